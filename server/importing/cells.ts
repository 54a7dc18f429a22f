// Makes of a row's cells what a mapping says they are: lists, numbers, dates, words of a table.
import { readDate } from "./dates.ts";
import type { Mapping, Condition, Scalar, Value } from "./mapping.ts";
import type { Cell, Row } from "./rows.ts";

export type Given = Scalar | readonly Scalar[];

/** What is wrong with a cell; the column is the one it stands in. */
export class CellMistake extends Error {
  constructor(
    readonly column: string | undefined,
    message: string,
  ) {
    super(message);
  }
}

/** What the rest of a row's mapping has made of it so far. */
export interface Around {
  readonly tables: Mapping["tables"];
  /** How many entities stand under a name of the mapping. */
  count(entity: string): number;
  /** Which of a list is asked for, and how long that list is, where one entity of several is made. */
  readonly item?: { readonly index: number; readonly of: number; readonly entity: string };
}

/** Undefined where there is nothing. Throws a CellMistake. */
export function evaluate(value: Value, row: Row, around: Around): Given | undefined {
  if (typeof value !== "object") return value;
  if ("first" in value) {
    for (const one of value.first) {
      const found = evaluate(one, row, around);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const made = worked(value, row, around);
  if (made !== undefined) return made;
  return value.otherwise ?? undefined;
}

type Worked = Exclude<Value, Scalar | { first: Value[] }>;

function worked(value: Worked, row: Row, around: Around): Given | undefined {
  if (value.alone !== undefined && around.count(value.alone) !== 1) return undefined;
  const column = "column" in value ? value.column : undefined;
  const cell = "column" in value ? (row.cells[value.column] ?? "") : filled(value.text, row);
  if (cell === undefined) return undefined;
  let parts: string[] = (Array.isArray(cell) ? (cell as readonly Cell[]) : [cell]).map((part) => String(part as Scalar).trim());
  const { nothing = [], match, replace = [], split, urls } = value;
  const drop = (given: string[]) => given.filter((part) => part !== "" && !nothing.includes(part));
  parts = drop(parts);
  if (match !== undefined)
    parts = parts.flatMap((part) => {
      const found = new RegExp(match, "u").exec(part);
      return found ? [(found[1] ?? found[0]).trim()] : [];
    });
  for (const [from, to] of replace) parts = parts.map((part) => part.replace(new RegExp(from, "gu"), to).trim());
  if (split !== undefined) parts = parts.flatMap((part) => part.split(new RegExp(split, "u"))).map((part) => part.trim());
  if (urls) parts = [...new Set(parts.flatMap(urlsIn))];
  parts = drop(parts);
  const isList = split !== undefined || urls === true || Array.isArray(cell);
  if (value.beside !== undefined) {
    const { item } = around;
    if (item?.entity !== value.beside || item.of !== parts.length) return undefined;
    parts = [parts[item.index]!];
  }
  const made = parts.flatMap((part) => one(part, value, column, around) ?? []);
  if (made.length === 0) return undefined;
  return isList && value.beside === undefined ? [...new Set(made)] : made[0]!;
}

function one(part: string, value: Worked, column: string | undefined, { tables }: Around): Scalar | undefined {
  let made: Scalar = part;
  if (value.lookup !== undefined) {
    const table = typeof value.lookup === "string" ? tables[value.lookup] : value.lookup;
    if (table && Object.hasOwn(table, part)) {
      const found = table[part]!;
      if (found === null) return undefined;
      made = found;
    } else if ("otherwise" in value) return value.otherwise ?? undefined;
    else
      throw new CellMistake(
        column,
        `must be one of ${Object.keys(table ?? {}).join(", ")}; saw ${quoted(part)}. Mend the cell, or say in the table what it means.`,
      );
  }
  if (value.number !== undefined) made = readNumber(String(made), value.number, column);
  if (value.times !== undefined) made = Number((Number(made) * value.times).toPrecision(15));
  if (value.digits !== undefined) made = Number(Number(made).toPrecision(value.digits));
  if (value.date !== undefined) {
    const formats = [value.date].flat();
    const date = readDate(String(made), formats);
    if (date === undefined)
      throw new CellMistake(
        column,
        `must be a date that exists, as ${formats.join(" or ")}; saw ${quoted(part)}. Mend the cell, or add its form to the mapping.`,
      );
    made = date;
  }
  return made;
}

function readNumber(text: string, how: true | { group?: string | undefined; decimal: string }, column: string | undefined): number {
  const { group, decimal } = how === true ? { group: undefined, decimal: "." } : how;
  const plain = (group === undefined ? text : text.replaceAll(group, "")).replace(decimal, ".").trim();
  const number = Number(plain);
  const isOther = decimal !== "." && group !== "." && text.includes(".");
  if (plain === "" || !Number.isFinite(number) || /^0[xob]/i.test(plain) || isOther || !isGrouped(text, group, decimal))
    throw new CellMistake(column, `must be a number; saw ${quoted(text)}. Mend the cell, or say in the mapping what its separators are.`);
  return number;
}

/** A sign that stands elsewhere than before three digits parts no thousands: "7,5" is somebody's seven and a half, not 75. Before the last three two may stand, as in India. */
function isGrouped(text: string, group: string | undefined, decimal: string): boolean {
  if (group === undefined || group === "" || !text.includes(group)) return true;
  const at = text.lastIndexOf(decimal);
  const [whole, ...rest] = (at === -1 || decimal === group ? text : text.slice(0, at)).trim().split(group);
  return (
    /^[+-]?\d{1,3}$/.test(whole!) && rest.every((part, index) => (index === rest.length - 1 ? /^\d{3}(?!\d)/ : /^\d{2,3}$/).test(part))
  );
}

/** The text with its columns filled in; undefined where one of them is empty. */
export function filled(text: string, row: Row): string | undefined {
  let isWhole = true;
  const made = text.replace(/\{([^{}]+)\}/g, (_, column: string) => {
    const cell = row.cells[column];
    const shown = cell === undefined ? "" : [cell].flat().join(", ").replace(/\s+/g, " ").trim();
    if (shown === "") isWhole = false;
    return shown;
  });
  return isWhole ? made : undefined;
}

export const holds = (conditions: readonly Condition[], row: Row): boolean =>
  conditions.every(({ column, is, not }) => {
    const cell = [row.cells[column] ?? ""].flat().join(",").trim();
    if (is === undefined && not === undefined) return cell !== "";
    return (is === undefined || is.includes(cell)) && (not === undefined || !not.includes(cell));
  });

/** Addresses end where a space, a quote or closing bracket of the text around them stands. */
const urlsIn = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/[^\s"'<>,;]+/g)]
    .map(([url]) => trimmed(url))
    .filter((url) => URL.canParse(url) && new URL(url).hostname.includes("."));
const trimmed = (url: string): string => {
  const cut = url.replace(/[.:!?]+$/, "");
  return cut.endsWith(")") && !cut.includes("(") ? trimmed(cut.slice(0, -1)) : cut;
};

export const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
