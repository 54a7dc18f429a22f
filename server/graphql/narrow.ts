// Which of a query's texts serves a filter and an order: where a filter names one relation, or leaves everything in, the engine need look at no more than that.
import type { Ontology } from "../ontology.ts";
import { narrowed, takesRelations, type Order, type Query } from "../queries.ts";
import type { Filter } from "./filter.ts";

/** What is no test of the claim itself. */
const notOfTheClaim = new Set(["relations", "direction", "otherTypes", "other", "symmetric"]);

/** Whether the filter lets every claim pass, but perhaps for the relation. */
export const passesAnyClaim = ({ otherTypes, other, ...filter }: Filter): boolean =>
  otherTypes === null && other === null && Object.entries(filter).every(([test, value]) => notOfTheClaim.has(test) || value === null);

/** Whether the filter lets every link of an entity pass. */
export const passesEveryLink = (filter: Filter, { walkable }: Ontology): boolean =>
  filter.direction === null && isWalkable(filter.relations, walkable) && passesAnyClaim(filter);

const isWalkable = (relations: readonly string[] | null, walkable: readonly string[]): boolean =>
  relations?.length === walkable.length && relations.every((name) => walkable.includes(name));

/** Those of a statement's parameters that may be written into it. */
export type Narrowing = { readonly filter?: Filter | undefined; readonly page?: (Order & { readonly from: unknown }) | undefined };

/** Pages that come where no order is asked for, by what nothing lacks; of any order, Neo4j would have to plan them all. */
const isUsual = (page: Order | undefined): page is Order =>
  page !== undefined && !page.down && !page.back && (page.by === "ID" || page.by === "NAME");

/**
 * The same query with what is known of the filter and of the order written into it. Only one relation, or all that may be walked, are written in: any set that a
 * caller may think of would be a statement that Neo4j has to plan.
 */
export function narrowFor(query: Query, { filter, page }: Narrowing, ontology: Ontology): Query {
  if (!filter) return query;
  const { relations, direction, otherTypes, other } = filter;
  const written =
    relations && (relations.length === 1 || isWalkable(relations, ontology.walkable)) && takesRelations(query) ? relations : undefined;
  const oneWay = direction !== null && written?.length === 1 && !filter.symmetric.includes(written[0]!);
  const anyEnd = otherTypes === null && other === null;
  const anyClaim =
    (relations === null || written !== undefined) &&
    Object.entries(filter).every(([test, value]) => notOfTheClaim.has(test) || value === null);
  return narrowed(
    query,
    {
      relations: written,
      order: isUsual(page) ? { by: page.by, down: page.down, back: page.back } : undefined,
      direction: oneWay ? direction : null,
      without: [
        ...(anyClaim ? ["claim/matches"] : []),
        ...(anyEnd ? ["claim/ends"] : []),
        ...(anyEnd && (direction === null || oneWay) ? ["link/other"] : []),
        ...(page?.from === null ? ["page/after", "page/after of cursor"] : []),
      ],
    },
    ontology.relationTypes.map(({ name }) => name),
  );
}
