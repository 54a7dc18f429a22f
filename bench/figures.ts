// Times things and prints what came out as a table that can be copied into the CHANGELOG.

/** Milliseconds of each run, in order; the first `warm` are thrown away. */
export async function times(runs: number, work: () => Promise<unknown>, warm = Math.ceil(runs / 10)): Promise<number[]> {
  const taken: number[] = [];
  for (let run = -warm; run < runs; run++) {
    const started = performance.now();
    await work();
    if (run >= 0) taken.push(performance.now() - started);
  }
  return taken;
}

export const quantile = (taken: readonly number[], part: number): number =>
  [...taken].sort((a, b) => a - b)[Math.min(taken.length - 1, Math.floor(taken.length * part))]!;

export const ms = (value: number): string => `${value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en")} ms`;

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  console.log([line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n"));
}
