// While a path is pointed out all else steps back, whatever is read beside it; this says so, and leads back.
import { X } from "lucide-react";
import { useEffect } from "react";
import { useTexts } from "../../messages/index.ts";
import { useExplorer, useView } from "../explorer.ts";
import { IconButton } from "../Top.tsx";
import { readingOf } from "./reading.ts";
import { countFor, usePaths } from "./usePaths.ts";

export function RouteBar() {
  const texts = useTexts();
  const { highlight, ontology, put } = useExplorer();
  const { route, room } = useView();
  const { data } = usePaths(countFor(route), route.chosen !== null);
  const path = route.chosen === null ? undefined : data?.paths.paths[route.chosen];
  useEffect(() => {
    if (!path) return;
    highlight.dispatch({ ids: new Set([...path.entities, ...path.links].map(({ id }) => id)) });
    return () => highlight.dispatch(null);
  }, [path, highlight]);
  if (!path || room === "paths") return null;
  return (
    <output className="hidden-bar route-bar">
      <span>{texts.paths.pointedOut(readingOf(path, ontology, texts))}</span>
      <button type="button" className="as-link" onClick={() => put("room", "paths")}>
        {texts.paths.back}
      </button>
      <IconButton label={texts.paths.stop} onPress={() => put("route", { ...route, chosen: null })}>
        <X size={16} />
      </IconButton>
    </output>
  );
}
