// Pages of claims: how they are sorted, and all claims or those of one entity.
import type { GraphQLResolveInfo } from "graphql";
import type { Parameters, Row, Value } from "../engine/engine.ts";
import { named, toClaim, toEntity, type ClaimValue, type EntityValue } from "../mapping.ts";
import type { Ontology } from "../ontology.ts";
import { cypher, forName, forNames } from "../queries.ts";
import {
  asksInside,
  boundOf,
  pageArguments,
  toConnection,
  toPage,
  wantsTotal,
  type Connection,
  type Edge,
  type Page,
  type PageArguments,
  type Sorting,
} from "./connection.ts";
import type { Context } from "./context.ts";
import { toFilter, type ClaimFilterInput, type Filter } from "./filter.ts";
import { passesAnyClaim } from "./narrow.ts";

const everywhere = cypher("claim/page");
const count = cypher("claim/count");
const after = cypher("claim/pageAfter");
const before = cypher("claim/pageBefore");
const ofEntity = cypher("claim/ofEntity");

export const typeDefs = /* GraphQL */ `
  "A claim in a page."
  type ClaimEdge {
    "Where it stands in the order; for after and before."
    cursor: String!
    "The claim."
    node: Claim!
  }
  "A page of claims."
  type ClaimConnection {
    "The claims of the page with their cursors."
    edges: [ClaimEdge!]!
    "The claims of the page."
    nodes: [Claim!]!
    "Whether more follow or come before."
    pageInfo: PageInfo!
    "How many match, over all pages. Counted only where it is asked for."
    totalCount: Int!
  }
  "What claims are sorted by."
  enum ClaimOrderField {
    "The first day on which it is known to hold."
    HOLDS_FROM
    "The first day of its earliest dated source."
    KNOWN_FROM
    "Its amount of money as a number, whatever the currency and the kind."
    AMOUNT
    "The curator's judgement."
    CONFIDENCE
    "How many different sources it has."
    SOURCE_COUNT
    "Its id alone."
    ID
  }
  "How claims are sorted. What has no value for the field comes last; equals stand in ascending order of id."
  input ClaimOrder {
    "What to sort by."
    by: ClaimOrderField!
    "Which way."
    order: Order! = ASC
  }
  interface Entity {
    "Every claim in which it takes part, at either end."
    claims(
      "Which of them; all where left out."
      filter: ClaimFilter
      "By id where left out."
      orderBy: ClaimOrder
      ${pageArguments}
    ): ClaimConnection!
  }
  type Query {
    "Every claim there is."
    claims(
      "Which of them; all where left out."
      filter: ClaimFilter
      "By id where left out."
      orderBy: ClaimOrder
      ${pageArguments}
    ): ClaimConnection!
  }
`;

export interface ClaimPageArguments extends PageArguments {
  readonly filter?: ClaimFilterInput | null;
  readonly orderBy?: { readonly by: keyof typeof keys; readonly order: "ASC" | "DESC" } | null;
}

const keys = {
  HOLDS_FROM: "text",
  KNOWN_FROM: "text",
  AMOUNT: "number",
  CONFIDENCE: "number",
  SOURCE_COUNT: "number",
  ID: "text",
} as const;

export const claimSorting = ({ by, order }: NonNullable<ClaimPageArguments["orderBy"]>): Sorting => ({
  name: `claims by ${by} ${order}`,
  by,
  down: order === "DESC",
  key: keys[by],
});
export const claimsById = claimSorting({ by: "ID", order: "ASC" });

/** Words of a closed list as numbers, the last of the list 1: so that the graph can sort by them. */
export const ranks = (ontology: Ontology, property: string): Parameters => ({
  ranks: Object.fromEntries(
    ontology
      .words(property)
      .toReversed()
      .map((word, index) => [word, index + 1]),
  ),
});

/** What queries of claim pages are asked with. */
export const claimParameters = (page: Page, filter: Filter, { ontology, needs }: Context, info: GraphQLResolveInfo) => ({
  ...page.parameters,
  filter,
  ...ranks(ontology, "confidence"),
  counted: wantsTotal(info),
  properties: needs.claim && [...needs.claim],
});

/** An item of a page of claims. */
type ClaimItem = { readonly key: Value; readonly id: string; readonly [column: string]: Value };

/** The items of a row, which are lists: names would be half of what is sent. `asked` is the entity whose claims they are, told with the other end. */
export function itemsIn(row: Row | undefined, asked?: string): ClaimItem[] {
  const page = (row?.page ?? []) as [Value, string, ...Value[]][];
  if (asked === undefined)
    return page.map(
      ([key, id, relation, subject, object, claim, values]) => ({ key, id, relation, subject, object, claim, values }) as ClaimItem,
    );
  return page.map(([key, id, relation, out, other, claim, values, labels, entity]) => {
    const [subject, object] = out ? [asked, other] : [other, asked];
    return { key, id, relation, subject, object, claim, values, other, labels, entity } as ClaimItem;
  });
}

