// Every test above the engine's contract runs here, on each engine: on small graphs of its own, or on the whole base.
import { execute, parse, validate, type ExecutionResult, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { openEngine, type Engine, type Parameters, type Read, type Row } from "../../server/engine/index.ts";
import type { Neo4jSettings } from "../../server/engine/neo4j.ts";
import { loadOntology, type Ontology } from "../../server/ontology.ts";
import { parseQuery, type Query } from "../../server/queries.ts";
import { createContext, createSchema } from "../../server/graphql/index.ts";
import { applySeed, plan, readSeed, seedFromPlain, stateOf, type PlainSeed } from "../../server/seeding/index.ts";
import { seedFolderOf } from "../../server/settings.ts";
import { withoutNeo4j } from "./reporter.ts";
import type { ServerUse } from "./setup.ts";

/** The answer's data; throws where the answer has errors. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test knows the shape of what it asked
export type Ask = (operation: string, variables?: Record<string, unknown>) => Promise<any>;
/** What a test of the matrix has at hand. `engine` may be used from the first hook on. */
export interface OnEngine {
  readonly engine: Engine;
  readonly ask: Ask;
  /** The whole answer, with the names of the queries that were run for it. */
  askRaw(operation: string, variables?: Record<string, unknown>): Promise<ExecutionResult & { statements: string[] }>;
}
/** A small graph as a test writes it. */
export type Graph = PlainSeed;
export interface OnSmallGraph extends OnEngine {
  /** Makes the graph anew from objects of the shapes of seed/ (see seedFromPlain). */
  load(plain: Graph): Promise<void>;
}

/** What "the whole base" is made from: the curated seed, or what TEST_SEED names as INTERLOCK_SEED does. */
export const wholeFolder = seedFolderOf(process.env.TEST_SEED ?? "curated");

/** A first run fetches Neo4j. */
const startTimeoutMs = 180_000;
const names = ["embedded", "neo4j"].filter((name) => process.env.TEST_ENGINES?.split(",").includes(name) ?? true);

/** No deadline of the engine's comes sooner than the test's own: a busy machine is no fault. */
const patience = { timeoutMs: 110_000 };

/** A query written in a test. */
export const query = (text: string): Query => parseQuery("test", `// A query of a test.\n${text}`);
/** One query in a reading scope of its own. */
export const rows = (engine: Engine, text: string, parameters?: Parameters): Promise<Row[]> =>
  engine.reading((read) => read(query(text), parameters), patience);

/** The tests for each engine, each with a graph of its own. */
export function describeEachEngine(title: string, tests: (on: OnSmallGraph) => void): void {
  eachEngine(title, "small", (on, engine) =>
    tests({
      ...on,
      async load(plain) {
        await wipe(engine());
        await applySeed(engine(), plan(seedFromPlain(plain, ontology()), ontology()));
      },
    }),
  );
}

/** The tests for each engine on the whole base, which none of them may change; `onOne` is for what no engine has a part in. */
export const describeWholeBase = (title: string, tests: (on: OnEngine) => void, onOne = false): void =>
  eachEngine(title, "whole", tests, onOne ? names.slice(0, 1) : names);

/** Tests that hold the engines against each other, on the whole base. */
export function describeBothEngines(title: string, tests: (engines: { readonly embedded: Engine; readonly neo4j: Engine }) => void): void {
  const missing = names.length < 2 || inject("neo4jDesk") === "";
  describe.skipIf(missing)(`${title}, on both engines${missing ? ` ${withoutNeo4j}` : ""}`, () => {
    const engines = {} as { embedded: Engine; neo4j: Engine };
    beforeAll(async () => {
      [engines.embedded, engines.neo4j] = await Promise.all([wholeBase("embedded"), wholeBase("neo4j")]);
    }, startTimeoutMs);
    tests(engines);
  });
}

function eachEngine(title: string, use: ServerUse, tests: (on: OnEngine, engine: () => Engine) => void, on = names): void {
  for (const name of on) {
    const missing = name === "neo4j" && inject("neo4jDesk") === "";
    describe.skipIf(missing)(`${title}, on ${name}${missing ? ` ${withoutNeo4j}` : ""}`, () => {
      let opened: Engine;
      beforeAll(async () => {
        opened = await (use === "whole" ? wholeBase(name) : smallGraph(name));
      }, startTimeoutMs);
      afterAll(() => (use === "small" ? opened?.close() : undefined));
      tests(
        onEngine(() => opened),
        () => opened,
      );
    });
  }
}

/** A Neo4j for this use; the same one for all who ask. */
export async function neo4jFor(use: ServerUse): Promise<Neo4jSettings & { pid?: number }> {
  const answer = await fetch(`${inject("neo4jDesk")}/${use}`);
  if (!answer.ok) throw new Error(await answer.text());
  return { name: "neo4j", ...((await answer.json()) as Omit<Neo4jSettings, "name">) };
}

async function smallGraph(name: string): Promise<Engine> {
  const engine = await open(name, "small");
  await wipe(engine);
  return engine;
}

// Kept for all files that share this process: reading the whole base takes a second, and nobody changes it.
const wholeBases = new Map<string, Promise<Engine>>();
function wholeBase(name: string): Promise<Engine> {
  let base = wholeBases.get(name);
  if (!base) wholeBases.set(name, (base = seeded(name)));
  return base;
}

async function seeded(name: string): Promise<Engine> {
  const engine = await open(name, "whole");
  const whole = plan(readSeed(wholeFolder, ontology()), ontology());
  const state = await stateOf(engine);
  if (state.is === "seeded" && !state.seeding && state.dataVersion === whole.dataVersion) return engine;
  await wipe(engine);
  await applySeed(engine, whole);
  return engine;
}

const open = async (name: string, use: ServerUse): Promise<Engine> =>
  name === "embedded" ? openEngine({ name: "embedded", shuffleUnordered: true }) : openOurs(await neo4jFor(use));

/** A Neo4j that tests may wipe: it is empty, or has the mark of an earlier run. */
export async function openOurs(settings: Neo4jSettings): Promise<Engine> {
  const engine = await openEngine(settings);
  const [seen] = await rows(
    engine,
    "OPTIONAL MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH (t:Interlock {id: 'test'}) RETURN nodes, count(t) AS marks",
  );
  if (seen!.nodes === 0 || seen!.marks !== 0) return engine;
  await engine.close();
  throw new Error(
    `The Neo4j at ${settings.uri} holds ${String(seen!.nodes)} nodes that no test run made. Tests wipe what is there: let TEST_NEO4J_URI name an empty database.`,
  );
}

/** Leaves nothing but the mark by which a later run knows that it may wipe. */
async function wipe(engine: Engine): Promise<void> {
  await engine.write([{ query: query("MATCH (n) DETACH DELETE n") }, { query: query("CREATE (t:Interlock {id: 'test'})") }]);
}

const about = {
  version: "test",
  limits: { maxDepth: 1, maxCost: 1, maxPage: 100, maxBodyBytes: 1, timeoutMs: 1, consoleTimeoutMs: 1, consoleMaxRows: 1 },
  consoleEnabled: false,
};
let schema: GraphQLSchema | undefined;
let loaded: Ontology | undefined;
const ontology = (): Ontology => (loaded ??= loadOntology());

function onEngine(opened: () => Engine): OnEngine {
  const askRaw: OnEngine["askRaw"] = async (operation, variables = {}) => {
    schema ??= createSchema(ontology());
    const document = parse(operation);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors, statements: [] };
    const statements: string[] = [];
    const result = await opened().reading(async (read) => {
      const counted: Read = (asked, parameters) => (statements.push(asked.name), read(asked, parameters));
      return execute({
        schema: schema!,
        document,
        variableValues: variables,
        contextValue: createContext({
          read: counted,
          ontology: ontology(),
          about: { ...about, engine: opened().name, engineVersion: opened().version },
        }),
      });
    }, patience);
    return {
      ...(JSON.parse(JSON.stringify({ data: result.data })) as object),
      ...(result.errors && { errors: result.errors }),
      statements,
    };
  };
  return {
    engine: {
      get name() {
        return opened().name;
      },
      get version() {
        return opened().version;
      },
      reading: (work, options) => opened().reading(work, options),
      write: (writes) => opened().write(writes),
      console: (statement, parameters, limits) => opened().console(statement, parameters, limits),
      prepare: (queries) => opened().prepare(queries),
      check: () => opened().check(),
      close: () => opened().close(),
    },
    askRaw,
    async ask(operation, variables) {
      const { data, errors } = await askRaw(operation, variables);
      if (errors)
        throw new AggregateError(errors, errors.map(({ message, path }) => `${path?.join(".") ?? ""} ${message}`.trim()).join("\n"));
      return data;
    },
  };
}
