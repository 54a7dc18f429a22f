// How long the whole base takes from YAML into an engine, step by step. Run: npx tsx bench/seed.ts [settings as for npm start; an empty Neo4j]
import { openEngine } from "../server/engine/index.ts";
import { loadOntology } from "../server/ontology.ts";
import { applySeed, plan, readFolder, validate } from "../server/seeding/index.ts";
import { readSettings } from "../server/settings.ts";
import { ms, printTable } from "./figures.ts";

const steps: [string, number][] = [];
async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  steps.push([name, performance.now() - started]);
  return result;
}

const engine = await openEngine(readSettings().engine);
const ontology = await step("ontology", loadOntology);
const files = await step("read", () => readFolder());
const { seed } = await step("check", () => validate(files, ontology));
if (!seed) throw new Error("The seed has problems; npm run check tells them.");
const planned = await step("plan", () => plan(seed, ontology));
await step("write", () => applySeed(engine, planned));
const whole = steps.reduce((sum, [, taken]) => sum + taken, 0);
await step("write again, nothing changed", () => applySeed(engine, planned));
printTable(
  [`the whole base into ${engine.name} ${engine.version}`, "measured", "bar"],
  [
    ...steps.map(([name, taken]) => [name, ms(taken), ""]),
    ["ontology to write, together", ms(whole), engine.name === "neo4j" ? "10,000 ms" : "2,000 ms"],
  ],
);
await engine.close();
