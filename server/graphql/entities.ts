// Pages of entities that pass a filter of any depth, with facets over all that pass.
import type { GraphQLResolveInfo } from "graphql";
import type { Parameters, Row, Value } from "../engine/engine.ts";
import { InterlockError } from "../errors.ts";
import { named, toEntity, type EntityValue } from "../mapping.ts";
import type { Ontology } from "../ontology.ts";
import { compareTexts } from "../order.ts";
import { cypher } from "../queries.ts";
import {
  asks,
  boundOf,
  pageArguments,
  toConnection,
  toPage,
  wantsTotal,
  type Page,
  type PageArguments,
  type Sorting,
} from "./connection.ts";
import type { Context } from "./context.ts";
import { toFilter, type ClaimFilterInput, type Filter } from "./filter.ts";
import { assertFew } from "./node.ts";

const page = cypher("entity/page");
const facets = cypher("entity/facets");
const after = cypher("entity/pageAfter");
const before = cypher("entity/pageBefore");
const biggest = cypher("entity/biggest");
const byName = cypher("entity/byName");
const countOfAll = cypher("entity/count");

export const typeDefs = /* GraphQL */ `
  "An entity in a page."
  type EntityEdge {
    "Where it stands in the order; for after and before."
    cursor: String!
    "The entity."
    node: Entity!
  }
  "A page of entities."
  type EntityConnection {
    "The entities of the page with their cursors."
    edges: [EntityEdge!]!
    "The entities of the page."
    nodes: [Entity!]!
    "Whether more follow or come before."
    pageInfo: PageInfo!
    "How many pass the filter, over all pages."
    totalCount: Int!
    "How those that pass the filter are spread, over all pages."
    facets: Facets!
  }
  "How a set of entities is spread; the largest count first, equals in alphabetical order."
  type Facets {
    "How many are of each type."
    types: [TypeFacet!]!
    "How many are of each kind; those without a kind are left out."
    kinds: [ValueFacet!]!
    "How many have at least one link of each relation, over relations that may be walked."
    relations: [RelationFacet!]!
  }
  "How many are of a type."
  type TypeFacet {
    "The type."
    type: EntityType!
    "How many."
    count: Int!
  }
  "How many have a value."
  type ValueFacet {
    "The value as stored."
    value: String!
    "How many."
    count: Int!
  }
  "How many have or are of a relation."
  type RelationFacet {
    "The relation."
    relation: RelationType!
    "How many."
    count: Int!
  }
  "A text, letter by letter: case and accents count. search is for what people type. Everything asked must hold."
  input StringFilter {
    "Is this text."
    eq: String
    "Is one of these; at most 1,000."
    in: [String!]
    "Has this text in it."
    contains: String
    "Begins with this text."
    startsWith: String
  }
  "A range of whole numbers, both ends included."
  input IntRange {
    "The smallest; open where left out."
    min: Int
    "The largest; open where left out. Smaller than min: BAD_USER_INPUT."
    max: Int
  }
  "Which entities: those that pass everything asked here. At most 100 of these filters in one another, and 8 hasLink among them; more is BAD_USER_INPUT. An empty list matches nothing, but \`and: []\` everything."
  input EntityFilter {
    "Passes each of these."
    and: [EntityFilter!]
    "Passes at least one of these."
    or: [EntityFilter!]
    "Does not pass this."
    not: EntityFilter
    "Is one of these; at most 1,000."
    ids: [ID!]
    "Is of one of these types."
    types: [EntityType!]
    "Is of one of these kinds, as stored; what has no kind is of none. At most 1,000."
    kinds: [String!]
    "What it is called; not its aliases."
    name: StringFilter
    "Has links of a certain sort."
    hasLink: HasLink
    "How many links it has, over relations that may be walked."
    degree: IntRange
  }
  "Has at least \`min\` links that match."
  input HasLink {
    "Which claims make a link, seen from the entity that is looked at; all where left out."
    filter: ClaimFilter
    "How many links at least, from 1."
    min: Int = 1
  }
  "What entities are sorted by."
  enum EntityOrderField {
    "The name as written."
    NAME
    "How many links it has, over relations that may be walked."
    DEGREE
    "The id alone."
    ID
  }
  "How entities are sorted; equals stand in ascending order of id."
  input EntityOrder {
    "What to sort by."
    by: EntityOrderField!
    "Which way."
    order: Order! = ASC
  }
  type Query {
    "Entities, whatever they are called; search finds them by what people type."
    entities(
      "Which of them; all where left out."
      filter: EntityFilter
      "By id where left out."
      orderBy: EntityOrder
      ${pageArguments}
    ): EntityConnection!
  }
`;

