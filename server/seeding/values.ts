// Whether a stated value is what its property takes, and if not, what was expected, what was seen and what to do.
import { isPartialDate } from "../dates.ts";
import { didYouMean } from "../errors.ts";
import type { Property } from "../ontology.ts";

/** Longer texts are pasted documents, not facts in our own words. */
export const maxText = 10_000;

export const ids = {
  entity: {
    form: /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    words: "small letters and digits, with single hyphens or dots between, such as mai-1-preview",
  },
  claim: { form: /^c\d{4,}$/, words: "c and at least four digits, such as c0011" },
  source: { form: /^s\d{4,}$/, words: "s and at least four digits, such as s0042" },
} as const;

/** What of a property decides whether a value fits it. */
export type Checkable = Pick<Property, "type"> & Partial<Pick<Property, "values" | "min" | "max">>;

/** The end of a sentence that begins with the property's name; nothing where the value fits. */
export function mistakeIn(property: Checkable, value: unknown): string | undefined {
  if (value === null || value === undefined) return "is left empty. Write what it is, or remove the line.";
  if (typeof value === "string" && value.length > maxText)
    return `is ${value.length.toLocaleString("en")} characters long; at most ${maxText.toLocaleString("en")} are taken. Say it shorter, in words of your own.`;
  const unseen = [value].flat().flatMap((text) => (typeof text === "string" ? (unprintable.exec(text)?.[0] ?? []) : []))[0];
  if (unseen !== undefined)
    return `holds a sign that cannot be shown (U+${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}). Take it out.`;
  const { expected, fits } = kinds[property.type];
  if (fits(value, property)) {
    const { min = -Infinity, max = Infinity } = property;
    if (typeof value !== "number" || (value >= min && value <= max)) return undefined;
    return `must be ${max === Infinity ? `at least ${min}` : min === -Infinity ? `at most ${max}` : `from ${min} to ${max}`}; saw ${shown(value)}.`;
  }
  return `must be ${expected(property)}; saw ${Array.isArray(value) ? wrongIn(value, property.type) : shown(value)}.${advice(property, value)}`;
}

/** Of a list that does not fit, the item that is to blame. */
function wrongIn(list: readonly unknown[], type: Property["type"]): string {
  const item = { strings: isText, claims: isId("claim") }[type as string];
  if (!item || list.length === 0) return shown(list);
  const wrong = list.find((each) => !item(each));
  return wrong === undefined ? `${shown(list.find((each, at) => list.indexOf(each) < at))} twice` : `${shown(wrong)} in it`;
}

/** As messages show a value: bounded, and plain that a text is a text. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value);
  if (typeof value === "number") return `the number ${value}`;
  if (value === null || value === undefined) return "nothing";
  return typeof value === "boolean" ? String(value) : Array.isArray(value) ? (value.length === 0 ? "an empty list" : "a list") : "a map";
}

// Control signs, but for tabs and line ends, and halves of a sign: no file of a release and no screen could tell them.
const unprintable =
  // oxlint-disable-next-line no-control-regex -- these are the very signs
  /[\u0000-\u0008\u000B-\u000C\u000E-\u001F\u007F-\u009F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

interface Kind {
  readonly expected: (property: Partial<Pick<Property, "values">>) => string;
  readonly fits: (value: unknown, property: Partial<Pick<Property, "values">>) => boolean;
}
const isText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value === value.trim() && value.length <= maxText;
const isListOf = (fits: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every(fits) && new Set(value).size === value.length;
const isId = (kind: keyof typeof ids) => (value: unknown) => typeof value === "string" && ids[kind].form.test(value);

const kinds: Record<Property["type"], Kind> = {
  string: { expected: () => "a text without spaces at its ends", fits: isText },
  integer: { expected: () => "a whole number", fits: Number.isSafeInteger },
  float: { expected: () => "a number", fits: (value) => typeof value === "number" && Number.isFinite(value) },
  boolean: { expected: () => "true or false", fits: (value) => typeof value === "boolean" },
  date: {
    expected: () => 'a date that exists, such as "2025", "2025-08" or "2025-08-28"',
    fits: (value) => typeof value === "string" && isPartialDate(value),
  },
  url: {
    expected: () => "an address that begins with https:// or http://",
    fits: (value) => isText(value) && /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value),
  },
  word: {
    expected: ({ values }) => `one of ${Object.keys(values ?? {}).join(", ")}`,
    fits: (value, { values }) => typeof value === "string" && Object.hasOwn(values ?? {}, value),
  },
  strings: { expected: () => "a list of texts, each once and without spaces at its ends", fits: isListOf(isText) },
  claim: { expected: () => "the id of a claim, such as c0011", fits: isId("claim") },
  claims: { expected: () => "a list of ids of claims, each once, such as [c0011]", fits: isListOf(isId("claim")) },
  entity: { expected: () => "the id of an entity, such as mai-1-preview", fits: isId("entity") },
};

function advice({ type, values }: Checkable, value: unknown): string {
  if (type === "word" && typeof value === "string") return didYouMean(value, Object.keys(values ?? {}));
  if (type === "date" && typeof value === "number") return " Put it in quotes.";
  if ((type === "integer" || type === "float") && typeof value === "string" && /\d/.test(value))
    return " Write the number out, in digits and without quotes.";
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) return " Put it in quotes.";
  return "";
}
