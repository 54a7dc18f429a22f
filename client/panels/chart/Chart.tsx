// A small chart of reported figures. Each dot tells its figure and its sources when it is pointed at or focused; a table says the same.
import { useRef, useState } from "react";
import { useTexts, wordText } from "../../messages/index.ts";
import { strokeOf } from "../../state/strokes.ts";
import { useShow } from "../useShow.ts";
import type { Chart as Values, Dot } from "./charts.ts";
import { newest } from "./charts.ts";
import { FigureTable } from "./FigureTable.tsx";
import { figureText, sourceText, timeText } from "./figureText.ts";
import type { Plotted } from "./plot.ts";
import { usePlot } from "./usePlot.ts";

interface Given {
  readonly chart: Values;
  /** Those whose figures are compared, in order; nobody's name is said where there is only one. */
  readonly owners?: readonly { readonly id: string; readonly name: string }[];
  readonly height?: number;
}

export function Chart({ chart, owners = [], height = 132 }: Given) {
  const texts = useTexts();
  const host = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLFieldSetElement>(null);
  const plotted = usePlot({ host, chart, owners, height, locale: texts.locale });
  const drawn = chart.dots.filter(({ at }) => !Number.isNaN(at));
  const last = newest(chart);
  const [at, setAt] = useState(() => Math.max(0, last ? drawn.indexOf(last) : 0));
  const told = drawn[at];
  const move = (event: React.KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, Home: -drawn.length, End: drawn.length }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    area.current?.querySelectorAll<HTMLElement>(".dot")[Math.max(0, Math.min(drawn.length - 1, at + by))]?.focus();
  };
  const nameOf = (id: string) => owners.find((owner) => owner.id === id)?.name;
  return (
    <div className="chart">
      <fieldset ref={area} className="chart-area" style={{ height }} aria-label={texts.chart.label(chart.metric.name, drawn.length)}>
        <div ref={host} aria-hidden="true" className="chart-plot" />
        {plotted &&
          drawn.map((dot, index) => (
            <DotView
              key={dot.claim.id}
              dot={dot}
              plotted={plotted}
              owner={owners.findIndex(({ id }) => id === dot.owner)}
              isTold={index === at}
              label={ownerText(dot) + wordsOf(dot)}
              tell={() => setAt(index)}
              move={move}
            />
          ))}
      </fieldset>
      <p className="readout">
        {told && (
          <>
            <strong>{figureText(told.claim.figure!, texts)}</strong> {nameOf(told.owner)} {timeText(told, texts)}
            {told.status !== "HAPPENED" && ` · ${wordText(told.status)}`}
            {told.isRival && ` · ${texts.chart.rival}`}
            <span className="readout-source">{told.claim.evidence.map(({ source }) => sourceText(source, texts)).join("; ")}</span>
          </>
        )}
      </p>
      <FigureTable chart={chart} nameOf={owners.length > 0 ? nameOf : undefined} />
    </div>
  );

  /** With the sign that the dot shows. */
  function ownerText({ owner }: Dot): string {
    const index = owners.findIndex(({ id }) => id === owner);
    return index < 0 ? "" : `${index + 1} ${owners[index]!.name}: `;
  }
  function wordsOf(dot: Dot): string {
    const { figure, evidence } = dot.claim;
    const marks = [dot.status !== "HAPPENED" && wordText(dot.status), dot.isRival && texts.chart.rival];
    return [timeText(dot, texts), figureText(figure!, texts), ...marks, ...evidence.map(({ source }) => sourceText(source, texts))]
      .filter(Boolean)
      .join(", ");
  }
}

/** What a bound does to the dot: upwards, downwards, or a dot as it stands. */
const shapes: Readonly<Record<string, string>> = {
  AT_LEAST: "M6 1.5 11 10.5H1Z",
  OVER: "M6 1.5 11 10.5H1Z",
  UP_TO: "M6 10.5 1 1.5H11Z",
  UNDER: "M6 10.5 1 1.5H11Z",
};
const round = "M6 1.8a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 1 1 0-8.4Z";

interface DotGiven {
  readonly dot: Dot;
  readonly plotted: Plotted;
  /** The place among those compared; -1 where nobody is compared. */
  readonly owner: number;
  readonly isTold: boolean;
  readonly label: string;
  tell(): void;
  move(event: React.KeyboardEvent): void;
}
function DotView({ dot, plotted, owner, isTold, label, tell, move }: DotGiven) {
  const show = useShow();
  const isOpen = dot.isRival || strokeOf(dot.status) !== "happened" || dot.bound === "ABOUT";
  const top = plotted.y(dot.value);
  const color = owner >= 0 ? ` owner-${owner}` : "";
  return (
    <>
      {dot.max !== null && (
        <span
          className={`dot-range${color}`}
          aria-hidden="true"
          style={{ left: plotted.x(dot.at), top: plotted.y(dot.max), height: Math.max(0, top - plotted.y(dot.max)) }}
        />
      )}
      <button
        type="button"
        className={`dot${isOpen ? " is-open" : ""}${isTold ? " is-told" : ""}${color}`}
        style={{ left: plotted.x(dot.at), top }}
        tabIndex={isTold ? 0 : -1}
        aria-label={label}
        onPointerEnter={tell}
        onFocus={tell}
        onKeyDown={move}
        onClick={() => show(dot.claim.link.id)}
      >
        {owner >= 0 ? (
          <span aria-hidden="true">{owner + 1}</span>
        ) : (
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={shapes[dot.bound] ?? round} />
          </svg>
        )}
      </button>
    </>
  );
}
