// Puts the questions that many parents ask at once into one statement: a loader per query and its arguments, for the length of a request.
import DataLoader from "dataloader";
import type { Parameters, Read, Row, Value } from "../engine/engine.ts";
import type { Query } from "../queries.ts";

/** Asks a batched query (its parameter `ids`, its first column `asked`) about one id; gives that id's rows in the query's order. */
export type RowsOf = (query: Query, id: string, parameters?: Parameters) => Promise<Row[]>;

export function batchedRows(read: Read): RowsOf {
  const loaders = new Map<string, DataLoader<string, Row[]>>();
  return (query, id, parameters = {}) => {
    // The same query with other arguments is another question: aliases with different filters do not mix.
    const name = `${query.name} ${canonical(parameters as Value)}`;
    let loader = loaders.get(name);
    if (!loader) loaders.set(name, (loader = new DataLoader((ids) => askAll(read, query, ids, parameters))));
    return loader.load(id);
  };
}

/** A loader of things by id; null where there is none. */
export function byId<T>(
  ask: (ids: string[]) => Promise<readonly { readonly id: string; readonly value: T }[]>,
): DataLoader<string, T | null> {
  return new DataLoader(async (ids) => {
    const found = new Map((await ask([...ids])).map(({ id, value }) => [id, value]));
    return ids.map((id) => found.get(id) ?? null);
  });
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
