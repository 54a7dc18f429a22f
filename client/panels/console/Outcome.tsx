// What came of running a statement: its rows and what can be done with them, or what went wrong and where.
import { Copy, Download, TriangleAlert, Waypoints } from "lucide-react";
import { useEffect, useRef } from "react";
import { ask } from "../../api/ask.ts";
import { linkOfClaim, type LibraryAnswer, type Result } from "../../api/operations/console.ts";
import { useTexts } from "../../messages/index.ts";
import { entitiesOf, isLinkId, mostAtOnce } from "../../state/view.ts";
import { toCsv } from "../../takeAway/csv.ts";
import { save } from "../../takeAway/save.ts";
import { useExplorer, useView } from "../explorer.ts";
import { troubleText } from "../States.tsx";
import type { Place } from "./editor.ts";
import { Rows } from "./Rows.tsx";
import type { Outcome as What } from "./useConsole.ts";

interface Props {
  readonly outcome: What;
  /** Of the files that are saved. */
  readonly name: string;
  readonly limits: LibraryAnswer["service"]["limits"];
  readonly onGoTo: (place: Place) => void;
}

export function Outcome({ outcome, name, limits, onGoTo }: Props) {
  const texts = useTexts();
  switch (outcome.kind) {
    case "none":
      return <p className="quiet">{texts.console.notRun}</p>;
    case "running":
      return <output className="quiet">{texts.console.running(limits.consoleTimeoutMs / 1000)}</output>;
    case "stopped":
      return <p className="quiet">{texts.console.stopped}</p>;
    case "failed": {
      const { error } = outcome;
      return (
        <div className="console-fault" role="alert">
          <p>{troubleText(error, texts)}</p>
          {error.place && (
            <button type="button" className="as-link" onClick={() => onGoTo(error.place!)}>
              {texts.console.goTo(error.place.line, error.place.column)}
            </button>
          )}
        </div>
      );
    }
    case "done":
      return <Done result={outcome.result} isRun={outcome.isRun} name={name} />;
  }
}

function Done({ result, isRun, name }: { result: Result; isRun: boolean; name: string }) {
  const texts = useTexts();
  const { add, select, put, notices } = useExplorer();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers give a promise, which is nothing to end an effect with.
    if (isRun) void head.current?.scrollIntoView({ block: "nearest" });
  }, [result, isRun]);
  const on = new Set(entitiesOf(useView()));
  const ids = result.graph.entities.map(({ id }) => id);
  const fresh = ids.filter((id) => !on.has(id));
  const next = fresh.slice(0, mostAtOnce);
  const open = (id: string) => {
    if (isLinkId(id)) return select(id);
    if (!/^c\d+$/.test(id)) return add([id], id);
    ask(linkOfClaim, { id }).then(
      ({ claim }) => claim && select(claim.link.id),
      (error: Error) => notices.dispatch({ kind: "trouble", text: troubleText(error, texts) }),
    );
  };
  const asObjects = () =>
    JSON.stringify(
      result.rows.map((row) => Object.fromEntries(result.columns.map((column, index) => [column, row[index]]))),
      null,
      2,
    );
  const asCsv = () => toCsv([result.columns, ...result.rows.map((row) => row.map(csvCell))]);
  const copy = () =>
    navigator.clipboard.writeText(asObjects()).then(
      () => notices.dispatch({ kind: "say", text: texts.query.copied }),
      () => notices.dispatch({ kind: "trouble", text: texts.twins.copyFailed }),
    );
  return (
    <>
      <div className="row console-taken" ref={head}>
        <output>
          {texts.console.rowsIn(result.rows.length, Math.round(result.tookMs))}
          {result.truncated && ` ${texts.console.truncated}`}
        </output>
        {ids.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => {
              if (next.length > 0) add(next);
              put("room", "");
            }}
          >
            <Waypoints size={15} aria-hidden="true" />{" "}
            {fresh.length === 0 ? texts.console.allThere(ids.length) : texts.console.show(next.length, fresh.length)}
          </button>
        )}
        {result.rows.length > 0 && (
          <>
            <button type="button" className="button" onClick={() => save(`interlock-${name}.csv`, "text/csv", asCsv())}>
              <Download size={15} aria-hidden="true" /> CSV
            </button>
            <button type="button" className="button" onClick={() => save(`interlock-${name}.json`, "application/json", asObjects())}>
              <Download size={15} aria-hidden="true" /> JSON
            </button>
            <button type="button" className="button" onClick={() => void copy()}>
              <Copy size={15} aria-hidden="true" /> {texts.console.copyJson}
            </button>
          </>
        )}
      </div>
      {result.warnings.length > 0 && (
        <ul className="console-warnings">
          {result.warnings.map((warning) => (
            <li key={warning}>
              <TriangleAlert size={15} aria-hidden="true" /> {warning}
            </li>
          ))}
        </ul>
      )}
      {result.rows.length === 0 ? <p className="quiet">{texts.console.noRows}</p> : <Rows result={result} onOpen={open} />}
    </>
  );
}

const csvCell = (value: unknown): string | number =>
  typeof value === "number" || typeof value === "string"
    ? value
    : value === null || value === undefined
      ? ""
      : Array.isArray(value) && value.every((each) => typeof each === "string")
        ? value.join(";")
        : JSON.stringify(value);
