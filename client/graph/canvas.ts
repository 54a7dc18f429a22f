// The canvas as its page sees it: draws a Picture, keeps what is there where it is, and tells what people do.
import cytoscape from "cytoscape";
import { runLayout } from "../layouts/run.ts";
import { createGestures } from "./gestures.ts";
import { createLabelLayer } from "./labelLayer.ts";
import { tween } from "./motion.ts";
import type { Callbacks, Picture, Place, View } from "./picture.ts";
import { placeBeside } from "./placement.ts";
import { listen } from "./pointer.ts";
import { toPng } from "./export/png.ts";
import { toSvg } from "./export/svg.ts";
import { createScene } from "./scene.ts";
import { levelAt, watchLevel } from "./semanticZoom.ts";
import { radiusOf, styleSheet } from "./style.ts";
import { createStand } from "./stand.ts";
import { readTokens, watchTokens } from "./tokens.ts";
import { centred, frameOf, reveal, viewOf, zoomAt } from "./view.ts";
import { english, type Words } from "./words.ts";

export type CanvasOptions = Callbacks & {
  /** What the canvas is called for those who do not see it: "Relations of the AI industry". */
  label: string;
  /** What is said to those who hear the canvas; English unless given. */
  words?: Words | undefined;
};

export type CanvasHandle = {
  /** Takes over what differs from the last picture. */
  draw(picture: Picture): void;
  /** Fulfilled when everything that was asked for is on the screen: first layout, tweens, gestures. */
  settled(): Promise<void>;
  /** All of the picture. */
  fit(): void;
  /** These things in the middle; one alone at a zoom at which it can be read. */
  center(ids: readonly string[]): void;
  zoomBy(factor: number): void;
  view(): View;
  setView(view: View): void;
  /** Moves everything that is not pinned, by one of `layouts`; gives the new places. The old ones are `places()` before. */
  relayout(name: string): Promise<Record<string, Place>>;
  places(): Record<string, Place>;
  /** Where a thing stands on the page now, in client coordinates: for a menu or a tip. */
  pointOf(id: string): Place | undefined;
  /** Puts the keyboard on the canvas. */
  focus(): void;
  /** All of the picture, in shapes and text. */
  toSVG(): string;
  toPNG(scale?: number): Promise<Blob>;
  /** Other callbacks than before. */
  listen(options: CanvasOptions): void;
  destroy(): void;
};

const nothing: Picture = { things: [], lines: [], selected: [], focus: null };

