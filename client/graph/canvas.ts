// The canvas as its page sees it: draws a Picture, keeps what is there where it is, and tells what people do.
import { runLayout } from "../layouts/run.ts";
import { createDrawing } from "./drawing.ts";
import { toPng } from "./export/png.ts";
import { toSvg } from "./export/svg.ts";
import { layoutGraph, placesFor } from "./ground.ts";
import type { CanvasHandle, CanvasOptions, Mode } from "./handle.ts";
import { createLasso, surrounds } from "./lasso.ts";
import { tween } from "./motion.ts";
import type { Picture, Place } from "./picture.ts";
import { listen, listenWithout } from "./pointer.ts";
import { createStand } from "./stand.ts";
import { radiusOf } from "./style.ts";
import { readTokens } from "./tokens.ts";
import { coveredOf, frameOf, freeOf, isSame, reveal, toScreen, viewOf, zoomAt } from "./view.ts";
import { english } from "./words.ts";

const nothing: Picture = { things: [], lines: [], selected: [], focus: null };

export function createCanvas(host: HTMLElement, given: CanvasOptions): CanvasHandle {
  let options = given;
  let picture = nothing;
  let hovered: string | null = null;
  let mode: Mode = "move";
  let arriving: Promise<void> | undefined;
  let moving: Promise<unknown> = Promise.resolve();
  if (getComputedStyle(host).position === "static") host.style.position = "relative";
  host.style.overflow = "hidden";
  host.style.touchAction = "none";
  host.setAttribute("aria-label", options.label);

  const on = () => options;
  const words = () => options.words ?? english;
  const size = () => ({ width: host.clientWidth, height: host.clientHeight });
  const covered = () => coveredOf(host, options.covered?.() ?? []);
  /** The part of it that nothing lies over, at its head or its foot. */
  const free = () => freeOf(size(), covered());
  let before = size();
  const shapeOf = (event: PointerEvent) => {
    if ((mode === "lasso") !== event.altKey) return "line";
    return event.shiftKey && scene.thingAt(drawing.placeOf(event)) === undefined ? "box" : undefined;
  };
  const drawing = createDrawing(host, {
    picture: () => picture,
    hovered: () => hovered,
    ringed: () => stand.ringed(),
    isEncircling: (event) => shapeOf(event) !== undefined,
    covered,
    onResized: keepSelected,
    onFrame: () => stand.move(),
    onSettled: (view) => options.onViewport?.(view),
    onPlot(plot) {
      listen(pointing, plot, hover);
      plot.cy.on("tap", "node", ({ target }) => stand.stepTo(target.id()));
    },
  });
  const { scene, gestures } = drawing;
  const pointing = { host, drawing, on, stepTo: (id: string | undefined) => stand.stepTo(id) };
  const stand = createStand(host, {
    on,
    words,
    picture: () => picture,
    things: scene.things,
    place: scene.place,
    view: gestures.view,
    tokens: drawing.tokens,
    reveal: (id) => gestures.go(reveal(gestures.view(), frameOf([scene.discs().get(id)!])!, free())),
    onRing: drawing.later,
    light: (id) => hover(id === null ? null : scene.shownAs(id)),
    zoomBy,
    fit,
  });
  const unlisten = listenWithout(pointing, hover);
  const lasso = createLasso({
    host,
    shapeOf,
    onLine: drawing.encircle,
    onDone(line, additive) {
      const lies = (id: string) => surrounds(line, toScreen(scene.place(id), gestures.view()));
      const inside = [...scene.things().values()].filter(({ id, hidden, fold }) => !hidden && fold === undefined && lies(id));
      const ids = inside.map(({ id }) => id);
      options.onSelect?.(ids, additive);
    },
  });

  function hover(id: string | null): void {
    hovered = id;
    drawing.light(id);
  }

  function paint(next: Picture, laidOut: ReadonlyMap<string, Place> = new Map()): void {
    const isFirst = scene.things().size === 0;
    const middle = isFirst ? { x: 0, y: 0 } : drawing.ofPicture({ x: size().width / 2, y: size().height / 2 });
    const places = placesFor(next, scene.discs(), laidOut, middle);
    picture = next;
    const change = scene.draw(next, (id) => places.get(id)!);
    const { added, removed } = change;
    if (change.things.size + change.strands.size > 0) drawing.follow(change);
    stand.renew();
    drawing.later();
    const folded = added.reduce((sum, { fold = 0 }) => sum + fold, 0);
    if (added.length + removed.length > 0)
      options.onSay?.(words().changed(added.filter(({ fold }) => fold === undefined).length, removed.length, folded));
    if (added.length === 0) return;
    const discs = scene.discs();
    if (isFirst) {
      gestures.go(viewOf(frameOf(discs.values())!, free()), 0);
      gestures.settle();
      // Nothing else is on screen yet: what the next frame shows is painted before it begins.
      return drawing.redraw();
    }
    const frame = frameOf(added.filter(({ hidden }) => !hidden).map(({ id }) => discs.get(id)!));
    if (frame) gestures.go(reveal(gestures.view(), frame, free()));
  }

  /** What is selected stays in sight when the page takes room from the canvas to tell of it. */
  function keepSelected(): void {
    const [was, view] = [before, gestures.view()];
    before = size();
    const discs = scene.discs();
    const frame = frameOf(picture.selected.flatMap((id) => discs.get(id) ?? []));
    if (!frame || (was.width === before.width && was.height === before.height) || !isSame(view, reveal(view, frame, was, 0))) return;
    gestures.go(reveal(view, frame, free()), 0);
  }

  function fit(): void {
    const frame = frameOf(scene.discs().values());
    if (frame) gestures.go(viewOf(frame, free()));
  }
  function zoomBy(factor: number): void {
    gestures.go(zoomAt(gestures.view(), factor, { x: size().width / 2, y: size().height / 2 }), 160);
  }
  const svg: CanvasHandle["toSVG"] = (paper) =>
    toSvg({ scene, tokens: paper?.isLight ? readTokens(host, "light") : drawing.tokens(), title: options.label, paper });

  return {
    draw(next) {
      const unplaced = next.things.filter(({ place }) => !place).length;
      if (arriving) picture = next;
      else if (scene.things().size > 0 || unplaced < 2) paint(next);
      else {
        // The first things to arrive are laid out as a whole, before anybody has seen them.
        picture = next;
        arriving = runLayout(
          "force",
          layoutGraph(next, () => undefined),
        ).then((laidOut) => {
          arriving = undefined;
          paint(picture, new Map(Object.entries(laidOut)));
        });
      }
    },
    async settled() {
      await arriving;
      await moving;
      await drawing.settled();
    },
    fit,
    center(ids) {
      const discs = scene.discs();
      const frame = frameOf(ids.flatMap((id) => discs.get(id) ?? []));
      if (!frame) return;
      const nearest = Math.max(1, gestures.view().zoom);
      gestures.go(ids.length === 1 ? viewOf(frame, free(), nearest) : viewOf(frame, free()));
    },
    zoomBy,
    view: gestures.view,
    setView: (view) => gestures.go(view, 0),
    setMode(next) {
      mode = next;
      host.dataset.mode = next;
      host.style.cursor = next === "lasso" ? "crosshair" : "";
    },
    async relayout(name) {
      await arriving;
      const before = scene.places();
      const after = {
        ...before,
        ...(await runLayout(
          name,
          layoutGraph(picture, (id) => before[id]),
        )),
      };
      for (const thing of picture.things) if (thing.pinned) after[thing.id] = before[thing.id]!;
      const frame = frameOf(picture.things.map((thing) => ({ ...after[thing.id]!, radius: radiusOf(thing) })));
      if (frame) gestures.go(viewOf(frame, free()));
      const step = (part: number) => mapPlaces(after, (place, id) => between(before[id] ?? place, place, part));
      moving = drawing.move((show) => new Promise((resolve) => void tween(300, (part) => show(step(part)), resolve)));
      await moving;
      return after;
    },
    places: scene.places,
    pointOf(id) {
      if (!scene.things().has(id)) return undefined;
      const { left, top } = host.getBoundingClientRect();
      const { x, y } = toScreen(scene.place(id), gestures.view());
      return { x: left + x, y: top + y };
    },
    labels: drawing.labels.boxes,
    focus: stand.focus,
    toSVG: svg,
    toPNG: (scale, paper) => toPng(svg(paper), scale),
    listen(next) {
      options = next;
      host.setAttribute("aria-label", next.label);
    },
    destroy() {
      unlisten();
      lasso.end();
      stand.end();
      drawing.end();
    },
  };
}

const between = (from: Place, to: Place, part: number) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
const mapPlaces = (places: Record<string, Place>, change: (place: Place, id: string) => Place) =>
  Object.fromEntries(Object.entries(places).map(([id, place]) => [id, change(place, id)]));
