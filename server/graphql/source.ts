// A source: a document that claims cite.
import type { GraphQLResolveInfo } from "graphql";
import type { Value } from "../engine/engine.ts";
import { claimsById, claimsOf } from "./claims.ts";
import { assertFew } from "./node.ts";
import { cypher } from "../queries.ts";
import { pageArguments, toConnection, toPage, wantsTotal, type Page, type PageArguments, type Sorting } from "./connection.ts";
import type { Context } from "./context.ts";
import { toSource, type SourceValue } from "../mapping.ts";

const page = cypher("source/page");

export const typeDefs = /* GraphQL */ `
  "A document that claims cite: where it stands, who published it and when."
  type Source implements Node {
    "Its lasting id, such as s0042."
    id: ID!
    "Where it can be read."
    url: URL!
    "Its headline, or our words for it where it has none."
    title: String!
    "Who published it; null where that is not known."
    publisher: String
    "How near the publisher stands to what it reports; UNKNOWN where nothing is known of it."
    publisherKind: PublisherKind!
    "When it was published, as precisely as is known; null where it says nothing."
    date: PartialDate
    "The claims that cite it, in order of id."
    claims(
      ${pageArguments}
    ): ClaimConnection!
  }
  "One source of a claim, and where in it."
  type Evidence {
    "The document."
    source: Source!
    "Where in it, such as \\"p. 3\\"; null where the whole of it says so."
    locator: String
  }
  "A source in a page."
  type SourceEdge {
    "Where it stands in the order; for after and before."
    cursor: String!
    "The source."
    node: Source!
  }
  "A page of sources."
  type SourceConnection {
    "The sources of the page with their cursors."
    edges: [SourceEdge!]!
    "The sources of the page."
    nodes: [Source!]!
    "Whether more follow or come before."
    pageInfo: PageInfo!
    "How many match, over all pages."
    totalCount: Int!
  }
  type Query {
    "The source of this id; null where there is none."
    source("Such as s0042." id: ID!): Source
    "Sources in order of id."
    sources(
      "By one of these publishers, spelled as in Source.publisher; all where left out. At most 1,000."
      publishers: [String!]
      "Whose title or address contains this text, whatever the case of its letters."
      text: String
      ${pageArguments}
    ): SourceConnection!
  }
`;

const sourcesById: Sorting = { name: "sources by ID", by: "ID", down: false, key: "text" };

export const resolvers = {
  Query: {
    source: (_root: unknown, { id }: { id: string }, { sources }: Context) => sources.load(id),
    async sources(
      _root: unknown,
      args: PageArguments & { publishers?: string[] | null; text?: string | null },
      context: Context,
      info: GraphQLResolveInfo,
    ) {
      const asked = toPage(args, sourcesById);
      const publishers = args.publishers ?? null;
      if (publishers) assertFew(publishers, "publishers");
      const [row] = await context.read(page, { ...asked.parameters, publishers, text: args.text ?? null, counted: wantsTotal(info) });
      const items = (row?.page ?? []) as { key: Value; id: string; source: Value }[];
      return toConnection(items, asked, (row?.total ?? 0) as number, (item, cursor) => ({ cursor, node: toSource(item.source) }));
    },
  },
  Source: {
    async claims(source: SourceValue, args: PageArguments, context: Context) {
      const asked = toPage(args, claimsById);
      // A source holds the ids of all claims that cite it, so the page is cut from these and only its claims are read.
      const ids = source.claims.filter((id) => isAfter(id, asked));
      if (asked.back) ids.reverse();
      const claims = await claimsOf(context, ids.slice(0, asked.parameters.limit));
      const rows = claims.map((claim) => ({ key: claim.id, id: claim.id, claim }));
      return toConnection(rows, asked, source.claims.length, ({ claim }, cursor) => ({ cursor, node: claim }));
    },
  },
};

const isAfter = (id: string, { back, parameters: { page } }: Page): boolean => {
  const from = page.from as { id: string } | null;
  return from === null || (back ? id < from.id : id > from.id);
};
