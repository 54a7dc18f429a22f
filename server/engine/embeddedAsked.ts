// What the console's process is asked and tells.
import type { Parameters, Table } from "./engine.ts";

export interface Asked {
  readonly statement: string;
  readonly parameters: Parameters;
  readonly maxRows: number;
}
export type Told =
  { readonly ready: true } | { readonly table: Table } | { readonly fault: string; readonly gqlStatus?: string | undefined };

/** How the process ends where a statement takes too much memory. */
export const outOfMemory = 77;
