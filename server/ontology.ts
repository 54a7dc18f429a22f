// Reads seed/ontology: the entity types, the relation types, what each may say of itself, and the closed lists of words.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CORE_SCHEMA, load } from "js-yaml";
import { parse } from "yaml";
import { z } from "zod";
import { InterlockError, didYouMean } from "./errors.ts";
import { notForTypes, ofEveryClaim, ofEveryEntity } from "./reserved.ts";

export const ontologyFolder = fileURLToPath(new URL("../seed/ontology/", import.meta.url));

/** What a property may hold. `date` is an ISO date of stated precision; `word` one of `values`; `claim` and `entity` the id of one. */
export const propertyTypes = [
  "string",
  "integer",
  "float",
  "boolean",
  "date",
  "url",
  "word",
  "strings",
  "claim",
  "claims",
  "entity",
] as const;
export type PropertyType = (typeof propertyTypes)[number];

const typeName = z.string().regex(/^[A-Z][A-Za-z]*$/, "an entity type is a word in PascalCase, such as Chip");
const relationName = z.string().regex(/^[A-Z][A-Z_]*[A-Z]$/, "a relation type is in SCREAMING_SNAKE, such as TRAINED_ON");
const word = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, "a word of a closed list is in snake_case, such as letter_of_intent");
const propertyName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a property is a word in camelCase, such as stakePercent");

const property = z
  .strictObject({
    type: z.enum(propertyTypes),
    description: z.string().min(1),
    /** As shown to people; made from the name where left out. */
    title: z.string().optional(),
    unit: z.string().optional(),
    /** Of a number: the least and the most that it may be. */
    min: z.number().optional(),
    max: z.number().optional(),
    /** The closed list of a `word`: each with what it means, in order from the first to the last. */
    values: z.record(word, z.string().min(1)).optional(),
    /** What holds where nothing is stated. */
    default: z.string().optional(),
    required: z.boolean().default(false),
  })
  .refine(
    ({ type, values }) => (type === "word") === (values !== undefined),
    "`values` lists the words of a property of type word, and of no other",
  )
  .refine(({ values, default: usual }) => usual === undefined || values === undefined || usual in values, "`default` is one of `values`");
const properties = z.record(propertyName, property).default({});

/** What the explorer can draw, by Cytoscape's names. */
export const shapes =
  "ellipse rectangle round-rectangle hexagon diamond round-diamond pentagon round-tag tag barrel rhomboid triangle octagon".split(" ");
