// An entity: a thing that claims speak of. What links and claims add to it stands in their files.
import type { GraphQLResolveInfo } from "graphql";
import type { EntityValue } from "../mapping.ts";
import { askedAhead } from "./ahead.ts";
import type { Context } from "./context.ts";

export const typeDefs = /* GraphQL */ `
  "A thing that claims speak of: a firm, a model, a chip ... Each type has, beside these fields, the ontology's own properties of the type."
  interface Entity implements Node {
    "Its lasting id: a lower-case slug, such as nvidia."
    id: ID!
    "What it is."
    type: EntityType!
    "The finer sort inside its type: company, investor, gpu, family ..."
    kind: String
    "What it is called."
    name: String!
    "What else it is called."
    aliases: [String!]!
    "What it is, in a sentence."
    description: String
    "What other collections call it."
    externalIds: [ExternalId!]!
    "Date of the newest dated source about it, as precisely as that is known; null where none is dated."
    lastSourced: PartialDate
    "The ontology's own properties of its type that it states, without kind, in the ontology's order: what the fields of the type say, for those who do not know the type beforehand."
    properties: [Qualifier!]!
  }
  "What another collection calls an entity."
  type ExternalId {
    "The collection, such as wikidata."
    scheme: String!
    "The id there, such as Q182477."
    value: String!
    "Where it can be read there; null where the collection has no such address."
    url: URL
  }
  type Query {
    "The entity of this id; null where there is none."
    entity("Such as nvidia." id: ID!): Entity
  }
`;

/** Where the other collections show what they have under an id. */
const addresses = new Map([["wikidata", "https://www.wikidata.org/wiki/"]]);

export const reads = { Entity: { externalIds: ["externalIds"] } };

export const resolvers = {
  Query: {
    entity: (_root: unknown, { id }: { id: string }, context: Context, info: GraphQLResolveInfo) => askedAhead([id], context, info)(id),
  },
  Entity: {
    properties: (entity: EntityValue, _args: unknown, { ontology }: Context) =>
      ontology
        .entityType(entity.type)
        .properties.filter(({ name }) => name !== "kind" && entity[name] != null)
        .map(({ name, title, unit }) => ({ name, title, unit, value: entity[name] })),
    externalIds: (entity: EntityValue) =>
      (entity.externalIds ?? []).map((text) => {
        const [scheme = "", ...rest] = text.split(":");
        const value = rest.join(":");
        const address = addresses.get(scheme);
        return { scheme, value, url: address === undefined ? null : address + encodeURIComponent(value) };
      }),
  },
};