export function createCanvas(host: HTMLElement, given: CanvasOptions): CanvasHandle {
  let options = given;
  let picture = nothing;
  let hovered: string | null = null;
  let arriving: Promise<void> | undefined;
  let moving: Promise<unknown> = Promise.resolve();
  if (getComputedStyle(host).position === "static") host.style.position = "relative";
  host.style.overflow = "hidden";
  host.style.touchAction = "none";
  const box = host.ownerDocument.createElement("div");
  box.style.cssText = "position:absolute;inset:0;transform-origin:0 0;will-change:transform";
  host.append(box);

  let tokens = readTokens(host);
  const cy = cytoscape({
    container: box,
    style: styleSheet(tokens),
    userPanningEnabled: false,
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    autounselectify: true,
    layout: { name: "preset" },
  });
  const scene = createScene(cy, () => tokens);
  const labels = createLabelLayer(host, cy, scene, () => tokens);
  const size = () => ({ width: host.clientWidth, height: host.clientHeight });
  const gestures = createGestures(host, box, cy, {
    onFrame: redraw,
    onSettled(view) {
      atLevel(view.zoom);
      redraw();
      options.onViewport?.(view);
    },
  });
  const atLevel = watchLevel(cy.zoom(), ({ fanned }) => {
    scene.fan(fanned);
    // Only once they are drawn do curves have a middle to write on.
    cy.one("render", later);
  });
  scene.fan(levelAt(cy.zoom()).fanned);
  const stand = createStand(host, {
    on: () => options,
    words: () => options.words ?? english,
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
  host.setAttribute("aria-label", options.label);
  cy.on("position", () => later());
  listen(host, cy, scene, gestures, () => options, hover);
  cy.on("tap", "node", ({ target }) => stand.stepTo(target.id()));
  const resized = new ResizeObserver(() => {
    cy.resize();
    later();
  });
  resized.observe(host);
  const unwatch = watchTokens(() => {
    tokens = readTokens(host);
    cy.style(styleSheet(tokens));
    scene.recolour();
    labels.restyle();
    later();
  });
  const noMenu = (event: Event) => event.preventDefault();
  host.addEventListener("contextmenu", noMenu);

  function redraw(): void {
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
    cy.batch(() => {
      cy.$(".hovered").removeClass("hovered");
      cy.$(".lit").removeClass("lit");
      if (id === null) return;
      const element = cy.getElementById(id);
      element.addClass("hovered");
      element.connectedEdges().union(element.edges()).addClass("lit");
    });
    hovered = id;
    later();
  }

  /** Where new things go that bring no place and are not laid out: beside what they are joined to. */
  function findPlaces(next: Picture, laidOut: ReadonlyMap<string, Place>): Map<string, Place> {
    const there = scene.discs();
    for (const thing of next.things) {
      const place = thing.place ?? laidOut.get(thing.id);
      if (place) there.set(thing.id, { ...place, radius: radiusOf(thing) });
    }
    const joined = new Map(next.things.filter(({ id }) => !there.has(id)).map(({ id }) => [id, [] as string[]]));
    if (joined.size === 0) return new Map(laidOut);
    for (const { from, to } of next.lines) {
      joined.get(from)?.push(to);
      joined.get(to)?.push(from);
    }
    const newcomers = next.things
      .filter(({ id }) => joined.has(id))
      .map((thing) => ({ id: thing.id, radius: radiusOf(thing), joined: [...new Set(joined.get(thing.id))] }));
    const { zoom, pan } = gestures.view();
    const middle = there.size > 0 ? { x: (size().width / 2 - pan.x) / zoom, y: (size().height / 2 - pan.y) / zoom } : { x: 0, y: 0 };
    return new Map([...laidOut, ...placeBeside(newcomers, there, middle)]);
  }

  function paint(next: Picture, laidOut: ReadonlyMap<string, Place> = new Map()): void {
    const places = findPlaces(next, laidOut);
    const first = scene.things().size === 0;
    picture = next;
    const { added, removed } = scene.draw(next, (id) => places.get(id)!);
    stand.renew();
    later();
    const folded = added.reduce((sum, { fold = 0 }) => sum + fold, 0);
    if (added.length + removed.length > 0)
      options.onSay?.((options.words ?? english).changed(added.filter(({ fold }) => fold === undefined).length, removed.length, folded));
    if (added.length === 0) return;
    if (first) return gestures.go(viewOf(frameOf(scene.discs().values())!, size()), 0);
    const discs = scene.discs();
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
  const svg = () =>
    toSvg({
      things: [...scene.things().values()].filter(({ hidden }) => !hidden).map((thing) => ({ thing, place: scene.place(thing.id) })),
      strands: [...scene.strands().values()].filter(scene.isShown).map((strand) => ({
        strand,
        from: scene.place(strand.from),
        to: scene.place(strand.to),
        middle: scene.middle(strand),
      })),
      tokens,
      title: options.label,
    });

  const layoutGraph = (of: Picture, discs = scene.discs()) => ({
    things: of.things
      .filter(({ hidden }) => !hidden)
      .map((thing) => ({ id: thing.id, radius: radiusOf(thing), place: thing.place ?? discs.get(thing.id), pinned: thing.pinned })),
    lines: of.lines.map(({ from, to, directed, since }) => ({ from, to, directed, since })),
    centres: of.selected,
  });

  return {
    draw(next) {
      const unplaced = next.things.filter(({ place }) => !place).length;
      if (arriving) picture = next;
      else if (scene.things().size > 0 || unplaced < 2) paint(next);
      else {
        // The first things to arrive are laid out as a whole, before anybody has seen them.
        picture = next;
        arriving = runLayout("force", layoutGraph(next)).then((laidOut) => {
          arriving = undefined;
          paint(picture, new Map(Object.entries(laidOut)));
        });
      }
    },
    async settled() {
      await arriving;
      await moving;
      gestures.settle();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
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
    async relayout(name) {
      await arriving;
      const before = scene.places();
      const after = { ...before, ...(await runLayout(name, layoutGraph(picture))) };
      for (const thing of picture.things) if (thing.pinned) after[thing.id] = before[thing.id]!;
      const radii = new Map(picture.things.map((thing) => [thing.id, radiusOf(thing)]));
      const frame = frameOf(Object.entries(after).map(([id, place]) => ({ ...place, radius: radii.get(id) ?? 0 })));
      if (frame) gestures.go(viewOf(frame, size()));
      moving = new Promise<void>((resolve) => {
        tween(300, (part) => scene.moveTo(mapPlaces(after, (place, id) => between(before[id] ?? place, place, part))), resolve);
      });
      await moving;
      return after;
    },
    places: scene.places,
    pointOf(id) {
      if (!scene.things().has(id)) return undefined;
      const { zoom, pan } = gestures.view();
      const { left, top } = host.getBoundingClientRect();
      const { x, y } = scene.place(id);
      return { x: left + x * zoom + pan.x, y: top + y * zoom + pan.y };
    },
    focus: stand.focus,
    toSVG: svg,
    toPNG: (scale) => toPng(svg(), scale),
    listen(next) {
      options = next;
      host.setAttribute("aria-label", next.label);
    },
    destroy() {
      unwatch();
      resized.disconnect();
      gestures.end();
      cancelAnimationFrame(asked);
      host.removeEventListener("contextmenu", noMenu);
      labels.end();
      stand.end();
      cy.destroy();
      box.remove();
    },
  };
}

const between = (from: Place, to: Place, part: number) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
const mapPlaces = (places: Record<string, Place>, change: (place: Place, id: string) => Place) =>
  Object.fromEntries(Object.entries(places).map(([id, place]) => [id, change(place, id)]));
