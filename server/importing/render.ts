// Puts entities, claims and sources into the YAML texts of a seed folder: what stands there stays as its curator wrote it.
import { InterlockError } from "../errors.ts";
import type { SeedFiles } from "../seeding/index.ts";
import type { Draft } from "./drafted.ts";

/** The texts of the files that differ from what is there. */
export function render(drafts: readonly Draft[], there: SeedFiles): Map<string, string> {
  const made = new Map<string, string>();
  const textOf = (name: string, head: string) => made.get(name) ?? there.texts.get(name) ?? head;
  const append = (name: string, head: string, indent: string, items: readonly Readonly<Record<string, unknown>>[]) => {
    const text = textOf(name, head);
    if (!endsInBlocks(text, indent) && text !== head)
      throw new InterlockError(
        "BAD_USER_INPUT",
        `${there.folder}/${name} is not written as a list of "- id:" lines, so nothing can be put at its end. Write it so, as seed/README.md shows.`,
      );
    made.set(name, `${text.replace(/\n*$/, "\n")}${items.map((item) => block(item, indent)).join("")}`);
  };
  const grouped = <T>(items: readonly T[], keyOf: (item: T) => string) => {
    const groups = new Map<string, T[]>();
    for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  };
  const all = <Key extends "entities" | "claims" | "sources">(key: Key) => drafts.flatMap((draft) => draft[key]) as Draft[Key][number][];

  for (const [type, entities] of grouped(all("entities") as Draft["entities"][number][], ({ type }) => type))
    append(
      `entities/${type}.yaml`,
      `# Entities of the type ${type}: ids are lasting, names and aliases are what people call them.\n`,
      "",
      entities.map(({ id, properties }) => ({ id, ...properties })),
    );
  for (const [subject, claims] of grouped(all("claims") as Draft["claims"][number][], ({ subject }) => subject))
    append(
      `claims/${subject}.yaml`,
      `subject: ${scalar(subject)}\nclaims:\n`,
      "  ",
      claims.map(({ id, properties }) => ({ id, ...properties })),
    );
  const sources = all("sources") as Draft["sources"][number][];
  if (sources.length > 0)
    append(
      "sources.yaml",
      "# Every document that claims cite, once. Ids are lasting; claims name them in their evidence.\n",
      "",
      sources.map(({ id, properties }) => ({ id, ...properties })),
    );
  const publishers = new Map(drafts.flatMap((draft) => [...draft.publishers]));
  if (publishers.size > 0) {
    const head = "# What kind of publisher each is; the kinds are described in ontology/publishers.yaml.\n";
    const lines = [...publishers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, kind]) => `${scalar(name)}: ${kind}\n`);
    made.set("publishers.yaml", `${textOf("publishers.yaml", head).replace(/\n*$/, "\n")}${lines.join("")}`);
  }
  return made;
}

const endsInBlocks = (text: string, indent: string): boolean => {
  const last = text.split("\n").findLast((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  return last !== undefined && (last.startsWith(`${indent}- `) || last.startsWith(`${indent}  `));
};

function block(item: Readonly<Record<string, unknown>>, indent: string): string {
  const lines = Object.entries(item).map(([name, value]) => `${name}: ${written(value)}`);
  return lines.map((line, index) => `${indent}${index === 0 ? "- " : "  "}${line}\n`).join("");
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => (typeof item === "object" ? written(item) : scalar(item, true))).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${scalar(inner, true)}`)
      .join(", ")} }`;
  return scalar(value);
}

/** Plain where YAML cannot misread it, else in double quotes. */
function scalar(value: unknown, inFlow = false): string {
  if (typeof value !== "string") return String(value);
  const plain = inFlow ? /^[A-Za-z][\w .+/()-]*$/ : /^(?:https?:\/\/[\w./?=&%~+@!$()*;,:-]*[\w/]|[\p{L}][\p{L}\p{N} .,'’()/%&+;×^_-]*)$/u;
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return plain.test(value) && !isWord && !value.endsWith(" ") ? value : JSON.stringify(value);
}
