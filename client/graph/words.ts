// What the canvas says to those who hear it. `Words` is what a page gives in its own language; English is there for tests and for pages that give none.
import type { Thing } from "./picture.ts";
import type { Relation } from "./walk.ts";

export type Words = {
  /** The name of the thing that the keyboard stands on. `shown` are its lines in the picture. */
  thing(thing: Thing, shown: number): string;
  /** A relation of it: the `index`th of `count`. */
  relation(from: Thing, relation: Relation, index: number, count: number): string;
  /** What a new picture brought. */
  changed(added: number, removed: number, folded: number): string;
  /** No thing lies that way. */
  noneThere: string;
  empty: string;
  keys: string;
};

export const english: Words = {
  thing: ({ label, type, degree, fold }, shown) =>
    fold !== undefined
      ? `${label}, ${fold} folded`
      : `${type} ${label}, ${degree === undefined ? "" : `${counted(degree, "relation")}, `}${shown} shown`,
  relation: (from, { line, other, outward }, index, count) =>
    other.fold !== undefined
      ? `${from.label}: ${other.label}, ${other.fold} folded; ${index} of ${count}`
      : `${outward ? from.label : other.label} ${line.label} ${outward ? other.label : from.label}, ${counted(line.count, "claim")}; ${index} of ${count}`,
  changed: (added, removed, folded) =>
    [added && `${added} added`, folded && `${folded} folded`, removed && `${removed} removed`].filter(Boolean).join(", "),
  noneThere: "Nothing lies that way.",
  empty: "Nothing is on the canvas yet.",
  keys: "Arrow keys go to the next thing, brackets along its relations, Enter opens, Space selects, E expands, P starts a path, Backspace goes back, Escape leaves.",
};

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
