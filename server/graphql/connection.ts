// Pages: arguments in, keyset cursors that survive inserts, and connections out.
import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode } from "graphql";
import type { Row, Value } from "../engine/engine.ts";
import { InterlockError } from "../errors.ts";
import { isWide } from "../order.ts";

export const typeDefs = /* GraphQL */ `
  "Which way to sort. What has no value for the field comes last, ASC and DESC alike; equals stand in ascending order of id. Text is compared by code point, so capitals come before small letters."
  enum Order {
    "Smallest, earliest, A first; for Confidence the surest last."
    ASC
    "Largest, latest, Z first; for Confidence the surest first."
    DESC
  }
  "Where a page stands in the whole."
  type PageInfo {
    "Whether more follow: exact when paging forward; when paging backward, whether a \`before\` was given."
    hasNextPage: Boolean!
    "Whether more come before: exact when paging backward; when paging forward, whether an \`after\` was given."
    hasPreviousPage: Boolean!
    "Cursor of the page's first edge; null on an empty page."
    startCursor: String
    "Cursor of the page's last edge; null on an empty page."
    endCursor: String
  }
`;

export const maxPage = 100;
export const defaultPage = 25;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** An order by one key and then by id. `name` tells its cursors from those of other orders. */
export interface Sorting {
  readonly name: string;
  readonly by: string;
  readonly down: boolean;
  readonly key: "text" | "number";
}

/** What paged queries are given: `$page` (see page/after.part.cypher) and `$limit`, one more than asked, to see whether more follow. */
export interface Page {
  readonly size: number;
  readonly back: boolean;
  readonly bounded: boolean;
  readonly sorting: Sorting;
  readonly parameters: { page: { [key: string]: Value }; limit: number };
}

export interface Edge<Node> {
  /** Made where it is asked for. */
  readonly cursor: () => string;
  readonly node: Node;
}
export interface Connection<E> {
  readonly edges: readonly E[];
  readonly nodes: readonly unknown[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: () => string | null; endCursor: () => string | null };
  readonly totalCount: number | null;
}

/** Checks the four paging arguments. Errors: BAD_USER_INPUT. */
export function toPage({ first, after, last, before }: PageArguments, sorting: Sorting, argument = "first"): Page {
  const wrong = (message: string) => new InterlockError("BAD_USER_INPUT", message);
  if (first != null && last != null) throw wrong("Give first (a page forward) or last (a page backward), not both.");
  if (after != null && before != null) throw wrong("Give after (with first) or before (with last), not both.");
  if (after != null && last != null) throw wrong("after goes with first; to page backward give last and before.");
  if (before != null && first != null) throw wrong("before goes with last; to page forward give first and after.");
  const back = last != null || before != null;
  const size = first ?? last ?? defaultPage;
  if (size < 1 || size > maxPage) throw wrong(`${back ? "last" : argument} must be 1 to ${maxPage}; saw ${size}.`);
  const cursor = after ?? before ?? null;
  const from = cursor === null ? null : readCursor(cursor, sorting, back ? "before" : "after");
  return {
    size,
    back,
    bounded: cursor !== null,
    sorting,
    parameters: { page: { by: sorting.by, down: sorting.down !== back, back, from }, limit: size + 1 },
  };
}

/** A bound before all ids, and one behind all: ids are of small letters and digits. */
const [beforeAll, behindAll] = ["", "\uffff"];

/** Where a page in order of id alone begins: behind `bound`, or before it where `descending`; undefined in any other order. */
export function boundOf({ sorting, parameters: { page } }: Page): { bound: string; descending: boolean } | undefined {
  if (sorting.by !== "ID") return undefined;
  const descending = page.down as boolean;
  const from = page.from as { id: string } | null;
  return { bound: from?.id ?? (descending ? behindAll : beforeAll), descending };
}

/** Rows in the query's order, each with its `key` (null: unknown) and `id`, become a connection. */
export function toConnection<R extends { readonly key: Value; readonly id: string }, E extends Edge<unknown>>(
  rows: readonly R[],
  page: Page,
  total: number | null,
  toEdge: (row: R, cursor: () => string) => E,
): Connection<E> {
  const more = rows.length > page.size;
  const shown = rows.slice(0, page.size);
  if (page.back) shown.reverse();
  const edges = shown.map((row) => toEdge(row, () => writeCursor(page.sorting, row.key, row.id)));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.back ? page.bounded : more,
      hasPreviousPage: page.back ? more : page.bounded,
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => edges.at(-1)?.cursor() ?? null,
    },
    totalCount: total,
  };
}

export const writeCursor = (sorting: Sorting, key: Value, id: string): string =>
  Buffer.from(JSON.stringify([sorting.name, key, id])).toString("base64url");

function readCursor(cursor: string, sorting: Sorting, argument: string): Row {
  const parts = decode(cursor);
  const expected = { text: "string", number: "number" }[sorting.key];
  if (parts === undefined || typeof parts[2] !== "string" || parts.length !== 3)
    throw new InterlockError("BAD_USER_INPUT", `${argument} must be a cursor that this field gave; saw "${cursor.slice(0, 60)}".`);
  if (parts[0] !== sorting.name || !(parts[1] === null || typeof parts[1] === expected))
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${argument} is a cursor of the order "${String(parts[0])}", but this page is in the order "${sorting.name}". Ask with the order that gave the cursor, or start anew.`,
    );
  const [, key = null, id] = parts;
  return { key, id, unknown: key === null ? 1 : 0, wide: typeof key === "string" && isWide(key) };
}

function decode(cursor: string): Value[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parts) ? (parts as Value[]) : undefined;
  } catch {
    return undefined;
  }
}

/** The four paging arguments, as every connection describes them. */
export const pageArguments = `
  "How many, forward: 1 to ${maxPage}, ${defaultPage} where neither first nor last is given; else BAD_USER_INPUT."
  first: Int
  "A cursor of this order, after which to go on; with first or alone."
  after: String
  "How many, backward from the end or from before: 1 to ${maxPage}; not together with first."
  last: Int
  "A cursor of this order, before which to stop; with last or alone."
  before: String
`;

/** Whether any of these fields of what is resolved is asked for: what is dear to find is left out where it is not. */
export function asks({ fieldNodes, fragments }: GraphQLResolveInfo, ...fields: string[]): boolean {
  const inside = (selections: readonly SelectionNode[]): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return fields.includes(selection.name.value);
      return inside((selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]! : selection).selectionSet.selections);
    });
  return fieldNodes.some(({ selectionSet }) => inside(selectionSet?.selections ?? []));
}

/** Whether, within one of the fields `outer` of what is resolved, one of the others is asked for. */
export const asksInside = (info: GraphQLResolveInfo, outer: string, ...fields: string[]): boolean => {
  const found = fieldsOf(info, info.fieldNodes).filter(({ name }) => name.value === outer);
  return found.length > 0 && asks({ ...info, fieldNodes: found }, ...fields);
};

/** The fields that are selected of these, through fragments. */
export function fieldsOf({ fragments }: Pick<GraphQLResolveInfo, "fragments">, nodes: readonly FieldNode[]): FieldNode[] {
  const of = (selections: readonly SelectionNode[]): FieldNode[] =>
    selections.flatMap((selection) =>
      selection.kind === Kind.FIELD
        ? [selection]
        : of((selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]! : selection).selectionSet.selections),
    );
  return nodes.flatMap(({ selectionSet }) => of(selectionSet?.selections ?? []));
}

export const wantsTotal = (info: GraphQLResolveInfo): boolean => asks(info, "totalCount");
