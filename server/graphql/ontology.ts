// What the graph is made of: the types, how they look and read, what each may say, and how many of each there are.
import type { Row } from "../engine/engine.ts";
import { cypher, forNames } from "../queries.ts";
import type { EntityType, Property, RelationType } from "../ontology.ts";
import type { Context } from "./context.ts";

const entityCounts = cypher("statistics/entities");
const relationCounts = cypher("statistics/relations");

export const typeDefs = /* GraphQL */ `
  "The entity types and the relation types, as seed/ontology has them."
  type Ontology {
    "In alphabetical order."
    entityTypes: [EntityTypeInfo!]!
    "In alphabetical order."
    relationTypes: [RelationTypeInfo!]!
    "The kinds of publishers that evidence grades count as firm, the nearest to the matter first."
    firmPublisherKinds: [PublisherKind!]!
  }
  "An entity type."
  type EntityTypeInfo {
    "The type."
    type: EntityType!
    "For a list of many, such as Facilities."
    title: String!
    "What it is."
    description: String!
    "Its colour, as #rrggbb."
    color: String!
    "Its shape, by Cytoscape's name, so that colour is never the only sign."
    shape: String!
    "What its entities may say beyond id, name, aliases, description and externalIds."
    properties: [PropertyInfo!]!
    "How many entities there are of it."
    count: Int!
  }
  "A relation type."
  type RelationTypeInfo {
    "The type."
    type: RelationType!
    "What a claim of it says."
    description: String!
    "Between subject and object: supplies."
    forward: String!
    "Between object and subject: is supplied by."
    backward: String!
    "Whether neither end is the first."
    symmetric: Boolean!
    "Types of its subjects."
    from: [EntityType!]!
    "Types of its objects."
    to: [EntityType!]!
    "What its claims may say beyond what every claim may."
    properties: [PropertyInfo!]!
    "How many claims there are of it."
    count: Int!
  }
  "A property."
  type PropertyInfo {
    "As in YAML and Cypher."
    name: String!
    "As shown to people."
    title: String!
    "What it holds: string, integer, float, boolean, date, url, word (one of values), strings, claim, claims or entity."
    type: String!
    "What it means."
    description: String!
    "The unit of a number."
    unit: String
    "The closed list of a word."
    values: [String!]
  }
  type Query {
    "The types that everything else speaks of."
    ontology: Ontology!
  }
`;

const info = (property: Property) => ({
  ...property,
  unit: property.unit ?? null,
  values: property.values ? Object.keys(property.values) : null,
});

/** By name, from rows with one count each. */
const merged = (rows: readonly Row[]): Record<string, number> =>
  Object.assign({}, ...rows.map(({ counts }) => counts)) as Record<string, number>;

/** How many entities there are of each type, and sources. */
export async function countsByType({ read, ontology }: Context): Promise<{ types: Map<string, number>; sources: number }> {
  const names = ontology.entityTypes.map(({ name }) => name);
  const counts = merged(await read(forNames(entityCounts, [...names, "Source"])));
  return { types: new Map(names.map((name) => [name, counts[name]!])), sources: counts.Source! };
}

/** How many claims there are of each relation. */
export async function countsByRelation({ read, ontology }: Context): Promise<Map<string, number>> {
  const names = ontology.relationTypes.map(({ name }) => name);
  const counts = merged(await read(forNames(relationCounts, names)));
  return new Map(names.map((name) => [name, counts[name]!]));
}

export const resolvers = {
  Query: {
    ontology: (_root: unknown, _args: unknown, { ontology }: Context) => ({
      entityTypes: ontology.entityTypes,
      relationTypes: ontology.relationTypes,
      firmPublisherKinds: ontology.publisherKinds.filter(({ firm }) => firm).map(({ name }) => name),
    }),
  },
  EntityTypeInfo: {
    type: ({ name }: EntityType) => name,
    title: ({ plural }: EntityType) => plural,
    color: ({ look }: EntityType) => look.color,
    shape: ({ look }: EntityType) => look.shape,
    properties: ({ properties }: EntityType) => properties.map(info),
    count: async ({ name }: EntityType, _args: unknown, context: Context) =>
      (await once(context, "types", () => countsByType(context))).types.get(name) ?? 0,
  },
  RelationTypeInfo: {
    type: ({ name }: RelationType) => name,
    forward: ({ reads }: RelationType) => reads.forward,
    backward: ({ reads }: RelationType) => reads.backward,
    properties: ({ properties }: RelationType) => properties.map(info),
    count: async ({ name }: RelationType, _args: unknown, context: Context) =>
      (await once(context, "relations", () => countsByRelation(context))).get(name) ?? 0,
  },
};

const asked = new WeakMap<Context, Map<string, Promise<unknown>>>();
/** Asks once a request, however many types want their count. */
function once<T>(context: Context, key: string, ask: () => Promise<T>): Promise<T> {
  const known = asked.get(context) ?? new Map<string, Promise<unknown>>();
  asked.set(context, known);
  if (!known.has(key)) known.set(key, ask());
  return known.get(key) as Promise<T>;
}