/** The claim in an item that was asked for with these properties. */
export function claimIn(item: ClaimItem, properties: readonly string[] | null): ClaimValue {
  const { id, relation, subject, object } = item;
  const claim = properties === null ? (item.claim as Row) : named(properties, item.values);
  return toClaim(Object.assign(claim, { id, relation, subject, object }));
}

/** Of pages of one entity's claims: the entity, and the properties of those at the other ends that come with them. */
interface OfEntity {
  readonly asked: string;
  readonly ends: readonly string[] | null;
}

/** The connection in a row with `total` and `page`; whole claims, and entities that came with them, are remembered for who asks by id. */
export function toClaims(row: Row | undefined, page: Page, context: Context, of?: OfEntity): Connection<Edge<ClaimValue>> {
  const { claim: properties } = context.needs;
  return toConnection(itemsIn(row, of?.asked), page, (row?.total ?? 0) as number, (item, cursor) => {
    const node = claimIn(item, properties);
    if (properties === null) context.claims.prime(node.id, node);
    if (of?.ends) context.entities.prime(item.other as string, toEntity(named(of.ends, item.entity), item.labels, context.ontology));
    return { cursor, node };
  });
}

/** So many relations are asked one by one; of more, and of any claims that a filter lets pass, all are looked at. */
const few = 4;

/** As claim/page, but found by the index of each relation: of all claims, or of the few relations that the filter names. */
async function inOrderOfId(
  { bound, descending }: { bound: string; descending: boolean },
  filter: Filter,
  { limit, counted, properties }: ReturnType<typeof claimParameters>,
  { read, ontology }: Context,
): Promise<Row[]> {
  const query = descending ? before : after;
  const names = ontology.relationTypes.map(({ name }) => name);
  // Each by a text of its own: any set of relations that a caller may think of would be one that Neo4j has to plan.
  const texts = filter.relations?.map((name) => forName(query, name, names)) ?? [forNames(query, names)];
  const isAll = passesAnyClaim(filter);
  const parameters = { bound, limit, counted: counted && isAll, properties, filter: { ...filter, relations: null } };
  const [pages, counts] = await Promise.all([
    Promise.all(texts.map((text) => read(text, parameters))),
    counted && !isAll ? read(count, { filter }) : undefined,
  ]);
  const { total, page } = together(pages.flat(), descending, limit);
  return [{ total: counts ? counts[0]!.total! : total!, page: page! }];
}

/** One page of the pages of all relations, each in order of id. */
function together(rows: readonly Row[], descending: boolean, limit: number): Row {
  const items = rows.flatMap((row) => row.page as Value[][]).sort(([, a], [, b]) => (a! < b! === descending ? 1 : -1));
  return { total: rows.reduce((sum, { total }) => sum + (total as number), 0), page: items.slice(0, limit) };
}

/** The claims of these ids, which other things in the graph point at. */
export async function claimsOf(context: Context, ids: readonly string[]): Promise<ClaimValue[]> {
  const found = await context.claims.loadMany([...ids]);
  return found.map((claim) => {
    if (claim instanceof Error) throw claim;
    if (claim === null) throw new Error(`A claim points at one that is not there; asked: ${ids.join(", ")}.`);
    return claim;
  });
}

/** Fields of a claim that speak of the entities at its ends. */
const ofEnds = ["subject", "object", "figure"];
export const reads = { Entity: { claims: [] } };

/** How the claims of entities are asked for in this field: the same for all entities that have it. */
export const claimsAsked = (args: ClaimPageArguments, context: Context, info: GraphQLResolveInfo) =>
  context.once(info.fieldNodes, () => {
    const page = toPage(args, args.orderBy ? claimSorting(args.orderBy) : claimsById);
    const wantsEnds = asksInside(info, "nodes", ...ofEnds) || asksInside(info, "edges", "node");
    const ends = wantsEnds ? [...context.needs.entity] : null;
    const filter = toFilter(args.filter, context.ontology);
    return {
      page,
      ends,
      batch: context.batch(ofEntity, { ...claimParameters(page, filter, context, info), ends, own: context.ownOf(info) }),
    };
  });

export const resolvers = {
  Query: {
    async claims(_root: unknown, args: ClaimPageArguments, context: Context, info: GraphQLResolveInfo) {
      const page = toPage(args, args.orderBy ? claimSorting(args.orderBy) : claimsById);
      // No entity is asked, so there is no way that a claim could lead.
      const filter = { ...toFilter(args.filter, context.ontology), direction: null };
      const bound = boundOf(page);
      const isIndexed = filter.relations === null ? passesAnyClaim(filter) : filter.relations.length > 0 && filter.relations.length <= few;
      const parameters = claimParameters(page, filter, context, info);
      const row = await (bound && isIndexed ? inOrderOfId(bound, filter, parameters, context) : context.read(everywhere, parameters));
      return toClaims(row[0], page, context);
    },
  },
  Entity: {
    async claims(entity: EntityValue, args: ClaimPageArguments, context: Context, info: GraphQLResolveInfo) {
      const { page, ends, batch } = claimsAsked(args, context, info);
      const [row] = await batch(entity.id);
      return toClaims(row, page, context, { asked: entity.id, ends });
    },
  },
};
