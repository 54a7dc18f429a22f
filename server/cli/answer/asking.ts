// Asks the graph from the command line: the same schema as over HTTP, in this process, on the engine that the settings name.
import { execute, parse, type ExecutionResult } from "graphql";
import { InterlockError } from "../../errors.ts";
import type { Ontology } from "../../ontology.ts";
import { settingsWith } from "../../settings.ts";

export type Ask = <Answer>(operation: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Opens the graph, lets it be asked, and closes it, whatever happens. In memory it is made from the seed first. */
export async function asking<T>(work: (ask: Ask, ontology: Ontology) => Promise<T>, engineName?: string): Promise<T> {
  const settings = settingsWith(engineName === undefined ? {} : { ENGINE: engineName });
  const [{ openEngine }, seeding, { createContext, createSchema, maxPage }] = await Promise.all([
    import("../../engine/index.ts"),
    import("../../seeding/index.ts"),
    import("../../graphql/index.ts"),
  ]);
  const ontology = seeding.ontologyOf(settings.seedFolder);
  const engine = await openEngine(settings.engine);
  const stop = () => void engine.close().finally(() => process.exit(130));
  process.prependOnceListener("SIGINT", stop);
  try {
    const state = await seeding.stateOf(engine);
    if (!(state.is === "seeded" && state.dataVersion !== null)) {
      if (settings.engine.name !== "embedded" || settings.engine.path !== undefined)
        throw new InterlockError("BAD_USER_INPUT", "This database holds no graph of Interlock yet. Run: interlock seed");
      await seeding.applySeed(engine, seeding.plan(seeding.readSeed(settings.seedFolder, ontology), ontology));
    }
    const schema = createSchema(ontology);
    const { limits } = settings;
    const about = {
      version: "",
      engine: engine.name,
      engineVersion: engine.version,
      limits: { ...limits, maxPage },
      consoleEnabled: true,
    };
    const console = { ask: engine.console, timeoutMs: limits.consoleTimeoutMs, maxRows: limits.consoleMaxRows };
    const ask: Ask = (operation, variables = {}) =>
      engine.reading(async (read) => {
        const contextValue = createContext({ read, ontology, about, console });
        const document = parse(operation);
        const { data, errors } = (await execute({ schema, document, contextValue, variableValues: variables })) as ExecutionResult;
        const [error] = errors ?? [];
        if (error) throw error.originalError ?? error;
        // Values with the prototype that programs expect.
        return JSON.parse(JSON.stringify(data)) as never;
      });
    return await work(ask, ontology);
  } finally {
    process.off("SIGINT", stop);
    await engine.close();
  }
}
