// Brings a database to what a plan says: writes what differs, removes what left, and marks the graph while it does so.
import type { Engine, Row, Value, Write } from "../engine/engine.ts";
import { InterlockError } from "../errors.ts";
import { cypher, forName, queriesIn, type Query } from "../queries.ts";
import { formatVersion, type Plan, type PlanGroup, type PlanRow } from "./plan.ts";
import { stateOf } from "./state.ts";

const hold = cypher("seed/hold");
const done = cypher("seed/done");
const untype = cypher("seed/untype");
const there = { source: cypher("seed/sources"), entity: cypher("seed/entities"), claim: cypher("seed/claims") };
const remove = { claim: cypher("seed/removeClaims"), entity: cypher("seed/removeEntities"), source: cypher("seed/removeSources") };

/** Of one entity type, one relation type, or the sources. */
export interface SummaryLine {
  readonly kind: PlanGroup["kind"];
  readonly name: string;
  made: number;
  changed: number;
  removed: number;
  /** As they were. */
  left: number;
}
export interface Summary {
  readonly dataVersion: string;
  readonly lines: readonly SummaryLine[];
}
/** Called before the first write and after each: how many rows are written, of how many. */
export type Progress = (written: number, of: number) => void;

/** A million claims are compared within this. */
const readTimeoutMs = 600_000;

/**
 * Safe to be broken off at any moment and run again, and to be run twice at once. Throws an InterlockError, having written nothing, where
 * the database holds what Interlock did not make.
 * @param rowsAtOnce How much one transaction of a database writes; an embedded one writes all in one, so that its readers never see half a graph.
 */
export async function applySeed(engine: Engine, plan: Plan, progress: Progress = () => undefined, rowsAtOnce = 5_000): Promise<Summary> {
  const state = await stateOf(engine);
  if (state.is === "foreign") throw refusal(engine, state.found);
  await engine.prepare(schemaOf(engine, plan));

  const { steps, lines } = await compare(engine, plan, state.is === "empty", rowsAtOnce);
  const end: Write = { query: done, parameters: { dataVersion: plan.dataVersion, formatVersion } };
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

/** One statement and the rows, or ids, it is for. */
interface Step {
  readonly query: Query;
  readonly rows: readonly (PlanRow | string)[];
}
const toWrite = ({ query, rows }: Step): Write => ({
  query,
  parameters: { [typeof rows[0] === "string" ? "ids" : "rows"]: rows as Value },
});

/** What is to be written, in order, and what is to be said of it. */
async function compare(engine: Engine, plan: Plan, isEmpty: boolean, rowsAtOnce: number): Promise<{ steps: Step[]; lines: SummaryLine[] }> {
  const lines = new Map<string, SummaryLine>();
  const line = (kind: PlanGroup["kind"], name: string): SummaryLine => {
    const key = `${kind} ${name}`;
    let known = lines.get(key);
    if (!known) lines.set(key, (known = { kind, name, made: 0, changed: 0, removed: 0, left: 0 }));
    return known;
  };
  const steps: Step[] = [];
  const add = (query: Query, rows: Step["rows"]) => {
    for (let at = 0; at < rows.length; at += rowsAtOnce) steps.push({ query, rows: rows.slice(at, at + rowsAtOnce) });
  };

  await engine.reading(
    async (read) => {
      const now = isEmpty
        ? { source: [], entity: [], claim: [] }
        : { source: await read(there.source), entity: await read(there.entity), claim: await read(there.claim) };
      const found = {
        source: toKinds(now.source, () => "Source"),
        entity: toKinds(now.entity, typeOf),
        claim: toKinds(now.claim, betweenOf),
      };
      const wanted = new Map(
        plan.groups.flatMap(({ kind, name, rows }) =>
          rows.map((row) => [`${kind} ${row.id}`, kind === "claim" ? between(name, row) : name] as const),
        ),
      );

      for (const kind of ["claim", "entity", "source"] as const) {
        const gone: string[] = [];
        for (const [id, as] of found[kind]) {
          const want = wanted.get(`${kind} ${id}`);
          // An entity of another type keeps its claims; a claim cannot move, so it is removed and made.
          if (want === as || (want !== undefined && kind === "entity")) continue;
          if (want === undefined) line(kind, kind === "claim" ? as.split(" ")[0]! : as).removed++;
          gone.push(id);
        }
        add(remove[kind], gone);
      }
      for (const type of plan.entityTypes)
        add(
          forName(untype, type, plan.entityTypes),
          now.entity
            .filter(
              ({ id, labels }) => (labels as string[]).includes(type) && ![type, undefined].includes(wanted.get(`entity ${String(id)}`)),
            )
            .map(({ id }) => id as string),
        );

      for (const { kind, name, rows, make, properties } of plan.groups) {
        const to = line(kind, name);
        const same = rows.filter((row) => found[kind].get(row.id) === (kind === "claim" ? between(name, row) : name));
        const stored = new Map<string, Row>();
        for (let at = 0; at < same.length; at += rowsAtOnce) {
          const asked = same.slice(at, at + rowsAtOnce).map(({ id, subject = null, object = null }) => ({ id, subject, object }));
          for (const { properties: seen } of await read(properties, { rows: asked })) stored.set((seen as Row).id as string, seen as Row);
        }
        const differing = rows.filter((row) => !isSame(row.properties, stored.get(row.id)));
        for (const { id } of differing)
          if (found[kind].has(id)) to.changed++;
          else to.made++;
        to.left += rows.length - differing.length;
        add(make, differing);
      }
    },
    { timeoutMs: readTimeoutMs },
  );
  return { steps, lines: [...lines.values()].sort((a, b) => order(plan, a) - order(plan, b)) };
}

const toKinds = (rows: readonly Row[], as: (row: Row) => string) => new Map(rows.map((row) => [row.id as string, as(row)]));
/** Of an entity its type; text that is no type's name where it has none or several. */
const typeOf = ({ labels }: Row) =>
  (labels as string[])
    .filter((label) => label !== "Entity")
    .sort()
    .join(" and ");
const between = (relation: string, { subject, object }: PlanRow) => `${relation} ${subject} ${object}`;
const betweenOf = ({ relation, subject, object }: Row) => `${String(relation)} ${String(subject)} ${String(object)}`;

/** In the plan's order; what is in no group of it, such as a relation that left the ontology, last. */
const order = ({ groups }: Plan, { kind, name }: SummaryLine) => {
  const at = groups.findIndex((group) => group.kind === kind && group.name === name);
  return at < 0 ? groups.length : at;
};

const isSame = (wanted: Readonly<Record<string, Value>>, stored: Row | undefined): boolean => {
  if (!stored) return false;
  const names = Object.keys(wanted);
  return names.length === Object.keys(stored).length && names.every((name) => isEqual(wanted[name]!, stored[name]));
};
const isEqual = (a: Value, b: Value | undefined): boolean =>
  Array.isArray(a) ? Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]) : a === b;

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
