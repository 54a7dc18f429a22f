// Counts beside the choices of the filter: of the claims behind what is on the canvas, whatever is filtered, in one question.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { facets } from "../../api/operations/facets.ts";
import { useShown } from "../shown.ts";

export function useCounts() {
  const ids = useShown().all.things.map(({ id }) => id);
  const { data } = useQuery({
    queryKey: ["facets", ids],
    queryFn: ({ signal }) => ask(facets, { ids, filter: {} }, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return data?.subgraph.facets;
}

/** Of words in order from the best down: how many are of each or better. */
export function atLeast(words: readonly string[], counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let sum = 0;
  return new Map(words.map((word) => [word, (sum += counts.get(word) ?? 0)]));
}
