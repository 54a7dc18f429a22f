// The picture inside Cytoscape: takes over what has changed and leaves the rest alone.
import type { Core, ElementDefinition } from "cytoscape";
import { standOut, blend } from "./contrast.ts";
import { difference } from "./diff.ts";
import { pairOf, strandsOf, type Strand } from "./fan.ts";
import type { Line, Picture, Place, Thing } from "./picture.ts";
import type { Disc } from "./placement.ts";
import { radiusOf, widthOf } from "./style.ts";
import type { Tokens } from "./tokens.ts";

export type Scene = ReturnType<typeof createScene>;
export type Change = { added: Thing[]; removed: string[]; linesAdded: number; linesRemoved: number };

export function createScene(cy: Core, tokens: () => Tokens) {
  let things: ReadonlyMap<string, Thing> = new Map();
  let lines: ReadonlyMap<string, Line> = new Map();
  const byPair = new Map<string, Map<string, Line>>();
  const strands = new Map<string, Strand>();
  /** Strands of each pair, and pairs of each thing: so that hover and fan touch only their own. */
  const strandIds = new Map<string, string[]>();
  let selected: ReadonlySet<string> = new Set();
  let fanned = true;

  const node = (id: string) => cy.getElementById(id);
  const nodeData = (thing: Thing) => ({
    id: thing.id,
    shape: thing.shape,
    size: 2 * radiusOf(thing),
    fill: blend(thing.color, tokens().background, 0.1),
    border: standOut(thing.color, tokens().background),
  });
  const nodeClasses = (thing: Thing) =>
    classes({
      hidden: thing.hidden,
      pinned: thing.pinned,
      marked: thing.marked,
      dimmed: thing.dimmed,
      [`tone-${thing.tone}`]: thing.tone !== undefined,
      fold: thing.fold !== undefined,
      selected: selected.has(thing.id),
    });
  const edgeData = (strand: Strand) => ({
    id: strand.id,
    source: strand.from,
    target: strand.to,
    width: widthOf(strand.claims, strand.grade),
  });
  const edgeClasses = (strand: Strand) =>
    classes({
      [strand.part]: true,
      [strand.status]: true,
      [strand.grade]: true,
      [strand.arrows]: true,
      loop: strand.from === strand.to,
      marked: strand.marked,
      dimmed: strand.dimmed,
      [`tone-${strand.tone}`]: strand.tone !== undefined,
      selected: strand.lines.some(({ id }) => selected.has(id)),
      away: away(strand),
    });
  const away = ({ part }: Strand) => (part === "bundle" ? fanned : part !== "only" && !fanned);

  function drawPairs(pairs: ReadonlySet<string>): void {
    const fresh: ElementDefinition[] = [];
    for (const pair of pairs) {
      const next = strandsOf([...(byPair.get(pair)?.values() ?? [])]);
      const kept = new Set(next.map(({ id }) => id));
      for (const id of strandIds.get(pair) ?? [])
        if (!kept.has(id)) {
          node(id).remove();
          strands.delete(id);
        }
      for (const strand of next) {
        const there = strands.get(strand.id);
        const edge = node(strand.id);
        strands.set(strand.id, strand);
        if (!there || edge.empty()) fresh.push({ group: "edges", data: edgeData(strand), classes: edgeClasses(strand) });
        else {
          if (there.from !== strand.from || there.to !== strand.to) edge.move({ source: strand.from, target: strand.to });
          node(strand.id).data(edgeData(strand)).classes(edgeClasses(strand));
        }
      }
      if (next.length > 0)
        strandIds.set(
          pair,
          next.map(({ id }) => id),
        );
      else strandIds.delete(pair);
    }
    cy.add(fresh);
  }

  return {
    things: () => things,
    strands: () => strands,
    strand: (id: string) => strands.get(id),
    place: (id: string): Place => ({ ...node(id).position() }),
    places: (): Record<string, Place> => Object.fromEntries([...things.keys()].map((id) => [id, { ...node(id).position() }])),

    /** The middle of a curve; of one that Cytoscape has not drawn yet, the middle between its ends. */
    middle(strand: Strand): Place {
      const [from, to] = [node(strand.from).position(), node(strand.to).position()];
      const drawn = strand.part === "one" || strand.part === "rest" ? (node(strand.id).midpoint() as Place | undefined) : undefined;
      return drawn ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    },

    /** What stands on the screen, for those who look for room. */
    discs(): Map<string, Disc> {
      return new Map([...things.values()].map((thing) => [thing.id, { ...node(thing.id).position(), radius: radiusOf(thing) }]));
    },

    /** `placeOf` is asked for each new thing that brings no place of its own. */
    draw(picture: Picture, placeOf: (id: string) => Place): Change {
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
      const touch = (line: Line, keep: boolean) => {
        const pair = pairOf(line);
        pairs.add(pair);
        if (keep) byPair.set(pair, (byPair.get(pair) ?? new Map<string, Line>()).set(line.id, line));
        else byPair.get(pair)?.delete(line.id);
      };
      cy.batch(() => {
        for (const line of ofLines.removed) touch(line, false);
        for (const { before, after } of ofLines.changed) {
          touch(before, false);
          touch(after, true);
        }
        for (const line of ofLines.added) touch(line, true);
        cy.add(
          ofThings.added.map((thing) => ({
            group: "nodes" as const,
            data: nodeData(thing),
            position: { ...(thing.place ?? placeOf(thing.id)) },
            classes: nodeClasses(thing),
          })),
        );
        drawPairs(pairs);
        for (const { id } of ofThings.removed) node(id).remove();
        for (const { before, after } of ofThings.changed) {
          node(after.id).data(nodeData(after)).classes(nodeClasses(after));
          if (after.place && (after.place.x !== before.place?.x || after.place.y !== before.place?.y))
            node(after.id).position({ ...after.place });
        }
        for (const id of turned) {
          const thing = things.get(id);
          if (thing) node(id).classes(nodeClasses(thing));
          const line = lines.get(id);
          if (line) this.restyle(strandIds.get(pairOf(line)) ?? []);
        }
      });
      return {
        added: ofThings.added,
        removed: ofThings.removed.map(({ id }) => id),
        linesAdded: ofLines.added.length,
        linesRemoved: ofLines.removed.length,
      };
    },

    restyle(ids: Iterable<string>): void {
      for (const id of ids) node(id).classes(edgeClasses(strands.get(id)!));
    },

    /** Tells the lines of each pair apart, or draws them as one. */
    fan(now: boolean): void {
      if (fanned === now) return;
      fanned = now;
      cy.batch(() => {
        for (const [id, strand] of strands) if (strand.part !== "only") node(id).toggleClass("away", away(strand));
      });
    },
    /** The curve that now stands for a line. */
    shownAs(lineId: string): string {
      const line = lines.get(lineId);
      const ids = line ? strandIds.get(pairOf(line))! : [];
      return ids.find((id) => strands.get(id)!.lines.includes(line!) && !away(strands.get(id)!)) ?? lineId;
    },
    isShown: (strand: Strand) => !away(strand) && !things.get(strand.from)?.hidden && !things.get(strand.to)?.hidden,

    /** The page went from light to dark or back. */
    recolour(): void {
      cy.batch(() => {
        for (const thing of things.values()) node(thing.id).data(nodeData(thing));
      });
    },

    moveTo(places: Record<string, Place>): void {
      cy.batch(() => {
        for (const [id, place] of Object.entries(places)) if (things.has(id)) node(id).position({ ...place });
      });
    },
  };
}

const classes = (words: Record<string, boolean | undefined>) =>
  Object.entries(words)
    .filter(([, on]) => on)
    .map(([word]) => word)
    .join(" ");
