// A release is whole: made again from its own files it is the same, byte by byte, whichever engine held it.
import { afterAll, expect, it } from "vitest";
import type { Engine } from "../../server/engine/index.ts";
import { plan, readSeed, applySeed, seedFromPlain } from "../../server/seeding/index.ts";
import { readContents, readRelease, seedOf } from "../../server/release/index.ts";
import { describeBothEngines, describeEachEngine } from "../matrix/index.ts";
import { awkward, bytesOf, ontology, released } from "./folder.ts";

const small = { entities: { Organization: [{ id: "tsmc" }] } };
const whole = plan(readSeed(undefined, ontology), ontology);

describeEachEngine("a release", ({ engine, load }) => {
  afterAll(() => load(small));
  it.each([["jsonl"], ["csv"]])("of an awkward graph gives the same bytes when its %s is loaded and exported again", async (format) => {
    await load(awkward);
    const first = bytesOf(await released(engine));
    const seed = seedOf(readRelease(await released(engine, [format]), ontology), ontology);
    expect(seed).toEqual(seedFromPlain(awkward, ontology));
    await load(small);
    await applySeed(engine, plan(seed, ontology));
    expect(bytesOf(await released(engine))).toEqual(first);
  });

  it("of the whole base gives the same bytes when it is loaded and exported again", async () => {
    await load(small);
    await applySeed(engine, whole);
    const first = await released(engine);
    const again = plan(seedOf(readRelease(first, ontology), ontology), ontology);
    expect(again.dataVersion).toBe(whole.dataVersion);
    await load(small);
    await applySeed(engine, again);
    const second = bytesOf(await released(engine));
    for (const [file, text] of Object.entries(bytesOf(first))) expect(second[file] === text, file).toBe(true);
    const fromCsv = seedOf(readRelease(await released(engine, ["csv"]), ontology), ontology);
    expect(plan(fromCsv, ontology).dataVersion).toBe(whole.dataVersion);
  }, 120_000);

  it("is not made while the graph is being changed, nor of nothing", async () => {
    await load(small);
    await engine.write([{ query: (await import("../../server/queries.ts")).cypher("seed/hold") }]);
    await expect(readContents(engine, ontology)).rejects.toMatchObject({ code: "DATABASE_BUSY" });
    await applySeed(engine, plan(seedFromPlain(small, ontology), ontology));
    await expect(readContents(engine, ontology)).resolves.toMatchObject({ claims: [] });
  });

  it("is not made of two versions: a seeding that begins and ends while it is read is met", async () => {
    await load(small);
    let asked = 0;
    const meanwhile: Engine["reading"] = (work, options) =>
      engine.reading(
        (read) =>
          work(async (query, parameters) => {
            const rows = await read(query, parameters);
            // All is read, and the version is looked at once more.
            return ++asked === 5 ? rows.map((row) => ({ ...row, dataVersion: "another" })) : rows;
          }),
        options,
      );
    await expect(readContents({ ...engine, reading: meanwhile }, ontology)).rejects.toMatchObject({ code: "DATABASE_BUSY" });
    expect(asked).toBe(5);
  });
});

describeBothEngines("a release of the whole base", (engines) => {
  it("has the same bytes", async () => {
    const [embedded, neo4j] = [bytesOf(await released(engines.embedded)), bytesOf(await released(engines.neo4j))];
    expect(Object.keys(embedded).length).toBeGreaterThan(15);
    for (const [file, text] of Object.entries(embedded)) expect(neo4j[file] === text, file).toBe(true);
  }, 60_000);
});
