// What is on the canvas and where it stands: plain values, whoever draws them.
import { comesNear, curveBetween, middleOf, type Curve } from "./curve.ts";
import { difference } from "./diff.ts";
import { pairOf, strandsOf, type Strand } from "./fan.ts";
import type { Line, Picture, Place, Thing } from "./picture.ts";
import type { Disc } from "./placement.ts";
import { radiusOf } from "./style.ts";

export type Scene = ReturnType<typeof createScene>;
export type Change = {
  added: Thing[];
  removed: string[];
  /** Ids of things and of strands that look, stand or are joined otherwise than before. */ things: Set<string>;
  strands: Set<string>;
};

export function createScene() {
  let things: ReadonlyMap<string, Thing> = new Map();
  let lines: ReadonlyMap<string, Line> = new Map();
  const at = new Map<string, Place>();
  const byPair = new Map<string, Line[]>();
  const strands = new Map<string, Strand>();
  /** Strands of each pair: so that a change touches only its own. */
  const strandIds = new Map<string, string[]>();
  let selected: ReadonlySet<string> = new Set();
  let fanned = true;
  let version = 0;

  const away = ({ part }: Strand) => (part === "bundle" ? fanned : part !== "only" && !fanned);
  const isShown = (strand: Strand) => !away(strand) && !things.get(strand.from)?.hidden && !things.get(strand.to)?.hidden;
  /** Curves of this version of the scene. */
  let curves = new Map<Strand, Curve>();
  let curvesOf = -1;
  function curve(strand: Strand): Curve {
    if (curvesOf !== version) [curves, curvesOf] = [new Map(), version];
    let known = curves.get(strand);
    if (!known) curves.set(strand, (known = curveOf(strand)));
    return known;
  }
  function curveOf({ from, to, bend }: Strand): Curve {
    const end = (id: string) => ({ ...at.get(id)!, shape: things.get(id)!.shape, radius: radiusOf(things.get(id)!) });
    return curveBetween(end(from), end(to), bend);
  }
  /** The strands of these pairs anew; those that are not there any more are forgotten. */
  function strandPairs(pairs: ReadonlySet<string>, touched: Set<string>): void {
    for (const pair of pairs) {
      for (const id of strandIds.get(pair) ?? []) {
        touched.add(id);
        strands.delete(id);
      }
      const next = strandsOf(byPair.get(pair) ?? []);
      for (const strand of next) {
        touched.add(strand.id);
        strands.set(strand.id, strand);
      }
      if (next.length === 0) {
        strandIds.delete(pair);
        byPair.delete(pair);
      } else strandIds.set(pair, next.map(({ id }) => id)); // prettier-ignore
    }
  }

  return {
    things: () => things,
    strands: (): ReadonlyMap<string, Strand> => strands,
    strand: (id: string) => strands.get(id),
    place: (id: string): Place => at.get(id)!,
    places: (): Record<string, Place> => Object.fromEntries([...at].map(([id, place]) => [id, { ...place }])),
    isSelected: (id: string) => selected.has(id),
    /** Another one whenever anything looks or stands otherwise. */
    version: () => version,
    isShown,
    curve,
    /** From middle to middle: from afar nobody sees where a line ends beneath a dot. */
    chord: ({ from, to }: Strand): Curve => {
      const [start, end] = [at.get(from)!, at.get(to)!];
      return { start, control: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, end };
    },
    middle: (strand: Strand): Place => middleOf(curve(strand)),

    /** What stands on the screen, for those who look for room. */
    discs(): Map<string, Disc> {
      return new Map([...things.values()].map((thing) => [thing.id, { ...at.get(thing.id)!, radius: radiusOf(thing) }]));
    },

    /** `placeOf` is asked for each new thing that brings no place of its own. */
    draw(picture: Picture, placeOf: (id: string) => Place): Change {
      version++;
      const nextThings = new Map(picture.things.map((thing) => [thing.id, thing]));
      const nextLines = new Map(
        picture.lines.filter(({ from, to }) => nextThings.has(from) && nextThings.has(to)).map((line) => [line.id, line]),
      );
      const ofThings = difference(things, nextThings);
      const ofLines = difference(lines, nextLines);
      const nextSelected = new Set(picture.selected);
      const turned = [...nextSelected].filter((id) => !selected.has(id)).concat([...selected].filter((id) => !nextSelected.has(id)));
      [things, lines, selected] = [nextThings, nextLines, nextSelected];
      const pairs = new Set<string>();
      const leave = (line: Line) => {
        const pair = pairOf(line);
        pairs.add(pair);
        byPair.set(pair, byPair.get(pair)!.filter(({ id }) => id !== line.id)); // prettier-ignore
      };
      const join = (line: Line) => {
        const pair = pairOf(line);
        pairs.add(pair);
        byPair.set(pair, [...(byPair.get(pair) ?? []), line]);
      };
      for (const line of ofLines.removed) leave(line);
      for (const { before, after } of ofLines.changed) {
        leave(before);
        join(after);
      }
      for (const line of ofLines.added) join(line);
      const touched = { things: new Set<string>(), strands: new Set<string>() };
      for (const { id } of ofThings.removed) at.delete(id);
      for (const thing of ofThings.added) at.set(thing.id, { ...(thing.place ?? placeOf(thing.id)) });
      for (const { before, after } of ofThings.changed)
        if (after.place && (after.place.x !== before.place?.x || after.place.y !== before.place?.y)) at.set(after.id, { ...after.place });
      for (const { id } of [...ofThings.added, ...ofThings.removed, ...ofThings.changed.map(({ after }) => after)]) touched.things.add(id);
      strandPairs(pairs, touched.strands);
      for (const id of turned) {
        if (things.has(id)) touched.things.add(id);
        const line = lines.get(id);
        if (line) for (const strand of strandIds.get(pairOf(line)) ?? []) touched.strands.add(strand);
      }
      return { added: ofThings.added, removed: ofThings.removed.map(({ id }) => id), ...touched };
    },

    /** Tells the lines of each pair apart, or takes them as one; gives the strands that this concerns. */
    fan(now: boolean): string[] {
      if (fanned === now) return [];
      fanned = now;
      version++;
      return [...strands.values()].filter(({ part }) => part !== "only").map(({ id }) => id);
    },
    /** A thing and the curves that end at it, or a curve alone. */
    withLines: (id: string): string[] => [
      id,
      ...[...strands.values()].filter(({ from, to }) => from === id || to === id).map((one) => one.id),
    ],
    /** The curve that now stands for a line. */
    shownAs(lineId: string): string {
      const line = lines.get(lineId);
      const ids = line ? strandIds.get(pairOf(line))! : [];
      return ids.find((id) => strands.get(id)!.lines.some((one) => one.id === lineId) && !away(strands.get(id)!)) ?? lineId;
    },
    moveTo(places: Readonly<Record<string, Place>>): void {
      version++;
      for (const [id, { x, y }] of Object.entries(places)) if (things.has(id)) at.set(id, { x, y });
    },
    /** The thing that lies at a place of the picture, or comes nearest to it within `reach`. */
    thingAt(place: Place, reach = 0): string | undefined {
      let found: string | undefined;
      let least = reach;
      for (const thing of things.values()) {
        if (thing.hidden) continue;
        const { x, y } = at.get(thing.id)!;
        const beside = Math.max(0, Math.hypot(x - place.x, y - place.y) - radiusOf(thing));
        if (beside <= least) [found, least] = [thing.id, beside];
      }
      return found;
    },
    strandAt(place: Place, reach: number): string | undefined {
      return [...strands.values()].find((strand) => isShown(strand) && comesNear(curve(strand), place, reach))?.id;
    },
  };
}
