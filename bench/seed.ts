// How long the whole base takes from YAML into an engine, step by step. Run: npx tsx bench/seed.ts [settings as for npm start, INTERLOCK_SEED=wide among them; an empty Neo4j]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEngine } from "../server/engine/index.ts";
import { loadOntology } from "../server/ontology.ts";
import { applySeed, plan, readFolder, readSeed, validate } from "../server/seeding/index.ts";
import { readSettings } from "../server/settings.ts";
import { ms, printTable } from "./figures.ts";

const steps: [string, number][] = [];
async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  steps.push([name, performance.now() - started]);
  return result;
}

const settings = readSettings();
const engine = await openEngine(settings.engine);
const ontology = await step("ontology", loadOntology);
const files = await step("read", () => readFolder(settings.seedFolder));
const { seed } = await step("check", () => validate(files, ontology));
if (!seed) throw new Error("The seed has problems; npm run check tells them.");
const planned = await step("plan", () => plan(seed, ontology));
await step("write", () => applySeed(engine, planned));
const whole = steps.reduce((sum, [, taken]) => sum + taken, 0);
await step("write again, nothing changed", () => applySeed(engine, planned));
const isWide = seed.entities.length > 3_000;
const bar = engine.name === "neo4j" ? (isWide ? "60,000 ms" : "10,000 ms") : isWide ? "8,000 ms" : "2,000 ms";
// What a start does once the checked seed is kept.
const cache = mkdtempSync(join(tmpdir(), "interlock-bench-"));
readSeed(settings.seedFolder, ontology, cache);
const again = await step("read what is kept", () => readSeed(settings.seedFolder, ontology, cache));
await step("plan again", () => plan(again, ontology));
rmSync(cache, { recursive: true });
printTable(
  [`the whole base into ${engine.name} ${engine.version}`, "measured", "bar"],
  [...steps.map(([name, taken]) => [name, ms(taken), ""]), ["ontology to write, together", ms(whole), bar]],
);
await engine.close();
