// The canvas as its page sees it: draws a Picture, keeps what is there where it is, and tells what people do.
import { runLayout } from "../layouts/run.ts";
import { toPng } from "./export/png.ts";
import { toSvg } from "./export/svg.ts";
import { createGestures } from "./gestures.ts";
import { layoutGraph, placesFor } from "./ground.ts";
import type { CanvasHandle, CanvasOptions, Mode } from "./handle.ts";
import { createLabelLayer } from "./labelLayer.ts";
import { createLasso, surrounds } from "./lasso.ts";
import { tween } from "./motion.ts";
import { createOverlay } from "./overlay.ts";
import type { Picture, Place } from "./picture.ts";
import { listen, listenWithout } from "./pointer.ts";
import type { Plot } from "./plot.ts";
import { createScene } from "./scene.ts";
import { levelAt, watchLevel } from "./semanticZoom.ts";
import { radiusOf } from "./style.ts";
import { createStand } from "./stand.ts";
import { readTokens, watchTokens } from "./tokens.ts";
import { centred, frameOf, reveal, toScreen, viewOf, zoomAt } from "./view.ts";
import { english } from "./words.ts";

const nothing: Picture = { things: [], lines: [], selected: [], focus: null };

export function createCanvas(host: HTMLElement, given: CanvasOptions): CanvasHandle {
  let options = given;
  let picture = nothing;
  let hovered: string | null = null;
  let mode: Mode = "move";
  let level = levelAt(1);
  let arriving: Promise<void> | undefined;
  let moving: Promise<unknown> = Promise.resolve();
  /** Cytoscape is loaded and filled behind what is already to be seen. */
  let plot: Plot | undefined;
  let loading: Promise<void> | undefined;
  let isEnded = false;
  if (getComputedStyle(host).position === "static") host.style.position = "relative";
  host.style.overflow = "hidden";
  host.style.touchAction = "none";
  host.setAttribute("aria-label", options.label);
  const box = host.ownerDocument.createElement("div");
  box.style.cssText = "position:absolute;inset:0;transform-origin:0 0;will-change:transform";
  host.append(box);

  let tokens = readTokens(host);
  const scene = createScene();
  const words = () => options.words ?? english;
  const size = () => ({ width: host.clientWidth, height: host.clientHeight });
  const drawn = () => plot?.drawn();
  const ofPicture = ({ x, y }: Place): Place => {
    const { zoom, pan } = gestures.view();
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
  };
  const overlay = createOverlay(host, { scene, tokens: () => tokens, isFar: () => level.name === "far" });
  const labels = createLabelLayer(host, scene, () => tokens);
  const isLasso = ({ altKey }: PointerEvent) => (mode === "lasso") !== altKey;
  const lasso = createLasso({
    host,
    isOn: isLasso,
    onLine(points) {
      overlay.encircle(points);
      later();
    },
    onDone(line, additive) {
      const inside = [...scene.things().values()].filter(({ id, hidden, fold }) => !hidden && fold === undefined && surrounds(line, toScreen(scene.place(id), gestures.view()))); // prettier-ignore
      options.onSelect?.(inside.map(({ id }) => id), additive); // prettier-ignore
    },
  });
  const gestures = createGestures({
    host,
    box,
    drawn,
    isLasso,
    isOnThing: (point) => drawn() !== undefined && scene.thingAt(ofPicture(point)) !== undefined,
    onBox: (isOn) => void plot?.cy.boxSelectionEnabled(isOn),
    onFrame: redraw,
    onSettled(view) {
      atLevel(view.zoom);
      plot?.show(view);
      redraw();
      options.onViewport?.(view);
    },
  });
  const atLevel = watchLevel(1, (next) => {
    const strands = scene.fan(next.fanned);
    const isOther = (next.name === "far") !== (level.name === "far");
    level = next;
    plot?.follow(isOther ? everything() : { things: [], strands });
  });
  scene.fan(level.fanned);
  const everything = () => ({ things: scene.things().keys(), strands: scene.strands().keys() });
  const stand = createStand(host, {
    on: () => options,
    words,
    picture: () => picture,
    things: scene.things,
    place: scene.place,
    view: gestures.view,
    tokens: () => tokens,
    reveal: (id) => gestures.go(reveal(gestures.view(), frameOf([scene.discs().get(id)!])!, size())),
    light: (id) => hover(id === null ? null : scene.shownAs(id)),
    zoomBy,
    fit,
  });
  const ground = { host, scene, gestures, on: () => options };
  const unlisten = listenWithout(ground, () => drawn() !== undefined, gestures.wasDrag);
  const resized = new ResizeObserver(() => {
    plot?.resize();
    later();
  });
  resized.observe(host);
  const unwatch = watchTokens(() => {
    tokens = readTokens(host);
    plot?.recolour();
    plot?.follow(everything());
    labels.restyle();
    later();
  });

  function redraw(): void {
    overlay.draw(gestures.view(), drawn());
    labels.draw(gestures.view(), picture, hovered);
    stand.move();
  }
  let asked = 0;
  function later(): void {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      redraw();
    });
  }
  function hover(id: string | null): void {
    plot?.light(id);
    hovered = id;
    later();
  }
  function moveTo(places: Record<string, Place>): void {
    scene.moveTo(places);
    later();
  }

  async function load(): Promise<void> {
    await painted();
    const { createPlot } = await import("./plot.ts");
    if (isEnded) return;
    const made = createPlot(box, {
      scene,
      tokens: () => tokens,
      view: gestures.view,
      isFar: () => level.name === "far",
      onDrawn() {
        if (!coming) overlay.known();
        gestures.transform();
        redraw();
      },
      onDragged: (id, place) => moveTo({ [id]: place }),
    });
    plot = made;
    const moved = (id: string, place: Place) => {
      moveTo({ [id]: place });
      made.follow({ things: [id], strands: [] });
    };
    listen(ground, made, moved, hover);
    made.cy.on("tap", "node", ({ target }) => stand.stepTo(target.id()));
    made.cy.resize();
    made.follow(everything());
  }
  /** What has come is drawn at once by the overlay, and given to Cytoscape when people have seen it. */
  let coming: Promise<void> | undefined;
  function bring(change: { things: Set<string>; strands: Set<string> }, isNew: boolean): void {
    loading ??= load();
    if (!plot || !isNew || !drawn()) return plot?.follow(change);
    overlay.bring([...change.things, ...change.strands]);
    const before = coming;
    const giving = async () => {
      await before;
      await painted();
      if (!isEnded) plot?.follow(change);
    };
    const given = (coming = giving());
    void given.then(() => {
      if (coming === given) coming = undefined;
    });
  }

  function paint(next: Picture, laidOut: ReadonlyMap<string, Place> = new Map()): void {
    const isFirst = scene.things().size === 0;
    const middle = isFirst ? { x: 0, y: 0 } : ofPicture({ x: size().width / 2, y: size().height / 2 });
    const places = placesFor(next, scene.discs(), laidOut, middle);
    picture = next;
    const change = scene.draw(next, (id) => places.get(id)!);
    const { added, removed } = change;
    if (next.things.length > 0 || plot) bring(change, added.length > 0);
    stand.renew();
    later();
    const folded = added.reduce((sum, { fold = 0 }) => sum + fold, 0);
    if (added.length + removed.length > 0)
      options.onSay?.(words().changed(added.filter(({ fold }) => fold === undefined).length, removed.length, folded));
    if (added.length === 0) return;
    const discs = scene.discs();
    if (isFirst) {
      gestures.go(viewOf(frameOf(discs.values())!, size()), 0);
      return gestures.settle();
    }
    const frame = frameOf(added.filter(({ hidden }) => !hidden).map(({ id }) => discs.get(id)!));
    if (frame) gestures.go(reveal(gestures.view(), frame, size()));
  }

  function fit(): void {
    const frame = frameOf(scene.discs().values());
    if (frame) gestures.go(viewOf(frame, size()));
  }
  function zoomBy(factor: number): void {
    gestures.go(zoomAt(gestures.view(), factor, { x: size().width / 2, y: size().height / 2 }), 160);
  }
  const svg: CanvasHandle["toSVG"] = (paper) => toSvg({ scene, tokens: paper?.isLight ? readTokens(host, "light") : tokens, title: options.label, paper }); // prettier-ignore

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
      gestures.settle();
      await loading;
      await coming;
      await plot?.idle();
      await painted();
    },
    fit,
    center(ids) {
      const discs = scene.discs();
      const frame = frameOf(ids.flatMap((id) => discs.get(id) ?? []));
      if (!frame) return;
      const middle = { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 };
      gestures.go(ids.length === 1 ? centred(middle, Math.max(1, gestures.view().zoom), size()) : viewOf(frame, size()));
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
      plot?.cover();
      if (frame) gestures.go(viewOf(frame, size()));
      moving = new Promise<void>((resolve) => {
        tween(300, (part) => moveTo(mapPlaces(after, (place, id) => between(before[id] ?? place, place, part))), resolve);
      });
      await moving;
      plot?.follow({ things: Object.keys(after), strands: [] });
      return after;
    },
    places: scene.places,
    pointOf(id) {
      if (!scene.things().has(id)) return undefined;
      const { left, top } = host.getBoundingClientRect();
      const { x, y } = toScreen(scene.place(id), gestures.view());
      return { x: left + x, y: top + y };
    },
    focus: stand.focus,
    toSVG: svg,
    toPNG: (scale, paper) => toPng(svg(paper), scale),
    listen(next) {
      options = next;
      host.setAttribute("aria-label", next.label);
    },
    destroy() {
      isEnded = true;
      unwatch();
      unlisten();
      resized.disconnect();
      gestures.end();
      lasso.end();
      cancelAnimationFrame(asked);
      overlay.end();
      labels.end();
      stand.end();
      plot?.end();
      box.remove();
    },
  };
}

/** The next frame has been painted. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

const between = (from: Place, to: Place, part: number) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
const mapPlaces = (places: Record<string, Place>, change: (place: Place, id: string) => Place) =>
  Object.fromEntries(Object.entries(places).map(([id, place]) => [id, change(place, id)]));
