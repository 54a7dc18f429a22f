// Writes names, and what lines say, on a canvas of its own above Cytoscape's, without one covering another.
import { arrange, type Box, type Candidate } from "./labels.ts";
import type { Picture, Thing, View } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { levelAt } from "./semanticZoom.ts";
import { radiusOf } from "./style.ts";
import { createSheet } from "./sheet.ts";
import type { Tokens } from "./tokens.ts";
import { createTypesetter } from "./typeset.ts";
import { toScreen } from "./view.ts";

type Written = Candidate & { lines: string[]; size: number; look: "name" | "strong" | "line" | "badge"; color: string; faint: boolean };

type Seen = { view: View; picture: Picture; hovered: string | null; version: number };

/** So many pixels names are shifted before they are written anew. */
const farthest = 64;

/** Of so many things the names are written from afar. */
const greatest = 30;

export type LabelLayer = ReturnType<typeof createLabelLayer>;

export function createLabelLayer(host: HTMLElement, scene: Scene, tokens: () => Tokens) {
  const sheet = createSheet(host);
  const { pen } = sheet;
  const font = (size: number, weight: number) => `${weight} ${size}px ${tokens().font}`;
  let typeset = createTypesetter(pen);
  let shown: ReadonlySet<string> = new Set();
  let written: Written[] = [];
  let seen: Seen | undefined;

  /** Names stand under their things; `selected` and `hovered` come before everything else. */
  function names(view: View, picture: Picture, hovered: string | null, bodies: Box[]): Written[] {
    const { name: level } = levelAt(view.zoom);
    const selected = new Set(picture.selected);
    const size = Math.round(12 * Math.min(1.35, Math.max(0.95, view.zoom ** 0.3)) * 2) / 2;
    const found: { thing: Thing; first: boolean; rank: number; x: number; y: number; radius: number }[] = [];
    const [across, down] = [host.clientWidth, host.clientHeight];
    for (const thing of scene.things().values()) {
      if (thing.hidden) continue;
      const pointed = thing.id === hovered || thing.id === picture.focus;
      const first = selected.has(thing.id) || pointed;
      const radius = radiusOf(thing) * view.zoom;
      const { x, y } = toScreen(scene.place(thing.id), view);
      if (x < -70 || x > across + 70 || y < -50 || y > down + 30) continue;
      bodies.push({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius });
      if (!first && !thing.marked && level !== "far" && radius < 3) continue;
      found.push({ thing, first, rank: rankOf(thing, selected.has(thing.id), pointed), x, y, radius });
    }
    // Measuring a name takes longer than all else.
    const chosen = level === "far" ? found.sort((a, b) => b.rank - a.rank).slice(0, greatest) : found;
    return chosen.map(({ thing, first, rank, x, y, radius }) => {
      const { lines, width } = typeset(thing.label);
      const wide = (width * size) / 12 + 8;
      return {
        id: thing.id,
        left: x - wide / 2,
        top: y + radius + 3,
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
  }

  /** From nearby each line says what it is; from a little further off only how many claims it stands for. */
  function sayings(view: View, picture: Picture, hovered: string | null): Written[] {
    const { name: level } = levelAt(view.zoom);
    if (level === "far") return [];
    const selected = new Set(picture.selected);
    const found: Written[] = [];
    const [wide, high] = [host.clientWidth, host.clientHeight];
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
      const size = badge ? 10 : 10.5;
      const width = (typeset(text, true).width * size) / 12 + (badge ? 9 : 6);
      // A line shorter than what it says is left alone.
      if (!first && !badge && Math.hypot(to.x - from.x, to.y - from.y) * view.zoom < width + 40) continue;
      const height = badge ? 15 : 14;
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
  }

  function write({ left, top, width, height, lines, size, look, color, faint }: Written): void {
    const { background, line } = tokens();
    pen.globalAlpha = faint ? 0.35 : 1;
    pen.font = font(size, look === "strong" ? 650 : look === "badge" ? 600 : 500);
    pen.fillStyle = background;
    if (look === "badge") {
      pen.strokeStyle = line;
      pen.lineWidth = 1;
      pen.beginPath();
      pen.roundRect(left + 1, top + 0.5, width - 2, height - 1, height / 2);
      pen.fill();
      pen.stroke();
    }
    pen.strokeStyle = background;
    pen.lineWidth = 3.5;
    const baseline = look === "badge" || look === "line" ? top + height / 2 + size * 0.36 : top + size;
    lines.forEach((text, index) => {
      const y = baseline + index * size * 1.2;
      if (look !== "badge") pen.strokeText(text, left + width / 2, y);
      pen.fillStyle = color;
      pen.fillText(text, left + width / 2, y);
    });
  }

  /** What was written can be shifted along for a little while: only its place is another. */
  function isShifted({ view, picture, hovered, version }: Seen): boolean {
    if (!seen || seen.picture !== picture || seen.hovered !== hovered || seen.version !== version || seen.view.zoom !== view.zoom)
      return false;
    const [dx, dy] = [view.pan.x - seen.view.pan.x, view.pan.y - seen.view.pan.y];
    if (Math.hypot(dx, dy) > farthest) return false;
    sheet.canvas.style.transform = `translate(${dx}px, ${dy}px)`;
    return true;
  }

  return {
    draw(view: View, picture: Picture, hovered: string | null, isMoving: boolean): void {
      const now = { view, picture, hovered, version: scene.version() };
      if (isMoving && isShifted(now)) return;
      seen = now;
      sheet.canvas.style.transform = "";
      sheet.clear();
      sheet.touch();
      // Bold is a little wider; measured so, nothing that is drawn is wider than its box.
      pen.font = font(12, 650);
      pen.textAlign = "center";
      pen.lineJoin = "round";
      const bodies: Box[] = [];
      const ofThings = arrange(names(view, picture, hovered, bodies), shown);
      // What a line says goes where neither a thing nor a name stands.
      written = [...ofThings, ...arrange(sayings(view, picture, hovered), shown, [...bodies, ...ofThings])];
      shown = new Set(written.map(({ id }) => id));
      for (const one of written.toReversed()) write(one);
      pen.globalAlpha = 1;
    },
    /** The boxes that are on the screen now. */
    boxes: (): readonly Candidate[] => written,
    restyle(): void {
      seen = undefined;
      typeset = createTypesetter(pen);
    },
    end: sheet.end,
  };
}

const rankOf = ({ pinned, marked, degree = 0, fold }: Thing, selected: boolean, hovered: boolean) =>
  (selected ? 1e6 : hovered ? 5e5 : pinned ? 1e5 : marked ? 5e4 : 0) + (fold ?? degree) + 1;
