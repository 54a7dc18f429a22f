// A sheet above the picture for what it does not have yet: the edges of one that is being moved, what has just come, what is pointed at, a line drawn by hand.
import { paint } from "./painter.ts";
import type { Part } from "./painting.ts";
import type { Place, View } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { createSheet } from "./sheet.ts";
import type { Tokens } from "./tokens.ts";

type Ground = { scene: Scene; tokens(): Tokens; isFar(): boolean };

export function createOverlay(host: HTMLElement, { scene, tokens, isFar }: Ground) {
  const sheet = createSheet(host);
  const { pen } = sheet;
  /** Things and strands that Cytoscape does not have yet. */
  const fresh = new Set<string>();
  let lit: ReadonlySet<string> = new Set();
  let loop: readonly Place[] = [];

  function paintLoop(): void {
    pen.beginPath();
    for (const { x, y } of loop) pen.lineTo(x, y);
    pen.closePath();
    pen.strokeStyle = pen.fillStyle = tokens().accent;
    pen.lineWidth = 1.5;
    pen.setLineDash([5, 4]);
    pen.stroke();
    pen.setLineDash([]);
    pen.globalAlpha = 0.12;
    pen.fill();
    pen.globalAlpha = 1;
  }

  return {
    /** `drawn` is the view of the picture that lies beneath, moved to where it belongs in `view`. */
    draw(view: View, drawn: View): void {
      const { width, height } = sheet.size();
      const part: Part = { left: 0, top: 0, right: width, bottom: height };
      const strips = stripsAround(areaOf(view, drawn, part), part);
      // Mostly there is nothing to draw, and the first picture need not wait for a second sheet to be made.
      if (sheet.isBlank() && strips.length + fresh.size + lit.size + loop.length === 0) return;
      sheet.clear();
      const all = { scene, tokens: tokens(), view, isFar: isFar(), part };
      const things = scene.things();
      const strands = scene.strands();
      for (const strip of strips) {
        sheet.touch();
        pen.save();
        pen.beginPath();
        pen.rect(strip.left, strip.top, strip.right - strip.left, strip.bottom - strip.top);
        pen.clip();
        paint(pen, { ...all, things: things.values(), strands: strands.values(), part: strip, isHasty: true });
        pen.restore();
      }
      for (const [ids, isLit] of [[fresh, false], [lit, true]] as const) {
        if (ids.size === 0) continue;
        sheet.touch();
        const these = <T>(of: ReadonlyMap<string, T>) => [...ids].flatMap((id) => of.get(id) ?? []);
        paint(pen, { ...all, things: these(things), strands: these(strands), isLit });
      } // prettier-ignore
      if (loop.length > 1) {
        sheet.touch();
        paintLoop();
      }
      sheet.tidy();
    },
    /** These are drawn here until they are `known`. */
    bring(ids: Iterable<string>): void {
      for (const id of ids) fresh.add(id);
    },
    known: () => fresh.clear(),
    /** These are pointed at. */
    light(ids: Iterable<string>): void {
      lit = new Set(ids);
    },
    /** A line drawn by hand around things; none: it is done. */
    encircle(points: readonly Place[]): void {
      loop = points;
    },
    end: sheet.end,
  };
}

/** What of the whole lies outside of an area: up to four rectangles. */
function stripsAround(area: Part, { right: width, bottom: height }: Part): Part[] {
  const [left, right] = [Math.max(0, Math.ceil(area.left)), Math.min(width, Math.floor(area.right))];
  const [top, bottom] = [Math.max(0, Math.ceil(area.top)), Math.min(height, Math.floor(area.bottom))];
  return [
    { left: 0, top: 0, right: width, bottom: top },
    { left: 0, top: bottom, right: width, bottom: height },
    { left: 0, top, right: left, bottom },
    { left: right, top, right: width, bottom },
  ].filter((strip) => strip.right > strip.left && strip.bottom > strip.top);
}

/** Where on the screen the part that was drawn lies now. */
function areaOf(view: View, drawn: View, { right: width, bottom: height }: Part): Part {
  const scale = view.zoom / drawn.zoom;
  const [left, top] = [view.pan.x - drawn.pan.x * scale, view.pan.y - drawn.pan.y * scale];
  return { left, top, right: left + width * scale, bottom: top + height * scale };
}
