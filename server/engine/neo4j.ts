// The engine for Neo4j: one machine, a cluster or Aura, over Bolt.
import neo4j, { Neo4jError, type ManagedTransaction, type Result, type Session, type Transaction } from "neo4j-driver";
import { InterlockError } from "../errors.ts";
import type { Query } from "../queries.ts";
import type { Engine, Parameters, Read, Row, Table, Value } from "./engine.ts";
import { gatherWrites } from "./gathered.ts";
import { limit, type Limit } from "./limit.ts";

export interface Neo4jSettings {
  readonly name: "neo4j";
  /** bolt:// or neo4j://, with +s or +ssc for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's own default where left out. */
  readonly database?: string | undefined;
}

// The driver's defaults take 31 s to report a dead server, and 60 s a silent one.
const timeouts = { connectionTimeout: 2_000, connectionAcquisitionTimeout: 3_000, maxTransactionRetryTime: 3_000 };
const writeTimeoutMs = 120_000;
/** An index over a million claims is filled within this. */
const prepareTimeoutMs = 600_000;
/** Within this a broken connection is a stale one, and a new one may serve; after it the server is gone. */
const retryWithinMs = 1_000;
const noticeMs = 20;

export async function openNeo4j({ uri, user, password, database }: Neo4jSettings): Promise<Engine> {
  const faultOf = faultsOf({ uri, user, database });
  const leaveWrites = gatherWrites(portOf(uri));
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    ...timeouts,
    // Plain numbers: amounts and counts are below 2^53.
    disableLosslessIntegers: true,
    // All rows of a statement in one answer: pages are bounded, and a second PULL would cost a round trip.
    fetchSize: -1,
    userAgent: "interlock",
  });
  // On a cluster a read must wait until its reader has what was written through us; one server always has.
  const bookmarkManager = uri.startsWith("neo4j") ? neo4j.bookmarkManager() : undefined;
  const session = (mode: "READ" | "WRITE"): Session =>
    driver.session({ defaultAccessMode: mode, ...(database !== undefined && { database }), ...(bookmarkManager && { bookmarkManager }) });
  // Ends that nobody waits for; closing does.
  const ending = new Set<Promise<unknown>>();
  const endInBackground = (ended: Session) => {
    // After the answer has gone out, which the server would else be woken before. A connection that cannot be given back is broken, and the driver drops it.
    const end: Promise<unknown> = new Promise(setImmediate)
      .then(() => ended.close())
      .catch(() => undefined)
      .finally(() => ending.delete(end));
    ending.add(end);
  };

  const ask = async (on: Transaction | ManagedTransaction, query: Query, parameters: Parameters = {}): Promise<Row[]> => {
    const { records } = await on.run(sentOf(query), bound(parameters) as Parameters);
    return records.map((record) => record.toObject() as Row);
  };

  /** One attempt at a reading scope. `broken` tells whether its connection was lost, however the work took it. */
  async function attempt<T>(work: (read: Read) => Promise<T>, time: Limit): Promise<{ broken: boolean; outcome: Promise<T> }> {
    let scope: { session: Session; transaction: Transaction } | undefined;
    let ended = false;
    // The fault of the first statement that has one, of all that were sent so far.
    let fault: Promise<unknown> = Promise.resolve(undefined);
    let broken = false;
    const end = () => {
      ended = true;
      // Closing a session resets its connection, which also stops what still runs there.
      if (scope) endInBackground(scope.session);
      scope = undefined;
    };
    const open = () => {
      const reader = session("READ");
      // Not awaited: BEGIN goes out together with the first statement.
      return { session: reader, transaction: reader.beginTransaction({ timeout: time.left() }) as Transaction };
    };
    const read: Read = async (query, parameters) => {
      if (time.reached()) return time.within(new Promise<never>(() => undefined));
      if (ended) throw new Error(`cypher/${query.name}.cypher was asked after its reading scope had ended.`);
      scope ??= open();
      const rows = time.within(ask(scope.transaction, query, parameters));
      // A fault ends the transaction: statements behind it fail too, some of them sooner, and they are not to blame.
      const before = fault;
      const own = rows.then(
        () => before,
        async (mine: unknown) => {
          broken ||= isBroken(mine);
          return (await before) ?? faultOf(mine, query);
        },
      );
      fault = own;
      return rows.catch(async () => Promise.reject(await own));
    };
    time.onReached(end);
    const outcome = work(read).finally(end);
    await outcome.catch(() => undefined);
    return { broken, outcome };
  }

  const check = async (): Promise<void> => {
    const time = limit({ timeoutMs: timeouts.connectionAcquisitionTimeout + 500 });
    const asking = session("READ");
    try {
      // Beginning a transaction asks for the database as well as the server, and needs no statement.
      await time.within(Promise.resolve(asking.beginTransaction({ timeout: time.left() })));
    } catch (fault) {
      throw time.reached()
        ? unavailable(`Neo4j at ${uri} does not answer. Check NEO4J_URI and that the server runs.`, fault)
        : faultOf(fault);
    } finally {
      time.release();
      endInBackground(asking);
    }
  };

  const close = async (): Promise<void> => {
    await Promise.all(ending);
    leaveWrites();
    await driver.close();
  };

  let version: string;
  try {
    await check();
    const { agent } = await driver.getServerInfo(database === undefined ? {} : { database });
    version = agent?.replace(/^Neo4j\//, "") ?? "unknown";
  } catch (fault) {
    await close();
    throw fault instanceof InterlockError ? fault : faultOf(fault);
  }

  return {
    name: "neo4j",
    version,
    async reading(work, options) {
      const started = performance.now();
      const time = limit(options);
      try {
        const { broken, outcome } = await attempt(work, time);
        if (!broken || time.reached() || performance.now() - started > retryWithinMs) return await outcome;
        // Other connections were cut with this one, and notice it in a moment.
        await new Promise((resolve) => setTimeout(resolve, noticeMs));
        // The whole work again, not the one statement: its reads must see one state of the graph.
        return await (
          await attempt(work, time)
        ).outcome;
      } finally {
        time.release();
      }
    },
    async write(writes) {
      const writer = session("WRITE");
      let culprit: Query | undefined;
      try {
        return await writer.executeWrite(
          (transaction) => {
            culprit = undefined;
            // The driver must see its own faults: it runs the work again after those that may pass.
            const blame = (query: Query) => (fault: unknown) => ((culprit ??= query), Promise.reject(fault));
            return Promise.all(writes.map(({ query, parameters }) => ask(transaction, query, parameters).catch(blame(query))));
          },
          { timeout: writeTimeoutMs },
        );
      } catch (fault) {
        throw faultOf(fault, culprit);
      } finally {
        await writer.close();
      }
    },
    async console(statement, parameters, { timeoutMs, maxRows, signal }) {
      const time = limit({ timeoutMs, ...(signal && { signal }) });
      // Rows come a hundred at a time, and closing the session ends what would still come.
      const reader = driver.session({ defaultAccessMode: "READ", fetchSize: 100, ...(database !== undefined && { database }) });
      try {
        const transaction = reader.beginTransaction({ timeout: time.left() });
        const plan = await time.within(transaction.run(`EXPLAIN ${statement}`, bound(parameters) as Parameters));
        if (plan.summary.queryType !== "r")
          throw new InterlockError("CYPHER_NOT_ALLOWED", "Neo4j takes the statement for one that does more than read.");
        return await time.within(firstRows(transaction.run(statement, bound(parameters) as Parameters), maxRows));
      } catch (fault) {
        throw consoleFault(fault) ?? faultOf(fault);
      } finally {
        time.release();
        endInBackground(reader);
      }
    },
    async prepare(queries) {
      const writer = session("WRITE");
      try {
        for (const query of queries)
          await writer.run(query.text, {}, { timeout: prepareTimeoutMs }).catch((fault: unknown) => Promise.reject(faultOf(fault, query)));
      } finally {
        await writer.close();
      }
    },
    check,
    close,
  };
}

