// The oracle's view of paging: two pages of a list that is known whole, forward or backward, asked for by the cursors that were given.
import { expect } from "vitest";

export interface PageRequest {
  readonly size: number;
  readonly back: boolean;
}
export interface Connection {
  readonly nodes: { id: string }[];
  readonly totalCount: number;
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
export const connectionFields = "nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** Asks for the first (or last) page and the one behind (or before) it; both must be the stretches of the whole that they should be. */
export async function expectPages(
  whole: readonly string[],
  { size, back }: PageRequest,
  ask: (page: object) => Promise<Connection>,
): Promise<void> {
  const cut = (from: number) =>
    back
      ? [...whole]
          .reverse()
          .slice(from, from + size)
          .reverse()
      : whole.slice(from, from + size);
  const one = await ask(back ? { last: size } : { first: size });
  expect(seen(one)).toEqual({ ids: cut(0), totalCount: whole.length, more: whole.length > size, bounded: false });
  const cursor = back ? one.pageInfo.startCursor : one.pageInfo.endCursor;
  if (cursor === null) return;
  const two = await ask(back ? { last: size, before: cursor } : { first: size, after: cursor });
  expect(seen(two)).toEqual({ ids: cut(size), totalCount: whole.length, more: whole.length > 2 * size, bounded: true });

  function seen({ nodes, totalCount, pageInfo: { hasNextPage, hasPreviousPage } }: Connection) {
    const [more, bounded] = back ? [hasPreviousPage, hasNextPage] : [hasNextPage, hasPreviousPage];
    return { ids: nodes.map(({ id }) => id), totalCount, more, bounded };
  }
}
