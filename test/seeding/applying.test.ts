// A database is brought to what the seed says, whatever it held before and wherever an earlier seeding was broken off; what is not ours is left alone.
import { beforeEach, expect, it } from "vitest";
import type { Engine } from "../../server/engine/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { applySeed, plan, seedFromPlain, stateOf, type PlainSeed, type Summary } from "../../server/seeding/index.ts";
import { describeEachEngine, query, rows } from "../matrix/index.ts";
import { hashOfGraph } from "./graphHash.ts";

const ontology = loadOntology();
const planned = (plain: PlainSeed) => plan(seedFromPlain(plain, ontology), ontology);

const first: PlainSeed = {
  entities: {
    Organization: [{ id: "microsoft" }, { id: "nvidia", aliases: ["NVDA"] }, { id: "openai" }, { id: "coreweave" }],
    Model: [{ id: "gpt-4" }],
    Chip: [{ id: "nvidia-h100" }],
  },
  claims: [
    { id: "c0001", subject: "nvidia", relation: "BUILDS", object: "nvidia-h100" },
    { id: "c0002", subject: "openai", relation: "BUILDS", object: "gpt-4" },
    { id: "c0003", subject: "microsoft", relation: "PARTNERS_WITH", object: "openai" },
    { id: "c0004", subject: "nvidia", relation: "SUPPLIES", object: "coreweave", evidence: ["s0002"] },
    { id: "c0005", subject: "microsoft", relation: "INVESTS_IN", object: "openai", amount: 13_000_000_000, currency: "USD" },
  ],
  sources: [{ id: "s0001" }, { id: "s0002" }],
};
/** CoreWeave and its claim and source left; GPT-4 is a product now; c0003 is another relation, c0005 has another end; NVIDIA has an alias more. */
const second: PlainSeed = {
  entities: {
    Organization: [{ id: "microsoft" }, { id: "nvidia", aliases: ["NVDA", "Nvidia Corp."] }, { id: "openai" }, { id: "anthropic" }],
    Product: [{ id: "gpt-4" }],
    Chip: [{ id: "nvidia-h100" }],
  },
  claims: [
    { id: "c0001", subject: "nvidia", relation: "BUILDS", object: "nvidia-h100" },
    { id: "c0002", subject: "openai", relation: "BUILDS", object: "gpt-4" },
    { id: "c0003", subject: "microsoft", relation: "COMPETES_WITH", object: "openai" },
    { id: "c0005", subject: "microsoft", relation: "INVESTS_IN", object: "anthropic", amount: 5_000_000_000, currency: "USD" },
  ],
  sources: [{ id: "s0001" }],
};
const short = ({ lines }: Summary) =>
  lines.flatMap(({ name, made, changed, removed, left }) =>
    made + changed + removed + left > 0 ? [`${name} ${made} ${changed} ${removed} ${left}`] : [],
  );

/** An engine whose connection is lost after so many writes. */
const brokenAfter = (engine: Engine, writes: number): Engine => ({
  ...engine,
  name: engine.name,
  version: engine.version,
  async write(given) {
    if (writes-- <= 0) throw new Error("killed");
    return engine.write(given);
  },
});

