// Reads a file of rows (CSV, JSON Lines, GraphML), each with its line; what keeps it from being read is told with its place.
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import type { Problem } from "../seeding/index.ts";
import { graphRows } from "./graphml.ts";
import { at, unreadable, type Cell, type Row } from "./rows.ts";

export interface Table {
  /** As messages name it. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
export interface Shape {
  readonly format?: "csv" | "jsonl" | "graphml" | undefined;
  readonly encoding: "utf-8" | "latin1";
  readonly delimiter: string;
  readonly rows: "nodes" | "edges";
}

/** Throws a SeedError where the file cannot be read whole. */
export function readTable(path: string, shape: Shape): Table {
  const text = decoded(path, readFileSync(path), shape.encoding);
  const format =
    shape.format ??
    { ".jsonl": "jsonl", ".ndjson": "jsonl", ".graphml": "graphml", ".xml": "graphml" }[extname(path).toLowerCase()] ??
    "csv";
  if (text.trim() === "")
    throw unreadable([at(path, 1, 1, "The file is empty; expected a line of column names and rows. Is it the file that was meant?")]);
  const { columns, rows } =
    format === "csv" ? csvRows(path, text, shape.delimiter) : format === "jsonl" ? jsonRows(path, text) : graphRows(path, text, shape.rows);
  if (rows.length === 0)
    throw unreadable([
      at(path, 1, 1, `There are no rows in it, only ${columns.length === 0 ? "nothing" : "column names"}. Is it the file that was meant?`),
    ]);
  return { file: path, columns, rows };
}

function decoded(path: string, bytes: Uint8Array, encoding: Shape["encoding"]): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw unreadable([at(path, 1, 1, "The file is UTF-16; expected UTF-8. Save it as UTF-8.")]);
  if (encoding === "latin1") return new TextDecoder("latin1").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const { line, column, byte } = firstBad(bytes);
    throw unreadable([
      at(
        path,
        line,
        column,
        `The file is no UTF-8: saw the byte 0x${byte.toString(16).toUpperCase()} here. Save it as UTF-8, or write "encoding: latin1" in the mapping if that is what it is.`,
      ),
    ]);
  }
}

/** Where the longest beginning that is UTF-8 ends. */
function firstBad(bytes: Uint8Array): { line: number; column: number; byte: number } {
  let [good, bad] = [0, bytes.length];
  const decoder = () => new TextDecoder("utf-8", { fatal: true });
  const fits = (end: number) => {
    try {
      // A character that is cut at the end is no mistake.
      decoder().decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  let at = bad - 1;
  // The decoder finds a mistake where a character does not go on: the mistake is where it began.
  while (at > 0 && (bytes[at]! & 0xc0) === 0x80) at--;
  if (bytes[at]! < 0x80 && at > 0) at--;
  const before = new TextDecoder().decode(bytes.subarray(0, at)).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1, byte: bytes[at]! };
}

function csvRows(path: string, text: string, delimiter: string): Pick<Table, "columns" | "rows"> {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable([quoting(path, error)]);
  }
  const [head, ...rest] = records;
  if (!head)
    throw unreadable([at(path, 1, 1, "The file is empty; expected a line of column names and rows. Is it the file that was meant?")]);
  const columns = head.record.map((name) => name.trim());
  const problems: Problem[] = [];
  for (const [index, name] of columns.entries())
    if (name !== "" && columns.indexOf(name) !== index)
      problems.push(
        at(path, 1, index + 1, `The column "${name}" is there twice (also as column ${columns.indexOf(name) + 1}). Rename one of the two.`),
      );
  const lines = text.split("\n");
  let line = head.info.lines + 1;
  const rows = rest.map(({ record, info }) => {
    // Empty lines are passed over, and counted.
    while (/^\r?$/.test(lines[line - 1] ?? "none")) line++;
    const begins = line;
    line = info.lines + 1;
    if (record.length !== columns.length)
      problems.push(
        at(
          path,
          begins,
          Math.min(record.length, columns.length) + 1,
          `Expected ${columns.length} cells, as many as there are columns; saw ${record.length}. ${record.length > columns.length ? 'A comma inside a cell needs quotes around the cell: "a, b".' : "Put in what is missing, with nothing between two commas where nothing is known."}`,
        ),
      );
    return { line: begins, cells: Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""])) };
  });
  if (problems.length > 0) throw unreadable(problems);
  return { columns: columns.filter((name) => name !== ""), rows };
}

function quoting(path: string, error: CsvError): Problem {
  const { code, lines = 1, column } = error as CsvError & { lines?: number; column?: number | string };
  const says: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED:
      "A quote that was opened is never closed: everything to the end of the file is in one cell. Close it, or double a quote that belongs to the text.",
    CSV_INVALID_CLOSING_QUOTE:
      'A quote inside a quoted cell ends it, and something follows. Double a quote that belongs to the text: "a ""b"" c".',
    INVALID_OPENING_QUOTE:
      'A quote stands inside a cell that does not begin with one. Put the whole cell in quotes and double the inner ones: "a ""b"" c".',
  };
  return at(path, lines, typeof column === "number" ? column + 1 : 1, says[code] ?? says[code.replace(/^CSV_/, "")] ?? error.message);
}

function jsonRows(path: string, text: string): Pick<Table, "columns" | "rows"> {
  const problems: Problem[] = [];
  const columns = new Set<string>();
  const rows = text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .flatMap((line, index): Row[] => {
      if (line.trim() === "") return [];
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (error) {
        problems.push(at(path, index + 1, 1, `Each line must be one JSON object; this one is no JSON: ${(error as Error).message}.`));
        return [];
      }
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        problems.push(
          at(path, index + 1, 1, `Each line must be one JSON object, such as {"name": "H100"}; saw ${JSON.stringify(value).slice(0, 60)}.`),
        );
        return [];
      }
      const cells: Record<string, Cell> = {};
      flatten(value as Record<string, unknown>, "", cells);
      for (const column of Object.keys(cells)) columns.add(column);
      return [{ line: index + 1, cells }];
    });
  if (problems.length > 0) throw unreadable(problems);
  return { columns: [...columns], rows };
}

/** {a: {b: 1}} has a column "a.b". */
function flatten(from: Readonly<Record<string, unknown>>, before: string, into: Record<string, Cell>): void {
  for (const [name, value] of Object.entries(from)) {
    if (value === null || value === undefined) into[before + name] = "";
    else if (Array.isArray(value))
      into[before + name] = value.filter((item) => ["string", "number", "boolean"].includes(typeof item)) as string[];
    else if (typeof value === "object") flatten(value as Record<string, unknown>, `${before}${name}.`, into);
    else into[before + name] = value as string;
  }
}
