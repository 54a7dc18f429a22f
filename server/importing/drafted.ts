// What a draft of an import holds: the entities, claims and sources that a table states, and the account that each row gives.
import type { Problem } from "../seeding/index.ts";
import type { Candidate, Reason } from "./known.ts";
import type { Mapping } from "./mapping.ts";
import type { Table } from "./table.ts";

export interface DraftEntity {
  readonly type: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface DraftClaim {
  readonly subject: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface DraftSource {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
/** What became of one thing that a row states. */
export type Finding =
  | {
      readonly is: "new" | "known" | "said";
      readonly what: "entity" | "claim" | "source";
      readonly id: string;
      readonly text: string;
      readonly by?: string;
    }
  | { readonly is: "matched"; readonly what: "entity"; readonly id: string; readonly text: string; readonly why: Reason }
  | {
      readonly is: "doubtful";
      readonly what: "entity";
      readonly type: string;
      readonly text: string;
      readonly candidates: readonly Candidate[];
    }
  | { readonly is: "left out"; readonly what: "row" | "entity" | "claim"; readonly text: string; readonly why: string };
export interface RowReport {
  readonly line: number;
  readonly key: string;
  readonly findings: Finding[];
  readonly mistakes: Problem[];
}
export interface Draft {
  readonly mapping: Mapping;
  readonly table: Table;
  readonly rows: readonly RowReport[];
  readonly entities: readonly DraftEntity[];
  readonly claims: readonly DraftClaim[];
  readonly sources: readonly DraftSource[];
  /** The kind of each publisher that is new. */
  readonly publishers: ReadonlyMap<string, string>;
}

/** What a row's words for an entity stand for; without an id where it is doubtful or left out. */
export type Resolved = { readonly name: string; readonly id: string } | { readonly name: string; readonly id?: undefined };
