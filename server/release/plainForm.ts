// Entities and claims in the form that the seed states them in, beside what was derived: external ids as a map, evidence as a list.
import type { Value } from "../engine/engine.ts";
import type { TableName } from "./columns.ts";
import type { Thing } from "./contents.ts";

/** A thing in the seed's form. */
export type Plain = { readonly id: string } & { readonly [property: string]: Value };

/** Of an entity with `externalIds` as "wikidata:Q2283", or a claim with `sources` and `locators`; all else stays as it is. */
export function toPlain(table: TableName, thing: Thing): Plain {
  if (table === "entities" && Array.isArray(thing.externalIds)) {
    const pairs = (thing.externalIds as string[]).map((text) => [text.slice(0, text.indexOf(":")), text.slice(text.indexOf(":") + 1)]);
    return { ...thing, externalIds: Object.fromEntries(pairs) as Value };
  }
  if (table !== "claims") return thing;
  const { sources, locators, ...claim } = thing as Thing & { sources: string[]; locators?: string[] };
  const evidence = sources.map((source, index) => (locators?.[index] ? { source, locator: locators[index] } : source));
  return { ...claim, evidence };
}

/** The names of a table in the seed's form, in the order in which they are written. */
export const plainNames = (table: TableName, names: readonly string[]): string[] =>
  table === "claims" ? names.flatMap((name) => (name === "sources" ? "evidence" : name === "locators" ? [] : name)) : [...names];
