// How what is asked of claims stands in the address: one line per key of the filter, so that a new one is a line here.
import type { AmountRange } from "../api/asked.ts";
import { isDate } from "./parts/part.ts";
import type { Filter } from "./view.ts";

interface FilterWord<Value> {
  /** Its key in the address; no other's. */
  readonly key: string;
  write(value: Value): string;
  /** What such a text asks; undefined where it makes no sense. `read(write(value))` is `value`. */
  read(text: string): Value | undefined;
}

const date = (key: string): FilterWord<string> => ({ key, write: (value) => value, read: (text) => (isDate(text) ? text : undefined) });
const upper = (key: string): FilterWord<string> => ({
  key,
  write: (value) => value,
  read: (text) => (/^[A-Z_]+$/.test(text) ? text : undefined),
});
/** A comma within an item is written as %2C, since a publisher's name may hold one. */
const list = (key: string): FilterWord<readonly string[]> => ({
  key,
  write: (value) => value.map((item) => item.replace(/[%,]/g, encodeURIComponent)).join(","),
  read: (text) => {
    const items = text.split(",").filter((item) => item !== "");
    return items.length > 0 ? items.map((item) => item.replace(/%2C|%25/g, decodeURIComponent)) : undefined;
  },
});
const whole = (key: string): FilterWord<number> => ({
  key,
  write: String,
  read: (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined),
});
/** "2023..2024-06"; open at an end where nothing stands before or behind the dots. */
const range = (key: string): FilterWord<{ readonly from?: string; readonly to?: string }> => ({
  key,
  write: ({ from = "", to = "" }) => `${from}..${to}`,
  read(text) {
    const [from = "", to = "", more] = text.split("..");
    const isRight = (day: string) => day === "" || isDate(day);
    if (!isRight(from) || !isRight(to) || from + to === "" || more !== undefined) return undefined;
    // "2024" as an end means its last day, which is after every month of it.
    if (to !== "" && `${to}~` < from) return undefined;
    return { ...(from && { from }), ...(to && { to }) };
  },
});

/** "USD:1000000000..20000000000"; open at an end where nothing stands before or behind the dots. */
const amount = (key: string): FilterWord<AmountRange> => ({
  key,
  write: ({ currency, min, max }) => `${currency}:${min ?? ""}..${max ?? ""}`,
  read(text) {
    const [, currency, min, max] = /^([A-Z]{3}):(\d{1,15})?\.\.(\d{1,15})?$/.exec(text) ?? [];
    if (currency === undefined || (min !== undefined && max !== undefined && Number(max) < Number(min))) return undefined;
    return { currency, ...(min !== undefined && { min: Number(min) }), ...(max !== undefined && { max: Number(max) }) };
  },
});

type Words = { readonly [Name in keyof Filter]-?: FilterWord<NonNullable<Filter[Name]>> };
/** In the order of the address. */
const words: Words = {
  asOf: date("t"),
  during: range("span"),
  knownBy: date("known"),
  statuses: list("status"),
  minConfidence: upper("conf"),
  minEvidence: upper("ev"),
  minSources: whole("src"),
  publisherKinds: list("pub"),
  publishers: list("by"),
  amount: amount("sum"),
};
const names = Object.keys(words) as (keyof Filter)[];
const wordOf = (name: keyof Filter) => words[name] as FilterWord<unknown>;

export const writeFilter = (filter: Filter): [key: string, text: string][] =>
  names.flatMap((name): [string, string][] => (filter[name] === undefined ? [] : [[wordOf(name).key, wordOf(name).write(filter[name])]]));

export const readFilter = (textOf: (key: string) => string | null): Filter =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = wordOf(name).read(textOf(wordOf(name).key) ?? "");
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Filter;
