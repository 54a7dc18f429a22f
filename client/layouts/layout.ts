// What a layout is: a value with a name for the menu and one pure function from a graph to places.

export type Place = { x: number; y: number };

export type LayoutGraph = {
  things: readonly {
    id: string;
    radius: number;
    /** Already there: a start, not a promise. */ place?: Place | undefined;
    pinned?: boolean | undefined;
  }[];
  /** `since` is a day ("2025-08"), where the line has one. */
  lines: readonly { from: string; to: string; directed: boolean; since?: string | undefined }[];
  /** What the layout is seen from: the selection. Empty: the thing with the most lines. */
  centres: readonly string[];
};

/** By id; every thing of the graph has one. */
export type Places = Record<string, Place>;

export type Layout = {
  name: string;
  title: string;
  /** One sentence for the menu: what it is good for. */
  says: string;
  /** The same graph gives the same places. */
  run(graph: LayoutGraph): Places;
};

/** Who is joined to whom, by id, without loops and without regard to direction; each neighbour once. */
export function neighbours(graph: LayoutGraph): Map<string, Set<string>> {
  const of = new Map<string, Set<string>>(graph.things.map(({ id }) => [id, new Set()]));
  for (const { from, to } of graph.lines)
    if (from !== to && of.has(from) && of.has(to)) {
      of.get(from)!.add(to);
      of.get(to)!.add(from);
    }
  return of;
}

/** The given centres that are there, else the thing with the most neighbours, ties by id. */
export function centresOf(graph: LayoutGraph, of = neighbours(graph)): string[] {
  const asked = graph.centres.filter((id) => of.has(id));
  if (asked.length > 0) return asked;
  const [first] = [...of.keys()].sort((a, b) => of.get(b)!.size - of.get(a)!.size || (a < b ? -1 : 1));
  return first === undefined ? [] : [first];
}

/** Random numbers from 0 to 1 that are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