export interface EntityFilterInput {
  readonly and?: readonly EntityFilterInput[] | null;
  readonly or?: readonly EntityFilterInput[] | null;
  readonly not?: EntityFilterInput | null;
  readonly ids?: readonly string[] | null;
  readonly types?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly name?: { eq?: string | null; in?: readonly string[] | null; contains?: string | null; startsWith?: string | null } | null;
  readonly hasLink?: { filter?: ClaimFilterInput | null; min?: number | null } | null;
  readonly degree?: { min?: number | null; max?: number | null } | null;
}
export interface EntityPageArguments extends PageArguments {
  readonly filter?: EntityFilterInput | null;
  readonly orderBy?: { readonly by: "NAME" | "DEGREE" | "ID"; readonly order: "ASC" | "DESC" } | null;
}

type Step = { [key: string]: Value };
const mostSteps = 500;
const mostFilters = 100;
const mostHasLink = 8;

/**
 * A filter of any depth as a list of steps that the fixed text of entity/matches.part.cypher works off in order: each step is a test of the
 * entity, or joins the truths of earlier steps by their place (`of`); the last step is the filter's truth. No text is made, and nothing grows
 * as it would if the filter were multiplied out.
 */
export function toSteps(filter: EntityFilterInput | null | undefined, ontology: Ontology): { steps: Step[]; hasLinks: Filter[] } {
  const steps: Step[] = [];
  const hasLinks: Filter[] = [];
  let filters = 0;
  const refuse = (what: string, limit: number): never => {
    throw new InterlockError("BAD_USER_INPUT", `filter may hold ${limit} ${what} at most.`, { limit });
  };
  const add = (step: Step): number => (steps.length < mostSteps ? steps.push(step) - 1 : refuse("tests", mostSteps));
  const words = (test: string, values: readonly string[]): number => {
    assertFew(values, `filter.${test}`);
    return add({ test, words: [...values] });
  };
  const visit = (asked: EntityFilterInput): number => {
    if (++filters > mostFilters) refuse("filters in one another", mostFilters);
    const of: number[] = [];
    if (asked.ids) of.push(words("ids", asked.ids));
    if (asked.types) of.push(words("types", asked.types));
    if (asked.kinds) of.push(words("kinds", asked.kinds));
    if (asked.name?.eq != null) of.push(words("names", [asked.name.eq]));
    if (asked.name?.in) of.push(words("names", asked.name.in));
    if (asked.name?.contains != null) of.push(add({ test: "contains", text: asked.name.contains }));
    if (asked.name?.startsWith != null) of.push(add({ test: "startsWith", text: asked.name.startsWith }));
    if (asked.degree) {
      const { min, max } = asked.degree;
      if (min != null && max != null && max < min)
        throw new InterlockError("BAD_USER_INPUT", `filter.degree.max must not be smaller than min; saw min ${min} and max ${max}.`);
      of.push(add({ test: "degree", min: min ?? null, max: max ?? null }));
    }
    if (asked.hasLink) {
      const min = asked.hasLink.min ?? 1;
      if (min < 1) throw new InterlockError("BAD_USER_INPUT", `filter.hasLink.min must be 1 or more; saw ${min}.`);
      if (hasLinks.length === mostHasLink) refuse("hasLink", mostHasLink);
      of.push(add({ test: "links", place: hasLinks.push(toFilter(asked.hasLink.filter, ontology, { links: true })) - 1, min }));
    }
    if (asked.and) of.push(add({ test: "and", of: asked.and.map(visit) }));
    if (asked.or) of.push(add({ test: "or", of: asked.or.map(visit) }));
    if (asked.not) of.push(add({ test: "not", of: [visit(asked.not)] }));
    return of.length === 1 ? of[0]! : add({ test: "and", of });
  };
  if (filter) visit(filter);
  return { steps, hasLinks };
}