const usualPort = 7687;
/** An address that is none is the driver's to refuse. */
const portOf = (uri: string): number => Number(/:(\d+)(?:[/?].*)?$/.exec(uri)?.[1] ?? usualPort);

const sent = new WeakMap<Query, string>();
/** The statement without its comments: they are half of it, and go nowhere where nobody reads them. */
function sentOf(query: Query): string {
  const known = sent.get(query) ?? (query.textFor.neo4j ?? query.text).replace(/^\s*\/\/.*\n/gm, "");
  sent.set(query, known);
  return known;
}

/** JavaScript has one kind of number; Cypher's LIMIT, and a stored count, want an integer. A list of numbers is of one kind. */
function bound(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.some((item) => typeof item === "number" && !Number.isSafeInteger(item)) ? value : value.map(bound);
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value as Record<string, Value>).map(([key, inner]) => [key, bound(inner)]));
  return value;
}

async function firstRows(result: Result, maxRows: number): Promise<Table> {
  const columns = [...(await result.keys())] as string[];
  const rows: Value[][] = [];
  for await (const record of result) {
    if (rows.length === maxRows) return { columns, rows, truncated: true };
    rows.push(columns.map((column) => plain(record.get(column))));
  }
  return { columns, rows, truncated: false };
}

/** An entity or claim as its properties; a path as the list of them; a day, a time or a span as ISO text. */
function plain(value: unknown): Value {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return plain(value.properties);
  if (neo4j.isPath(value))
    return [plain(value.start), ...value.segments.flatMap(({ relationship, end }) => [plain(relationship), plain(end)])];
  if (value === null || typeof value !== "object") return typeof value === "bigint" ? Number(value) : (value as Value);
  // Of more seconds than a number holds, as with whole numbers.
  if (neo4j.isDuration(value) && !Number.isFinite(value.seconds)) return null;
  if (Object.getPrototypeOf(value) !== Object.prototype) return isoText(String(value));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Of a day, a time or a span: the driver writes P1DT for one day, which ISO does not know, and nine digits for half a second. */
const isoText = (text: string): string =>
  text.replace(/T$/, "").replace(/\.(\d*?)0+(?!\d)/, (_, digits: string) => (digits === "" ? "" : `.${digits}`));

/** What is wrong with the statement itself is told in Neo4j's own words. */
function consoleFault(fault: unknown): InterlockError | undefined {
  if (!(fault instanceof Neo4jError)) return undefined;
  if (/OutOfMemory|MemoryPool/.test(fault.code))
    return new InterlockError(
      "RESULT_TOO_LARGE",
      "The statement needed more memory than it may. Ask for less, or aggregate earlier.",
      {},
      { cause: fault },
    );
  if (!fault.code.startsWith("Neo.ClientError.Statement.")) return undefined;
  const code = fault.code.endsWith("SyntaxError")
    ? "CYPHER_SYNTAX"
    : fault.code.endsWith("AccessMode")
      ? "CYPHER_NOT_ALLOWED"
      : "BAD_USER_INPUT";
  return new InterlockError(code, `Neo4j does not take this statement: ${fault.message}`, {}, { cause: fault });
}

const unavailable = (message: string, cause: unknown) => new InterlockError("DATABASE_UNAVAILABLE", message, {}, { cause });

const isBroken = (fault: unknown): boolean => fault instanceof Neo4jError && ["ServiceUnavailable", "SessionExpired"].includes(fault.code);

function faultsOf({ uri, user, database }: Pick<Neo4jSettings, "uri" | "user" | "database">): (fault: unknown, query?: Query) => unknown {
  return (fault, query) => {
    if (fault instanceof InterlockError || !(fault instanceof Neo4jError)) return fault;
    const { code, message } = fault;
    if (code.includes("TransactionTimedOut"))
      return new InterlockError(
        "CYPHER_TIMEOUT",
        `${query ? `cypher/${query.name}.cypher` : "The work"} took longer than it may; Neo4j ended it. Ask for less at a time, or raise REQUEST_TIMEOUT_MS.`,
        {},
        { cause: fault },
      );
    if (code.startsWith("Neo.ClientError.Security."))
      return unavailable(
        `Neo4j at ${uri} does not let the user "${user}" in (${message.split("\n")[0]}). Check NEO4J_USER and NEO4J_PASSWORD.`,
        fault,
      );
    if (code === "Neo.ClientError.Database.DatabaseNotFound")
      return unavailable(
        `Neo4j at ${uri} has no database "${database ?? ""}". Check NEO4J_DATABASE, or leave it out for the server's own default.`,
        fault,
      );
    if (code.startsWith("Neo.ClientError."))
      return query ? new Error(`cypher/${query.name}.cypher on Neo4j: ${message}`, { cause: fault }) : fault;
    // Not by `retryable`, nor by a list of codes: a server that never answers has the code "N/A".
    return unavailable(
      `Neo4j at ${uri} cannot be used now: ${message} Check NEO4J_URI (bolt:// or neo4j://, usually port 7687) and that the server runs.`,
      fault,
    );
  };
}
