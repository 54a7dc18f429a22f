// The paths that were found, or why there are none and what to try.
import { useState } from "react";
import { useTexts } from "../../messages/index.ts";
import { entitiesOf } from "../../state/view.ts";
import { PanelError, Waiting } from "../States.tsx";
import { useExplorer, useView } from "../explorer.ts";
import { PathItem } from "./PathItem.tsx";
import { atOnce, countFor, mostPaths, usePaths } from "./usePaths.ts";

export function Found({ isFiltered }: { isFiltered: boolean }) {
  const texts = useTexts();
  const { add, put } = useExplorer();
  const view = useView();
  const { route } = view;
  const [more, setMore] = useState(atOnce);
  const count = Math.max(more, countFor(route));
  const { data, error, refetch, isPlaceholderData } = usePaths(count, true);
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { paths, complete } = data.paths;
  const on = new Set(entitiesOf(view));
  const all = [...new Set(paths.flatMap(({ entities }) => entities.map(({ id }) => id)))];
  if (paths.length === 0)
    return (
      <div className="paths-none">
        <output>{texts.paths.none(route.maxLength)}</output>
        <ul>
          {route.maxLength < 6 && (
            <li>
              <button type="button" className="as-link" onClick={() => put("route", { ...route, maxLength: route.maxLength + 1 })}>
                {texts.paths.tryLonger(route.maxLength + 1)}
              </button>
            </li>
          )}
          {route.chronological && (
            <li>
              <button type="button" className="as-link" onClick={() => put("route", { ...route, chronological: false })}>
                {texts.paths.tryAnyTime}
              </button>
            </li>
          )}
          {isFiltered && <li>{texts.paths.tryFilter}</li>}
          <li>{texts.paths.tryEnds}</li>
        </ul>
        {!complete && <p className="quiet">{texts.paths.incomplete}</p>}
      </div>
    );
  return (
    <div aria-busy={isPlaceholderData}>
      <div className="section-head">
        <h3 className="section">
          <output>{texts.paths.found(paths.length, paths.length === count)}</output>
        </h3>
        {all.some((id) => !on.has(id)) && (
          <button type="button" className="button" onClick={() => add(all)}>
            {texts.paths.addAll}
          </button>
        )}
      </div>
      {!complete && <p className="quiet">{texts.paths.incomplete}</p>}
      <ol className="path-list">
        {paths.map((path, index) => (
          <PathItem key={path.links.map(({ id }) => id).join()} path={path} index={index} on={on} />
        ))}
      </ol>
      {paths.length === count && count < mostPaths && (
        <button type="button" className="button" onClick={() => setMore(count + atOnce)}>
          {texts.paths.more}
        </button>
      )}
    </div>
  );
}
