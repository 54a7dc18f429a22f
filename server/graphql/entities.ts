// Pages of entities that pass a filter, with facets over all that pass.
import type { GraphQLResolveInfo } from "graphql";
import type { Parameters, Row, Value } from "../engine/engine.ts";
import { named, toEntity, type EntityValue } from "../mapping.ts";
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
import { toSteps, type EntityFilterInput, type EntitySteps, type Step } from "./entityFilter.ts";

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

export interface EntityPageArguments extends PageArguments {
  readonly filter?: EntityFilterInput | null;
  readonly orderBy?: { readonly by: "NAME" | "DEGREE" | "ID"; readonly order: "ASC" | "DESC" } | null;
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
function pageOf(asked: Page, filter: EntitySteps, { read, needs }: Context): Promise<Row[]> {
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
