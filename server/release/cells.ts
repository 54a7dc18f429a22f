// A value as one cell of a table, and back: lists in one text, and nothing that a spreadsheet would run.
import type { Value } from "../engine/engine.ts";
import type { PropertyType } from "../ontology.ts";
import { isList, isNumber } from "./columns.ts";

// What a spreadsheet takes for a formula, with the wide forms that it takes for the same signs. A text that begins so already behind our
// own mark is marked again, so that taking one mark off is always right.
const runnable = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Lists are joined by | (in an item \| and \\). */
export const toText = (value: Value | undefined): string =>
  Array.isArray(value)
    ? value.map((item) => String(item).replace(/[\\|]/g, "\\$&")).join("|")
    : value === undefined || value === null
      ? ""
      : String(value);

/** As toText, with a ' before what a spreadsheet would run. A number is no formula. */
export function toCell(value: Value | undefined): string {
  const text = toText(value);
  return typeof value !== "number" && runnable.test(text) ? `'${text}` : text;
}

/** What toCell made of it; undefined where it is empty. */
export function fromCell(cell: string, type: PropertyType): Value | undefined {
  if (cell === "") return undefined;
  if (isNumber(type)) return Number(cell);
  if (type === "boolean") return cell === "true";
  const text = cell.startsWith("'") && runnable.test(cell) ? cell.slice(1) : cell;
  return isList(type) ? listOf(text) : text;
}

function listOf(text: string): string[] {
  const items = [""];
  for (const [sign] of text.matchAll(/\\.|[^\\]/gs))
    if (sign === "|") items.push("");
    else items[items.length - 1] += sign.length > 1 ? sign.slice(1) : sign;
  return items;
}
