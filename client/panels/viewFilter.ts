// The view's own filter as a room asks with it: relations that are switched off do not count there either.
import type { ClaimFilter } from "../api/asked.ts";
import type { View } from "../state/view.ts";
import type { Explorer } from "./explorer.ts";

export function viewFilter({ filter, hiddenRelations }: View, { ontology, figures }: Explorer["ontology"]): ClaimFilter {
  if (hiddenRelations.length === 0) return filter;
  const off = new Set([...hiddenRelations, ...figures]);
  return { ...filter, relations: ontology.relationTypes.map(({ type }) => type).filter((type) => !off.has(type)) };
}
