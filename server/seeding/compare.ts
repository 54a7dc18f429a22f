// What a database must still be told so that it says what a plan says: compared property by property, so that what was changed by hand is seen too.
import type { Engine, Read, Row, Value } from "../engine/engine.ts";
import { cypher, forName, type Query } from "../queries.ts";
import type { Plan, PlanGroup, PlanRow } from "./plan.ts";

const there = { source: cypher("seed/sources"), entity: cypher("seed/entities"), claim: cypher("seed/claims") };
const remove = { source: cypher("seed/removeSources"), entity: cypher("seed/removeEntities"), claim: cypher("seed/removeClaims") };
const untype = cypher("seed/untype");

/** A million claims are compared within this. */
const readTimeoutMs = 600_000;

type Kind = PlanGroup["kind"];
/** One statement and the rows, or ids, it is for. */
export interface Step {
  readonly query: Query;
  readonly rows: readonly (PlanRow | string)[];
}
/** Of one entity type, one relation type, or the sources. */
export interface SummaryLine {
  readonly kind: Kind;
  readonly name: string;
  made: number;
  changed: number;
  removed: number;
  /** As they were. */
  left: number;
}

/** What something is, as far as it cannot be set as a property: a type, or a relation and its ends. */
interface Identity {
  readonly name: string;
  /** Undefined where it must be made anew in any case. */
  readonly whole: string | undefined;
}
type There = Readonly<Record<Kind, ReadonlyMap<string, Identity>>>;

/** The steps in the order in which they must be taken, none of more than `rowsAtOnce` rows; and what is to be said of them, in the plan's order. */
export async function compare(
  engine: Engine,
  plan: Plan,
  isEmpty: boolean,
  rowsAtOnce: number,
): Promise<{ steps: Step[]; lines: SummaryLine[] }> {
  const lines = new Map<string, SummaryLine>();
  const line = (kind: Kind, name: string): SummaryLine => {
    const key = `${kind} ${name}`;
    let known = lines.get(key);
    if (!known) lines.set(key, (known = { kind, name, made: 0, changed: 0, removed: 0, left: 0 }));
    return known;
  };
  for (const { kind, name } of plan.groups) line(kind, name);
  const steps: Step[] = [];
  const add = (query: Query, rows: Step["rows"]) => {
    for (let at = 0; at < rows.length; at += rowsAtOnce) steps.push({ query, rows: rows.slice(at, at + rowsAtOnce) });
  };

  await engine.reading(
    async (read) => {
      const found = isEmpty ? nothing : await whatIsThere(read, plan);
      const wanted = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, string>()])) as Record<Kind, Map<string, string>>;
      for (const { kind, name, rows } of plan.groups) for (const row of rows) wanted[kind].set(row.id, identityOf(kind, name, row));

      // Claims first: an entity goes when nothing is said of it any more.
      for (const kind of kinds.toReversed()) {
        const gone = [...found[kind]].filter(([id, { whole }]) => isGone(kind, wanted[kind].get(id), whole));
        for (const [id, { name }] of gone) if (!wanted[kind].has(id)) line(kind, name).removed++;
        add(
          remove[kind],
          gone.map(([id]) => id),
        );
      }
      for (const type of plan.entityTypes) {
        const others = [...found.entity].filter(
          ([id, { name }]) => name.split(" ").includes(type) && wanted.entity.has(id) && wanted.entity.get(id) !== type,
        );
        add(
          forName(untype, type, plan.entityTypes),
          others.map(([id]) => id),
        );
      }
      for (const group of plan.groups) {
        const { kind, name, rows, make } = group;
        const same = rows.filter((row) => found[kind].get(row.id)?.whole === identityOf(kind, name, row));
        const stored = await propertiesOf(read, group, same, rowsAtOnce);
        const differing = rows.filter(({ id, properties }) => !isSame(properties, stored.get(id)));
        const changed = differing.filter(({ id }) => found[kind].has(id)).length;
        const to = line(kind, name);
        to.changed += changed;
        to.made += differing.length - changed;
        to.left += rows.length - differing.length;
        add(make, differing);
      }
    },
    { timeoutMs: readTimeoutMs },
  );
  return { steps, lines: [...lines.values()] };
}

const kinds = ["source", "entity", "claim"] as const;
const nothing: There = { source: new Map(), entity: new Map(), claim: new Map() };

const identityOf = (kind: Kind, name: string, { subject, object }: Pick<PlanRow, "subject" | "object">) =>
  kind === "claim" ? `${name} ${subject} ${object}` : name;

async function whatIsThere(read: Read, plan: Plan): Promise<There> {
  const [sources, entities, claims] = await Promise.all([read(there.source), read(there.entity), read(there.claim)]);
  const known = new Set(plan.entityTypes);
  const typesOf = ({ labels }: Row) => (labels as string[]).filter((label) => label !== "Entity").sort();
  // A label that left the ontology cannot be written into a statement: what has it is removed with its claims, and made anew.
  const outdated = new Set(entities.filter((row) => typesOf(row).some((type) => !known.has(type))).map(({ id }) => id));
  return {
    source: new Map(sources.map(({ id }) => [id as string, { name: "Source", whole: "Source" }])),
    entity: new Map(
      entities.map((row) => {
        const name = typesOf(row).join(" ");
        return [row.id as string, { name, whole: outdated.has(row.id!) ? undefined : name }];
      }),
    ),
    claim: new Map(
      claims.map(({ id, relation, subject, object }) => {
        const whole = identityOf("claim", relation as string, { subject: subject as string, object: object as string });
        return [id as string, { name: relation as string, whole: outdated.has(subject!) || outdated.has(object!) ? undefined : whole }];
      }),
    ),
  };
}

/** A claim cannot move, so it is removed and made; an entity of another type keeps its claims. */
const isGone = (kind: Kind, wanted: string | undefined, whole: string | undefined): boolean =>
  wanted === undefined || whole === undefined || (wanted !== whole && kind !== "entity");

async function propertiesOf(
  read: Read,
  { properties }: PlanGroup,
  rows: readonly PlanRow[],
  rowsAtOnce: number,
): Promise<Map<string, Row>> {
  const stored = new Map<string, Row>();
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const asked = rows.slice(at, at + rowsAtOnce).map(({ id, subject = null, object = null }) => ({ id, subject, object }));
    for (const { properties: seen } of await read(properties, { rows: asked })) stored.set((seen as Row).id as string, seen as Row);
  }
  return stored;
}

const isSame = (wanted: Readonly<Record<string, Value>>, stored: Row | undefined): boolean => {
  if (!stored) return false;
  const names = Object.keys(wanted);
  return names.length === Object.keys(stored).length && names.every((name) => isEqual(wanted[name]!, stored[name]));
};
const isEqual = (a: Value, b: Value | undefined): boolean =>
  Array.isArray(a) ? Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]) : a === b;
