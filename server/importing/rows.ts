// What a row of a table is, and how it is told that a file cannot be read.
import { SeedError, told, type Problem } from "../seeding/index.ts";

export type Cell = string | number | boolean | readonly (string | number | boolean)[];
export interface Row {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

export const at = (file: string, line: number, column: number, message: string): Problem => ({ file, line, column, message });
export const unreadable = (problems: readonly Problem[]) =>
  new SeedError(problems, `The file cannot be read, so nothing was written:\n${problems.map(told).join("\n")}`);
