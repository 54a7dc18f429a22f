// Opens the graph that the settings name. In memory it is made from the seed, or taken as it was kept since nothing has changed.
import { openEngine, type Engine } from "./engine/index.ts";
import { InterlockError } from "./errors.ts";
import type { Ontology } from "./ontology.ts";
import {
  applySeed,
  countsOf,
  graphKeeper,
  ontologyOf,
  plan,
  readFolder,
  rightOf,
  stateOf,
  validate,
  type Contents,
  type GraphKeeper,
  type Progress,
} from "./seeding/index.ts";
import type { Settings } from "./settings.ts";

/** Whether the graph follows the seed by itself, start by start, and no database holds it. */
export const isInMemory = ({ engine }: Pick<Settings, "engine">): boolean => engine.name === "embedded" && engine.path === undefined;

/** In memory, with what it holds. What was kept is opened for reading alone; nobody writes to a graph that ends with its process. */
export async function openInMemory(
  { seedFolder, cacheFolder }: Pick<Settings, "seedFolder" | "cacheFolder">,
  ontology: Ontology,
  progress?: Progress,
): Promise<{ engine: Engine; contents: Contents }> {
  const files = readFolder(seedFolder);
  const keeper = graphKeeper(cacheFolder, seedFolder, files, ontology);
  const known = await openKept(keeper);
  if (known) return known;
  const seed = rightOf(validate(files, ontology));
  const wanted = plan(seed, ontology);
  const fill = async (engine: Engine): Promise<Contents> => {
    await applySeed(engine, wanted, progress);
    return { ...countsOf(seed), dataVersion: wanted.dataVersion, engineVersion: engine.version };
  };
  // Whatever hinders, such as a full disk: what is wrong with the seed or with us comes again in memory.
  const isKept = await keeper
    .keep(async (path) => {
      const engine = await openEngine({ name: "embedded", path });
      return fill(engine).finally(() => engine.close());
    })
    .catch(() => false);
  const made = isKept ? await openKept(keeper) : undefined;
  if (made) return made;
  // Where nothing can be kept, or another process has just kept another version.
  const engine = await openEngine({ name: "embedded" });
  return { engine, contents: await fill(engine) };
}

async function openKept(keeper: GraphKeeper): Promise<{ engine: Engine; contents: Contents } | undefined> {
  const kept = keeper.kept();
  // Gone since, where another process has put a newer one in its place.
  const engine = kept && (await openEngine({ name: "embedded", path: kept.file, readOnly: true }).catch(() => undefined));
  if (!kept || !engine) return undefined;
  if (engine.version === kept.contents.engineVersion) return { engine, contents: kept.contents };
  await engine.close();
  return undefined;
}

/** For who only asks: a database that holds no graph yet is refused. */
export async function openGraph(settings: Settings): Promise<{ engine: Engine; ontology: Ontology }> {
  const ontology = ontologyOf(settings.seedFolder);
  if (isInMemory(settings)) return { engine: (await openInMemory(settings, ontology)).engine, ontology };
  const engine = await openEngine(settings.engine);
  const state = await stateOf(engine).catch(async (fault: unknown) => {
    await engine.close();
    throw fault;
  });
  if (state.is === "seeded" && state.dataVersion !== null) return { engine, ontology };
  await engine.close();
  throw new InterlockError("BAD_USER_INPUT", "This database holds no graph of Interlock yet. Run: interlock seed");
}
