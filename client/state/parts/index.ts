// The parts of the view, by name. A new one is a file and a line here: it is then kept, undone and told in the address.
import { asked } from "./asked.ts";
import { compared } from "./compared.ts";
import { dates } from "./dates.ts";
import type { Part } from "./part.ts";
import { pinned } from "./pinned.ts";
import { question } from "./question.ts";
import { room } from "./room.ts";
import { route } from "./route.ts";
import { twin } from "./twin.ts";

export const parts = { room, twin, route, dates, compared, pinned, question, asked };

type Parts = typeof parts;
export type PartName = keyof Parts;
export type PartValues = { readonly [Name in PartName]: Parts[Name] extends Part<infer Value> ? Value : never };

const names = Object.keys(parts) as PartName[];
const partOf = (name: PartName) => parts[name] as Part<unknown>;

export const usualParts = Object.fromEntries(names.map((name) => [name, partOf(name).usual])) as unknown as PartValues;

/** Those that are not as usual, as keys and texts of the address. */
export const writeParts = (values: PartValues): [key: string, text: string][] =>
  names.map((name): [string, string] => [partOf(name).key, partOf(name).write(values[name])]).filter(([, text]) => text !== "");

export const readParts = (textOf: (key: string) => string | null): PartValues =>
  Object.fromEntries(names.map((name) => [name, partOf(name).read(textOf(partOf(name).key) ?? "")])) as unknown as PartValues;
