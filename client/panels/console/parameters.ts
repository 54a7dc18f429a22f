// The parameters of a statement: found in its header and in its text, and read from what a person types.
import type { Parameter } from "../../api/operations/console.ts";
import { isDate } from "../../state/parts/part.ts";

/** As a question's header states them ("// param: limit Int = 50   What it means"), then every other $name of the text, of any type. */
export function parametersIn(statement: string): readonly Parameter[] {
  const stated = [...statement.matchAll(/^\/\/ param:\s+(\w+)\s+([\w<>]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|\[[^\]]*\]|\S+))?[ \t]*(.*)$/gm)].map(
    ([, name, type, usual, description]): Parameter => ({
      name: name!,
      type: type!,
      description: description!.trim(),
      default: usual === undefined ? null : parsed(usual),
    }),
  );
  const known = new Set(stated.map(({ name }) => name));
  const used = [...withoutTexts(statement).matchAll(/\$(\w+)/g)].map(([, name]) => name!);
  const others = [...new Set(used)].filter((name) => !known.has(name));
  return [...stated, ...others.map((name): Parameter => ({ name, type: anyType, description: "", default: null }))];
}
/** Of a parameter that no header states: JSON where it is some, else text. */
export const anyType = "JSON";

/** The statement with its comments, texts and quoted names blank, so that what they say is not read as Cypher. */
export const withoutTexts = (statement: string): string =>
  statement.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|`[^`]*`/g, (found) => " ".repeat(found.length));

export type Typed = { readonly value: unknown } | { readonly wrong: true };

/** What a typed text means; an empty one is what is usual. */
export function valueOf({ type, default: usual }: Parameter, text: string): Typed {
  const typed = text.trim();
  if (typed === "") return { value: usual };
  if (typed === "null") return { value: null };
  const of = /^List<(\w+)>$/.exec(type)?.[1];
  if (of === undefined) return scalar(type, typed);
  const items = typed
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "")
    .map((item) => scalar(of, item));
  const values = items.flatMap((item) => ("value" in item ? [item.value] : []));
  return values.length === items.length ? { value: values } : { wrong: true };
}

function scalar(type: string, text: string): Typed {
  switch (type) {
    case "Int":
      return /^-?\d{1,15}$/.test(text) ? { value: Number(text) } : { wrong: true };
    case "Float":
      return text !== "" && Number.isFinite(Number(text)) ? { value: Number(text) } : { wrong: true };
    case "Boolean":
      return text === "true" || text === "false" ? { value: text === "true" } : { wrong: true };
    case "Date":
      return isDate(text) ? { value: text } : { wrong: true };
    case anyType:
      return { value: parsed(text) };
    default:
      return { value: text };
  }
}

/** The usual value as it would be typed. */
export const typedText = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : Array.isArray(value)
      ? value.join(", ")
      : typeof value === "string"
        ? value
        : JSON.stringify(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
