// From left to right by time: each thing at the first day that any of its lines is known to hold.
import type { Layout, Places } from "./layout.ts";

/** What a year is wide, and what a time in which nothing begins is at most. */
const yearWidth = 420;
const longest = 220;
/** From one to the next in a row, and from row to row. */
const room = 150;
const rowHeight = 92;

export const byTime = {
  name: "byTime" as const,
  title: "By time",
  says: "Each stands at the first day of its first relation, the oldest at the left; what has no date comes before them.",
  run(graph) {
    const since = new Map<string, number>();
    for (const { from, to, since: day } of graph.lines)
      if (day) for (const id of [from, to]) since.set(id, Math.min(since.get(id) ?? Infinity, asYears(day)));
    const inOrder = graph.things
      .map(({ id }) => ({ id, year: since.get(id) ?? -Infinity }))
      .sort((a, b) => (a.year === b.year ? (a.id < b.id ? -1 : 1) : a.year - b.year));
    // Rows are filled from the middle outward; a thing takes the first row whose last one stands far enough to the left.
    const lastIn: number[] = [];
    const places: Places = {};
    let x = 0;
    let before = -Infinity;
    for (const { id, year } of inOrder) {
      if (year !== before) x += Math.min((year - before) * yearWidth, longest);
      before = year;
      let row = lastIn.findIndex((last) => x - last >= room);
      if (row < 0) row = lastIn.length;
      lastIn[row] = x;
      places[id] = { x: Math.round(x), y: (row % 2 ? -1 : 1) * Math.ceil(row / 2) * rowHeight };
    }
    return places;
  },
} satisfies Layout;

/** "2025-08" as 2025.58. */
function asYears(day: string): number {
  const [year, month = 1, date = 1] = day.split("-").map(Number);
  return year! + (month - 1) / 12 + (date - 1) / 365;
}
