// What could be written on the screen: the names of things, and what lines say, each with its box and its rank.
import type { Box, Candidate } from "./labels.ts";
import { ringOf } from "./mark.ts";
import type { Picture, Place, Thing, View } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { levelAt } from "./semanticZoom.ts";
import { far, radiusOf, rings } from "./style.ts";
import type { Tokens } from "./tokens.ts";
import type { createTypesetter } from "./typeset.ts";
import { toScreen, type Size } from "./view.ts";

export type Sight = {
  view: View;
  size: Size;
  picture: Picture;
  hovered: string | null;
  /** The thing that the keyboard's rings are around. */
  ringed: string | null;
};
export type Written = Candidate & {
  lines: string[];
  size: number;
  look: "name" | "strong" | "line" | "badge";
  color: string;
  faint: boolean;
};

/** Of so many things the names are written from afar. */
const greatest = 30;

export function createNaming(scene: Scene, tokens: () => Tokens, typeset: ReturnType<typeof createTypesetter>) {
  /** How far a selected thing reaches with its halo, on the screen. */
  const haloOf = (thing: Thing, zoom: number) =>
    (radiusOf(thing) * (levelAt(zoom).name === "far" ? far.dot : 1) + rings.selected.offset + rings.selected.width) * zoom;

  return {
    /** Where the keyboard's rings are: no name is written across them. */
    rings({ view, ringed }: Sight): Box[] {
      const thing = ringed === null ? undefined : scene.things().get(ringed);
      return thing ? [around(toScreen(scene.place(thing.id), view), ringOf(radiusOf(thing) * view.zoom))] : [];
    },

    /** Where the halos of what is selected are: only the name of something else that is selected may lie there. */
    halos({ view, picture }: Sight): Box[] {
      return picture.selected.flatMap((id) => {
        const thing = scene.things().get(id);
        return thing && !thing.hidden ? [around(toScreen(scene.place(id), view), haloOf(thing, view.zoom))] : [];
      });
    },

    /** Names stand under their things; `selected` and `hovered` come before everything else. */
    names({ view, size: screen, picture, hovered, ringed }: Sight, bodies: Box[]): Written[] {
      const { name: level } = levelAt(view.zoom);
      const selected = new Set(picture.selected);
      const size = Math.round(12 * Math.min(1.35, Math.max(0.95, view.zoom ** 0.3)) * 2) / 2;
      const found: { thing: Thing; first: boolean; rank: number; x: number; y: number; radius: number; reach: number }[] = [];
      const [across, down] = [screen.width, screen.height];
      for (const thing of scene.things().values()) {
        if (thing.hidden) continue;
        const pointed = thing.id === hovered || thing.id === picture.focus || thing.id === ringed;
        const isSelected = selected.has(thing.id);
        const first = isSelected || pointed;
        const radius = radiusOf(thing) * view.zoom;
        const { x, y } = toScreen(scene.place(thing.id), view);
        if (x < -70 || x > across + 70 || y < -50 || y > down + 30) continue;
        const reach = Math.max(radius, isSelected ? haloOf(thing, view.zoom) : 0);
        bodies.push(around({ x, y }, reach));
        if (!first && !thing.marked && level !== "far" && radius < 3) continue;
        found.push({ thing, first, rank: rankOf(thing, isSelected, pointed), x, y, radius, reach });
      }
      // Measuring a name takes longer than all else.
      const chosen = level === "far" ? found.sort((a, b) => b.rank - a.rank).slice(0, greatest) : found;
      return chosen.map(({ thing, first, rank, x, y, radius, reach }) => {
        const { lines, width } = typeset(thing.label);
        const wide = (width * size) / 12 + 8;
        return {
          id: thing.id,
          left: x - wide / 2,
          // Beneath its halo and the rings, which would lie over it.
          top: y + Math.max(reach, thing.id === ringed ? ringOf(radius) : 0) + 3,
          width: wide,
          height: lines.length * size * 1.2 + 3,
          rank,
          lines,
          size,
          look: first || radiusOf(thing) > 19 ? "strong" : "name",
          color: thing.dimmed ? tokens().quiet : tokens().ink,
          faint: Boolean(thing.dimmed) && !first,
        };
      });
    },

    /** From nearby each line says what it is; from a little further off only how many claims it stands for. */
    sayings({ view, size: screen, picture, hovered }: Sight): Written[] {
      const { name: level } = levelAt(view.zoom);
      if (level === "far") return [];
      const selected = new Set(picture.selected);
      const found: Written[] = [];
      const [wide, high] = [screen.width, screen.height];
      // On a large screen things are drawn larger, and what is written beside them with them.
      const grown = Math.max(1, Math.min(1.35, (view.zoom / 1.35) ** 0.3));
      // Where something is selected its own lines speak, and the others only to those who come close.
      const all = view.zoom >= 1.35 || ![...selected].some((id) => scene.things().has(id));
      for (const strand of scene.strands().values()) {
        const [from, to] = [scene.place(strand.from), scene.place(strand.to)];
        const straight = toScreen({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, view);
        if (straight.x < -60 || straight.x > wide + 60 || straight.y < -60 || straight.y > high + 60) continue;
        const first = strand.id === hovered || strand.lines.some(({ id }) => selected.has(id));
        const speaks = level === "near" && (all || selected.has(strand.from) || selected.has(strand.to));
        const text = speaks || first ? [strand.label, strand.badge].filter(Boolean).join("  ") : strand.badge;
        if (!text || strand.dimmed || !scene.isShown(strand)) continue;
        const middle = toScreen(scene.middle(strand), view);
        const badge = !speaks && !first;
        const size = badge ? 10 : 10.5 * grown;
        const width = (typeset(text, true).width * size) / 12 + (badge ? 9 : 6);
        // A line shorter than what it says is left alone.
        if (!first && !badge && Math.hypot(to.x - from.x, to.y - from.y) * view.zoom < width + 40) continue;
        const height = badge ? 15 : 14 * grown;
        const rank = first ? 5e5 : badge ? 0.5 : 0.1 + Math.min(strand.claims, 50) / 100;
        const color = first ? tokens().accent : tokens().quiet;
        found.push({
          id: strand.id,
          left: middle.x - width / 2,
          top: middle.y - height / 2,
          width,
          height,
          rank,
          lines: [text],
          size,
          look: badge ? "badge" : "line",
          color,
          faint: false,
        });
      }
      return found;
    },
  };
}

const around = ({ x, y }: Place, half: number): Box => ({ left: x - half, top: y - half, width: 2 * half, height: 2 * half });
const rankOf = ({ pinned, marked, degree = 0, fold }: Thing, selected: boolean, hovered: boolean) =>
  (selected ? 1e6 : hovered ? 5e5 : pinned ? 1e5 : marked ? 5e4 : 0) + (fold ?? degree) + 1;
