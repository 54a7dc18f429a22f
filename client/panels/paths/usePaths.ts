// The paths between the two ends of the view's route, asked once for the list and for what is pointed out.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { paths } from "../../api/operations/paths.ts";
import type { Route } from "../../state/parts/route.ts";
import { useExplorer, useView } from "../explorer.ts";
import { viewFilter } from "../viewFilter.ts";

/** So many paths are asked for at first, and so many more each time. */
export const atOnce = 10;
export const mostPaths = 100;
/** As many as are needed to see the path that is pointed out. */
export const countFor = ({ chosen }: Route): number => Math.min(mostPaths, Math.max(1, Math.ceil(((chosen ?? 0) + 1) / atOnce)) * atOnce);

export function usePaths(count: number, isWanted: boolean) {
  const { ontology } = useExplorer();
  const view = useView();
  const { from, to, maxLength, chronological } = view.route;
  const filter = viewFilter(view, ontology);
  const variables = { from, to, filter, maxLength, chronological, first: count };
  return useQuery({
    queryKey: ["paths", variables],
    queryFn: ({ signal }) => ask(paths, variables, signal),
    enabled: isWanted && from.length > 0 && to.length > 0,
    placeholderData: keepPreviousData,
  });
}
