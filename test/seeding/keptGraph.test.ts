// A graph in memory that is kept between starts: the same as one made anew, and made anew once anything has changed.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openEngine } from "../../server/engine/index.ts";
import { openInMemory } from "../../server/graph.ts";
import { loadOntology } from "../../server/ontology.ts";
import { applySeed, plan, readSeed } from "../../server/seeding/index.ts";
import { query, rows } from "../matrix/index.ts";
import { hashOfGraph } from "./graphHash.ts";

const ontology = loadOntology();
let root: string;
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, ".."), { recursive: true });
  writeFileSync(join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "interlock-kept-"));
  write("seed/entities/Organization.yaml", "- { id: nvidia, name: NVIDIA }\n");
  write("seed/entities/Chip.yaml", "- { id: h100, name: H100, aliases: [Hopper] }\n");
  write("seed/sources.yaml", "- { id: s0001, url: https://example.org/1, title: One, publisher: Reuters, date: 2024-05 }\n");
  write("seed/publishers.yaml", "Reuters: agency\n");
  write(
    "seed/claims/nvidia.yaml",
    "subject: nvidia\nclaims:\n  - { id: c0001, relation: BUILDS, object: h100, statement: It builds it., confidence: high, evidence: [s0001] }\n",
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const cache = () => join(root, "cache");
/** How many rows were written for it, and what it holds. */
async function open() {
  let written = 0;
  const { engine, contents } = await openInMemory(
    { seedFolder: join(root, "seed"), cacheFolder: cache() },
    ontology,
    (done) => (written = done),
  );
  const chips = (await rows(engine, "MATCH (c:Chip) RETURN c.name AS name ORDER BY name")).map(({ name }) => name);
  const told = { written, chips, hash: await hashOfGraph(engine), ...contents };
  await engine.close();
  return told;
}
const graphs = () => readdirSync(cache()).filter((name) => !name.endsWith(".json"));
const kept = () => join(cache(), graphs()[0]!, "graph.db");

it("is the same as one that is made from the seed, and is written once", async () => {
  const engine = await openEngine({ name: "embedded" });
  const wanted = plan(readSeed(join(root, "seed"), ontology), ontology);
  await applySeed(engine, wanted);
  const first = await open();
  expect(first).toMatchObject({
    written: 4,
    hash: await hashOfGraph(engine),
    dataVersion: wanted.dataVersion,
    entities: 2,
    claims: 1,
    sources: 1,
  });
  expect(await open()).toEqual({ ...first, written: 0 });
  await engine.close();
});

it("is opened by several processes at once, and by none for writing", async () => {
  await open();
  const [one, other] = await Promise.all([0, 1].map(() => openEngine({ name: "embedded", path: kept(), readOnly: true })));
  expect(await rows(one!, "MATCH (c:Chip) RETURN c.id AS id")).toEqual([{ id: "h100" }]);
  expect(await rows(other!, "MATCH (c:Chip) RETURN c.id AS id")).toEqual([{ id: "h100" }]);
  await expect(one!.write([{ query: query("CREATE (:Chip {id: 'x'})") }])).rejects.toThrow("read-only");
  await Promise.all([one!.close(), other!.close()]);
});

it("is made anew where the seed has changed, in place of what was kept", async () => {
  const before = await open();
  write("seed/entities/Chip.yaml", "- { id: h100, name: Hopper }\n");
  const after = await open();
  expect(after).toMatchObject({ written: 4, chips: ["Hopper"] });
  expect(after.dataVersion).not.toBe(before.dataVersion);
  expect(graphs()).toHaveLength(1);
});

it.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 4_096)],
  ["changed", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 9_000 ? byte ^ 1 : byte)))],
  ["empty", () => Buffer.alloc(0)],
])("is ignored where its file is %s, and made anew", async (_, spoil) => {
  const whole = await open();
  writeFileSync(kept(), spoil(readFileSync(kept())));
  expect(await open()).toEqual(whole);
  expect(await open()).toEqual({ ...whole, written: 0 });
});

it("is done without where it cannot be kept", async () => {
  write("cache", "a file stands where the folder would");
  expect(await open()).toMatchObject({ written: 4, chips: ["H100"] });
});

it("is made by two at once, and one of them is kept", async () => {
  const [one, other] = await Promise.all([open(), open()]);
  expect(one!.hash).toBe(other!.hash);
  expect(graphs()).toHaveLength(1);
  expect(await open()).toEqual({ ...one, written: 0 });
});

it("is forgotten after a month, once another one is kept", async () => {
  mkdirSync(cache());
  const old = ["seed-0123456789abcdef.json", "graph-0123456789abcdef.json", "graph-0123456789abcdef.0123", "neo4j-5.26.12"];
  const fresh = "seed-fedcba9876543210.json";
  for (const name of [...old, fresh]) write(`cache/${name}`, "");
  const monthAgo = Date.now() / 1000 - 31 * 24 * 3_600;
  for (const name of old) utimesSync(join(cache(), name), monthAgo, monthAgo);
  await open();
  const left = readdirSync(cache());
  expect(left.filter((name) => [...old, fresh].includes(name)).sort()).toEqual(["neo4j-5.26.12", fresh]);
});

it("is read by nobody else, nor is what is told of it", async () => {
  await open();
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect(
    Object.fromEntries(readdirSync(cache()).map((name) => [name.replace(/[0-9a-f]{12,}/g, "..."), mode(join(cache(), name))])),
  ).toEqual({
    "graph-....json": "600",
    "graph-.......": "700",
  });
});

it("leaves nothing behind of a seed that is wrong", async () => {
  write("seed/entities/Chip.yaml", "- { id: h100, nam: H100 }\n");
  await expect(open()).rejects.toThrow("has no property");
  expect(readdirSync(root)).not.toContain("cache");
});
