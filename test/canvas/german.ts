// What the canvas says, in German: the shape of `Words` is enough for a language with cases and genders.
import type { Words } from "../../client/graph/words.ts";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const german: Words = {
  thing: ({ label, type, degree, fold }, shown) =>
    fold !== undefined
      ? `${label}, ${fold} zusammengefasst`
      : `${type} ${label}, ${degree === undefined ? "" : `${counted(degree, "Beziehung", "Beziehungen")}, `}${shown} zu sehen`,
  relation: (from, { line, other, outward }, index, count) =>
    other.fold !== undefined
      ? `${from.label}: ${other.label}, ${other.fold} zusammengefasst; ${index} von ${count}`
      : `${outward ? from.label : other.label} ${line.label} ${outward ? other.label : from.label}, ${counted(line.count, "Aussage", "Aussagen")}; ${index} von ${count}`,
  changed: (added, removed, folded) =>
    [added && `${added} hinzugefügt`, folded && `${folded} zusammengefasst`, removed && `${removed} entfernt`].filter(Boolean).join(", "),
  noneThere: "In dieser Richtung liegt nichts.",
  empty: "Auf der Zeichenfläche ist noch nichts.",
  keys: "Pfeiltasten gehen zum nächsten Ding, eckige Klammern an seinen Beziehungen entlang, Eingabe öffnet, Leertaste wählt aus, E klappt auf, P beginnt einen Pfad, Rücktaste geht zurück, Escape verlässt die Fläche.",
};
