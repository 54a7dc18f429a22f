// The lines, the axes and the grid of a chart, by uPlot; its dots are elements of the page, so that they can be focused and read.
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { dashes, strokeOf } from "../../state/strokes.ts";
import type { Chart } from "./charts.ts";

export interface Plotted {
  /** Where a time and a value stand, in pixels from the upper left corner. */
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}
interface Given {
  readonly host: HTMLElement;
  readonly chart: Chart;
  readonly width: number;
  readonly height: number;
  readonly locale: string;
  /** The colour of an owner's line, read anew at each drawing. */
  readonly colorOf: (owner: string) => string;
  readonly inkOf: (what: "text" | "hair") => string;
  readonly shortOf: (value: number) => string;
  readonly onDrawn: (plotted: Plotted) => void;
}
const font = '11px "Inter", system-ui, sans-serif';

export function plot({ host, chart, width, height, locale, colorOf, inkOf, shortOf, onDrawn }: Given): uPlot {
  const times = [...new Set(chart.dots.map(({ at }) => at))].filter((at) => !Number.isNaN(at)).sort((a, b) => a - b);
  const values = chart.dots.flatMap(({ value, max }) => [value, max ?? value]);
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const margin = (top - bottom) * 0.12 || 1;
  const data = [
    times,
    ...chart.lines.map(({ dots }) => times.map((time) => dots.find(({ at }) => at === time)?.value ?? null)),
  ] as uPlot.AlignedData;
  const month = new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" });
  const axis: uPlot.Axis = {
    stroke: () => inkOf("text"),
    font,
    grid: { stroke: () => inkOf("hair"), width: 1 },
    ticks: { show: false },
  };
  return new uPlot(
    {
      width,
      height,
      legend: { show: false },
      cursor: { show: false },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      padding: [8, 14, 0, 0],
      scales: {
        x: { time: true, range: (_self, from, to) => [from - (to - from) * 0.04, to + (to - from) * 0.04] },
        // From nothing on: a line that begins higher makes small changes look large.
        y: { range: () => [bottom === 0 ? 0 : bottom - margin, top + margin] },
      },
      axes: [
        {
          ...axis,
          size: 24,
          gap: 4,
          space: 62,
          grid: { show: false },
          values: (_self, splits) =>
            splits.map((seconds) => {
              const date = new Date(seconds * 1000);
              return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month.format(date);
            }),
        },
        { ...axis, size: 52, gap: 6, space: 30, values: (_self, splits) => splits.map(shortOf) },
      ],
      series: [
        {},
        ...chart.lines.map(({ owner, status }) => ({
          stroke: () => colorOf(owner),
          width: 1.75,
          dash: [...dashes[strokeOf(status)]],
          cap: "butt" as const,
          spanGaps: true,
          points: { show: false },
        })),
      ],
      hooks: {
        draw: [
          (self) =>
            onDrawn({
              x: (at) => self.valToPos(at, "x") + self.over.offsetLeft,
              y: (value) => self.valToPos(value, "y") + self.over.offsetTop,
            }),
        ],
      },
    },
    data,
    host,
  );
}
