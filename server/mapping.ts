// Rows of the graph, as queries return them, become the entities, claims and sources that the rest of the server speaks of.
import type { Row, Value } from "./engine/engine.ts";
import type { Ontology } from "./ontology.ts";
import { storedOfClaims } from "./reserved.ts";

/** Every entity has these; the ontology's own properties of its type stand beside them, under their own names. */
export interface EntityValue {
  readonly __typename: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: string | null;
  readonly description?: string | null;
  /** As "wikidata:Q2283". */
  readonly externalIds?: readonly string[];
  readonly lastSourced?: string | null;
  /** How many links it has, over all relations that may be walked. */
  readonly degree: number;
  readonly [property: string]: unknown;
}

/** A claim as stored; words of closed lists in lower case, dates as text, ends and sources as ids. */
export interface ClaimValue {
  readonly __typename: "Claim";
  readonly id: string;
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  readonly statement: string;
  readonly status: string;
  readonly confidence: string;
  readonly holdsFrom?: string;
  readonly holdsTo?: string;
  readonly knownFrom?: string;
  readonly sources: readonly string[];
  readonly locators: readonly string[];
  readonly contradicts?: readonly string[];
  readonly sourceCount: number;
  readonly publishers: readonly string[];
  /** Those of the publishers that are firm. */
  readonly firmPublishers: readonly string[];
  readonly publisherKinds: readonly string[];
  readonly evidenceGrade: string;
  readonly [property: string]: unknown;
}

export interface SourceValue {
  readonly __typename: "Source";
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publisher?: string | null;
  readonly publisherKind: string;
  readonly date?: string | null;
  readonly claims: readonly string[];
}

/** Properties that entities of whatever type may have, beside those of the ontology's types. */
const ofAnyEntity = ["id", "name", "aliases", "kind", "description", "externalIds", "lastSourced", "degree"];

/** The names of all properties that entities are stored with. */
export const propertiesOfEntities = (ontology: Ontology): string[] => [
  ...new Set([...ofAnyEntity, ...ontology.entityTypes.flatMap(({ properties }) => properties.map(({ name }) => name))]),
];

/** The first of their links, which the server reads (server/seeding/links.ts). */
const ofHubs = ["firstByName", "firstByDegree"];
/** What claims have beside the ontology's properties, and what sources have. */
const ofAnyClaim = ["statement", ...storedOfClaims];
const ofSources = "id url title publisher publisherKind date claims".split(" ");

/** All names that a statement may ask the graph for. */
export const namesOfGraph = (ontology: Ontology): { labels: string[]; relations: string[]; properties: string[] } => ({
  labels: ["Entity", "Source", ...ontology.entityTypes.map(({ name }) => name)],
  relations: ontology.relationTypes.map(({ name }) => name),
  properties: [
    ...propertiesOfEntities(ontology),
    ...ofHubs,
    ...ofAnyClaim,
    ...ofSources,
    ...[...ontology.claimProperties, ...ontology.relationTypes.flatMap(({ properties }) => properties)].map(({ name }) => name),
  ],
});

/** From `[p IN $names | x[p]]`: the properties that are there. */
export function named(names: readonly string[], values: Value | undefined): Row {
  const row: Row = {};
  for (const [at, value] of (values as Value[]).entries()) if (value !== null) row[names[at]!] = value;
  return row;
}

/** From `n {.*}` and `labels(n)`: engines list labels in any order, so the one that the ontology knows is the type. */
export function toEntity(properties: Value | undefined, labels: Value | undefined, ontology: Ontology): EntityValue {
  const type = ontology.entityTypes.find(({ name }) => (labels as string[]).includes(name))?.name;
  const stored = properties as Record<string, Value>;
  if (type === undefined) throw new Error(`Entity "${String(stored.id)}" has no label of the ontology; seen: ${String(labels)}.`);
  stored.degree ??= 0;
  stored.aliases ??= [];
  stored.__typename = type;
  stored.type = type;
  return stored as unknown as EntityValue;
}

/** From `r {.*, relation: type(r), subject: startNode(r).id, object: endNode(r).id}`. */
export function toClaim(row: Value | undefined): ClaimValue {
  // The row is nobody else's: a copy of each of a thousand would be thrown away.
  const claim = row as Row;
  claim.firmPublishers ??= [];
  claim.__typename = "Claim";
  return claim as unknown as ClaimValue;
}

/** From `s {.*}`. */
export const toSource = (row: Value | undefined): SourceValue =>
  ({ claims: [], ...(row as Row), __typename: "Source" }) as unknown as SourceValue;
