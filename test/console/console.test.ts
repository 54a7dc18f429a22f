// The console on each engine: what it answers, that nothing hostile gets through it, and that whatever does not end is ended.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { guard, type Guarded } from "../../server/console/guard.ts";
import { InterlockError } from "../../server/errors.ts";
import { cypher, queriesIn } from "../../server/queries.ts";
import { describeEachEngine, rows } from "../matrix/index.ts";
import { endless, escaped, hostile } from "./hostile.ts";
import { mutants } from "./mutants.ts";

const secret = "the canary sings";
const folder = mkdtempSync(join(tmpdir(), "interlock-canary-"));
const canary = join(folder, "canary.csv");
writeFileSync(canary, `${secret}\n`);
afterAll(() => rmSync(folder, { recursive: true }));

/** Far above the console's own, so that a busy machine is not taken for a statement without end. */
const patientMs = 60_000;
const limits = { timeoutMs: patientMs, maxRows: 100 };
/** For what has no end. */
const short = { ...limits, timeoutMs: 1_500 };
const mutations = process.env.TRUST ? 10_000 : 2_000;

describeEachEngine("the console", ({ engine, load }) => {
  const ask = async (statement: string, parameters = {}, within = limits) => {
    const passed = await guard(statement, engine.name);
    return engine.console(passed.statement, { ...parameters, ...passed.texts }, within);
  };
  /** What an answer or a refusal said, whole. */
  const told = (statement: string, within = limits): Promise<string> =>
    ask(statement, { x: 1, file: canary }, within).then(
      (table) => JSON.stringify(table),
      (fault: unknown) => (fault instanceof InterlockError ? `${fault.code} ${fault.message}` : `crashed: ${String(fault)}`),
    );
  const graphHash = async () => {
    const nodes = await rows(engine, "MATCH (n) RETURN labels(n) AS labels, n {.*} AS properties");
    const claims = await rows(engine, "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, r {.*} AS properties");
    const sorted = [...nodes, ...claims].map((row) => JSON.stringify(row)).sort();
    return createHash("sha256").update(sorted.join("\n")).digest("hex");
  };
  let before: string;
  beforeAll(async () => {
    await load({
      entities: {
        Organization: [{ id: "tsmc", name: "TSMC", aliases: ["Taiwan Semiconductor"] }, { id: "nvidia" }, { id: "openai" }],
        Chip: [{ id: "h100", name: "H100", kind: "gpu" }],
      },
      claims: [
        { subject: "tsmc", relation: "SUPPLIES", object: "nvidia", what: "foundry" },
        { subject: "nvidia", relation: "BUILDS", object: "h100" },
        { subject: "nvidia", relation: "INVESTS_IN", object: "openai", amount: 30, currency: "USD" },
      ],
    });
    before = await graphHash();
  });

  it("answers with columns and rows, in the statement's order", async () =>
    expect(
      await ask("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS subject, type(r) AS relation, b.name AS object ORDER BY subject, object"),
    ).toEqual({
      columns: ["subject", "relation", "object"],
      rows: [
        ["nvidia", "BUILDS", "H100"],
        ["nvidia", "INVESTS_IN", "openai"],
        ["tsmc", "SUPPLIES", "nvidia"],
      ],
      truncated: false,
    }));
  it("shows an entity as its properties, and takes parameters", async () => {
    const { rows: answer } = await ask("MATCH (n:Entity {id: $id}) RETURN n", { id: "h100" });
    expect(answer).toEqual([[expect.objectContaining({ id: "h100", name: "H100", kind: "gpu" })]]);
    expect(Object.keys(answer[0]![0] as object).filter((key) => key.startsWith("_"))).toEqual([]);
  });
  it("reckons with days and spans that are written in the statement", async () =>
    expect(
      await ask(
        "UNWIND ['P1D', 'P1M'] AS span WITH span, date('2024-01-31') AS day RETURN span, toString(day + CASE span WHEN 'P1D' THEN duration('P1D') ELSE duration('P1M') END) AS later, day < date('2024-02-01') AS earlier ORDER BY span",
      ),
    ).toMatchObject({
      rows: [
        ["P1D", "2024-02-01", true],
        ["P1M", "2024-02-29", true],
      ],
    }));
  it("names the columns of an answer without rows", async () =>
    expect(await ask("MATCH (n:Entity {id: 'nobody'}) RETURN n.id AS id, n.name AS name")).toEqual({
      columns: ["id", "name"],
      rows: [],
      truncated: false,
    }));
  it("stops at the number of rows, and says so", async () =>
    expect(await ask("UNWIND range(1, 1000) AS n RETURN n", {}, { ...limits, maxRows: 2 })).toEqual({
      columns: ["n"],
      rows: [[1], [2]],
      truncated: true,
    }));
  it("sees what was written since", async () => {
    await load({ entities: { Chip: [{ id: "fresh" }] } });
    expect((await ask("MATCH (n:Entity) RETURN n.id AS id")).rows).toEqual([["fresh"]]);
    await load({
      entities: { Organization: [{ id: "tsmc" }, { id: "nvidia" }] },
      claims: [{ subject: "tsmc", relation: "SUPPLIES", object: "nvidia" }],
    });
    before = await graphHash();
  });
  it("says what is wrong with a statement that the guard cannot know", async () => {
    expect(await told("MATCH (n) RETURN m")).toMatch(/^CYPHER_SYNTAX .*m/s);
    expect(await told("RETURN $missing AS x")).toMatch(/^(CYPHER_SYNTAX|BAD_USER_INPUT) .*missing/s);
  });
  it("is ended when the one who asked has gone", async () => {
    const gone = new AbortController();
    setTimeout(() => gone.abort(), 100);
    await expect(engine.console(endless[0]!, {}, { ...limits, timeoutMs: 20_000, signal: gone.signal })).rejects.toMatchObject({
      code: "REQUEST_CANCELLED",
    });
  });
  it.each(endless)("ends %s", async (statement) => {
    const answer = await told(statement, short);
    expect(answer).toMatch(/^(CYPHER_TIMEOUT|RESULT_TOO_LARGE|BAD_USER_INPUT) /);
    expect(await told("RETURN 1 AS one")).toBe('{"columns":["one"],"rows":[[1]],"truncated":false}');
  });
  it("lets nothing hostile through", async () => {
    const through = [];
    for (const statement of hostile(canary)) {
      const answer = await told(statement);
      if (!/^CYPHER_(SYNTAX|NOT_ALLOWED) /.test(answer) || answer.includes(secret))
        through.push([statement.slice(0, 200), answer.slice(0, 200)]);
    }
    expect(through).toEqual([]);
    expect(await graphHash()).toBe(before);
  }, 60_000);
  it("takes escapes in texts for what they say, whatever stands in them", async () => {
    const asked = escaped.map(([written, says]) => [written, says].map((text) => text.replaceAll("CANARY", canary)) as [string, string]);
    for (const [written, says] of asked) expect((await ask(`MATCH (n) RETURN DISTINCT ${written} AS it`)).rows).toEqual([[says]]);
    expect(await graphHash()).toBe(before);
  });
  it(`refuses or survives ${mutations} statements made of good and bad ones`, async () => {
    const bad = [];
    let ran = 0;
    let slowest = { ms: 0, statement: "" };
    for (const statement of mutants([...hostile(canary), ...queriesIn("analysis").map((name) => cypher(name).text)], mutations)) {
      let passed: Guarded;
      const asked = performance.now();
      try {
        passed = await guard(statement, engine.name);
      } catch (fault) {
        if (!(fault instanceof InterlockError)) bad.push([statement, String(fault)]);
        continue;
      }
      ran++;
      const answer = await engine
        .console(passed.statement, { x: 1, file: canary, ...passed.texts }, { timeoutMs: patientMs, maxRows: 5 })
        .then(
          (table) => JSON.stringify(table),
          (fault: unknown) => (fault instanceof InterlockError ? `${fault.code} ${fault.message}` : `crashed: ${String(fault)}`),
        );
      const ms = performance.now() - asked;
      if (ms > slowest.ms) slowest = { ms, statement: passed.statement };
      // The engines are the judges: what the guard let pass may be wrong, but never a write, a file or a crash.
      if (
        /^(crashed|CYPHER_NOT_ALLOWED|CYPHER_TIMEOUT|INTERNAL|DATABASE)|read-only|read access mode/i.test(answer) ||
        answer.includes(secret)
      )
        bad.push([passed.statement, answer.slice(0, 300)]);
    }
    if (process.env.TRUST)
      console.log(
        `${mutations} mutants on ${engine.name}: ${ran} ran, ${bad.length} bad, the slowest in ${Math.round(slowest.ms)} ms: ${slowest.statement}`,
      );
    expect(bad).toEqual([]);
    expect(ran, "mutants that are statements still").toBeGreaterThan(mutations / 50);
    expect(await graphHash()).toBe(before);
  }, 600_000);
});
