// What the canvas shows, asked of the server: the links among its entities, those that pass the filter, and where everything stands.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ask } from "../api/ask.ts";
import * as operations from "../api/operations/canvas.ts";
import { useSteps, useView } from "../panels/explorer.ts";
import { shownOf } from "../picture.ts";
import { createPlacing } from "../places.ts";
import { entitiesOf } from "../state/view.ts";

const nothing = { entities: [], links: [] } as const;

/** What the canvas shows: all links among the entities, those that pass the filter, and where everything stands. One question each, however many entities. */
export function useCanvas() {
  const view = useView();
  const ids = entitiesOf({ ...view, hidden: [] });
  const all = useSubgraph(ids, {});
  const filtered = useSubgraph(ids, view.filter);
  const shown = useMemo(
    () => shownOf(view, all.data?.subgraph ?? nothing, filtered.data?.subgraph.links ?? []),
    [view, all.data, filtered.data],
  );
  const [placesOf] = useState(createPlacing);
  const places = useQuery({
    queryKey: ["places", view.brought],
    queryFn: () => placesOf(view.brought, all.data!.subgraph),
    enabled: all.data !== undefined && !all.isPlaceholderData,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return { view, shown, query: all.error ? all : filtered, places: places.data };
}
const useSubgraph = (ids: readonly string[], filter: object) =>
  useQuery({
    queryKey: ["subgraph", ids, filter],
    queryFn: ({ signal }) => ask(operations.subgraph, { ids, filter }, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });

/** A newly opened address is a new picture: it is drawn whole and fitted to the screen. */
export function useGeneration(): string {
  const { steps, at } = useSteps();
  return String(steps.slice(0, at + 1).findLastIndex(({ did }) => did.kind === "open" || did.kind === "clear"));
}
