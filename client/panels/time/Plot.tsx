// What starts (upwards) and ends (downwards) in each month or year, with the handles that choose days on the same scale.
import type { CSSProperties } from "react";
import { dateText, useTexts } from "../../messages/index.ts";
import { dateOf, ticksOf, type Histogram, type Month, type Stretch, type Unit } from "./months.ts";

export interface HandleProps {
  readonly name: string;
  readonly month: Month;
  /** What it stands for, as read out: "Mar 2024". */
  readonly said: string;
  readonly onMove: (month: Month) => void;
}

const half = 40;

export function Plot(props: {
  histogram: Histogram;
  stretch: Stretch;
  unit: Unit;
  /** What is looked at; the rest is paler. */
  lit: Stretch;
  handles: readonly HandleProps[];
}) {
  const { histogram, stretch, unit, lit, handles } = props;
  const texts = useTexts();
  const most = Math.max(1, ...histogram.bins.flatMap(({ starts, ends }) => [starts, ends]));
  const months = stretch.to - stretch.from + 1;
  const high = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * (half - 3)));
  const gap = unit === "year" ? 1.6 : 0.2;
  const busiest = histogram.bins.reduce((best, bin) => (bin.starts > best.starts ? bin : best), histogram.bins[0]!);
  const binText = (month: Month) => dateText(unit === "year" ? dateOf(month).slice(0, 4) : dateOf(month), texts.locale);
  return (
    <div className="time-plot" style={{ "--months": months } as CSSProperties}>
      <svg
        viewBox={`${stretch.from} ${-half} ${months} ${2 * half}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.time.plot(binText(stretch.from), binText(stretch.to), binText(busiest.from), busiest.starts)}
      >
        <rect className="time-lit" x={lit.from} y={-half} width={Math.max(0.4, lit.to - lit.from + 1)} height={2 * half} />
        {histogram.bins.map(({ from, to, starts, ends }) =>
          starts + ends === 0 ? null : (
            <g key={from} className={to < lit.from || from > lit.to ? "is-away" : undefined}>
              <title>{texts.time.bin(binText(from), starts, ends)}</title>
              <rect className="time-starts" x={from + gap / 2} y={-high(starts)} width={to - from + 1 - gap} height={high(starts)} />
              <rect className="time-ends" x={from + gap / 2} y={0} width={to - from + 1 - gap} height={high(ends)} />
            </g>
          ),
        )}
        <line className="time-ground" x1={stretch.from} x2={stretch.to + 1} y1={0} y2={0} />
        {handles.map(({ name, month }) => (
          <line key={name} className="time-hand" x1={month + 0.5} x2={month + 0.5} y1={-half} y2={half} />
        ))}
      </svg>
      {handles.map((handle) => (
        <Handle key={handle.name} {...handle} stretch={stretch} />
      ))}
      <div className="time-ticks" aria-hidden="true">
        {ticksOf(stretch).map((year) => (
          <span key={year} style={{ left: `${((year * 12 - stretch.from) / months) * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A native slider: arrows go by the month, Page keys further, Home and End to the ends; its value is read as a date. */
export function Handle({ name, month, said, onMove, stretch }: HandleProps & { stretch: Stretch }) {
  return (
    <input
      type="range"
      className="time-handle"
      aria-label={name}
      aria-valuetext={said}
      min={stretch.from}
      max={stretch.to}
      step={1}
      value={month}
      onChange={(event) => onMove(Number(event.target.value))}
    />
  );
}
