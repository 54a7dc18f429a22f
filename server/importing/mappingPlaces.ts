// Where in a mapping something stands, and what is wrong with its form, in a sentence.
import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { brokenYaml, offsetOf, type Problem } from "../seeding/index.ts";
import type { Mapping } from "./mappingFile.ts";

export function parsed(path: string, problems: Problem[]): { data: unknown; place: Mapping["place"] } {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place: Mapping["place"] = (at, message) => {
    const { line, col } = lines.linePos(offsetOf(document, at));
    return { file: path, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  if (document.errors.length > 0) {
    problems.push(...brokenYaml({ name: path, text }));
    return { data: undefined, place };
  }
  return { data: (document.toJS() as unknown) ?? {}, place };
}

type Issue = z.core.$ZodIssue;
/** Of a union that part is told in which most was right. */
const deepest = (issue: Issue): Issue & { before?: PropertyKey[] } => {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue;
  const inner = issue.errors
    .flat()
    .sort((a, b) => Number(b.code === "unrecognized_keys") - Number(a.code === "unrecognized_keys") || b.path.length - a.path.length)[0];
  if (!inner || (inner.path.length === 0 && inner.code !== "unrecognized_keys")) return issue;
  const found = deepest(inner);
  return { ...found, before: [...issue.path, ...(found.before ?? [])] };
};
export const pathOf = (issue: Issue) => {
  const found = deepest(issue);
  const last = found.code === "unrecognized_keys" ? found.keys.slice(0, 1) : [];
  return [...(found.before ?? []), ...found.path, ...last] as (string | number)[];
};
export const sentence = (issue: Issue): string => {
  const found = deepest(issue);
  const where = [...(found.before ?? []), ...found.path].join(".") || "the file";
  if (found.code === "unrecognized_keys")
    return `A mapping has no ${found.keys.map((key) => `"${key}"`).join(", ")} in ${where}. docs/curators.md lists what it may say.`;
  if (found.code === "invalid_type" && found.message.includes("undefined"))
    return `${where} is missing. docs/curators.md lists what a mapping must say.`;
  return `${where}: ${found.message}.`.replace(/\.\.$/, ".");
};
