// What a mapping file may say: which columns of a table become which entities, claims and sources, checked whole before a row is read.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, type Document } from "yaml";
import { z } from "zod";
import { didYouMean } from "../errors.ts";
import type { Ontology } from "../ontology.ts";
import { SeedError, told, type Problem } from "../seeding/index.ts";
import { dateFormats } from "./dates.ts";

const scalar = z.union([z.string().min(1), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof scalar>;
const regex = z.string().refine((text) => {
  try {
    return Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}, "must be a regular expression, such as ' \\(.*\\)$'");
const format = z
  .string()
  .refine((text) => dateFormats.test(text), "must be a date's form made of YYYY, MM or M, DD or D, such as M/D/YYYY");

/** What may be done to a cell, in this order. */
const operations = {
  /** Texts that say that there is nothing, such as "n/a"; an empty cell is nothing in any case. */
  nothing: z.array(z.string()).optional(),
  /** Only what fits: the first group where there is one. What does not fit is nothing. */
  match: regex.optional(),
  replace: z.array(z.tuple([regex, z.string()])).optional(),
  /** Makes a list of it. */
  split: regex.optional(),
  /** Every address in the text. */
  urls: z.literal(true).optional(),
  /** A table of `tables`, or one written here; what is not in it is wrong, unless `otherwise` says what it is. */
  lookup: z.union([z.string(), z.record(z.string(), scalar.nullable())]).optional(),
  number: z.union([z.literal(true), z.strictObject({ group: z.string().optional(), decimal: z.string().default(".") })]).optional(),
  times: z.number().optional(),
  /** Rounds to so many digits that count. */
  digits: z.int().min(1).max(15).optional(),
  date: z.union([format, z.array(format).min(1)]).optional(),
  /** Nothing, unless this entity is one alone in the row: a count of "A,B" is of neither. */
  alone: z.string().optional(),
  /** Of two lists of one length that part which stands where the entity's name stands in its own. */
  beside: z.string().optional(),
  /** What it is where there is nothing, or where the table does not have it. `null` says nothing. */
  otherwise: scalar.nullable().optional(),
};
const value = z.union([
  scalar,
  z.strictObject({ column: z.string(), ...operations }),
  z.strictObject({ text: z.string(), ...operations }),
  z.strictObject({ first: z.array(z.lazy((): z.ZodType<unknown> => value)).min(1) }),
]) as z.ZodType<Value>;
type Operations = z.infer<z.ZodObject<typeof operations>>;
export type Value = Scalar | ({ column: string } & Operations) | ({ text: string } & Operations) | { first: Value[] };

const condition = z.strictObject({
  column: z.string(),
  /** One of these texts; "" is an empty cell. */
  is: z.array(z.string()).optional(),
  not: z.array(z.string()).optional(),
});
const conditions = z.union([condition, z.array(condition)]).transform((given) => (Array.isArray(given) ? given : [given]));
export type Condition = z.infer<typeof condition>;

const entity = z.strictObject({
  /** Of several the first is what a new one becomes; a name is looked for in all. */
  type: z.union([z.string(), z.array(z.string()).min(1)]).transform((given) => (Array.isArray(given) ? given : [given])),
  name: value,
  /** A known entity's id, where the table has it. */
  id: value.optional(),
  /** By scheme. A known entity that has one of them is the one meant; a new one gets them. */
  externalIds: z.record(z.string(), value).default({}),
  aliases: value.optional(),
  /** false: what is not known is left out of, and never made. */
  new: z.boolean().default(true),
  /** Of a new one. */
  set: z.record(z.string(), value).default({}),
});
export type EntitySpec = z.infer<typeof entity>;

const citation = z.union([z.string(), z.strictObject({ source: z.string(), locator: value.optional() })]);
const claim = z.strictObject({
  /** The name it has in this mapping: its id is made from it, so it is never changed. */
  as: z.string().regex(/^[a-z][a-z0-9-]*$/, "must be small letters, digits and hyphens, such as built-by"),
  subject: z.string(),
  relation: z.string(),
  /** An entity of this mapping, or the id of one that is there. */
  object: z.string(),
  statement: z.string(),
  when: conditions.optional(),
  set: z.record(z.string(), value).default({}),
  /** Words for the statement alone. */
  say: z.record(z.string(), value).default({}),
  evidence: z.array(citation).min(1).optional(),
  /** No chain of such claims may lead back to where it began. */
  acyclic: z.boolean().default(false),
});
export type ClaimSpec = z.infer<typeof claim>;

const source = z.strictObject({
  url: value,
  title: value.optional(),
  /** Where left out: the publisher that `hosts` names for the address, else the one that the seed's sources have from there, else the host itself. */
  publisher: value.optional(),
  date: value.optional(),
});
export type SourceSpec = z.infer<typeof source>;

const decisions = z.record(z.string(), z.record(z.string(), z.string()));
const hosts = z.record(z.string(), z.strictObject({ publisher: z.string(), kind: z.string() }));

const file = z.strictObject({
  /** Ids are made from it and the key, so neither is changed once something was imported. */
  import: z.string().regex(/^[a-z][a-z0-9-]*$/, "must be small letters, digits and hyphens, such as epoch-models"),
  description: z.string().optional(),
  format: z.enum(["csv", "jsonl", "graphml"]).optional(),
  encoding: z.enum(["utf-8", "latin1"]).default("utf-8"),
  delimiter: z.string().length(1).default(","),
  /** Of GraphML: whether its nodes or its edges are the rows. */
  rows: z.enum(["nodes", "edges"]).default("nodes"),
  /** The columns that tell a row from all others. */
  key: z.array(z.string()).min(1),
  /** Rows that are not taken, each with why. */
  skip: z.array(z.strictObject({ when: conditions, why: z.string() })).default([]),
  tables: z.record(z.string(), z.record(z.string(), scalar.nullable())).default({}),
  /** The kind of each publisher that the seed does not know. */
  publishers: z.record(z.string(), z.string()).default({}),
  hosts: z.union([z.string(), hosts]).default({}),
  sources: z.record(z.string(), source),
  /** Of every claim that names none of its own. */
  evidence: z.array(citation).min(1),
  entities: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, "an entity of a mapping is named in camelCase, such as baseModel"), entity),
  claims: z.array(claim).default([]),
  /** What a person decided about names, by type: the id that is meant, `new`, or `none` to leave out what is said of it. */
  matches: decisions.default({}),
});
export type Mapping = Omit<z.infer<typeof file>, "hosts"> & {
  readonly hosts: z.infer<typeof hosts>;
  /** As messages name it. */
  readonly file: string;
  /** Where in it something stands, for messages about rows. */
  place(at: readonly (string | number)[], message: string): Problem;
};

/** Throws a SeedError with every mistake. Decisions are also read from a matches.yaml beside the file. */
export function readMapping(path: string, ontology: Ontology): Mapping {
  const problems: Problem[] = [];
  const read = <T>(from: string, schema: z.ZodType<T>): { value: T | undefined; place: Mapping["place"] } => {
    const { data, place } = parsed(from, problems);
    if (data === undefined) return { value: undefined, place };
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data, place };
    for (const issue of result.error.issues) problems.push(place(pathOf(issue), sentence(issue)));
    return { value: undefined, place };
  };
  const { value: mapping, place } = read(path, file);
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
  if (problems.length > 0) throw mappingError(problems);
  const matches = { ...decided };
  for (const [type, names] of Object.entries(mapping!.matches)) matches[type] = { ...matches[type], ...names };
  return { ...mapping!, matches, hosts: known, file: path, place };
}

