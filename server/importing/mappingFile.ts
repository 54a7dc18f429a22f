// What a mapping file may say: which columns of a table become which entities, claims and sources.
import { z } from "zod";
import type { Problem } from "../seeding/index.ts";
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

export const decisions = z.record(z.string(), z.record(z.string(), z.string()));
export const hosts = z.record(z.string(), z.strictObject({ publisher: z.string(), kind: z.string() }));

export const mappingFile = z.strictObject({
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
/** As the file has it. */
export type MappingFile = z.infer<typeof mappingFile>;
export type Mapping = Omit<MappingFile, "hosts"> & {
  readonly hosts: z.infer<typeof hosts>;
  /** As messages name it. */
  readonly file: string;
  /** Where in it something stands, for messages about rows. */
  place(at: readonly (string | number)[], message: string): Problem;
};
