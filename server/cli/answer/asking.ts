// Asks the graph from the command line: the same schema as over HTTP, in this process, on the engine that the settings name.
import { execute, GraphQLError, parse, type ExecutionResult } from "graphql";
import { InterlockError } from "../../errors.ts";
import type { Ontology } from "../../ontology.ts";
import { settingsOn } from "../../settings.ts";

export type Ask = <Answer>(operation: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Opens the graph, lets it be asked, and closes it, whatever happens. In memory it is made from the seed first. */
export async function asking<T>(work: (ask: Ask, ontology: Ontology) => Promise<T>, engineName?: string): Promise<T> {
  const settings = settingsOn(engineName);
  const [{ openGraph }, { createContext, createSchema, maxPage }] = await Promise.all([
    import("../../graph.ts"),
    import("../../graphql/index.ts"),
  ]);
  const { engine, ontology } = await openGraph(settings);
  const stop = () => void engine.close().finally(() => process.exit(130));
  process.prependOnceListener("SIGINT", stop);
  try {
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
        if (error) throw faultOf(error);
        // Values with the prototype that programs expect.
        return JSON.parse(JSON.stringify(data)) as never;
      });
    return await work(ask, ontology);
  } finally {
    process.off("SIGINT", stop);
    await engine.close();
  }
}

/** Of a value that does not fit its variable GraphQL alone knows; the operations are ours, so it was given on the command line. */
function faultOf(error: GraphQLError): Error {
  const cause = error.originalError;
  if (cause && !(cause instanceof GraphQLError)) return cause;
  return new InterlockError("BAD_USER_INPUT", error.message.replace(/^Variable .*?; (Expected type "\w+"\. )?/s, ""));
}
