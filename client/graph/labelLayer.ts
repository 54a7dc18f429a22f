// Writes names, and what lines say, on a canvas of its own above Cytoscape's, without one covering another.
import { arrange, type Box, type Candidate } from "./labels.ts";
import { createNaming, type Sight, type Written } from "./naming.ts";
import type { Scene } from "./scene.ts";
import { createSheet } from "./sheet.ts";
import type { Tokens } from "./tokens.ts";
import { createTypesetter } from "./typeset.ts";

type Seen = Sight & { version: number };

/** So many pixels names are shifted before they are written anew. */
const farthest = 64;

export type LabelLayer = ReturnType<typeof createLabelLayer>;

export function createLabelLayer(host: HTMLElement, scene: Scene, tokens: () => Tokens, covered: () => readonly Box[]) {
  const sheet = createSheet(host);
  const { pen } = sheet;
  const font = (size: number, weight: number) => `${weight} ${size}px ${tokens().font}`;
  let naming = createNaming(scene, tokens, createTypesetter(pen));
  let shown: ReadonlySet<string> = new Set();
  let written: Written[] = [];
  let seen: Seen | undefined;

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
  function isShifted(now: Seen): boolean {
    const { view } = now;
    if (!seen || seen.view.zoom !== view.zoom) return false;
    if (seen.picture !== now.picture || seen.hovered !== now.hovered || seen.ringed !== now.ringed || seen.version !== now.version)
      return false;
    const [dx, dy] = [view.pan.x - seen.view.pan.x, view.pan.y - seen.view.pan.y];
    if (Math.hypot(dx, dy) > farthest) return false;
    sheet.canvas.style.transform = `translate(${dx}px, ${dy}px)`;
    return true;
  }

  return {
    draw(sight: Omit<Sight, "size">, isMoving: boolean): void {
      const now = { ...sight, size: sheet.size(), version: scene.version() };
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
      const over = [...covered(), ...naming.rings(now)];
      const selected = new Set(now.picture.selected);
      const names = naming.names(now, bodies);
      // What is selected has its name also where something else does that is selected.
      const first = arrange(
        names.filter(({ id }) => selected.has(id)),
        shown,
        over,
      );
      const others = names.filter(({ id }) => !selected.has(id));
      const ofThings = [...first, ...arrange(others, shown, [...over, ...naming.halos(now), ...first])];
      // What a line says goes where neither a thing nor a name stands.
      written = [...ofThings, ...arrange(naming.sayings(now), shown, [...over, ...bodies, ...ofThings])];
      shown = new Set(written.map(({ id }) => id));
      for (const one of written.toReversed()) write(one);
      pen.globalAlpha = 1;
      sheet.tidy();
    },
    /** The boxes that are on the screen now. */
    boxes: (): readonly Candidate[] => written,
    restyle(): void {
      seen = undefined;
      naming = createNaming(scene, tokens, createTypesetter(pen));
    },
    end: sheet.end,
  };
}
