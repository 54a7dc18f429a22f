// Reads a mapping, which is checked whole before a row is read.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import type { Ontology } from "../ontology.ts";
import { inOrder, SeedError, told, type Problem } from "../seeding/index.ts";
import { decisions, hosts, mappingFile, type Mapping } from "./mappingFile.ts";
import { mistakesIn } from "./mappingMistakes.ts";
import { parsed, pathOf, sentence } from "./mappingPlaces.ts";

export type { ClaimSpec, Condition, EntitySpec, Mapping, Scalar, SourceSpec, Value } from "./mappingFile.ts";

/** What is wrong in it is told beside it, or thrown as a SeedError where its form is not that of a mapping. Decisions are also read from a matches.yaml beside the file. */
export function readMapping(path: string, ontology: Ontology): { mapping: Mapping; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = <T>(from: string, schema: z.ZodType<T>): { value: T | undefined; place: Mapping["place"] } => {
    const { data, place } = parsed(from, problems);
    if (data === undefined) return { value: undefined, place };
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data, place };
    for (const issue of result.error.issues) problems.push(place(pathOf(issue), sentence(issue)));
    return { value: undefined, place };
  };
  const { value: mapping, place } = read(path, mappingFile);
  const beside = join(dirname(path), "matches.yaml");
  const decided = existsSync(beside) ? (read(beside, decisions).value ?? {}) : {};
  let known: z.infer<typeof hosts> = {};
  if (mapping) {
    if (typeof mapping.hosts !== "string") known = mapping.hosts;
    else {
      const named = join(dirname(path), mapping.hosts);
      if (existsSync(named)) known = read(named, hosts).value ?? {};
      else problems.push(place(["hosts"], `There is no file ${mapping.hosts} beside the mapping. Mend the name, or take the line out.`));
    }
    problems.push(...mistakesIn(mapping, ontology, place));
  }
  if (!mapping) throw mappingError(problems);
  const matches = { ...decided };
  for (const [type, names] of Object.entries(mapping.matches)) matches[type] = { ...matches[type], ...names };
  return { mapping: { ...mapping, matches, hosts: known, file: path, place }, problems };
}

/** Of one mapping or several; what one says twice, for two tables, is told once. */
export function mappingError(problems: readonly Problem[]): SeedError {
  const once = [...new Map(problems.map((problem) => [told(problem), problem])).values()].sort(inOrder);
  const many = new Set(once.map(({ file }) => file)).size > 1;
  return new SeedError(
    once,
    `The mapping${many ? "s have" : " has"} ${once.length} mistake${once.length === 1 ? "" : "s"}, so nothing was read:\n${once.map(told).join("\n")}`,
  );
}

/** Every column that a mapping names, with where. */
export function columnsOf(mapping: Mapping): { column: string; at: (string | number)[] }[] {
  const found: { column: string; at: (string | number)[] }[] = mapping.key.map((column, index) => ({ column, at: ["key", index] }));
  const walk = (node: unknown, at: (string | number)[]): void => {
    if (Array.isArray(node)) node.forEach((item, index) => walk(item, [...at, index]));
    else if (node && typeof node === "object")
      for (const [name, inner] of Object.entries(node))
        if (name === "column" && typeof inner === "string") found.push({ column: inner, at: [...at, name] });
        else if (name === "text" && typeof inner === "string")
          for (const [, column] of inner.matchAll(/\{([^{}]+)\}/g)) found.push({ column: column!, at: [...at, name] });
        else walk(inner, [...at, name]);
  };
  for (const part of ["skip", "sources", "evidence", "entities", "claims"] as const) walk(mapping[part], [part]);
  return found;
}
