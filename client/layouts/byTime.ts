// From left to right by time: each thing at the first day that any of its lines is known to hold.
import type { Layout, Places } from "./layout.ts";

const yearWidth = 420;
const room = 92;

export const byTime = {
  name: "by-time",
  title: "By time",
  says: "Each stands at the first day of its first relation; what has no date stands at the left.",
  run(graph) {
    const since = new Map<string, number>();
    for (const { from, to, since: day } of graph.lines)
      if (day) for (const id of [from, to]) since.set(id, Math.min(since.get(id) ?? Infinity, asYears(day)));
    const first = Math.min(...since.values());
    const inOrder = graph.things
      .map(({ id }) => ({ id, x: since.has(id) ? (since.get(id)! - first) * yearWidth : -yearWidth }))
      .sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
    // Rows are filled from the middle outward; a thing takes the first row whose last one stands far enough to the left.
    const lastIn: number[] = [];
    const places: Places = {};
    for (const { id, x } of inOrder) {
      let row = lastIn.findIndex((last) => x - last >= room);
      if (row < 0) row = lastIn.length;
      lastIn[row] = x;
      places[id] = { x: Math.round(x), y: (row % 2 ? -1 : 1) * Math.ceil(row / 2) * room };
    }
    return places;
  },
} satisfies Layout;

/** "2025-08" as 2025.58. */
function asYears(day: string): number {
  const [year, month = 1, date = 1] = day.split("-").map(Number);
  return year! + (month - 1) / 12 + (date - 1) / 365;
}
