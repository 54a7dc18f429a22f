// How two things, or two sets of them, are joined: a list of paths, each with its reading and the evidence of each hop.
import { ArrowDownUp } from "lucide-react";
import { useTexts } from "../../messages/index.ts";
import { isFiltered } from "../../state/view.ts";
import type { Route } from "../../state/parts/route.ts";
import { Chosen } from "../Chosen.tsx";
import { useExplorer, useView } from "../explorer.ts";
import { PanelError, Waiting } from "../States.tsx";
import { PathItem } from "./PathItem.tsx";
import { usePaths } from "./usePaths.ts";

/** As many as the server takes. */
const mostEnds = 100;

export default function Paths() {
  const texts = useTexts();
  const { add, put } = useExplorer();
  const view = useView();
  const { route } = view;
  const { isAsked, query, found } = usePaths();
  const change = (part: Partial<Route>) => put("route", { ...route, chosen: null, ...part });
  const all = [...new Set(found.flatMap(({ entities }) => entities.map(({ id }) => id)))];
  return (
    <section aria-labelledby="paths">
      <h2 className="room-title" id="paths">
        {texts.paths.title}
      </h2>
      <Chosen title={texts.paths.from} ids={route.from} most={mostEnds} onChange={(from) => change({ from })} />
      <Chosen title={texts.paths.to} ids={route.to} most={mostEnds} onChange={(to) => change({ to })} />
      <div className="row room-row">
        <button type="button" className="button" onClick={() => change({ from: route.to, to: route.from })}>
          <ArrowDownUp size={15} aria-hidden="true" /> {texts.paths.swap}
        </button>
        <label>
          {texts.paths.length}{" "}
          <select value={route.maxLength} onChange={(event) => change({ maxLength: Number(event.target.value) })}>
            {[1, 2, 3, 4, 5, 6].map((length) => (
              <option key={length} value={length}>
                {texts.paths.hops(length)}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={route.chronological} onChange={(event) => change({ chronological: event.target.checked })} />{" "}
          {texts.paths.chronological}
        </label>
      </div>
      {Object.keys(view.filter).length > 0 && isFiltered(view) && <p className="quiet">{texts.paths.filtered}</p>}
      {!isAsked ? (
        <p className="quiet">{texts.paths.help}</p>
      ) : query.error ? (
        <PanelError error={query.error} retry={() => void query.refetch()} />
      ) : !query.data ? (
        <Waiting />
      ) : (
        <>
          <div className="section-head">
            <h3 className="section">
              <output>{texts.paths.found(found.length)}</output>
            </h3>
            {found.length > 0 && (
              <button type="button" className="button" onClick={() => add(all)}>
                {texts.paths.addAll}
              </button>
            )}
          </div>
          {!query.data.paths.complete && <p className="quiet">{texts.paths.incomplete}</p>}
          {found.length === 0 && <p>{texts.paths.none(route.maxLength)}</p>}
          <ol className="paths">
            {found.map((path, index) => (
              <PathItem
                key={path.links.map(({ id }) => id).join(" ")}
                path={path}
                isChosen={route.chosen === index}
                onChoose={(isChosen) => {
                  if (isChosen) add(path.entities.map(({ id }) => id));
                  put("route", { ...route, chosen: isChosen ? index : null });
                }}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