const keys = { NAME: "text", DEGREE: "number", ID: "text" } as const;
const toSorting = ({ by, order }: NonNullable<EntityPageArguments["orderBy"]>): Sorting => ({
  name: `entities by ${by} ${order}`,
  by,
  down: order === "DESC",
  key: keys[by],
});

interface Facets {
  readonly totalCount: number;
  readonly types: readonly { type: string; count: number }[];
  readonly kinds: readonly { value: string; count: number }[];
  readonly relations: readonly { relation: string; count: number }[];
}

/** How the entities that pass the steps are spread. */
export async function facetsOf(parameters: Parameters, withRelations: boolean, { read, ontology }: Context): Promise<Facets> {
  const relations = withRelations ? [...ontology.walkable] : [];
  const [row] = await read(facets, { ...parameters, relations });
  const type = (labels: Value | undefined) => ontology.entityTypes.find(({ name }) => (labels as string[]).includes(name))!.name;
  const of = (column: string): Step[] => row![column] as Step[];
  const types = new Map<string, number>();
  for (const { labels, count } of of("types")) types.set(type(labels), (types.get(type(labels)) ?? 0) + (count as number));
  return {
    totalCount: [...types.values()].reduce((sum, count) => sum + count, 0),
    types: byCount(
      [...types].map(([word, count]) => ({ type: word, count })),
      ({ type: word }) => word,
    ),
    kinds: byCount(
      of("kinds").map(({ kind, count }) => ({ value: kind as string, count: count as number })),
      ({ value }) => value,
    ),
    relations: byCount(
      of("relations").map(({ relation, count }) => ({ relation: relation as string, count: count as number })),
      ({ relation }) => relation,
    ),
  };
}

/** A page is found by the index of its order, where there is one: what the filter lets pass is met in order. Links are counted only where all are looked at. */
function pageOf(asked: Page, filter: { steps: Step[]; hasLinks: Filter[] }, { read, needs }: Context): Promise<Row[]> {
  const { limit } = asked.parameters;
  const properties = [...needs.entity];
  const { by, down, back, from } = asked.parameters.page as {
    by: string;
    down: boolean;
    back: boolean;
    from: { key: number | string; id: string; wide: boolean } | null;
  };
  const { steps, hasLinks } = filter;
  const parameters = { limit, properties, steps };
  const bound = boundOf(asked);
  if (hasLinks.length === 0) {
    if (bound) return read(bound.descending ? before : after, { ...parameters, bound: bound.bound });
    const place = { ...parameters, bound: from?.id ?? "" };
    if (by === "DEGREE" && down && !back) return read(biggest, { ...place, degree: from?.key ?? anyDegree });
    // A wide name is compared with what is stored, by which the index is of no use.
    if (by === "NAME" && !down && !back && !from?.wide) return read(byName, { ...place, name: from?.key ?? "" });
  }
  return read(page, { ...asked.parameters, ...filter, properties });
}
const anyDegree = 2_000_000_000;

const byCount = <T extends { count: number }>(list: T[], word: (item: T) => string): T[] =>
  list.sort((a, b) => b.count - a.count || compareTexts(word(a), word(b)));

export const resolvers = {
  Query: {
    async entities(_root: unknown, args: EntityPageArguments, context: Context, info: GraphQLResolveInfo) {
      const asked = toPage(args, toSorting(args.orderBy ?? { by: "ID", order: "ASC" }));
      const parameters = toSteps(args.filter, context.ontology);
      // One pass over all that pass serves the count and the facets.
      const isAll = parameters.steps.length === 0;
      const counting = asks(info, "facets") || (wantsTotal(info) && !isAll) ? facetsOf(parameters, asks(info, "facets"), context) : null;
      const countingAll = wantsTotal(info) && !counting ? context.read(countOfAll) : null;
      const properties = context.needs.entity;
      const [rows, counted, all] = await Promise.all([pageOf(asked, parameters, context), counting, countingAll]);
      const items = rows as unknown as { key: Value; id: string; entity: Value; labels: Value }[];
      const connection = toConnection(items, asked, counted?.totalCount ?? ((all?.[0]?.total ?? null) as number | null), (item, cursor) => {
        const node: EntityValue = toEntity(named(properties, item.entity), item.labels, context.ontology);
        context.entities.prime(node.id, node);
        return { cursor, node };
      });
      return { ...connection, facets: counted };
    },
  },
};
