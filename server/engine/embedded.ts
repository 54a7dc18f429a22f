// The engine that needs nothing installed: Grafeo inside this process, in memory or in a file.
import { readdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grafeo, { type GrafeoDB, type GrafeoError, type QueryResult, type Transaction } from "@grafeo-db/js";
import { InterlockError } from "../errors.ts";
import { spelled, type Query } from "../queries.ts";
import type { Engine, Parameters, Read, Row, Value, Write } from "./engine.ts";
import { embeddedConsole } from "./embeddedConsole.ts";
import { limit } from "./limit.ts";
import { selfTest } from "./embeddedSelfTest.ts";

export interface EmbeddedSettings {
  readonly name: "embedded";
  /** Where the graph is kept; in memory where left out. */
  readonly path?: string | undefined;
  /** Several processes may open one file at once, and none of them may write. */
  readonly readOnly?: boolean;
  /** For tests: rows that no ORDER BY orders come in random order, so that nothing can lean on theirs. */
  readonly shuffleUnordered?: boolean;
}

/** Rows turned into plain values at a time: 100,000 at once would hold up every other request for a quarter of a second. */
const rowsAtOnce = 5_000;

export async function openEmbedded({ path, readOnly = false, shuffleUnordered = false }: EmbeddedSettings): Promise<Engine> {
  const left = spills();
  const db = open(path, readOnly, shuffleUnordered);
  const ours = spills().filter((folder) => !left.includes(folder));
  let closed = false;
  // Two transactions that write at once would end one of them with a conflict (status 40000), so each waits for the one before.
  let lastWrite: Promise<unknown> = Promise.resolve();

  const run = async (on: GrafeoDB | Transaction, query: Query, parameters: Parameters): Promise<Row[]> => {
    // A closed Grafeo still answers, with nothing in it.
    if (closed) throw new InterlockError("DATABASE_UNAVAILABLE", "The embedded database is closed; the server is shutting down.");
    try {
      return await rowsOf(await on.executeCypher(spelled(query.textFor.embedded ?? query.text, parameters), parameters));
    } catch (fault) {
      throw faultOf(fault as GrafeoError, query);
    }
  };

  /** What goes to the disk: a disk that is full is no fault of ours. */
  const toDisk = (work: () => void): void => {
    try {
      work();
    } catch (cause) {
      if (path === undefined) throw cause;
      throw new InterlockError(
        "DATABASE_UNAVAILABLE",
        `The embedded database "${path}" cannot be written: ${(cause as Error).message}. Make room on its disk, or name another place in EMBEDDED_PATH, and run it again.`,
        {},
        { cause },
      );
    }
  };

  const transact = async (writes: readonly Write[]): Promise<Row[][]> => {
    const transaction = db.beginTransaction();
    try {
      const results: Row[][] = [];
      for (const { query, parameters = {} } of writes) results.push(await run(transaction, query, parameters));
      toDisk(() => {
        transaction.commit();
        if (path !== undefined) db.walCheckpoint();
      });
      return results;
    } catch (fault) {
      try {
        if (transaction.isActive) transaction.rollback();
      } catch {
        // A commit that failed has taken all back, and still counts as active.
      }
      throw fault;
    }
  };

  let writes = 0;
  const desk = embeddedConsole(
    (file) => db.save(file),
    () => writes,
  );

  const engine: Engine = {
    name: "embedded",
    version: db.version(),
    async reading(work, options) {
      const time = limit(options);
      // Grafeo cannot be stopped: past the limit the caller is told, and the statement ends by itself on its own thread.
      const read: Read = async (query, parameters = {}) => (time.reached() ? time.within(never) : time.within(run(db, query, parameters)));
      try {
        return await work(read);
      } finally {
        time.release();
      }
    },
    write(statements) {
      const result = lastWrite.then(() => transact(statements)).finally(() => writes++);
      lastWrite = result.catch(() => undefined);
      return result;
    },
    console: desk.ask,
    async prepare(queries) {
      for (const query of queries) await run(db, query, {});
    },
    async check() {
      if (closed) throw new InterlockError("DATABASE_UNAVAILABLE", "The embedded database is closed; the server is shutting down.");
    },
    async close() {
      await lastWrite;
      if (closed) return;
      closed = true;
      // Waited for: the process may end right after, and the copy is a file of the whole data.
      await desk.close();
      toDisk(() => db.close());
      for (const folder of ours) sweep(folder);
    },
  };
  await selfTest(() => grafeo.GrafeoDB.create());
  return engine;
}

/** Where Grafeo would put what has no room in memory, made by this process: it takes the folder away when it is collected, which a process that ends does not wait for. */
const spills = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith("grafeo-") && name.includes(`-${process.pid}-`) && name.endsWith(".spill"));

function sweep(folder: string): void {
  try {
    // Takes away an empty folder alone.
    rmdirSync(join(tmpdir(), folder));
  } catch {
    // Gone already, or still of use to somebody.
  }
}

const never = new Promise<never>(() => undefined);

function open(path: string | undefined, readOnly: boolean, shuffleUnordered: boolean): GrafeoDB {
  try {
    if (path !== undefined && readOnly) return grafeo.GrafeoDB.openReadOnly(path);
    return grafeo.GrafeoDB.create(path, { shuffleUnordered });
  } catch (cause) {
    throw new InterlockError(
      "DATABASE_UNAVAILABLE",
      /cannot be locked/.test((cause as Error).message)
        ? `The embedded database "${path}" is in use by another process, and one at a time may have it. End that one, or name another file in EMBEDDED_PATH.`
        : `EMBEDDED_PATH must be a file of the embedded database, or a place where one can be made; "${path}" cannot be opened: ${(cause as Error).message}`,
      {},
      { cause },
    );
  }
}

async function rowsOf(result: QueryResult): Promise<Row[]> {
  const rows: Row[] = [];
  for (let index = 0; index < result.length; index++) {
    if (index > 0 && index % rowsAtOnce === 0) await new Promise(setImmediate);
    rows.push(plain(result.get(index)) as Row);
  }
  return rows;
}

/** Whole numbers past 2^53 come as bigint; Neo4j's driver rounds them, and so do we. In place: a row is nobody else's, and copies of all would be thrown away. */
function plain(value: unknown): Value {
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value !== "object") return value as Value;
  if (Array.isArray(value)) for (let at = 0; at < value.length; at++) value[at] = plain(value[at]);
  else for (const key of Object.keys(value)) (value as Record<string, Value>)[key] = plain((value as Record<string, unknown>)[key]);
  return value as Value;
}

function faultOf(fault: GrafeoError, query: Query): Error {
  if (fault instanceof InterlockError) return fault;
  return new Error(`cypher/${query.name}.cypher on the embedded engine: ${fault.message}`, { cause: fault });
}
