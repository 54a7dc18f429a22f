// Series put together to charts: what stands in one counts the same thing in the same unit, on the same basis, for times of the same length.
import type { FigureClaim, Series } from "../../api/claims.ts";

/** A figure where it stands in time; `isRival` where another figure for the same time is better supported. */
export interface Dot {
  readonly claim: FigureClaim;
  /** Seconds since 1970: of a period its last day. */
  readonly at: number;
  readonly value: number;
  readonly max: number | null;
  readonly bound: string;
  readonly status: string;
  /** Whose it is. */
  readonly owner: string;
  readonly isRival: boolean;
}
export interface ChartLine {
  readonly owner: string;
  readonly status: string;
  readonly dots: readonly Dot[];
}
export interface Chart {
  readonly key: string;
  readonly metric: Series["metric"];
  readonly unit: string;
  readonly basis: string | null;
  readonly scope: Series["scope"];
  readonly time: string;
  readonly months: number | null;
  readonly lines: readonly ChartLine[];
  /** All of them, in order of time. */
  readonly dots: readonly Dot[];
}

export function chartsOf(series: readonly Series[]): Chart[] {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const scope = one.scope.map(({ name, value }) => [name, value]);
    const key = JSON.stringify([one.metric.id, one.unit, one.basis, scope, one.time, one.months]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, group]) => {
    const { metric, unit, basis, scope, time, months } = group[0]!;
    const lines = group.map((one): ChartLine => ({
      owner: one.points[0]?.subject.id ?? "",
      status: one.status,
      dots: one.points.flatMap((claim) => dotOf(claim, false)),
    }));
    const rivals = group.flatMap((one) => one.alternatives.flatMap((claim) => dotOf(claim, true)));
    const dots = [...lines.flatMap((line) => line.dots), ...rivals].sort((a, b) => a.at - b.at || (a.claim.id < b.claim.id ? -1 : 1));
    return { key, metric, unit, basis, scope, time, months, lines, dots };
  });
}

function dotOf(claim: FigureClaim, isRival: boolean): Dot[] {
  const { figure, observedOn, eventDate, status, subject } = claim;
  const date = figure?.periodEnd ?? figure?.periodStart ?? observedOn ?? eventDate;
  if (!figure) return [];
  const { value, max, bound } = figure;
  return [{ claim, at: date ? secondsOf(date) : Number.NaN, value, max, bound, status, owner: subject.id, isRival }];
}

/** The last day of a date of any precision. */
function secondsOf(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  if (month === undefined) return Date.UTC(year!, 11, 31) / 1000;
  return (day === undefined ? Date.UTC(year!, month, 0) : Date.UTC(year!, month - 1, day)) / 1000;
}

/** Whether there is a course of time to draw: two different days at least. */
export const isDrawn = ({ dots }: Chart): boolean => new Set(dots.flatMap(({ at }) => (Number.isNaN(at) ? [] : [at]))).size > 1;

/** The newest that came about; where nothing did, the newest of all. */
export function newest({ dots }: Chart): Dot | undefined {
  const stated = dots.filter(({ isRival }) => !isRival);
  return stated.findLast(({ status }) => status === "HAPPENED") ?? stated.at(-1) ?? dots.at(-1);
}

/** The longest courses first, then by name, so that the first charts say most. */
export const byLength = (a: Chart, b: Chart): number =>
  Number(isDrawn(b)) - Number(isDrawn(a)) || b.dots.length - a.dots.length || (a.metric.name < b.metric.name ? -1 : 1);
