// A link: all claims of one relation type between the same two entities; what is drawn as one line.
import type { GraphQLResolveInfo } from "graphql";
import type { Row, Value } from "../engine/engine.ts";
import type { ClaimValue, EntityValue } from "../mapping.ts";
import { named, toEntity } from "../mapping.ts";
import type { Ontology } from "../ontology.ts";
import { cypher } from "../queries.ts";
import { claimParameters, claimsById, claimSorting, ranks, toClaims, type ClaimPageArguments } from "./claims.ts";
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
import type { Batch } from "./loaders.ts";
import { both, evidenceGrades, toFilter, type ClaimFilterInput, type Filter } from "./filter.ts";

const linksOfEntity = cypher("link/ofEntity");
const countsOfEntity = cypher("link/counts");
const degreeOfEntity = cypher("link/degree");
const linksById = cypher("link/byId");
const claimsOfLink = cypher("link/claims");

export const typeDefs = /* GraphQL */ `
  "All claims of one relation type between the same two entities, in one direction unless the relation is symmetric: what is drawn as one line. Where it was reached under a filter, it speaks of the claims that pass it, and of no others."
  type Link implements Node {
    "subject~RELATION~object; for a symmetric relation the ends in alphabetical order."
    id: ID!
    "The relation of all its claims."
    relation: RelationType!
    "The end it starts from; of a symmetric link the first by id."
    subject: Entity!
    "The end it leads to; of a symmetric link the second by id."
    object: Entity!
    "Whether no end is first."
    symmetric: Boolean!
    "How many claims it stands for."
    claimCount: Int!
    "The claims it stands for."
    claims(
      "Which of them; those that pass the filter under which the link was reached too."
      filter: ClaimFilter
      "By id where left out."
      orderBy: ClaimOrder
      ${pageArguments}
    ): ClaimConnection!
    "The highest among its claims."
    confidence: Confidence!
    "The one among its claims' that comes first in ClaimStatus: HAPPENED before PLANNED before DROPPED."
    status: ClaimStatus!
    "The earliest among its claims; null where one of them has no known start."
    holdsFrom: PartialDate
    "The latest among its claims; null where one of them holds still."
    holdsTo: PartialDate
    "How many different publishers its claims' sources have."
    publisherCount: Int!
    "Over all of its claims' publishers together."
    evidenceGrade: EvidenceGrade!
  }
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
  type Query {
    "The link of this id; null where no claim makes it. In the id of a symmetric link either end may stand first."
    link("subject~RELATION~object, such as nvidia~SUPPLIES~microsoft." id: ID!): Link
  }
`;

