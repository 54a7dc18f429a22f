// Brings a database to what a plan says: writes what differs, removes what left, and marks the graph while it does so.
import type { Engine, Value, Write } from "../engine/engine.ts";
import { InterlockError } from "../errors.ts";
import { cypher, forName, queriesIn, type Query } from "../queries.ts";
import { compare, type Step, type SummaryLine } from "./compare.ts";
import { formatVersion, type Plan } from "./plan.ts";
import { stateOf } from "./state.ts";

const hold = cypher("seed/hold");
const done = cypher("seed/done");

export interface Summary {
  readonly dataVersion: string;
  readonly lines: readonly SummaryLine[];
}
/** Called before the first write and after each: how many rows are written, of how many. */
export type Progress = (written: number, of: number) => void;

/**
 * Safe to be broken off at any moment and run again, and to be run twice at once. Throws an InterlockError, having written nothing, where
 * the database holds what Interlock did not make.
 * @param rowsAtOnce How much one transaction of a database writes; an embedded one writes all in one, so that its readers never see half a graph.
 */
export async function applySeed(engine: Engine, plan: Plan, progress: Progress = () => undefined, rowsAtOnce = 5_000): Promise<Summary> {
  const state = await stateOf(engine, { thorough: true });
  if (state.is === "foreign") throw refusal(engine, state.found);
  await engine.prepare(schemaOf(engine, plan));

  const { steps, lines } = await compare(engine, plan, state.is === "empty", rowsAtOnce);
  const end: Write = { query: done, parameters: { dataVersion: plan.dataVersion, formatVersion, ...plan.tally.lists() } };
  const total = steps.reduce((sum, { rows }) => sum + rows.length, 0);
  progress(0, total);
  if (engine.name === "embedded") {
    await engine.write([{ query: hold }, ...steps.map(toWrite), end]);
    progress(total, total);
  } else {
    let written = 0;
    for (const transaction of packed(steps, rowsAtOnce)) {
      // The mark is held in each, so that two who seed at once never wait for one another's nodes in a circle.
      await engine.write([{ query: hold }, ...transaction.map(toWrite)]);
      written += transaction.reduce((sum, { rows }) => sum + rows.length, 0);
      progress(written, total);
    }
    await engine.write([{ query: hold }, end]);
  }
  return { dataVersion: plan.dataVersion, lines };
}

const refusal = (engine: Engine, found: string) =>
  new InterlockError(
    "BAD_USER_INPUT",
    `The database holds what Interlock did not make: ${found}. Nothing was changed. ${
      engine.name === "neo4j"
        ? "Name an empty database in NEO4J_DATABASE, or another server in NEO4J_URI, or empty this one if it is yours to empty."
        : "Name another file in EMBEDDED_PATH, or leave it out to keep the graph in memory."
    }`,
  );

const schemaOf = (engine: Engine, plan: Plan): Query[] =>
  queriesIn(`schema/${engine.name}`)
    .map(cypher)
    .flatMap((query) => {
      const names = query.oncePer === "RelationType" ? plan.relationTypes : query.oncePer === "EntityType" ? plan.entityTypes : undefined;
      return names ? names.map((name) => forName(query, name, names)) : [query];
    });

const toWrite = ({ query, rows }: Step): Write => ({
  query,
  parameters: { [typeof rows[0] === "string" ? "ids" : "rows"]: rows as Value },
});

/** Steps in as few transactions as their rows allow. */
function packed(steps: readonly Step[], rowsAtOnce: number): Step[][] {
  const transactions: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (step.rows.length > room) {
      transactions.push([]);
      room = rowsAtOnce;
    }
    transactions.at(-1)!.push(step);
    room -= step.rows.length;
  }
  return transactions;
}