export const mappingError = (problems: readonly Problem[]) =>
  new SeedError(
    problems,
    `The mapping has ${problems.length} mistake${problems.length === 1 ? "" : "s"}, so nothing was read:\n${problems.map(told).join("\n")}`,
  );

/** What only the ontology can tell, and names that lead nowhere. */
function mistakesIn(mapping: z.infer<typeof file>, ontology: Ontology, place: Mapping["place"]): Problem[] {
  const problems: Problem[] = [];
  const wrong = (at: (string | number)[], message: string) => void problems.push(place(at, message));
  const types = ontology.entityTypes.map(({ name }) => name);
  const relations = ontology.relationTypes.map(({ name }) => name);
  const entities = Object.keys(mapping.entities);
  const everyClaim = ontology.claimProperties.map(({ name }) => name);
  for (const [name, { type: among, set }] of Object.entries(mapping.entities)) {
    for (const type of among)
      if (!types.includes(type)) wrong(["entities", name, "type"], `"${type}" is no entity type.${didYouMean(type, types)}`);
    if (!types.includes(among[0]!)) continue;
    const known = ["description", ...ontology.entityType(among[0]!).properties.map((property) => property.name)];
    for (const property of Object.keys(set))
      if (!known.includes(property))
        wrong(
          ["entities", name, "set", property],
          `${among[0]} has no property "${property}".${didYouMean(property, known)} They are listed in seed/ontology/entities/${among[0]}.yaml.`,
        );
  }
  for (const [index, { as, subject, relation, set, evidence, object }] of mapping.claims.entries()) {
    const at = ["claims", index];
    if (mapping.claims.findIndex((other) => other.as === as) !== index)
      wrong([...at, "as"], `Two claims are called "${as}". Give each its own name.`);
    if (!relations.includes(relation))
      wrong([...at, "relation"], `relation "${relation}" is not in the ontology.${didYouMean(relation, relations)}`);
    else {
      const known = [...everyClaim, ...ontology.relationType(relation).properties.map(({ name }) => name)].filter(
        (name) => name !== "statement",
      );
      for (const property of Object.keys(set))
        if (!known.includes(property))
          wrong(
            [...at, "set", property],
            `A claim of ${relation} has no property "${property}".${didYouMean(property, known)} They are listed in seed/ontology/relations/${relation}.yaml and seed/ontology/claim.yaml.`,
          );
      if (!("confidence" in set)) wrong([...at, "set"], "A claim must say its confidence: high, medium or low.");
    }
    if (!entities.includes(subject))
      wrong(
        [...at, "subject"],
        `"${subject}" is no entity of this mapping.${didYouMean(subject, entities)} It has ${entities.join(", ")}.`,
      );
    if (!entities.includes(object) && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(object))
      wrong([...at, "object"], `"${object}" is neither an entity of this mapping nor an id.${didYouMean(object, entities)}`);
    for (const cited of [...(evidence ?? []), ...mapping.evidence]) {
      const name = typeof cited === "string" ? cited : cited.source;
      if (!(name in mapping.sources))
        wrong(
          evidence ? [...at, "evidence"] : ["evidence"],
          `"${name}" is no source of this mapping.${didYouMean(name, Object.keys(mapping.sources))}`,
        );
    }
  }
  const kinds = ontology.publisherKinds.map(({ name }) => name);
  for (const [name, kind] of Object.entries(mapping.publishers))
    if (!kinds.includes(kind))
      wrong(["publishers", name], `The kind of a publisher is one of ${kinds.join(", ")}; saw "${kind}".${didYouMean(kind, kinds)}`);
  return problems;
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

function parsed(path: string, problems: Problem[]): { data: unknown; place: Mapping["place"] } {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place: Mapping["place"] = (at, message) => {
    const { line, col } = lines.linePos(offsetOf(document, at));
    return { file: path, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  for (const { message, pos } of document.errors) {
    const { line, col } = lines.linePos(pos[0]);
    problems.push({ file: path, line, column: col, message: `This is no YAML: ${message}` });
  }
  if (document.errors.length > 0) return { data: undefined, place };
  return { data: (document.toJS() as unknown) ?? {}, place };
}

function offsetOf(document: Document.Parsed, at: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const step of at) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!isPair(pair) || !isScalar(pair.key)) break;
      offset = pair.key.range![0];
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[step as number] as { range?: [number, number, number] } | undefined;
      if (!item?.range) break;
      offset = item.range[0];
      node = item;
    } else break;
  }
  return offset;
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
const pathOf = (issue: Issue) => {
  const found = deepest(issue);
  const last = found.code === "unrecognized_keys" ? found.keys.slice(0, 1) : [];
  return [...(found.before ?? []), ...found.path, ...last] as (string | number)[];
};
const sentence = (issue: Issue): string => {
  const found = deepest(issue);
  const where = [...(found.before ?? []), ...found.path].join(".") || "the file";
  if (found.code === "unrecognized_keys")
    return `A mapping has no ${found.keys.map((key) => `"${key}"`).join(", ")} in ${where}. docs/curators.md lists what it may say.`;
  if (found.code === "invalid_type" && found.message.includes("undefined"))
    return `${where} is missing. docs/curators.md lists what a mapping must say.`;
  return `${where}: ${found.message}.`.replace(/\.\.$/, ".");
};

export const nameOf = (path: string): string => basename(path);
