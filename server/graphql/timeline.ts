// What happened, and what began and ended, in order of time: each day that a claim states is an event.
import type { GraphQLResolveInfo } from "graphql";
import type { Value } from "../engine/engine.ts";
import { toClaim } from "../mapping.ts";
import { cypher } from "../queries.ts";
import { pageArguments, toConnection, toPage, wantsTotal, type PageArguments, type Sorting } from "./connection.ts";
import type { Context } from "./context.ts";
import { toEvent } from "./event.ts";
import { toFilter, toRange, type ClaimFilterInput } from "./filter.ts";
import { assertFew, maxIds } from "./node.ts";

const everywhere = cypher("timeline/page");
const ofEntities = cypher("timeline/ofEntities");

export const typeDefs = /* GraphQL */ `
  "An event in a page."
  type EventEdge {
    "Where it stands in the order; for after and before."
    cursor: String!
    "The event."
    node: Event!
  }
  "A page of events."
  type EventConnection {
    "The events of the page with their cursors."
    edges: [EventEdge!]!
    "The events of the page."
    nodes: [Event!]!
    "Whether more follow or come before."
    pageInfo: PageInfo!
    "How many match, over all pages. Counted only where it is asked for."
    totalCount: Int!
  }
  type Query {
    "What happened, began and ended, in order of time; a year stands before its months, a month before its days. Each event once, whichever of the entities it is of."
    timeline(
      "Only of claims in which one of these entities takes part; at most 1,000. Of all claims where left out."
      ids: [ID!]
      "Which claims count, seen from each entity; all where left out."
      filter: ClaimFilter
      "Only events that may lie in it: a year or month counts where any day of it does."
      range: DateRange
      "Earliest first where left out. Equal dates stand in ascending order of the claim's id, then HAPPENED, STARTED, ENDED."
      order: Order! = ASC
      ${pageArguments}
    ): EventConnection!
  }
`;

interface Arguments extends PageArguments {
  readonly ids?: readonly string[] | null;
  readonly filter?: ClaimFilterInput | null;
  readonly range?: ClaimFilterInput["during"];
  readonly order: "ASC" | "DESC";
}

const sorting = (order: Arguments["order"]): Sorting => ({
  name: `events by DATE ${order}`,
  by: "DATE",
  down: order === "DESC",
  key: "text",
});

export const resolvers = {
  Query: {
    async timeline(_root: unknown, { ids, filter, range, order, ...paging }: Arguments, context: Context, info: GraphQLResolveInfo) {
      assertFew(ids ?? [], "ids", maxIds);
      const page = toPage(paging, sorting(order));
      const parameters = {
        ...page.parameters,
        ...toRange(range, "range"),
        filter: toFilter(filter, context.ontology),
        counted: wantsTotal(info),
      };
      const [row] = await (ids
        ? context.read(ofEntities, { ...parameters, ids: [...new Set(ids)] })
        : context.read(everywhere, parameters));
      return toConnection(
        (row?.page ?? []) as { key: Value; id: string; kind: Value; claim: Value }[],
        page,
        (row?.total ?? 0) as number,
        ({ key, kind, claim: stored }, cursor) => {
          const claim = toClaim(stored);
          context.claims.prime(claim.id, claim);
          return { cursor, node: toEvent(claim, kind as string, key as string) };
        },
      );
    },
  },
};
