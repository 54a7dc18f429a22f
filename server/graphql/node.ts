// Anything that has an id: entities, claims, sources, links and events, found by it alone.
import type { GraphQLResolveInfo } from "graphql";
import { InterlockError } from "../errors.ts";
import { askedAhead } from "./ahead.ts";
import type { Context } from "./context.ts";
import { eventById } from "./event.ts";
import { linkById } from "./link.ts";

export const typeDefs = /* GraphQL */ `
  "Anything with a lasting public id. Ids are readable and unique over all kinds together: nvidia, c0011, s0042, nvidia~SUPPLIES~microsoft, c0011~STARTED."
  interface Node {
    "The lasting id."
    id: ID!
  }
  "What can be asked. Nothing can be changed here: what the graph holds is made from the seed."
  type Query {
    "The entity, claim, source, link or event of this id; null where there is none."
    node("Such as nvidia, c0011, s0042, nvidia~SUPPLIES~microsoft or c0011~STARTED." id: ID!): Node
    "Each of these, in the order asked; null where there is none. More than 1,000 ids: BAD_USER_INPUT."
    nodes("At most 1,000." ids: [ID!]!): [Node]!
  }
`;

export const maxIds = 1000;

/** Refuses a list that is longer than the limit. */
export function assertFew(values: readonly string[], argument: string, most = maxIds): void {
  if (values.length > most)
    throw new InterlockError("BAD_USER_INPUT", `${argument} may hold ${most} at most; saw ${values.length}.`, {
      limit: most,
      seen: values.length,
    });
}

/**
 * Which kind an id is of cannot be told from its looks but for links and events. Nearly all who ask by id alone ask for entities, so the other kinds
 * are asked only for what is none: on Neo4j each statement of a transaction waits for the one before.
 */
export async function nodeById(id: string, context: Context, entityById = context.entities.load): Promise<unknown> {
  const parts = id.split("~").length;
  if (parts > 1) return parts === 2 ? eventById(id, context) : linkById(id, context);
  return (await entityById(id)) ?? (await context.claims.load(id)) ?? (await context.sources.load(id));
}

function nodesById(ids: readonly string[], context: Context, info: GraphQLResolveInfo): Promise<unknown[]> {
  const perhapsEntities = ids.filter((id) => !id.includes("~"));
  const entityById = askedAhead(perhapsEntities, context, info);
  return Promise.all(ids.map((id) => nodeById(id, context, entityById)));
}

export const resolvers = {
  Query: {
    node: (_root: unknown, { id }: { id: string }, context: Context, info: GraphQLResolveInfo) =>
      nodesById([id], context, info).then(([found]) => found),
    async nodes(_root: unknown, { ids }: { ids: string[] }, context: Context, info: GraphQLResolveInfo) {
      assertFew(ids, "ids");
      return nodesById(ids, context, info);
    },
  },
};
