// Finds new things their places, and shows a layout what there is.
import type { LayoutGraph } from "../layouts/index.ts";
import type { Picture, Place } from "./picture.ts";
import { placeBeside, type Disc } from "./placement.ts";
import { radiusOf } from "./style.ts";

/** Where new things go that bring no place and are not laid out: beside what they are joined to. */
export function placesFor(
  next: Picture,
  there: Map<string, Disc>,
  laidOut: ReadonlyMap<string, Place>,
  middle: Place,
): ReadonlyMap<string, Place> {
  for (const thing of next.things) {
    const place = thing.place ?? laidOut.get(thing.id);
    if (place) there.set(thing.id, { ...place, radius: radiusOf(thing) });
  }
  const joined = new Map(next.things.filter(({ id }) => !there.has(id)).map(({ id }) => [id, [] as string[]]));
  if (joined.size === 0) return laidOut;
  for (const { from, to } of next.lines) {
    joined.get(from)?.push(to);
    joined.get(to)?.push(from);
  }
  const newcomers = next.things
    .filter(({ id }) => joined.has(id))
    .map((thing) => ({ id: thing.id, radius: radiusOf(thing), joined: [...new Set(joined.get(thing.id))] }));
  return new Map([...laidOut, ...placeBeside(newcomers, there, middle)]);
}

/** What is not hidden, as a layout takes it. */
export function layoutGraph(of: Picture, placeOf: (id: string) => Place | undefined): LayoutGraph {
  return {
    things: of.things
      .filter(({ hidden }) => !hidden)
      .map((thing) => ({ id: thing.id, radius: radiusOf(thing), place: thing.place ?? placeOf(thing.id), pinned: thing.pinned })),
    lines: of.lines.map(({ from, to, directed, since }) => ({ from, to, directed, since })),
    centres: of.selected,
  };
}
