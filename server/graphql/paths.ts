// How two entities, or two sets of them, are joined: paths over links, the shortest first.
import { InterlockError } from "../errors.ts";
import type { EntityValue } from "../mapping.ts";
import { cypher } from "../queries.ts";
import { toPage } from "./connection.ts";
import type { Context } from "./context.ts";
import { toFilter, type ClaimFilterInput, type Filter } from "./filter.ts";
import { linkById, type LinkValue } from "./link.ts";
import { linkSorting } from "./links.ts";
import { assertFew } from "./node.ts";
import { reading } from "./paths/reading.ts";
import { findPaths, usualBounds, type FoundPath, type Hop, type Level } from "./paths/search.ts";

const levelOfPaths = cypher("path/level");
const linksBetween = cypher("path/between");
const maxEnds = 100;
const maxHops = 6;

export const typeDefs = /* GraphQL */ `
  "A way from one entity to another over links, walked in either direction, past no entity twice."
  type Path {
    "How many links it has, from 1."
    length: Int!
    "From the first end to the last; one more than there are links."
    entities: [Entity!]!
    "One for each hop. Where several links join the same two entities, each makes a path of its own."
    links: [Link!]!
    "The path read aloud, one sentence, such as: Microsoft partners with OpenAI, which builds GPT-4. A link that has not happened says its status in brackets."
    reading: String!
    "The lowest Link.confidence on the way."
    minConfidence: Confidence!
  }
  "Paths between two sets of entities."
  type PathResult {
    "The first of them in order: by length; then the weakest evidence grade of the links, STRONG first; then the sum of the inner entities' degrees, for a path through a hub says less; then the ids of the entities, then of the links."
    paths: [Path!]!
    "Whether nothing was cut. False where a level of the search met more than ${usualBounds.hops.toLocaleString("en")} links, or there were too many paths of one length to walk: what is shown is there, but shorter or better ones may be missing. Narrow the filter then, or ask for less."
    complete: Boolean!
  }
  type Query {
    "All shortest paths from any of one set to any of the other, then longer ones, until there are \`first\`. None of a set stands inside a path, and an entity in both sets is not joined to itself. What is nobody's id is joined to nothing."
    paths(
      "Where paths may begin; at most ${maxEnds}."
      from: [ID!]!
      "Where they may end; at most ${maxEnds}."
      to: [ID!]!
      "Which claims make the links; all where left out. No entity is asked here: direction is ignored, otherTypes and other speak of either end of each link."
      filter: ClaimFilter
      "How many links a path may have: 1 to ${maxHops}; else BAD_USER_INPUT."
      maxLength: Int! = 4
      "How many paths: 1 to 100; else BAD_USER_INPUT."
      first: Int! = 10
      "Only paths on which no link starts (Link.holdsFrom) before one that is walked before it; one with no known start may stand anywhere."
      chronological: Boolean! = false
    ): PathResult!
  }
`;

interface PathArguments {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly filter?: ClaimFilterInput | null;
  readonly maxLength: number;
  readonly first: number;
  readonly chronological: boolean;
}
interface PathValue {
  readonly length: number;
  readonly entities: readonly EntityValue[];
  readonly links: readonly LinkValue[];
}

async function degrees(ids: readonly string[], { entities }: Context): Promise<Map<string, number>> {
  const found = await Promise.all([...new Set(ids)].map((id) => entities.load(id)));
  return new Map(found.flatMap((entity) => (entity === null ? [] : [[entity.id, entity.degree]])));
}

const levelUnder =
  (filter: Filter, { read }: Context): Level =>
  async (ids, limit, others) =>
    (
      await (others?.byPairs
        ? read(linksBetween, { ids, others: others.ids, filter, limit })
        : read(levelOfPaths, { ids, filter, limit, goal: others && { ids: others.ids } }))
    ).map((row): Hop => ({
      link: row.id as string,
      from: row.asked as string,
      to: row.other as string,
      degree: (row.degree ?? 0) as number,
      grade: 2 - (row.firm as number),
      holdsFrom: row.holdsFrom as string | null,
    }));

async function toPath({ entities, links }: FoundPath, filter: Filter, context: Context): Promise<PathValue> {
  const [ends, lines] = await Promise.all([
    Promise.all(entities.map((id) => context.entities.load(id))),
    Promise.all(links.map((id) => linkById(id, context, filter))),
  ]);
  return { length: links.length, entities: ends.map((entity) => entity!), links: lines.map((link) => link!) };
}

export const resolvers = {
  Query: {
    async paths(_root: unknown, { filter: input, ...args }: PathArguments, context: Context) {
      assertFew(args.from, "from", maxEnds);
      assertFew(args.to, "to", maxEnds);
      if (args.maxLength < 1 || args.maxLength > maxHops)
        throw new InterlockError("BAD_USER_INPUT", `maxLength must be 1 to ${maxHops}; saw ${args.maxLength}.`);
      toPage({ first: args.first }, linkSorting());
      const filter = { ...toFilter(input, context.ontology, { links: true }), direction: null };
      const [from, to] = await Promise.all([degrees(args.from, context), degrees(args.to, context)]);
      // Nobody is joined to itself, so there is nothing to look for, however many links it has.
      const alone = new Set([...from.keys(), ...to.keys()]).size < 2;
      const { paths, complete } = alone
        ? { paths: [], complete: true }
        : await findPaths(levelUnder(filter, context), { ...args, from, to });
      return { complete, paths: await Promise.all(paths.map((path) => toPath(path, filter, context))) };
    },
  },
  Path: {
    reading: ({ entities, links }: PathValue, _args: unknown, { ontology }: Context) => reading(entities, links, ontology),
    minConfidence: ({ links }: PathValue, _args: unknown, { ontology }: Context) =>
      ontology.words("confidence").findLast((word) => links.some(({ confidence }) => confidence === word)),
  },
};
