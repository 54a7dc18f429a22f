// A canvas above Cytoscape's for what Cytoscape has not drawn yet: the first picture, what has just come, and the edges of a picture being moved.
import { paint, type Part } from "./painter.ts";
import type { Place, View } from "./picture.ts";
import type { Scene } from "./scene.ts";
import type { Tokens } from "./tokens.ts";

type Ground = { scene: Scene; tokens(): Tokens; isFar(): boolean };

export type Overlay = ReturnType<typeof createOverlay>;

export function createOverlay(host: HTMLElement, { scene, tokens, isFar }: Ground) {
  const canvas = host.ownerDocument.createElement("canvas");
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;pointer-events:none;transform-origin:0 0";
  canvas.setAttribute("aria-hidden", "true");
  host.append(canvas);
  const pen = canvas.getContext("2d")!;
  let isClear = true;
  /** Things and strands that Cytoscape does not have yet. */
  let fresh = new Set<string>();
  /** The whole picture stands here, seen so. */
  let whole: { view: View; version: number; isFar: boolean } | undefined;
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
    /**
     * `drawn` is the view of what Cytoscape has on screen; undefined: it has nothing that should be seen.
     * While people move the picture, a whole one that stands here is only shifted, as Cytoscape's is.
     */
    draw(view: View, drawn: View | undefined, isMoving: boolean): void {
      if (!drawn && isMoving && whole && whole.version === scene.version() && whole.isFar === isFar() && loop.length < 2) {
        const { left, top } = areaOf(view, whole.view, { left: 0, top: 0, right: 0, bottom: 0 });
        canvas.style.transform = `translate(${left}px, ${top}px) scale(${view.zoom / whole.view.zoom})`;
        return;
      }
      canvas.style.transform = "";
      whole = undefined;
      const [width, height, ratio] = [host.clientWidth, host.clientHeight, devicePixelRatio];
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio))
        [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
      else if (!isClear) {
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.clearRect(0, 0, canvas.width, canvas.height);
      }
      isClear = true;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      const part: Part = { left: 0, top: 0, right: width, bottom: height };
      const all = {
        scene,
        tokens: tokens(),
        view,
        isFar: isFar(),
        part,
        things: scene.things().values(),
        strands: scene.strands().values(),
      };
      if (!drawn) {
        isClear = scene.things().size === 0;
        whole = { view, version: scene.version(), isFar: isFar() };
        paint(pen, all);
        if (loop.length > 1) paintLoop();
        return;
      }
      for (const strip of stripsAround(areaOf(view, drawn, part), part)) {
        isClear = false;
        pen.save();
        pen.beginPath();
        pen.rect(strip.left, strip.top, strip.right - strip.left, strip.bottom - strip.top);
        pen.clip();
        paint(pen, { ...all, part: strip, isHasty: true });
        pen.restore();
      }
      if (fresh.size > 0) {
        isClear = false;
        const these = <T>(of: ReadonlyMap<string, T>) => [...fresh].flatMap((id) => of.get(id) ?? []);
        paint(pen, { ...all, things: these(scene.things()), strands: these(scene.strands()) });
      }
      if (loop.length > 1) {
        isClear = false;
        paintLoop();
      }
    },
    /** These are drawn here until they are `known`. */
    bring(ids: Iterable<string>): void {
      fresh = new Set([...fresh, ...ids]);
    },
    known: () => fresh.clear(),
    /** A line drawn by hand around things; none: it is done. */
    encircle(points: readonly Place[]): void {
      loop = points;
    },
    end: () => canvas.remove(),
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

/** Where on the screen the part that Cytoscape has drawn lies now. */
function areaOf(view: View, drawn: View, { right: width, bottom: height }: Part): Part {
  const scale = view.zoom / drawn.zoom;
  const [left, top] = [view.pan.x - drawn.pan.x * scale, view.pan.y - drawn.pan.y * scale];
  return { left, top, right: left + width * scale, bottom: top + height * scale };
}
