// What every engine promises to those above it: plain values, order, whole writes, deadlines, and faults that say where they come from.
import { afterEach, expect, it } from "vitest";
import type { Value } from "../../server/engine/index.ts";
import { describeEachEngine, query, rows } from "../matrix/index.ts";

// Some seconds long: the embedded engine cannot end it, and would burn on behind the next tests.
const long = query("UNWIND range(1, 3000) AS a UNWIND range(1, 2000) AS b WITH a + b AS sum WHERE sum < 0 RETURN count(sum) AS found");
const create = query("CREATE (n:Entity {id: $id}) RETURN n.id AS id");
const count = query("MATCH (n:Entity) RETURN count(n) AS entities");

describeEachEngine("the engine's contract", ({ engine }) => {
  const wipe = query("MATCH (n:Entity) DETACH DELETE n");
  afterEach(() => engine.write([{ query: wipe }]));

  it("says its name and version", () => {
    expect(engine.name).toMatch(/^(embedded|neo4j)$/);
    expect(engine.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  const values: Record<string, Value> = {
    text: 'Zürich "quoted" \\ 日本語 🙂',
    "empty text": "",
    integer: 15_000,
    "negative integer": -7,
    "the greatest safe integer": Number.MAX_SAFE_INTEGER,
    "an amount in dollars": 60_000_000_000,
    float: 0.1,
    "big float": 1.7976931348623157e308,
    "small float": 5e-324,
    "a whole float past 2^53": 1e19,
    true: true,
    false: false,
    "list of text": ["s0001", "s0002"],
    "empty list": [],
    "list of integers": [1, 2, 3],
    "list of floats": [0.5, 2.25],
    "list of integers and floats": [1, 2.5],
  };
  for (const [what, value] of Object.entries(values))
    it(`gives back ${what} as it was stored, given, and inside a map`, async () => {
      await engine.write([{ query: query("CREATE (:Entity {id: 'a', value: $value})"), parameters: { value } }]);
      expect(
        await rows(engine, "MATCH (n:Entity {id: 'a'}) RETURN n.value AS stored, $value AS given, n {.value} AS map", { value }),
      ).toEqual([{ stored: value, given: value, map: { value } }]);
    });

  it("gives null for what is absent, also inside lists and maps", async () => {
    expect(
      await rows(engine, "RETURN null AS none, [1, null] AS list, {a: null, b: [null]} AS map, $given AS given", { given: { x: null } }),
    ).toEqual([{ none: null, list: [1, null], map: { a: null, b: [null] }, given: { x: null } }]);
  });

  it("takes whole numbers as a limit", async () => {
    expect(await rows(engine, "UNWIND range(1, 10) AS n RETURN n ORDER BY n SKIP $skip LIMIT $limit", { skip: 2, limit: 3 })).toEqual([
      { n: 3 },
      { n: 4 },
      { n: 5 },
    ]);
  });

  it("reads the properties that a list names, whatever stands in the list", async () => {
    await engine.write([{ query: query("CREATE (:Entity {id: 'a', name: 'A'})") }]);
    const text =
      "MATCH (n:Entity {id: 'a'}) RETURN [p IN $properties | n[p]] AS plain, [p IN coalesce($wanted, []) | n[p]] AS perhaps, n[$one] AS one";
    const asked = (properties: string[], wanted: string[] | null) => rows(engine, text, { properties, wanted, one: "name" });
    expect(await asked(["name", "id", "degree"], ["id"])).toEqual([{ plain: ["A", "a", null], perhaps: ["a"], one: "A" }]);
    expect(await asked([], null)).toEqual([{ plain: [], perhaps: [], one: "A" }]);
    expect(await asked(["id` , n.`name", "", "1"], ["id] AS x //"])).toEqual([{ plain: [null, null, null], perhaps: [null], one: "A" }]);
  });

  it("keeps the query's order, over more rows than it converts at once", async () => {
    const found = await rows(engine, "UNWIND range(1, 12001) AS n RETURN n ORDER BY n DESC");
    expect(found.map(({ n }) => n)).toEqual(Array.from({ length: 12_001 }, (_, i) => 12_001 - i));
  });

  it("answers statements sent without waiting for one another, each with its own rows", async () => {
    const answers = await engine.reading((read) => Promise.all([1, 2, 3, 4, 5].map((n) => read(query("RETURN $n AS n"), { n }))));
    expect(answers).toEqual([1, 2, 3, 4, 5].map((n) => [{ n }]));
  });

  it("gives back what the work gives back, and throws what it throws", async () => {
    expect(await engine.reading(async () => "nothing was read")).toBe("nothing was read");
    await expect(
      engine.reading(async (read) => {
        await read(count);
        throw new RangeError("of the work itself");
      }),
    ).rejects.toThrow(new RangeError("of the work itself"));
  });

  it("writes all statements in order, and gives the rows of each", async () => {
    expect(
      await engine.write([{ query: create, parameters: { id: "a" } }, { query: create, parameters: { id: "b" } }, { query: count }]),
    ).toEqual([[{ id: "a" }], [{ id: "b" }], [{ entities: 2 }]]);
  });

  it("writes nothing where one statement is wrong, and names that statement", async () => {
    const wrong = { ...query("RETURN 1 / $zero AS impossible"), name: "test/wrong" };
    await expect(
      engine.write([
        { query: create, parameters: { id: "a" } },
        { query: wrong, parameters: { zero: 0 } },
      ]),
    ).rejects.toThrow(/^cypher\/test\/wrong\.cypher on /);
    expect(await rows(engine, count.text)).toEqual([{ entities: 0 }]);
  });

  it("shows a reader the graph before a write or after it, never half of it", async () => {
    const writes = Array.from({ length: 40 }, (_, i) => ({ query: create, parameters: { id: `e${i}` } }));
    const seen = new Set<Value | undefined>();
    let writing = true;
    const writer = engine.write(writes).finally(() => (writing = false));
    while (writing) seen.add((await rows(engine, count.text))[0]?.entities);
    await writer;
    seen.add((await rows(engine, count.text))[0]?.entities);
    expect([...seen].filter((entities) => entities !== 0)).toEqual([40]);
  });

  it("writes one after another what is written at once", async () => {
    const grow = query("MERGE (n:Entity {id: 'n'}) SET n.size = coalesce(n.size, 0) + 1");
    await engine.write([{ query: query("MERGE (n:Entity {id: 'n'})") }]);
    await Promise.all(Array.from({ length: 10 }, () => engine.write([{ query: grow }])));
    expect(await rows(engine, "MATCH (n:Entity) RETURN n.size AS size")).toEqual([{ size: 10 }]);
  });

  it("ends a reading scope at its deadline", async () => {
    await expect(engine.reading((read) => read(long), { timeoutMs: 100 })).rejects.toMatchObject({
      code: "CYPHER_TIMEOUT",
      message: "The database had 100 ms for this, and was not ready. Ask for less at a time, or raise REQUEST_TIMEOUT_MS.",
    });
    expect(await rows(engine, count.text)).toEqual([{ entities: 0 }]);
  });

  it("counts the deadline from the start of the scope, and not anew for each statement", async () => {
    const both = engine.reading(
      async (read) => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        return read(count);
      },
      { timeoutMs: 40 },
    );
    await expect(both).rejects.toMatchObject({ code: "CYPHER_TIMEOUT" });
  });

  it("ends a reading scope when the one who asked has gone", async () => {
    const asking = new AbortController();
    const answer = engine.reading((read) => read(long), { signal: asking.signal });
    setTimeout(() => asking.abort(), 50);
    await expect(answer).rejects.toMatchObject({ code: "REQUEST_CANCELLED" });
  });

  it("asks nothing for one who had gone before", async () => {
    await expect(engine.reading((read) => read(count), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "REQUEST_CANCELLED",
    });
  });

  it("names the query whose text is wrong", async () => {
    const wrong = { ...query("MATCH (n:Entity) RETURN nobody.name AS name"), name: "entity/wrong" };
    await expect(engine.reading((read) => read(wrong))).rejects.toThrow(/^cypher\/entity\/wrong\.cypher on (Neo4j|the embedded engine): /);
  });

  it("takes the words for itself where a query has some", async () => {
    const two = { ...query("RETURN 'shared' AS words"), textFor: { [engine.name]: "RETURN 'own' AS words" } };
    expect(await engine.reading((read) => read(two))).toEqual([{ words: "own" }]);
  });

  it("answers a check while it is open", async () => {
    expect(await engine.check()).toBeUndefined();
  });
});