export interface LinkValue {
  readonly __typename: "Link";
  readonly id: string;
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  readonly symmetric: boolean;
  readonly claimCount: number;
  readonly confidence: string;
  readonly status: string;
  readonly holdsFrom: string | null;
  readonly holdsTo: string | null;
  readonly publisherCount: number;
  readonly evidenceGrade: string;
  /** The filter under which it was reached: the claims it speaks of. */
  readonly filter: Filter;
}
export type Direction = "OUT" | "IN" | "BOTH";
export interface LinkEdge extends Edge<EntityValue> {
  readonly link: LinkValue;
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

/** The id of the link between two entities. */
export function linkId(relation: string, subject: string, object: string, ontology: Ontology): string {
  const [first, second] = ontology.relationType(relation).symmetric && object < subject ? [object, subject] : [subject, object];
  return `${first}~${relation}~${second}`;
}

/** From the columns of link/ofEntity and link/byId; `row` speaks of the claims that pass `filter`. */
export function toLink(row: Row, filter: Filter, ontology: Ontology): LinkValue {
  const id = row.id as string;
  const [subject, relation, object] = id.split("~") as [string, string, string];
  return {
    __typename: "Link",
    id,
    relation,
    subject,
    object,
    symmetric: ontology.relationType(relation).symmetric,
    claimCount: row.claimCount as number,
    confidence: firstOf(ontology.words("confidence"), row.confidences),
    status: firstOf(ontology.words("status"), row.statuses),
    holdsFrom: row.holdsFrom as string | null,
    holdsTo: row.holdsTo as string | null,
    publisherCount: distinct(row.publishers).size,
    evidenceGrade: evidenceGrades[gradePlace(row.firmPublishers)]!,
    filter,
  };
}
/** The place of the grade in evidenceGrades, from its claims' lists of firm publishers. */
export const gradePlace = (firmPublishers: Value | undefined): number => 2 - Math.min(2, distinct(firmPublishers).size);
const distinct = (lists: Value | undefined): Set<string> => new Set((lists as string[][]).flat());
const firstOf = (words: readonly string[], seen: Value | undefined): string => words.find((word) => (seen as string[]).includes(word))!;

/** How pages of entities' links are asked for. */
interface LinksAsked {
  readonly filter: Filter;
  readonly page: Page;
  readonly properties: readonly string[];
  readonly batch: Batch;
}

/** `counted`: over all pages; `told`: whether anything is told of links beside where they lead. */
export function askLinks(filter: Filter, page: Page, wanted: { counted: boolean; told: boolean }, context: Context): LinksAsked {
  const properties = context.needs.entity;
  const parameters = { ...page.parameters, filter, ...ranks(context.ontology, "confidence"), properties: [...properties], ...wanted };
  return { filter, page, properties, batch: context.batch(linksOfEntity, parameters) };
}

/** A page of an entity's links, from the entity's rows. */
export function toLinks([row]: readonly Row[], { filter, page, properties }: LinksAsked, context: Context): Connection<LinkEdge> {
  const items = (row?.page ?? []) as (Row & { key: Value; id: string })[];
  return toConnection(items, page, (row?.total ?? 0) as number, (item, cursor): LinkEdge => {
    const node = toEntity(named(properties, item.entity), item.labels, context.ontology);
    context.entities.prime(node.id, node);
    return { cursor, node, direction: item.direction as Direction, link: toLink(item, filter, context.ontology) };
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

/** The link of that id under no filter, or under one; null where no claim makes it. */
export async function linkById(id: string, context: Context, filter?: Filter): Promise<LinkValue | null> {
  const { ontology } = context;
  const [subject, relation, object, ...rest] = id.split("~");
  if (rest.length > 0 || !ontology.relationTypes.some(({ name }) => name === relation)) return null;
  const asked = filter ?? toFilter(null, ontology);
  const [row] = await context.rows(linksById, linkId(relation!, subject!, object ?? "", ontology), { filter: asked });
  return row ? toLink(row, asked, ontology) : null;
}

export const linkOfClaim = ({ relation, subject, object }: ClaimValue, context: Context): Promise<LinkValue | null> =>
  linkById(linkId(relation, subject, object, context.ontology), context);

/** How links are asked for in this field: the same for all entities that have it. */
export const linksAsked = (args: LinkPageArguments, context: Context, info: GraphQLResolveInfo): LinksAsked =>
  context.once(info.fieldNodes, () =>
    askLinks(
      toFilter(args.filter, context.ontology, { links: true }),
      toPage(args, linkSorting(args.orderBy ?? undefined)),
      { counted: wantsTotal(info), told: asksInside(info, "edges", "link") },
      context,
    ),
  );
export const countsAsked = ({ filter }: LinkPageArguments, context: Context, info: GraphQLResolveInfo) =>
  context.once(info.fieldNodes, () => ({ batch: askLinkCounts(toFilter(filter, context.ontology, { links: true }), context) }));

export const reads = { Entity: { links: [], linkCounts: [], degree: ["degree"] } };

export const resolvers = {
  Query: {
    link: (_root: unknown, { id }: { id: string }, context: Context) => linkById(id, context),
  },
  Entity: {
    links: async (entity: EntityValue, args: LinkPageArguments, context: Context, info: GraphQLResolveInfo) =>
      toLinks(await linksAsked(args, context, info).batch(entity.id), linksAsked(args, context, info), context),
    linkCounts: async (entity: EntityValue, args: LinkPageArguments, context: Context, info: GraphQLResolveInfo) =>
      toLinkCounts(await countsAsked(args, context, info).batch(entity.id), context.ontology),
    degree(entity: EntityValue, { filter }: LinkPageArguments, context: Context) {
      return filter ? degreeUnder(filter, entity.id, context) : entity.degree;
    },
  },
  Link: {
    subject: (link: LinkValue, _args: unknown, { entities }: Context) => entities.now(link.subject),
    object: (link: LinkValue, _args: unknown, { entities }: Context) => entities.now(link.object),
    async claims(link: LinkValue, args: ClaimPageArguments, context: Context, info: GraphQLResolveInfo) {
      const asked = () => {
        const page = toPage(args, args.orderBy ? claimSorting(args.orderBy) : claimsById);
        const filter = both(link.filter, toFilter(args.filter, context.ontology));
        return { page, batch: context.batch(claimsOfLink, claimParameters(page, filter, context, info)) };
      };
      const { page, batch } = context.once(info.fieldNodes, asked, link.filter);
      const [row] = await batch(link.id);
      return toClaims(row, page, context);
    },
  },
};
