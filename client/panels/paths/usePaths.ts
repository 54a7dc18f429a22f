// The paths that the view asks for, and the one of them that is pointed out on the canvas.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { ask } from "../../api/ask.ts";
import { paths } from "../../api/operations/paths.ts";
import { useExplorer, useView } from "../explorer.ts";

/** `isAsked` is false while an end is missing. */
export function usePaths() {
  const { route, filter } = useView();
  const { from, to, maxLength, chronological } = route;
  const isAsked = from.length > 0 && to.length > 0;
  const query = useQuery({
    queryKey: ["paths", from, to, filter, maxLength, chronological],
    queryFn: ({ signal }) => ask(paths, { from, to, filter, maxLength, chronological }, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return { isAsked, query, found: isAsked ? (query.data?.paths.paths ?? []) : [] };
}

/** Points out the chosen path while there is one, whichever room is open: all else on the canvas steps back. */
export function ChosenPath() {
  const { highlight } = useExplorer();
  const { route } = useView();
  const { found } = usePaths();
  const path = route.chosen === null ? undefined : found[route.chosen];
  useEffect(() => {
    if (!path) return undefined;
    highlight.dispatch({ ids: new Set([...path.entities.map(({ id }) => id), ...path.links.map(({ id }) => id)]) });
    return () => highlight.dispatch(null);
  }, [highlight, path]);
  return null;
}
