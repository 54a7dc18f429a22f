// Tells a person how far a seeding is, and what it did: one line that is written over on a terminal, plain lines elsewhere.
import type { Counts, Progress, Summary } from "../seeding/index.ts";

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** To be handed to applySeed. Says nothing on a terminal once all is written, for the summary follows. */
export function progressOn(output: Output): Progress {
  let lastTenth = 0;
  return (written, of) => {
    if (of === 0) return;
    if (output.isTTY) {
      output.write(written < of ? `\r\x1b[KSeeding: ${number(written)} of ${number(of)}` : "\r\x1b[K");
      return;
    }
    const tenth = Math.floor((10 * written) / of);
    // All of it is what the summary says.
    if (tenth > lastTenth && tenth < 10) output.write(`Seeding: ${number(written)} of ${number(of)}\n`);
    lastTenth = tenth;
  };
}

/** A line per type, and one for all. */
export function summaryTable({ dataVersion, lines }: Summary): string {
  const columns = ["made", "changed", "removed", "left"] as const;
  const all = Object.fromEntries(columns.map((column) => [column, lines.reduce((sum, line) => sum + line[column], 0)]));
  const rows = [
    ["", ...columns],
    ...lines.map((line) => [line.name, ...columns.map((column) => number(line[column]))]),
    ["all", ...columns.map((column) => number(all[column]!))],
  ];
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const table = rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  "));
  return `${table.join("\n")}\nData version ${dataVersion}.`;
}

/** "767 entities, 2,454 claims and 1,694 sources" */
export const contentsOf = ({ entities, claims, sources }: Counts): string =>
  `${many(entities, "entity", "entities")}, ${many(claims, "claim")} and ${many(sources, "source")}`;

export const many = (count: number, one: string, more = `${one}s`): string => `${number(count)} ${count === 1 ? one : more}`;

export const number = (value: number): string => value.toLocaleString("en");
