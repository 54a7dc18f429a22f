// Puts the questions that many parents ask at once into one statement: a loader per query and its arguments, for the length of a request.
import DataLoader from "dataloader";
import type { Parameters, Read, Row, Value } from "../engine/engine.ts";
import type { Query } from "../queries.ts";

/** A batched query (its parameter `ids`, its first column `asked`) with its other parameters: gives an id's rows in the query's order. */
export type Batch = (id: string) => Promise<Row[]>;
export type BatchOf = (query: Query, parameters: Parameters) => Batch;
export type RowsOf = (query: Query, id: string, parameters: Parameters) => Promise<Row[]>;

export function batches(read: Read): BatchOf {
  const known = new Map<string, Batch>();
  return (query, parameters) => {
    // The same query with other arguments is another question: aliases with different filters do not mix.
    const name = `${query.name} ${canonical(parameters as Value)}`;
    const batch = known.get(name);
    if (batch) return batch;
    const loader = new DataLoader<string, Row[]>((ids) => askAll(read, query, ids, parameters));
    const made: Batch = (id) => loader.load(id);
    known.set(name, made);
    return made;
  };
}

/** What is worked out once for all parents of a field: its arguments are the same for each of them. `of` tells apart what else it hangs on. */
export type Once = <T>(fieldNodes: readonly object[], make: () => T, of?: object) => T;

export function onceForEach(): Once {
  const made = new WeakMap<object, WeakMap<object, unknown>>();
  return (fieldNodes, make, of = fieldNodes) => {
    let own = made.get(fieldNodes);
    if (!own) made.set(fieldNodes, (own = new WeakMap()));
    if (!own.has(of)) own.set(of, make());
    return own.get(of) as ReturnType<typeof make>;
  };
}

/** Things by id; null where there is none. */
export interface ById<T> {
  load(id: string): Promise<T | null>;
  loadMany(ids: readonly string[]): Promise<(T | null)[]>;
  /** Remembers what came by another way. */
  prime(id: string, value: T): void;
  /** At once where it was met before in this request: a promise for each of a thousand is dear. */
  now(id: string): T | Promise<T | null>;
}

export function byId<T>(ask: (ids: string[]) => Promise<readonly { readonly id: string; readonly value: T }[]>): ById<T> {
  const met = new Map<string, T>();
  const loader = new DataLoader<string, T | null>(async (ids) => {
    for (const { id, value } of await ask([...ids])) met.set(id, value);
    return ids.map((id) => met.get(id) ?? null);
  });
  const load = async (id: string) => met.get(id) ?? loader.load(id);
  return {
    load,
    loadMany: (ids) => Promise.all(ids.map(load)),
    prime: (id, value) => void (met.has(id) || met.set(id, value)),
    now: (id) => met.get(id) ?? loader.load(id),
  };
}

async function askAll(read: Read, query: Query, ids: readonly string[], parameters: Parameters): Promise<Row[][]> {
  const groups = new Map<Value, Row[]>(ids.map((id) => [id, []]));
  for (const row of await read(query, { ...parameters, ids: [...ids] })) groups.get(row.asked ?? null)?.push(row);
  return ids.map((id) => groups.get(id)!);
}

/** JSON with the keys of maps in order, so that equal values are equal texts. */
export function canonical(value: Value): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
