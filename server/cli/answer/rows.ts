// Rows in the form that is wanted: a table to read, or a file that another program reads.
import { stringify } from "csv-stringify/sync";
import { styleText } from "node:util";
import type { Value } from "../../engine/engine.ts";
import { toCell } from "../../release/cells.ts";
import { escaped } from "../../release/xml.ts";

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}
/** What was met in the rows as a graph, for the formats that are one. */
export interface Graph {
  readonly entities: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly links: readonly {
    readonly id: string;
    readonly relation: string;
    readonly status: string;
    readonly subject: { readonly id: string };
    readonly object: { readonly id: string };
  }[];
}
export const formats = ["table", "csv", "json", "jsonl", "graphml"] as const;
export type Format = (typeof formats)[number];

/** Ends with a line end; nothing where there is nothing to say. */
export async function written(format: Format, { columns, rows }: Rows, graph: () => Promise<Graph>, isTerminal: boolean): Promise<string> {
  const objects = () => rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
  switch (format) {
    case "table":
      return table(columns, rows, isTerminal);
    case "csv":
      return stringify([
        columns,
        ...rows.map((row) => row.map((value) => (typeof value === "object" ? toCell(flat(value)) : toCell(value)))),
      ]);
    case "json":
      return `${JSON.stringify(objects(), null, 2)}\n`;
    case "jsonl":
      return objects()
        .map((object) => `${JSON.stringify(object)}\n`)
        .join("");
    case "graphml":
      return graphml(await graph());
  }
}

const flat = (value: Value | undefined): string =>
  value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

/** In columns, numbers to the right; a long text is cut only on a terminal, where the whole of it could not be seen. */
export function table(columns: readonly string[], rows: readonly (readonly Value[])[], isTerminal: boolean): string {
  const widest = isTerminal ? Math.max(24, Math.floor((process.stdout.columns ?? 120) / columns.length) * 2) : Infinity;
  const shown = rows.map((row) => row.map((value) => clip(flat(value).replace(/\s+/g, " "), widest)));
  const widths = columns.map((column, index) => Math.max(column.length, ...shown.map((row) => row[index]!.length)));
  const line = (cells: readonly string[], right: (index: number) => boolean) =>
    cells
      .map((text, index) => (right(index) ? text.padStart(widths[index]!) : text.padEnd(widths[index]!)))
      .join("  ")
      .trimEnd();
  const isNumber = (index: number) => rows.some((row) => typeof row[index] === "number");
  const head = line(columns, isNumber);
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return `${[isTerminal ? styleText("bold", head) : head, rule, ...shown.map((row) => line(row, isNumber))].join("\n")}\n`;
}
const clip = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const graphml = ({ entities, links }: Graph): string => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="node-label" for="node" attr.name="label" attr.type="string"/>
  <key id="node-type" for="node" attr.name="type" attr.type="string"/>
  <key id="edge-label" for="edge" attr.name="label" attr.type="string"/>
  <key id="edge-status" for="edge" attr.name="status" attr.type="string"/>
  <graph id="interlock" edgedefault="directed">
${entities
  .map(
    ({ id, type, name }) =>
      `    <node id="${escaped(id)}"><data key="node-label">${escaped(name)}</data><data key="node-type">${escaped(type)}</data></node>\n`,
  )
  .join("")}${links
  .map(
    ({ id, relation, status, subject, object }) =>
      `    <edge id="${escaped(id)}" source="${escaped(subject.id)}" target="${escaped(object.id)}"><data key="edge-label">${relation}</data><data key="edge-status">${status}</data></edge>\n`,
  )
  .join("")}  </graph>
</graphml>
`;
