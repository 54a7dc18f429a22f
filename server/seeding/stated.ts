// What the files of a seed state, once each value is known to be of the right form; whether it all fits together is asked later.
import { didYouMean } from "../errors.ts";
import type { Property, RelationType } from "../ontology.ts";
import type { Finding } from "./problems.ts";
import type { Place } from "./read.ts";
import { ids, mistakeIn, shown, type Checkable } from "./values.ts";

/** What a file may hold, by its place in the folder. */
export type Kind = "entities" | "claims" | "sources" | "publishers";
export type Stated = Readonly<Record<string, unknown>>;
export interface StatedEntity {
  readonly id: string;
  /** The file's name; undefined where the ontology knows no such type. */
  readonly type: string | undefined;
  readonly stated: Stated;
  readonly place: Place;
}
export interface StatedSource {
  readonly id: string;
  readonly stated: Stated;
  readonly place: Place;
}
export interface StatedClaim {
  readonly id: string;
  readonly subject: string;
  /** Undefined where the ontology has no such relation. */
  readonly relation: RelationType | undefined;
  /** Undefined where what stands there can be no id. */
  readonly object: string | undefined;
  readonly stated: Stated;
  readonly evidence: readonly { readonly source: string; readonly locator: string }[];
  readonly place: Place;
}

/** Takes a mistake at a place, or at one further in. */
export interface Report {
  (place: Place, say: Finding["say"], ...further: Place["at"]): void;
  /** Something in the file cannot be taken, so what others name may be in it after all: they shall not be blamed. */
  lost(): void;
}

export const within = ({ file, at }: Place, ...further: Place["at"]): Place => ({ file, at: [...at, ...further] });

export const isMap = (value: unknown): value is Stated => typeof value === "object" && value !== null && !Array.isArray(value);

/** The items of a list that are maps, each with its place; anything else is told. */
export function mapsIn(place: Place, list: unknown, what: string, report: Report): { stated: Stated; place: Place }[] {
  if (!Array.isArray(list)) {
    report.lost();
    report(
      place,
      list === null || list === undefined
        ? `There is nothing here; expected a list of ${what}. Write one, or remove the file.`
        : `Expected a list of ${what}; saw ${shown(list)}.`,
    );
    return [];
  }
  return list.flatMap((stated: unknown, index) => {
    const at = within(place, index);
    if (isMap(stated)) return [{ stated, place: at }];
    report.lost();
    report(at, `Expected one of a list of ${what}, as a map; saw ${shown(stated)}.`);
    return [];
  });
}

/** The id, if it has the form that such ids have. */
export function idOf(kind: keyof typeof ids, { stated, place }: { stated: Stated; place: Place }, report: Report): string | undefined {
  const { id } = stated;
  const { form, words } = ids[kind];
  if (typeof id === "string" && form.test(id)) return id;
  report.lost();
  const must = `must have an id of ${words}`;
  if (id === undefined || id === null) report(place, `${kind === "entity" ? "An entity" : `A ${kind}`} ${must}; saw none.`);
  else report(place, `${kind === "entity" ? "An entity" : `A ${kind}`} ${must}; saw ${shown(id)}.`, "id");
  return undefined;
}

/** Tells each property that is not known, of the wrong kind or missing. `elsewhere` are names that are checked by their own rules; `list` says where the names are listed. */
export function checkProperties(
  { stated, place }: { stated: Stated; place: Place },
  known: ReadonlyMap<string, Checkable & Pick<Property, "required">>,
  elsewhere: readonly string[],
  of: string,
  list: string,
  report: Report,
): void {
  for (const [name, value] of Object.entries(stated)) {
    if (elsewhere.includes(name)) continue;
    if (name === "<<") {
      report(place, "A seed does not merge (<<): write out here what it takes from there.", name);
      continue;
    }
    const property = known.get(name);
    if (!property) {
      report(place, () => `${of} has no property ${shown(name)}.${didYouMean(name, [...known.keys(), ...elsewhere])} ${list}`, name);
      continue;
    }
    const mistake = mistakeIn(property, value);
    if (mistake) report(place, `${name} ${mistake}`, name);
  }
  for (const [name, { required }] of known)
    if (required && !Object.hasOwn(stated, name)) report(place, `${of} must have ${name}; saw none.`);
  for (const [name, end] of rangesIn(known))
    if (isBefore(stated[end], stated[name], known.get(name)!.type))
      report(
        place,
        `${end} ${shown(stated[end])} is ${known.get(name)!.type === "date" ? "before" : "less than"} ${name} ${shown(stated[name])}. Swap them, or mend the one that is wrong.`,
        end,
      );
}

/** Properties that bound a range: validFrom and validTo, periodStart and periodEnd, amount and amountMax, value and max. */
const rangesIn = (known: ReadonlyMap<string, unknown>): [string, string][] =>
  [...known.keys()].flatMap((name) =>
    [name.replace(/From$/, "To"), name.replace(/Start$/, "End"), `${name}Max`, ...(name === "value" ? ["max"] : [])]
      .filter((end) => end !== name && known.has(end))
      .map((end): [string, string] => [name, end]),
  );

/** Partial dates are compared as far as both are stated: within one month or year nothing is reversed. */
function isBefore(end: unknown, start: unknown, type: Property["type"]): boolean {
  if (type !== "date") return typeof start === "number" && typeof end === "number" && end < start;
  if (typeof start !== "string" || typeof end !== "string") return false;
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length);
}
