// What an engine says when the database is not there, is something else, or goes away: where it looked, and which setting to change.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { openEngine, type Engine } from "../../server/engine/index.ts";
import type { Neo4jSettings } from "../../server/engine/neo4j.ts";
import { neo4jFor, query, rows } from "../matrix/index.ts";
import { withoutNeo4j } from "../matrix/reporter.ts";

const at = (uri: string): Neo4jSettings => ({ name: "neo4j", uri, user: "neo4j", password: "not-the-password" });

/** A port of this machine where this happens to whoever connects. */
async function listening(happens: (socket: Socket) => void): Promise<{ uri: string; server: Server }> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    happens(socket);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe("an address where no Neo4j is", () => {
  const cases: [what: string, happens: (socket: Socket) => void][] = [
    ["nobody answers", () => undefined],
    ["everyone is sent away", (socket) => socket.destroy()],
    ["something else answers", (socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")],
    ["noise answers", (socket) => socket.end(Buffer.from([0xff, 0x00, 0x13, 0x37]))],
  ];
  for (const [what, happens] of cases)
    it(`is named in the fault where ${what}`, async () => {
      const { uri, server } = await listening(happens);
      await expect(openEngine(at(uri))).rejects.toMatchObject({
        code: "DATABASE_UNAVAILABLE",
        message: expect.stringMatching(new RegExp(`^Neo4j at ${uri} .*Check NEO4J_URI`)),
      });
      server.close();
    });

  it("is named in the fault where nothing listens", async () => {
    const { uri, server } = await listening(() => undefined);
    await new Promise((closed) => server.close(closed));
    for (const address of [uri, uri.replace("bolt", "neo4j")])
      await expect(openEngine(at(address))).rejects.toMatchObject({
        code: "DATABASE_UNAVAILABLE",
        message: expect.stringContaining(`Neo4j at ${address} `),
      });
  });
});

const missing = inject("neo4jDesk") === "";
describe.skipIf(missing)(`Neo4j${missing ? ` ${withoutNeo4j}` : ""}`, () => {
  let settings: Neo4jSettings;
  let engine: Engine;
  beforeAll(async () => {
    settings = await neo4jFor("small");
    engine = await openEngine(settings);
  }, 120_000);
  afterAll(() => engine?.close());

  it("says which settings to look at where the password is wrong", async () => {
    await expect(openEngine({ ...settings, password: "not-the-password" })).rejects.toMatchObject({
      code: "DATABASE_UNAVAILABLE",
      message: `Neo4j at ${settings.uri} does not let the user "neo4j" in (The client is unauthorized due to authentication failure.). Check NEO4J_USER and NEO4J_PASSWORD.`,
    });
  });

  it("says which setting to look at where there is no such database", async () => {
    await expect(openEngine({ ...settings, database: "nowhere" })).rejects.toMatchObject({
      code: "DATABASE_UNAVAILABLE",
      message: `Neo4j at ${settings.uri} has no database "nowhere". Check NEO4J_DATABASE, or leave it out for the server's own default.`,
    });
  });

  it("answers the same by routing", async () => {
    const routed = await openEngine({ ...settings, uri: settings.uri.replace("bolt://", "neo4j://") });
    expect(await rows(routed, "RETURN 1 AS one")).toEqual([{ one: 1 }]);
    expect(await routed.write([{ query: query("RETURN 2 AS two") }])).toEqual([[{ two: 2 }]]);
    await routed.close();
  });

  it("refuses a write in a reading scope", async () => {
    await expect(rows(engine, "CREATE (n:Entity {id: 'x'}) RETURN n.id AS id")).rejects.toThrow(
      /^cypher\/test\.cypher on Neo4j: Writing in read access mode not allowed/,
    );
  });

  it("tells the first fault of a scope to every statement behind it", async () => {
    const wrong = { ...query("RETURN nobody AS name"), name: "test/wrong" };
    const outcomes = await engine.reading((read) => Promise.allSettled([read(wrong), read(query("RETURN 1 AS one"))]));
    expect(outcomes.map((outcome) => outcome.status === "rejected" && String(outcome.reason.message).split(":")[0])).toEqual(
      Array(2).fill("cypher/test/wrong.cypher on Neo4j"),
    );
  });

  it("runs in one transaction per scope, and leaves none open, however the scope ends", async () => {
    const open =
      "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery CONTAINS 'SHOW' RETURN transactionId, currentQuery";
    const endless = query("UNWIND range(1, 1000000000) AS n WITH n WHERE n < 0 RETURN count(n) AS found");
    // What an earlier test was done with may take Neo4j a moment to end.
    await expect.poll(() => rows(engine, open), { timeout: 10_000 }).toEqual([]);
    await engine.reading(async (read) => {
      await Promise.all([read(query("RETURN 1 AS one")), read(query("RETURN 2 AS two"))]);
      expect((await rows(engine, "SHOW TRANSACTIONS YIELD transactionId RETURN transactionId")).length).toBe(2); // this scope, and the one that looks
    });
    await expect(engine.reading((read) => read(endless), { timeoutMs: 50 })).rejects.toMatchObject({ code: "CYPHER_TIMEOUT" });
    await expect(engine.reading((read) => read(endless), { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      code: "REQUEST_CANCELLED",
    });
    await expect(
      engine.reading(async (read) => {
        void read(endless).catch(() => undefined);
        throw new Error("of the work");
      }),
    ).rejects.toThrow("of the work");
    await expect.poll(() => rows(engine, open), { timeout: 10_000 }).toEqual([]);
  });

  it("refuses a statement after its scope has ended, and opens nothing for it", async () => {
    const late = await engine.reading(async (read) => read);
    await expect(late(query("RETURN 1 AS one"))).rejects.toThrow("cypher/test.cypher was asked after its reading scope had ended.");
  });
});

describe.skipIf(missing)(`Neo4j behind a wire that breaks${missing ? ` ${withoutNeo4j}` : ""}`, () => {
  // What stands between us and the server, so that a test may cut it.
  const wires = new Set<Socket>();
  let wire: { uri: string; server: Server };
  let engine: Engine;
  beforeAll(async () => {
    const settings = await neo4jFor("small");
    const { hostname, port } = new URL(settings.uri.replace("bolt", "http"));
    const { connect } = await import("node:net");
    wire = await listening((near) => {
      const far = connect(Number(port), hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        wires.add(from);
        from
          .on("error", () => undefined)
          .on("close", () => to.destroy())
          .pipe(to);
      }
    });
    engine = await openEngine({ ...settings, uri: wire.uri });
  }, 120_000);
  afterAll(async () => {
    await engine?.close();
    wire?.server.close();
  });
  const cut = () => {
    for (const socket of wires) socket.destroy();
    wires.clear();
  };

  it("asks again, whole and once, where a connection was cut while nobody used it", async () => {
    await rows(engine, "RETURN 1 AS one");
    cut();
    let runs = 0;
    const answer = await engine.reading(async (read) => {
      runs++;
      return Promise.all([read(query("RETURN 1 AS one")), read(query("RETURN 2 AS two"))]);
    });
    expect({ answer, runs: runs <= 2 }).toEqual({ answer: [[{ one: 1 }], [{ two: 2 }]], runs: true });
  });

  it("asks again, whole and once, where it is cut in the midst, also if the work took the fault for an answer", async () => {
    let runs = 0;
    const answer = await engine.reading(async (read) => {
      const first = await read(query("RETURN 1 AS one"));
      if (++runs === 1) cut();
      const second = await read(query("RETURN 2 AS two")).catch(() => "a fault");
      return [first, second];
    });
    expect({ answer, runs }).toEqual({ answer: [[{ one: 1 }], [{ two: 2 }]], runs: 2 });
  });

  it("says so where it is cut twice", async () => {
    let runs = 0;
    const answer = engine.reading(async (read) => {
      await read(query("RETURN 1 AS one"));
      runs++;
      cut();
      return read(query("RETURN 2 AS two"));
    });
    await expect(answer).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE", message: expect.stringContaining(wire.uri) });
    expect(runs).toBe(2);
  });

  it("answers a check again as soon as the server is back", async () => {
    const { port } = wire.server.address() as AddressInfo;
    await new Promise((closed) => {
      wire.server.close(closed);
      cut();
    });
    await expect(engine.check()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await new Promise<void>((ready) => wire.server.listen(port, "127.0.0.1", ready));
    expect(await engine.check()).toBeUndefined();
  });
});

describe("the embedded engine", () => {
  it("keeps the graph where EMBEDDED_PATH says", async () => {
    const folder = mkdtempSync(join(tmpdir(), "interlock-"));
    const path = join(folder, "graph.grafeo");
    const before = await openEngine({ name: "embedded", path });
    await before.write([{ query: query("CREATE (n:Entity {id: 'a', name: 'A'})") }]);
    await before.close();
    expect(existsSync(path)).toBe(true);
    const after = await openEngine({ name: "embedded", path });
    expect(await rows(after, "MATCH (n:Entity) RETURN n {.*} AS entity")).toEqual([{ entity: { id: "a", name: "A" } }]);
    await after.close();
    rmSync(folder, { recursive: true });
  });

  it("says which setting to look at where that is no graph", async () => {
    const folder = mkdtempSync(join(tmpdir(), "interlock-"));
    const path = join(folder, "notes.txt");
    writeFileSync(path, "not a graph\n".repeat(1000));
    await expect(openEngine({ name: "embedded", path })).rejects.toMatchObject({
      code: "DATABASE_UNAVAILABLE",
      message: expect.stringMatching(/^EMBEDDED_PATH must be .*notes\.txt/),
    });
    rmSync(folder, { recursive: true });
  });

  it("answers nobody after it was closed, and may be closed twice", async () => {
    const engine = await openEngine({ name: "embedded" });
    await engine.close();
    await engine.close();
    const closed = { code: "DATABASE_UNAVAILABLE", message: "The embedded database is closed; the server is shutting down." };
    await expect(engine.check()).rejects.toMatchObject(closed);
    await expect(rows(engine, "RETURN 1 AS one")).rejects.toMatchObject(closed);
  });

  it("leaves nothing among the temporary files of a graph that it only read", async () => {
    const folder = mkdtempSync(join(tmpdir(), "interlock-"));
    const path = join(folder, "only-read.db");
    await (await openEngine({ name: "embedded", path })).close();
    const spills = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`grafeo-only-read.db-${process.pid}-`));
    const [one, other] = await Promise.all([0, 1].map(() => openEngine({ name: "embedded", path, readOnly: true })));
    expect(spills()).toHaveLength(2);
    await one!.close();
    expect(spills()).toHaveLength(1);
    await other!.close();
    expect(spills()).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("leaves no copy of the data behind that was made for the console", async () => {
    const folder = mkdtempSync(join(tmpdir(), "interlock-"));
    vi.stubEnv("TMPDIR", folder);
    const engine = await openEngine({ name: "embedded" });
    const limits = { timeoutMs: 60_000, maxRows: 10 };
    expect((await engine.console!("RETURN 1 AS one", {}, limits)).rows).toEqual([[1]]);
    const copies = () => readdirSync(folder).filter((name) => name.startsWith("interlock-console-"));
    expect(copies()).toHaveLength(1);
    // What Grafeo makes for what has no room in memory lies beside the copy, and goes with it.
    expect(readdirSync(join(folder, copies()[0]!)).some((name) => name.endsWith(".spill"))).toBe(true);
    await engine.close();
    expect(readdirSync(folder)).toEqual([]);
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
});
