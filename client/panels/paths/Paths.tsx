// How two things, or two sets of them, are joined: a list of paths, each with its reading and the evidence of each hop.
import { ArrowUpDown } from "lucide-react";
import { useTexts } from "../../messages/index.ts";
import type { Route } from "../../state/parts/route.ts";
import { Chosen } from "../pick/Chosen.tsx";
import { useExplorer, useView } from "../explorer.ts";
import { Found } from "./Found.tsx";

/** The server takes no more at either end. */
const mostEnds = 100;
const lengths = [1, 2, 3, 4, 5, 6] as const;

export default function Paths() {
  const texts = useTexts();
  const { put } = useExplorer();
  const { route, filter, hiddenRelations } = useView();
  // Another question has other paths: none of them is pointed out yet.
  const change = (values: Partial<Route>) => put("route", { ...route, ...values, chosen: null });
  const isFiltered = Object.keys(filter).length + hiddenRelations.length > 0;
  const end = (which: "from" | "to") => (
    <Chosen
      label={texts.paths[which]}
      placeholder={route[which].length === 0 ? texts.paths.pick : texts.paths.another}
      ids={route[which]}
      most={mostEnds}
      onChange={(ids) => change({ [which]: ids })}
    />
  );
  return (
    <section className="paths" aria-labelledby="paths">
      <h2 className="room-title" id="paths">
        {texts.paths.title}
      </h2>
      {end("from")}
      <p className="paths-swap">
        <button type="button" className="button" onClick={() => change({ from: route.to, to: route.from })}>
          <ArrowUpDown size={15} aria-hidden="true" /> {texts.paths.swap}
        </button>
      </p>
      {end("to")}
      <div className="paths-options">
        <label>
          {texts.paths.atMost}{" "}
          <select value={route.maxLength} onChange={(event) => change({ maxLength: Number(event.target.value) })}>
            {lengths.map((length) => (
              <option key={length} value={length}>
                {texts.paths.links(length)}
              </option>
            ))}
          </select>
        </label>
        <label className="paths-check">
          <input type="checkbox" checked={route.chronological} onChange={(event) => change({ chronological: event.target.checked })} />
          <span>
            {texts.paths.chronological}
            <span className="quiet"> {texts.paths.chronologicalHelp}</span>
          </span>
        </label>
      </div>
      {isFiltered && <p className="quiet">{texts.paths.filtered}</p>}
      {route.from.length > 0 && route.to.length > 0 ? <Found isFiltered={isFiltered} /> : <p className="quiet">{texts.paths.help}</p>}
    </section>
  );
}
