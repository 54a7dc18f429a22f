// Rows that a Cypher statement gave, and what was met in them as a graph to draw; of the library's questions and of the console.
import type { Value } from "../engine/engine.ts";
import type { EntityValue } from "../mapping.ts";
import type { Context } from "./context.ts";
import { linkById, linkId } from "./link.ts";
import type { SubgraphValue } from "./subgraph.ts";

export const typeDefs = /* GraphQL */ `
  "Rows as in Cypher; entities, claims and links met in the rows also as a graph to draw."
  type QueryResult {
    "The names of the columns, from left to right."
    columns: [String!]!
    "The rows in the statement's order, each a list of values, one per column."
    rows: [[JSON]!]!
    "Whether there are more rows than these."
    truncated: Boolean!
    "Milliseconds that the database took."
    tookMs: Float!
    "Of a reader's own statement, each with its place: names that nothing in this graph has, and which therefore find nothing, with the nearest that there is; and what differs from run to run (rand(), or date() for today)."
    warnings: [String!]!
    "Entities and links met in the rows, and of claims met their links with both ends; of a claim that is no way from one entity to another (REPORTS) its subject alone. In order of id."
    graph: Subgraph!
  }
`;

export const maxRows = 1000;

export interface QueryResultValue {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly truncated: boolean;
  readonly tookMs: number;
  readonly warnings: readonly string[];
  /** Made only where it is asked for. */
  readonly graph: () => Promise<SubgraphValue>;
}

/** The graph of these ids; those that are nobody's are left out. */
export async function graphOf(
  met: { readonly entities: readonly string[]; readonly claims: readonly string[]; readonly links: readonly string[] },
  context: Context,
): Promise<SubgraphValue> {
  const { ontology } = context;
  const claims = (await Promise.all([...new Set(met.claims)].map((id) => context.claims.load(id)))).filter((claim) => claim !== null);
  const walked = claims.filter(({ relation }) => ontology.walkable.includes(relation));
  const linkIds = new Set([...met.links, ...walked.map(({ relation, subject, object }) => linkId(relation, subject, object, ontology))]);
  const links = (await Promise.all([...linkIds].map((id) => linkById(id, context)))).filter((link) => link !== null);
  const ids = new Set([...met.entities, ...claims.map(({ subject }) => subject), ...links.flatMap((link) => [link.subject, link.object])]);
  const entities = await Promise.all([...ids].map((id) => context.entities.load(id)));
  return {
    entities: inOrder(entities.filter((entity): entity is EntityValue => entity !== null)),
    links: inOrder(links),
    omitted: [],
    cypher: null,
  };
}

const inOrder = <T extends { readonly id: string }>(values: T[]): T[] => values.sort((a, b) => (a.id < b.id ? -1 : 1));
