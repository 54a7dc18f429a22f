// Arithmetic of the timeline: days of stated precision as months, the stretch of time that is drawn, and what starts and ends in each part of it.

/** Months since the year 0, so that months are whole numbers in a row. */
export type Month = number;

/** Of a partial date its first month, or, as an end, its last. */
export function monthOf(date: string, end = false): Month {
  const [year, month] = date.split("-").map(Number);
  return year! * 12 + (month === undefined ? (end ? 11 : 0) : month - 1);
}
/** "2024-03" */
export const dateOf = (month: Month): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

export interface Stretch {
  readonly from: Month;
  readonly to: Month;
}
interface Held {
  readonly holdsFrom: string | null;
  readonly holdsTo: string | null;
}

/** Whole years around what is dated. A few early ones, such as when a firm was founded, must not press all the others together. */
export function stretchOf(links: readonly Held[], alsoWithin: readonly string[] = []): Stretch | null {
  const days = links
    .flatMap(({ holdsFrom, holdsTo }) => [holdsFrom, holdsTo])
    .filter((day) => day !== null)
    .sort();
  if (days.length === 0) return null;
  const first = days[Math.floor(days.length * outliers)]!;
  const last = days[Math.ceil(days.length * (1 - outliers)) - 1]!;
  const years = [first, last, ...alsoWithin].map((day) => Number(day.slice(0, 4)));
  return { from: Math.min(...years) * 12, to: Math.max(...years) * 12 + 11 };
}
const outliers = 0.02;

export type Unit = "month" | "year";
export interface Bin extends Stretch {
  readonly starts: number;
  readonly ends: number;
}
export interface Histogram {
  readonly bins: readonly Bin[];
  /** Links that state no start and no end. */
  readonly undated: number;
  /** Starts and ends before or after what is drawn. */
  readonly outside: number;
  /** Known by their year only, so in no month. */
  readonly yearOnly: number;
}

/** What starts and ends in each month or year. */
export function histogramOf(links: readonly Held[], { from, to }: Stretch, unit: Unit): Histogram {
  const length = unit === "year" ? 12 : 1;
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let [undated, outside, yearOnly] = [0, 0, 0];
  const count = (counts: Map<number, number>, day: string | null) => {
    if (day === null) return;
    const month = monthOf(day);
    if (month < from || month > to) outside++;
    else if (unit === "month" && day.length === 4) yearOnly++;
    else counts.set(Math.floor((month - from) / length), (counts.get(Math.floor((month - from) / length)) ?? 0) + 1);
  };
  for (const { holdsFrom, holdsTo } of links) {
    if (holdsFrom === null && holdsTo === null) undated++;
    count(starts, holdsFrom);
    count(ends, holdsTo);
  }
  const bins = Array.from({ length: Math.ceil((to - from + 1) / length) }, (_, index) => ({
    from: from + index * length,
    to: from + (index + 1) * length - 1,
    starts: starts.get(index) ?? 0,
    ends: ends.get(index) ?? 0,
  }));
  return { bins, undated, outside, yearOnly };
}

/** Years to write below: as many as have room. */
export function ticksOf({ from, to }: Stretch, most = 12): readonly number[] {
  const years = Math.floor(to / 12) - Math.floor(from / 12) + 1;
  const step = [1, 2, 5, 10, 20, 50].find((each) => years / each <= most) ?? 100;
  const first = Math.ceil(from / 12 / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((Math.floor(to / 12) - first) / step) + 1) }, (_, index) => first + index * step);
}

export const within = (month: Month, { from, to }: Stretch): Month => Math.max(from, Math.min(to, month));
