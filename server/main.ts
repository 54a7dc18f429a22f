// Starts Interlock: settings -> engine -> seed if empty -> app -> listen.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { pino } from "pino";
import { contentsOf, progressOn } from "./cli/progress.ts";
import { isInMemory, openInMemory } from "./graph.ts";
import { openEngine, type Engine } from "./engine/index.ts";
import { didYouMean, InterlockError } from "./errors.ts";
import type { Ontology } from "./ontology.ts";
import { cypher, queriesIn } from "./queries.ts";
import { applySeed, countsOf, ontologyOf, plan, readSeed, stateOf, type Contents } from "./seeding/index.ts";
import { readSettings, seedFolderOf, type Settings } from "./settings.ts";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const say = (line: string) => console.log(line);

/** `npm start -- --wide`: the wide base in place of the one that INTERLOCK_SEED names. */
const words = process.argv.slice(2);
const isWide = words.includes("--wide");

/** What must be closed before the process ends, the last opened first. */
const closing: (() => Promise<unknown>)[] = [];

async function start(): Promise<void> {
  // A slip that is passed over would open another graph than the one that was meant.
  const other = words.find((word) => word !== "--wide");
  if (other !== undefined)
    throw new InterlockError(
      "BAD_USER_INPUT",
      `npm start takes --wide and nothing else; saw "${other}".${didYouMean(other, ["--wide"])} All else is set in the environment, as the README lists it.`,
    );
  const settings = { ...readSettings(), ...(isWide && { seedFolder: seedFolderOf("wide") }) };
  const ontology = ontologyOf(settings.seedFolder);
  const built = buildClient();
  const { engine, made } = await openSeeded(settings, ontology);
  if (made) say(`The graph was made from ${contentsOf(made)}; data version ${made.dataVersion}.`);
  await built;

  // Loaded here: what is wrong with the settings, the database or the seed is said without waiting for it.
  const [{ createApp }, { serve }] = await Promise.all([import("./app.ts"), import("./http/server.ts")]);
  const app = createApp({
    ...settings,
    engine,
    ontology,
    clientFolder: join(dist, "client"),
    graphiqlFolder: join(dist, "graphiql"),
    log: pino({ level: settings.logLevel }),
  });
  const serving = await serve(app, settings);
  closing.unshift(() => serving.close());
  say(`Interlock is open at ${serving.url} (${engine.name} ${engine.version}). Ctrl+C ends it.`);
  if (settings.console)
    void import("./console/grammar.ts").then(({ loadWhenIdle }) => loadWhenIdle(cypher(queriesIn("analysis")[0]!).text));
  if (!made) await compareVersions(engine, settings, ontology);
}

/** `made` where the graph is what the seed says now: in memory, and in a database that was empty. */
async function openSeeded(settings: Settings, ontology: Ontology): Promise<{ engine: Engine; made?: Omit<Contents, "engineVersion"> }> {
  if (isInMemory(settings)) {
    const { engine, contents } = await openInMemory(settings, ontology, progressOn(process.stdout));
    closing.unshift(() => engine.close());
    return { engine, made: contents };
  }
  const engine = await openEngine(settings.engine);
  closing.unshift(() => engine.close());
  const state = await stateOf(engine);
  // A first seeding that was broken off is gone on with: without it there is nothing to show.
  if (state.is === "seeded" && state.dataVersion !== null) return { engine };
  const seed = readSeed(settings.seedFolder, ontology, settings.cacheFolder);
  // On a foreign database this refuses, and says what was found.
  const { dataVersion } = await applySeed(engine, plan(seed, ontology), progressOn(process.stdout));
  return { engine, made: { ...countsOf(seed), dataVersion } };
}

/** Only says what is so: what is in a kept database is changed by `npm run seed` alone. */
async function compareVersions(engine: Engine, settings: Settings, ontology: Ontology): Promise<void> {
  const state = await stateOf(engine);
  if (state.is !== "seeded") return;
  if (state.seeding) say("A seeding of this database is under way or was broken off. If none is running, run: npm run seed");
  try {
    const { dataVersion } = plan(readSeed(settings.seedFolder, ontology, settings.cacheFolder), ontology);
    if (dataVersion !== state.dataVersion)
      say(
        `The database holds data version ${state.dataVersion}, the seed is ${dataVersion}. To bring the database up to date, run: npm run seed`,
      );
  } catch (error) {
    if (!(error instanceof InterlockError)) throw error;
    say(`The database holds data version ${state.dataVersion}; the seed cannot be compared with it. ${error.message}`);
  }
}

/** So that `npm ci && npm start` is all there is to do. Programs are served without it, so what fails here stops nothing. */
async function buildClient(): Promise<void> {
  if (existsSync(join(dist, "client", "index.html"))) return;
  say("Building the explorer, once ...");
  try {
    const { build } = await import("vite");
    await build({ configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)), logLevel: "error" });
  } catch (error) {
    console.error(
      `The explorer could not be built: ${(error as Error).message.split("\n")[0]}. Only programs are served. To see why, run: npm run build`,
    );
  }
}

/** Once: a disk that is full is found again when the database is closed. */
const told = new Set<string>();
function tell(fault: unknown): void {
  const text = fault instanceof InterlockError ? fault.message : inspect(fault);
  if (!told.has(text)) console.error(text);
  told.add(text);
}

let ending = false;
async function end(): Promise<void> {
  if (ending) process.exit(1);
  ending = true;
  for (const close of closing)
    await close().catch((fault: unknown) => {
      tell(fault);
      process.exitCode = 1;
    });
  process.exit();
}
process.on("SIGINT", end).on("SIGTERM", end);

try {
  await start();
} catch (error) {
  tell(error);
  process.exitCode = 1;
  await end();
}