describeEachEngine("a seeding", ({ engine, load }) => {
  let clean: Record<"first" | "second", string>;
  beforeEach(async () => {
    // The hash of each, from an empty graph; then the first is there.
    const hashes = [];
    for (const plain of [second, first]) {
      await load(plain);
      hashes.push(await hashOfGraph(engine));
    }
    clean = { second: hashes[0]!, first: hashes[1]! };
  });

  it("says what it made, by type", async () => {
    await load({ entities: {} });
    expect(short(await applySeed(engine, planned(first)))).toEqual([
      "Source 2 0 0 0",
      "Chip 1 0 0 0",
      "Model 1 0 0 0",
      "Organization 4 0 0 0",
      "BUILDS 2 0 0 0",
      "INVESTS_IN 1 0 0 0",
      "PARTNERS_WITH 1 0 0 0",
      "SUPPLIES 1 0 0 0",
    ]);
    expect(await hashOfGraph(engine)).toBe(clean.first);
  });

  it("changes nothing when it is run again", async () => {
    expect(short(await applySeed(engine, planned(first)))).toEqual([
      "Source 0 0 0 2",
      "Chip 0 0 0 1",
      "Model 0 0 0 1",
      "Organization 0 0 0 4",
      "BUILDS 0 0 0 2",
      "INVESTS_IN 0 0 0 1",
      "PARTNERS_WITH 0 0 0 1",
      "SUPPLIES 0 0 0 1",
    ]);
    expect(await hashOfGraph(engine)).toBe(clean.first);
  });

  it("takes back what is said no longer: a property, and the last item of a list", async () => {
    const [microsoft, nvidia, ...others] = first.entities.Organization!;
    const more: PlainSeed = {
      ...first,
      entities: {
        ...first.entities,
        Organization: [{ ...microsoft!, description: "A firm." }, { ...nvidia!, aliases: ["NVDA", "Nvidia Corp."] }, ...others],
      },
      claims: first.claims!.map((claim) => (claim.id === "c0005" ? { ...claim, note: "In steps." } : claim)),
    };
    await applySeed(engine, planned(more));
    const lines = short(await applySeed(engine, planned(first)));
    expect(lines.filter((line) => !/ 0 0 0 \d$/.test(line))).toEqual(["Organization 0 2 0 2", "INVESTS_IN 0 1 0 0"]);
    expect(await hashOfGraph(engine)).toBe(clean.first);
  });

  it("writes what differs and removes what left, also what is of another type or between others now", async () => {
    expect(short(await applySeed(engine, planned(second)))).toEqual([
      "Source 0 0 1 1",
      "Chip 0 0 0 1",
      "Organization 1 2 1 1",
      "Product 0 1 0 0",
      "BUILDS 0 0 0 2",
      "COMPETES_WITH 0 1 0 0",
      "INVESTS_IN 0 1 0 0",
      "SUPPLIES 0 0 1 0",
    ]);
    expect(await hashOfGraph(engine)).toBe(clean.second);
  });

  it("sets right what somebody changed by hand", async () => {
    await engine.write([
      { query: query("MATCH (n:Entity {id: 'nvidia'}) SET n.name = 'Envidia', n.rank = 1") },
      { query: query("MATCH ()-[r {id: 'c0001'}]->() DELETE r") },
    ]);
    expect(short(await applySeed(engine, planned(first))).filter((line) => /Organization|BUILDS/.test(line))).toEqual([
      "Organization 0 1 0 3",
      "BUILDS 1 0 0 1",
    ]);
    expect(await hashOfGraph(engine)).toBe(clean.first);
  });

  it("makes anew what is of a type that left the ontology, with what is said of it", async () => {
    await engine.write([{ query: query("MATCH (n:Entity {id: 'nvidia-h100'}) SET n:Processor REMOVE n:Chip") }]);
    expect(short(await applySeed(engine, planned(first))).filter((line) => /Chip|BUILDS/.test(line))).toEqual([
      "Chip 0 1 0 0",
      "BUILDS 0 1 0 1",
    ]);
    expect(await hashOfGraph(engine)).toBe(clean.first);
  });

  it("broken off after any of its writes and run again gives the same graph", async () => {
    let broken = 0;
    for (let writes = 0; ; writes++) {
      await load(first);
      const outcome = await applySeed(brokenAfter(engine, writes), planned(second), () => undefined, 1).then(
        () => "done",
        (error: Error) => error.message,
      );
      if (outcome === "done") break;
      expect(outcome).toBe("killed");
      broken++;
      // On Neo4j the mark says so to whoever reads meanwhile; the embedded engine has nothing of it.
      expect(await stateOf(engine)).toEqual({
        is: "seeded",
        dataVersion: planned(first).dataVersion,
        seeding: engine.name === "neo4j" && writes > 0,
      });
      await applySeed(engine, planned(second));
      expect({ writes, hash: await hashOfGraph(engine) }).toEqual({ writes, hash: clean.second });
    }
    if (engine.name === "embedded") expect(broken).toBe(1);
    else expect(broken).toBeGreaterThan(10);
  });

  it("shows the embedded engine's readers the graph before or after, and nothing between", async () => {
    const seen = new Set<string>();
    let isDone = false;
    const seeding = applySeed(engine, planned(second)).finally(() => (isDone = true));
    while (!isDone)
      seen.add(
        (await rows(engine, "MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->() RETURN n.id AS id, r.id AS claim"))
          .map(({ id, claim }) => `${String(id)} ${String(claim)}`)
          .sort()
          .join(),
      );
    await seeding;
    if (engine.name === "embedded") expect(seen.size).toBeLessThanOrEqual(2);
  });

  it("run twice at once gives the same graph", async () => {
    await Promise.all([applySeed(engine, planned(second), () => undefined, 2), applySeed(engine, planned(second), () => undefined, 3)]);
    expect(await hashOfGraph(engine)).toBe(clean.second);
    expect(await stateOf(engine)).toEqual({ is: "seeded", dataVersion: planned(second).dataVersion, seeding: false });
  });
});

describeEachEngine("a database that holds what Interlock did not make", ({ engine, load }) => {
  it.each([
    ["a node of another label beside ours", "CREATE (:Person {name: 'Ada'})", "1 node of :Person"],
    [
      "a relationship of another kind between ours",
      "MATCH (a:Entity {id: 'nvidia'}) MATCH (b:Entity {id: 'openai'}) CREATE (a)-[:KNOWS]->(b)",
      "1 relationship of :KNOWS",
    ],
    ["entities, but not our mark", "MATCH (mark:Interlock {id: 'graph'}) DELETE mark", "6 nodes of :Entity, 2 nodes of :Source."],
  ])("is refused and left as it is: %s", async (_name, made, found) => {
    await load(first);
    await engine.write([{ query: query(made) }]);
    const before = await hashOfGraph(engine);
    // Seen by the counters alone, as at each start.
    expect(await stateOf(engine)).toEqual({ is: "foreign", found: expect.stringContaining(found.replace(/\.$/, "")) });
    await expect(applySeed(engine, planned(second))).rejects.toThrow(found);
    await expect(applySeed(engine, planned(second))).rejects.toThrow(
      engine.name === "neo4j"
        ? "Nothing was changed. Name an empty database in NEO4J_DATABASE"
        : "Nothing was changed. Name another file in EMBEDDED_PATH",
    );
    expect(await hashOfGraph(engine)).toBe(before);
  });
});
