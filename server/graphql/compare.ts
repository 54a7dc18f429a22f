// Entities side by side: the neighbours they share, those that each has alone, the figures that several report, and what joins them.
import { InterlockError } from "../errors.ts";
import type { EntityValue } from "../mapping.ts";
import { cypher } from "../queries.ts";
import type { Context } from "./context.ts";
import { toFilter, type ClaimFilterInput } from "./filter.ts";
import { linkById, linkId, type Direction } from "./link.ts";
import { resolvers as series } from "./series.ts";
import { linksAmong } from "./subgraph.ts";

const neighboursOf = cypher("compare/neighbours");
const most = 5;
const maxNeighbours = 100;

export const typeDefs = /* GraphQL */ `
  "Entities side by side. A neighbour is had by relation and direction: who supplies one and invests in the other is not shared. The entities compared are no neighbours of one another: see links."
  type Comparison {
    "The entities compared, in the order asked; ids that are nobody's are left out."
    entities: [Entity!]!
    "Neighbours of two or more of them: of most of them first, then in order of id, relation, direction (BOTH, IN, OUT); ${maxNeighbours} at most."
    shared: [SharedNeighbour!]!
    "How many neighbours are shared."
    sharedCount: Int!
    "For each entity compared, in their order: neighbours that none of the others has."
    unique: [UniqueNeighbours!]!
    "Figures that two or more of them report, in order of the metric's id."
    series: [ComparedSeries!]!
    "Links among the entities compared, in order of id. Seen from no one of them: direction is ignored, otherTypes and other speak of either end of each link."
    links: [Link!]!
  }
  "A neighbour of two or more of the entities compared."
  type SharedNeighbour {
    "The neighbour."
    entity: Entity!
    "What joins it to them."
    relation: RelationType!
    "Seen from them; BOTH for a symmetric relation."
    direction: Direction!
    "One link for each of them that has it, in their order; of the claims that match."
    links: [Link!]!
  }
  "Neighbours that one of the entities compared has alone."
  type UniqueNeighbours {
    "The entity compared."
    entity: Entity!
    "Its links to them, in order of the neighbour's id, relation, direction (BOTH, IN, OUT); ${maxNeighbours} at most; of the claims that match."
    links: [Link!]!
    "How many there are."
    totalCount: Int!
  }
  "A metric that two or more of the entities compared report."
  type ComparedSeries {
    "What is measured."
    metric: Entity!
    "The series of each, in the order of the entities; the subject of a point says whose it is."
    series: [Series!]!
  }
  type Query {
    "Entities side by side: what they share and what each has alone."
    compare(
      "2 to ${most} different entities."
      ids: [ID!]!
      "Which claims count, seen from each entity; all where left out."
      filter: ClaimFilter
    ): Comparison!
  }
`;

interface Neighbour {
  readonly other: string;
  readonly relation: string;
  readonly direction: Direction;
  readonly owners: readonly string[];
}

export const resolvers = {
  Query: {
    async compare(_root: unknown, args: { ids: string[]; filter?: ClaimFilterInput | null }, context: Context) {
      const { ontology } = context;
      const ids = [...new Set(args.ids)];
      if (ids.length < 2 || ids.length > most)
        throw new InterlockError("BAD_USER_INPUT", `ids must be 2 to ${most} different entities; saw ${ids.length}.`);
      const filter = toFilter(args.filter, ontology, { links: true });
      const [found, rows] = await Promise.all([
        Promise.all(ids.map((id) => context.entities.load(id))),
        context.read(neighboursOf, { ids, filter, limit: maxNeighbours }),
      ]);
      const entities = found.filter((entity): entity is EntityValue => entity !== null);
      const had = (owner: string) => {
        const row = rows.find((each) => each.owner === owner);
        return { total: row?.total ?? 0, neighbours: (row?.neighbours ?? []) as unknown as Neighbour[] };
      };
      const linkOf = ({ relation, direction, other }: Neighbour, id: string) =>
        linkById(linkId(relation, ...(direction === "IN" ? ([other, id] as const) : ([id, other] as const)), ontology), context, filter);
      return {
        entities,
        shared: () =>
          had("").neighbours.map((neighbour) => ({
            ...neighbour,
            entity: () => context.entities.load(neighbour.other),
            links: () => ids.filter((id) => neighbour.owners.includes(id)).map((id) => linkOf(neighbour, id)),
          })),
        sharedCount: had("").total,
        unique: entities.map((entity) => ({
          entity,
          links: () => had(entity.id).neighbours.map((neighbour) => linkOf(neighbour, entity.id)),
          totalCount: had(entity.id).total,
        })),
        series: () => seriesOf(entities, args.filter, context),
        links: () => linksAmong(ids, args.filter, context),
      };
    },
  },
};

/** The series of metrics of which two or more of the entities have one. */
async function seriesOf(entities: readonly EntityValue[], filter: ClaimFilterInput | null | undefined, context: Context) {
  const of = await Promise.all(entities.map((entity) => series.Entity.series(entity, { filter: filter ?? null }, context)));
  const owned = of.map((all) => all as { readonly metric: string }[]);
  const metrics = [...new Set(owned.flat().map(({ metric }) => metric))].sort();
  return metrics
    .map((metric) => owned.map((all) => all.filter((one) => one.metric === metric)))
    .filter((each) => each.filter(({ length }) => length > 0).length > 1)
    .map((each) => ({ metric: context.entities.load(each.flat()[0]!.metric), series: each.flat() }));
}
