// A caller who goes while the answer is made: what was begun for it ends in the engine, and nothing is left open.
import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Engine, Read } from "../../server/engine/index.ts";
import { describeWholeBase, rows } from "../matrix/index.ts";
import { openHouse, type House } from "./house.ts";

/** Runs until it is ended; no deadline comes sooner than the test's own. */
const endless =
  "MATCH (a:Entity) MATCH (b:Entity) MATCH (c:Entity) MATCH (d:Entity) WHERE a.name < b.name AND c.name < d.name RETURN count(a) AS n";
const patience = { consoleTimeoutMs: 120_000, timeoutMs: 120_000 };

describeWholeBase("A caller who goes", ({ engine }) => {
  let house: House;
  /** How many the engine was asked in all, and who goes when it is asked so many. */
  let statements = 0;
  let leaving: { until: number; leaves: AbortController }[] = [];
  beforeAll(async () => {
    const kept: Engine = {
      ...engine,
      name: engine.name,
      version: engine.version,
      reading: (work, options) =>
        engine.reading((read) => {
          const told: Read = (asked, parameters) => {
            statements++;
            for (const { until, leaves } of leaving) if (statements >= until) leaves.abort();
            return read(asked, parameters);
          };
          return work(told);
        }, options),
      close: async () => undefined,
    };
    house = await openHouse({ engine: kept, console: true, limits: patience });
  });
  afterAll(() => house.close());

  /** The processes that run the console's statements on the embedded engine, and how long each has worked, in whole seconds. */
  const readers = (): { pid: number; worked: number }[] => {
    const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,time=,args="], { encoding: "utf8" }).split("\n");
    return processes.flatMap((line) => {
      const [pid, parent, worked, ...program] = line.trim().split(/\s+/);
      const isReader = Number(parent) === process.pid && program.join(" ").includes("engine/reader.js");
      const seconds = worked?.split(/[-:]/).reduce((sum, part) => 60 * sum + Number(part), 0) ?? 0;
      return isReader ? [{ pid: Number(pid), worked: seconds }] : [];
    });
  };
  /** What works for us in the engine: the console's process, or the transactions of Neo4j beside the one that looks. */
  const atWork = async (): Promise<(string | number)[]> => {
    if (engine.name === "neo4j")
      return (await rows(engine, "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery")).map(
        ({ currentQuery }) => String(currentQuery),
      );
    return readers().map(({ pid }) => pid);
  };
  const leave = (query: string, variables: object, when: AbortSignal): Promise<unknown> =>
    fetch(`${house.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
      signal: when,
    }).then(
      (answer) => answer.text(),
      (fault: Error) => fault.name,
    );

  it("ends a statement of the console at once", { timeout: 120_000 }, async () => {
    const console = "query ($statement: String!) { cypher(statement: $statement) { rows } }";
    expect((await house.ask(console, { statement: "RETURN 1 AS one" })).body.data.cypher.rows).toEqual([[1]]);
    const before = new Map(readers().map(({ pid, worked }) => [pid, worked]));
    /** One that stood ready, and has worked for a second at least since. */
    const busy = () => readers().find(({ pid, worked }) => worked >= before.get(pid)! + 2)?.pid;
    let reader: number | undefined;
    const leaving = new AbortController();
    const asked = leave(console, { statement: endless }, leaving.signal);
    // On Neo4j it is a transaction more; the embedded engine's process stands ready, and is busy after a moment.
    await vi.waitFor(async () => {
      if (engine.name === "neo4j") expect((await atWork()).join()).toContain("d:Entity");
      else expect((reader = busy())).toBeDefined();
    }, 30_000);
    leaving.abort();
    expect(await asked).toBe("AbortError");
    await vi.waitFor(async () => {
      const still = await atWork();
      if (engine.name === "neo4j") expect(still).toEqual([]);
      else expect(still).not.toContain(reader);
    }, 10_000);
    // And the next one is answered.
    expect((await house.ask(console, { statement: "RETURN 2 AS two" })).body.data.cypher.rows).toEqual([[2]]);
  });

  it("leaves no transaction open, two hundred times, whenever it goes", { timeout: 120_000 }, async () => {
    const query = `query ($n: Int!) { entities(first: $n, orderBy: { by: DEGREE, order: DESC }) { nodes { links(first: 10) { edges { link { claims { nodes { id } } } } } } } }`;
    const outcomes: unknown[] = [];
    for (let at = 0; at < 200; at += 10) {
      // Half go while the engine is at work for them, on whatever machine, and half by a clock: some of these after their answer.
      leaving = Array.from({ length: 5 }, (_, more) => ({ until: statements + 1 + more, leaves: new AbortController() }));
      const signals = leaving.flatMap(({ leaves }, more) => [leaves.signal, AbortSignal.timeout(1 + (((at + more) * 7) % 60))]);
      outcomes.push(...(await Promise.all(signals.map((signal, more) => leave(query, { n: 1 + ((at + more) % 20) }, signal)))));
    }
    expect(outcomes.filter((outcome) => outcome === "TimeoutError" || outcome === "AbortError").length).toBeGreaterThan(50);
    if (engine.name === "neo4j") await vi.waitFor(async () => expect(await atWork()).toEqual([]), 10_000);
    const { status, body } = await house.ask(query, { n: 1 });
    expect([status, body.errors]).toEqual([200, undefined]);
  });
});
