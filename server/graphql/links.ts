// An entity's links: pages of them in every order, how many there are of each sort, and its degree.
import type { GraphQLResolveInfo } from "graphql";
import type { Row, Value } from "../engine/engine.ts";
import type { EntityValue } from "../mapping.ts";
import { named, toEntity } from "../mapping.ts";
import type { Ontology } from "../ontology.ts";
import { cypher } from "../queries.ts";
import { ranks } from "./claims.ts";
import {
  asksInside,
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
import { toLink, type Direction, type LinkValue } from "./link.ts";
import type { Batch } from "./loaders.ts";
import { passesEveryLink } from "./narrow.ts";

const linksOfEntity = cypher("link/ofEntity");
const countsOfEntity = cypher("link/counts");
const degreeOfEntity = cypher("link/degree");

export const typeDefs = /* GraphQL */ `
  "A link in a page of an entity's links."
  type LinkEdge {
    "Where it stands in the order; for after and before."
    cursor: String!
    "The entity at the other end."
    node: Entity!
    "The link that leads there."
    link: Link!
    "Which way it leads, seen from the entity asked; BOTH for a symmetric relation."
    direction: Direction!
  }
  "A page of an entity's links."
  type LinkConnection {
    "The links of the page with their cursors."
    edges: [LinkEdge!]!
    "The entities at the other ends, one for each edge."
    nodes: [Entity!]!
    "Whether more follow or come before."
    pageInfo: PageInfo!
    "How many match, over all pages. Counted only where it is asked for."
    totalCount: Int!
  }
  "How many links there are of one relation, in one direction, to entities of one type."
  type LinkCount {
    "The relation of the links counted."
    relation: RelationType!
    "Which way they lead, seen from the entity asked; BOTH for a symmetric relation."
    direction: Direction!
    "The type of the entities at the other ends."
    otherType: EntityType!
    "How many links."
    links: Int!
    "How many claims they stand for."
    claims: Int!
  }
  "What links are sorted by. DEGREE and NAME are of the other end, the rest of the link."
  enum LinkOrderField {
    "The other end's name as written."
    NAME
    "How many links the other end has, whatever is filtered here."
    DEGREE
    "How many claims the link stands for."
    CLAIM_COUNT
    "Link.holdsFrom."
    HOLDS_FROM
    "The largest amount of its claims as a number, whatever the currency and the kind."
    AMOUNT
    "Link.confidence."
    CONFIDENCE
  }
  "How links are sorted. What has no value for the field comes last; equals stand in ascending order of the link's id."
  input LinkOrder {
    "What to sort by."
    by: LinkOrderField!
    "Which way."
    order: Order! = ASC
  }
  interface Entity {
    "Its neighbours: one edge per relation type, direction and other entity with at least one claim that matches; Link.claimCount and Link.claims then speak of the matching ones. Relations that are no way to walk (REPORTS) only where filter.relations names them."
    links(
      "Which claims count; all where left out."
      filter: ClaimFilter
      "By the other end's name where left out."
      orderBy: LinkOrder
      ${pageArguments}
    ): LinkConnection!
    "How many links there are per relation type, direction and type of the other end: what can be expanded, before it is. In the ontology's order of relations, then OUT, IN, BOTH, then in its order of entity types."
    linkCounts(
      "Which claims count; all where left out."
      filter: ClaimFilter
    ): [LinkCount!]!
    "How many links it has."
    degree(
      "Which claims count; all where left out."
      filter: ClaimFilter
    ): Int!
  }
`;

export interface LinkEdge extends Edge<EntityValue> {
  /** Made where it is asked for: an answer to who does not ask tells nothing of it. */
  readonly link: () => LinkValue;
  readonly direction: Direction;
}
export interface LinkOrderInput {
  readonly by: keyof typeof keys;
  readonly order: "ASC" | "DESC";
}
export interface LinkPageArguments extends PageArguments {
  readonly filter?: ClaimFilterInput | null;
  readonly orderBy?: LinkOrderInput | null;
}

const keys = { NAME: "text", DEGREE: "number", CLAIM_COUNT: "number", HOLDS_FROM: "text", AMOUNT: "number", CONFIDENCE: "number" } as const;

export const linkSorting = ({ by, order }: LinkOrderInput = { by: "NAME", order: "ASC" }): Sorting => ({
  name: `links by ${by} ${order}`,
  by,
  down: order === "DESC",
  key: keys[by],
});

/** How pages of entities' links are asked for. */
interface LinksAsked {
  readonly filter: Filter;
  readonly page: Page;
  readonly properties: readonly string[];
  readonly batch: Batch;
}

/** The orders in which an entity with many links carries the first of them (server/seeding/links.ts). */
function firstOf({ parameters: { page } }: Page): string | null {
  if (page.from !== null || page.back) return null;
  return (page.by === "NAME" && !page.down) || (page.by === "DEGREE" && page.down) ? (page.by as string) : null;
}

/** `counted`: over all pages; `told`: whether anything is told of links beside where they lead; `own`: which properties of the entity asked come with them. */
export function askLinks(
  filter: Filter,
  page: Page,
  wanted: { counted: boolean; told: boolean; own: string[] | null },
  context: Context,
): LinksAsked {
  const properties = context.needs.entity;
  const all = passesEveryLink(filter, context.ontology);
  const parameters = {
    ...page.parameters,
    filter,
    ...ranks(context.ontology, "confidence"),
    all,
    first: all ? firstOf(page) : null,
    properties: [...properties],
    ...wanted,
  };
  return { filter, page, properties, batch: context.batch(linksOfEntity, parameters) };
}

/** A page of an entity's links, from the entity's rows. */
export function toLinks([row]: readonly Row[], { filter, page, properties }: LinksAsked, context: Context): Connection<LinkEdge> {
  const items = (row?.page ?? []) as (Row & { key: Value; id: string })[];
  return toConnection(items, page, (row?.total ?? 0) as number, (item, cursor): LinkEdge => {
    const node = toEntity(named(properties, item.entity), item.labels, context.ontology);
    context.entities.prime(node.id, node);
    return { cursor, node, direction: item.direction as Direction, link: () => toLink(item, filter, context.ontology) };
  });
}

export interface LinkCount {
  readonly relation: string;
  readonly direction: Direction;
  readonly otherType: string;
  readonly links: number;
  readonly claims: number;
}

/** How many links an entity has per relation, direction and type of the other end, in the ontology's order. */
export const askLinkCounts = (filter: Filter, context: Context): Batch => context.batch(countsOfEntity, { filter });

export function toLinkCounts(rows: readonly Row[], { entityTypes, relationTypes }: Ontology): LinkCount[] {
  const place = ({ relation, direction, otherType }: LinkCount): number[] => [
    relationTypes.findIndex(({ name }) => name === relation),
    ["OUT", "IN", "BOTH"].indexOf(direction),
    entityTypes.findIndex(({ name }) => name === otherType),
  ];
  const counts = rows as unknown as LinkCount[];
  return counts.toSorted((a, b) => {
    const [x, y] = [place(a), place(b)];
    return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!;
  });
}

async function degreeUnder(filter: ClaimFilterInput, id: string, context: Context): Promise<number> {
  const [row] = await context.rows(degreeOfEntity, id, { filter: toFilter(filter, context.ontology, { links: true }) });
  return (row?.links ?? 0) as number;
}

/** How links are asked for in this field: the same for all entities that have it. */
export const linksAsked = (args: LinkPageArguments, context: Context, info: GraphQLResolveInfo): LinksAsked =>
  context.once(info.fieldNodes, () =>
    askLinks(
      toFilter(args.filter, context.ontology, { links: true }),
      toPage(args, linkSorting(args.orderBy ?? undefined)),
      { counted: wantsTotal(info), told: asksInside(info, "edges", "link"), own: context.ownOf(info) },
      context,
    ),
  );
export const countsAsked = ({ filter }: LinkPageArguments, context: Context, info: GraphQLResolveInfo) =>
  context.once(info.fieldNodes, () => ({ batch: askLinkCounts(toFilter(filter, context.ontology, { links: true }), context) }));

export const reads = { Entity: { links: [], linkCounts: [], degree: ["degree"] } };

export const resolvers = {
  Entity: {
    links: async (entity: EntityValue, args: LinkPageArguments, context: Context, info: GraphQLResolveInfo) =>
      toLinks(await linksAsked(args, context, info).batch(entity.id), linksAsked(args, context, info), context),
    linkCounts: async (entity: EntityValue, args: LinkPageArguments, context: Context, info: GraphQLResolveInfo) =>
      toLinkCounts(await countsAsked(args, context, info).batch(entity.id), context.ontology),
    degree(entity: EntityValue, { filter }: LinkPageArguments, context: Context) {
      return filter ? degreeUnder(filter, entity.id, context) : entity.degree;
    },
  },
};