const entityFile = z.strictObject({
  description: z.string().min(1),
  /** For a list of many, such as "Facilities"; the name with an s where left out. */
  plural: z.string().optional(),
  look: z.strictObject({
    color: z.string().regex(/^#[0-9a-f]{6}$/i, 'a color is six hexadecimal digits after #, such as "#e69f00"'),
    shape: z.enum(shapes),
  }),
  properties,
});
const relationFile = z.strictObject({
  description: z.string().min(1),
  from: z.array(typeName).min(1),
  to: z.array(typeName).min(1),
  /** Where not every `from` fits every `to`: the pairs that do, as "Model -> Model". */
  pairs: z.array(z.string().regex(/^\w+ -> \w+$/, 'a pair is written as "Model -> Model"')).optional(),
  symmetric: z.boolean().default(false),
  /** false: a claim of it is no way from one entity to another (a reported figure). */
  walk: z.boolean().default(true),
  reads: z.strictObject({ forward: z.string(), backward: z.string() }),
  /** Property groups of claim.yaml that its claims may carry. */
  groups: z.array(z.string()).default([]),
  properties,
});
const claimFile = z.strictObject({ properties, groups: z.record(z.string(), properties) });
const publisherFile = z.strictObject({
  kinds: z.record(z.string(), z.strictObject({ description: z.string(), firm: z.boolean() })),
});

export type Property = z.infer<typeof property> & { readonly name: string; readonly title: string };
export interface EntityType {
  readonly name: string;
  readonly plural: string;
  readonly description: string;
  readonly look: { readonly color: string; readonly shape: string };
  /** Beyond id, name, aliases, description and externalIds, which every entity has; `kind`, where present, is one of them. */
  readonly properties: readonly Property[];
}
export interface RelationType {
  readonly name: string;
  readonly description: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Whether a claim of it may lead from an entity of the first type to one of the second. */
  fits(from: string, to: string): boolean;
  /** What `fits`, for people: "Organization to Chip, Model", or each pair where not all go together. */
  readonly ends: string;
  readonly symmetric: boolean;
  readonly walk: boolean;
  readonly reads: { readonly forward: string; readonly backward: string };
  readonly groups: readonly string[];
  /** Its own, and those of its groups, in that order; without those that every claim has. */
  readonly properties: readonly Property[];
}
export interface Ontology {
  readonly entityTypes: readonly EntityType[];
  readonly relationTypes: readonly RelationType[];
  /** What every claim may say: status, confidence, dates ... */
  readonly claimProperties: readonly Property[];
  /** By name: the properties of a group, such as "money" and "figure". */
  readonly groups: ReadonlyMap<string, readonly Property[]>;
  readonly publisherKinds: readonly { readonly name: string; readonly description: string; readonly firm: boolean }[];
  entityType(name: string): EntityType;
  relationType(name: string): RelationType;
  /** The names of relations that lead from one entity to another. */
  readonly walkable: readonly string[];
  /** The closed list of a claim property, in the ontology's order: the first is the best or the usual. */
  words(claimProperty: string): readonly string[];
}

/** Reads the folder whole; throws one InterlockError that lists every mistake in it. */
export function loadOntology(folder = ontologyFolder): Ontology {
  const problems: string[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    try {
      const result = schema.safeParse(valueIn(readFileSync(join(folder, file), "utf8")));
      if (result.success) return result.data;
      for (const issue of result.error.issues)
        problems.push(
          `seed/ontology/${file}  ${issue.path.join(".") || "the file"}: ${issue.code === "invalid_key" ? issue.issues[0]!.message : issue.message}`,
        );
    } catch (error) {
      // A YAML error goes on with a picture of the place, which its first line names already.
      problems.push(`seed/ontology/${file}  ${(error as Error).message.replace(/:?\n[^]*$/, "")}`);
    }
    return undefined;
  };
  const list = (kind: string) =>
    readdirSync(join(folder, kind))
      .filter((file) => file.endsWith(".yaml"))
      .sort();
  const named = (from: Record<string, z.infer<typeof property>>): Property[] =>
    Object.entries(from).map(([name, value]) => ({ ...value, name, title: value.title ?? titleOf(name) }));

  const refuseTaken = (file: string, type: { properties: object } | undefined, taken: ReadonlySet<string>, thing: string) => {
    for (const name of Object.keys(type?.properties ?? {}))
      if (taken.has(name))
        problems.push(`seed/ontology/${file}  properties.${name}: every ${thing} has "${name}" already. Give the property another name.`);
  };

  const claim = read("claim.yaml", claimFile);
  const publishers = read("publishers.yaml", publisherFile);
  const groups = new Map(Object.entries(claim?.groups ?? {}).map(([name, group]) => [name, named(group)]));
  const entityTypes: EntityType[] = list("entities").flatMap((file) => {
    const name = file.replace(/\.yaml$/, "");
    if (!typeName.safeParse(name).success)
      problems.push(`seed/ontology/entities/${file}  the file's name must be the type's, in PascalCase, such as Chip.yaml`);
    if (notForTypes.includes(name))
      problems.push(`seed/ontology/entities/${file}  the API has something else under the name "${name}". Give the type another one.`);
    const type = read(`entities/${file}`, entityFile);
    refuseTaken(`entities/${file}`, type, new Set(ofEveryEntity), "entity");
    return type ? [{ ...type, name, plural: type.plural ?? `${name}s`, properties: named(type.properties) }] : [];
  });
  // By their files, not by what was read: a type with a mistake in it is not unknown to its relations on top of that.
  const typeNames = list("entities").map((file) => file.replace(/\.yaml$/, ""));
  const relationTypes: RelationType[] = list("relations").flatMap((file) => {
    const name = file.replace(/\.yaml$/, "");
    if (!relationName.safeParse(name).success)
      problems.push(`seed/ontology/relations/${file}  the file's name must be the relation's, in SCREAMING_SNAKE, such as SUPPLIES.yaml`);
    const relation = read(`relations/${file}`, relationFile);
    if (!relation) return [];
    const pairs = relation.pairs ?? relation.from.flatMap((from) => relation.to.map((to) => `${from} -> ${to}`));
    for (const type of new Set([...relation.from, ...relation.to, ...pairs.flatMap((pair) => pair.split(" -> "))]))
      if (!typeNames.includes(type))
        problems.push(
          `seed/ontology/relations/${file}  "${type}" is no entity type.${didYouMean(type, typeNames)} Entity types are files in seed/ontology/entities/.`,
        );
    for (const group of relation.groups)
      if (claim && !groups.has(group))
        problems.push(
          `seed/ontology/relations/${file}  "${group}" is no property group of seed/ontology/claim.yaml.${didYouMean(group, groups.keys())}`,
        );
    const own = named(relation.properties);
    const inGroups = relation.groups.flatMap((group) => (groups.get(group) ?? []).map((taken) => taken.name));
    refuseTaken(
      `relations/${file}`,
      relation,
      new Set([...ofEveryClaim, ...Object.keys(claim?.properties ?? {}), ...inGroups]),
      "claim of it",
    );
    return [
      {
        ...relation,
        name,
        properties: [...own, ...relation.groups.flatMap((group) => groups.get(group) ?? [])],
        fits: (from, to) => pairs.includes(`${from} -> ${to}`),
        ends:
          relation.pairs?.map((pair) => pair.replace(" -> ", " to ")).join(", ") ??
          `${relation.from.join(", ")} to ${relation.to.join(", ")}`,
      },
    ];
  });
  if (problems.length > 0)
    throw new InterlockError(
      "INTERNAL_SERVER_ERROR",
      `The ontology has ${problems.length} mistake${problems.length > 1 ? "s" : ""}:\n${problems.join("\n")}`,
    );

  const claimProperties = named(claim!.properties);
  const byName = <T extends { name: string }>(items: readonly T[], what: string) => {
    const map = new Map(items.map((item) => [item.name, item]));
    return (name: string): T => {
      const found = map.get(name);
      if (!found) throw new Error(`"${name}" is no ${what} of the ontology.`);
      return found;
    };
  };
  const claimProperty = byName([...claimProperties, ...[...groups.values()].flat()], "claim property");
  return {
    entityTypes,
    relationTypes,
    claimProperties,
    groups,
    publisherKinds: Object.entries(publishers!.kinds).map(([name, kind]) => ({ name, ...kind })),
    entityType: byName(entityTypes, "entity type"),
    relationType: byName(relationTypes, "relation type"),
    walkable: relationTypes.filter((relation) => relation.walk).map((relation) => relation.name),
    words: (name) => Object.keys(claimProperty(name).values ?? {}),
  };
}

/** js-yaml takes a fifth of the time of yaml, which is asked again where it must say what is wrong. */
function valueIn(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? null;
  } catch {
    return parse(text);
  }
}

/** "stakePercent" -> "Stake percent" */
export const titleOf = (name: string): string => {
  const words = name.replace(/([A-Z])/g, " $1").toLowerCase();
  return words[0]!.toUpperCase() + words.slice(1);
};
