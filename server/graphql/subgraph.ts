// Parts of the graph, ready to draw: what is around some entities, and what joins them.
import type { Parameters } from "../engine/engine.ts";
import { InterlockError } from "../errors.ts";
import type { EntityValue } from "../mapping.ts";
import { cypher } from "../queries.ts";
import { toPage } from "./connection.ts";
import type { Context } from "./context.ts";
import { toFilter, type ClaimFilterInput, type Filter } from "./filter.ts";
import { toLink, type Direction, type LinkValue } from "./link.ts";
import { askLinkCounts, askLinks, linkSorting, toLinkCounts, toLinks, type LinkOrderInput } from "./links.ts";
import { assertFew } from "./node.ts";

const among = cypher("link/among");

export const typeDefs = /* GraphQL */ `
  "Entities and the links among them, ready to draw: each once, bounded, and honest about what was left out."
  type Subgraph {
    "Each entity once: those asked for, in the order asked, then the others in order of id. Ids that are nobody's are left out."
    entities: [Entity!]!
    "Each link once, in order of id; both of its ends are among the entities."
    links: [Link!]!
    "How many links of the entities asked for match and are not here, in their order, the ontology's order of relations, then OUT, IN, BOTH; nothing where nothing was left out."
    omitted: [Omission!]!
    "The Cypher that gives the links, word for word as this server asks its database; null for expand, which asks several."
    cypher: CypherStatement
  }
  "A query as it was asked: it runs as it stands in any Cypher console, and in cypher(statement, parameters)."
  type CypherStatement {
    "Its text, with its parameters as $name."
    statement: String!
    "What its parameters were."
    parameters: JSON!
  }
  "Links of an entity that are left out."
  type Omission {
    "The entity asked for."
    entity: Entity!
    "The relation of the links."
    relation: RelationType!
    "Which way they lead, seen from the entity; BOTH for a symmetric relation."
    direction: Direction!
    "How many are left out, from 1."
    links: Int!
  }
  type Query {
    "What is around these entities: at most \`perEntity\` links each, the rest counted in \`omitted\`."
    expand(
      "The entities asked for; at most 100."
      ids: [ID!]!
      "Which claims count, seen from each entity; all where left out."
      filter: ClaimFilter
      "Which links come first, before perEntity cuts: by the other end's name where left out."
      orderBy: LinkOrder
      "How many links of each entity: 1 to 100."
      perEntity: Int! = 25
    ): Subgraph!
    "Every link among exactly these entities. More than 10,000 links: RESULT_TOO_LARGE."
    subgraph("The entities; at most 1,500." ids: [ID!]!, "Which claims count; all where left out." filter: ClaimFilter): Subgraph!
  }
`;

export interface SubgraphValue {
  readonly entities: readonly EntityValue[];
  readonly links: readonly LinkValue[];
  readonly omitted: readonly Omission[];
  readonly cypher: { readonly statement: string; readonly parameters: Parameters } | null;
}
interface Omission {
  readonly entity: EntityValue;
  readonly relation: string;
  readonly direction: Direction;
  readonly links: number;
}
const maxExpanded = 100;
/** As many as a screen can hold. */
const maxDrawn = 1_500;
const maxLinks = 10_000;

const inOrder = (links: Iterable<LinkValue>): LinkValue[] => [...links].sort((a, b) => (a.id < b.id ? -1 : 1));

async function known(ids: Iterable<string>, { entities }: Context): Promise<EntityValue[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => entities.load(id)));
  return found.filter((entity) => entity !== null);
}

/** How many of the links lead from the entity, by relation and direction. */
function shownOf(id: string, links: Iterable<LinkValue>): Map<string, number> {
  const shown = new Map<string, number>();
  for (const { relation, subject, object, symmetric } of links) {
    if (subject !== id && object !== id) continue;
    const key = `${relation} ${symmetric ? "BOTH" : subject === id ? "OUT" : "IN"}`;
    shown.set(key, (shown.get(key) ?? 0) + 1);
  }
  return shown;
}

export const resolvers = {
  Query: {
    async expand(
      _root: unknown,
      args: { ids: string[]; filter?: ClaimFilterInput | null; orderBy?: LinkOrderInput | null; perEntity: number },
      context: Context,
    ): Promise<SubgraphValue> {
      assertFew(args.ids, "ids", maxExpanded);
      const filter = toFilter(args.filter, context.ontology, { links: true });
      const page = toPage({ first: args.perEntity }, linkSorting(args.orderBy ?? undefined), "perEntity");
      const ids = [...new Set(args.ids)];
      const links = askLinks(filter, page, { counted: false, told: true, own: null }, context);
      const countsOf = askLinkCounts(filter, context);
      const [asked, pages, counts] = await Promise.all([
        known(ids, context),
        Promise.all(ids.map(async (id) => toLinks(await links.batch(id), links, context))),
        Promise.all(ids.map(async (id) => toLinkCounts(await countsOf(id), context.ontology))),
      ]);
      const edges = pages.flatMap((each) => each.edges);
      const shown = new Map(edges.map((edge) => edge.link()).map((link) => [link.id, link]));
      const others = new Map(edges.filter(({ node }) => !ids.includes(node.id)).map(({ node }) => [node.id, node]));
      const omitted = asked.flatMap((entity) => {
        const left = new Map<string, Omission>();
        const here = shownOf(entity.id, shown.values());
        for (const { relation, direction, links: all } of counts[ids.indexOf(entity.id)]!) {
          const key = `${relation} ${direction}`;
          const before = left.get(key)?.links ?? -(here.get(key) ?? 0);
          left.set(key, { entity, relation, direction, links: before + all });
        }
        return [...left.values()].filter((omission) => omission.links > 0);
      });
      return {
        entities: [...asked, ...[...others.values()].sort((a, b) => (a.id < b.id ? -1 : 1))],
        links: inOrder(shown.values()),
        omitted,
        cypher: null,
      };
    },
    async subgraph(_root: unknown, args: { ids: string[]; filter?: ClaimFilterInput | null }, context: Context): Promise<SubgraphValue> {
      assertFew(args.ids, "ids", maxDrawn);
      const ids = [...new Set(args.ids)];
      const parameters = amongParameters(ids, toFilter(args.filter, context.ontology, { links: true }));
      return {
        entities: await known(ids, context),
        links: await linksAmong(ids, args.filter, context),
        omitted: [],
        cypher: { statement: among.text, parameters },
      };
    },
  },
};

const amongParameters = (ids: readonly string[], filter: Filter): Parameters => ({ ids: [...ids], filter, limit: maxLinks + 1 });

/** Every link that matching claims make among these entities, in order of id. Errors: RESULT_TOO_LARGE. */
export async function linksAmong(
  ids: readonly string[],
  input: ClaimFilterInput | null | undefined,
  context: Context,
): Promise<LinkValue[]> {
  const filter = toFilter(input, context.ontology, { links: true });
  const rows = await context.read(among, amongParameters(ids, filter));
  if (rows.length > maxLinks)
    throw new InterlockError(
      "RESULT_TOO_LARGE",
      `There are more than ${maxLinks} links among these ${ids.length} entities. Ask for fewer, or narrow the filter.`,
      { limit: maxLinks },
    );
  return inOrder(rows.map((row) => toLink(row, filter, context.ontology)));
}
