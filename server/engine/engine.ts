// The contract every Cypher database behind Interlock fulfils: rows of plain values, a read scope, whole writes, deadlines, our errors.
import type { Query } from "../queries.ts";

/** What goes into a query and comes back from it: no driver's own classes, no internal ids. Absent is null, never undefined. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Parameters = { readonly [name: string]: Value };
/** One row, by column name. */
export type Row = { [column: string]: Value };

/** Asks one query; the rows come in the query's order. Rejects with an InterlockError (DATABASE_UNAVAILABLE, DATABASE_BUSY, CYPHER_TIMEOUT, REQUEST_CANCELLED) or, for a fault of ours, an error that names the query. */
export type Read = (query: Query, parameters?: Parameters) => Promise<Row[]>;

export interface ReadOptions {
  /** Milliseconds for all of the work together; the engine's own deadline where left out. */
  readonly timeoutMs?: number;
  /** Ends the work when the one who asked has gone. */
  readonly signal?: AbortSignal;
}

export interface Write {
  readonly query: Query;
  readonly parameters?: Parameters;
}

/** A console's answer. `truncated`: there were more rows than asked for. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Value[][];
  readonly truncated: boolean;
}
export interface ConsoleLimits {
  readonly timeoutMs: number;
  readonly maxRows: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Engine {
  /** The word of the setting ENGINE, and of `<query>.<engine>.cypher`. */
  readonly name: string;
  /** The database's own version, such as "5.26.12". */
  readonly version: string;
  /** Runs the work with a `read` that lasts as long as the work: on Neo4j one read transaction, opened by the first read, its statements sent without waiting for one another. */
  reading<T>(work: (read: Read) => Promise<T>, options?: ReadOptions): Promise<T>;
  /** One transaction: all of it or nothing. Must be safe to run twice, since a lost commit answer runs it again. */
  write(writes: readonly Write[]): Promise<Row[][]>;
  /** Runs a reader's own statement, which server/console/guard.ts let pass, where it can neither write nor outlast its limits. */
  console(statement: string, parameters: Parameters, limits: ConsoleLimits): Promise<Table>;
  /** Statements that make constraints and indexes and cannot stand in a transaction with others; each must be repeatable. */
  prepare(queries: readonly Query[]): Promise<void>;
  /** Resolves if the database answers now; rejects with DATABASE_UNAVAILABLE, saying its address. */
  check(): Promise<void>;
  close(): Promise<void>;
}
