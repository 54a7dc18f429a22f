// Who draws what when: names always, Cytoscape what stands still, and a pen of our own everything that Cytoscape does not have yet, and all of it from afar.
import { createGestures } from "./gestures.ts";
import { createLabelLayer } from "./labelLayer.ts";
import { createOverlay } from "./overlay.ts";
import type { Picture, Place, View } from "./picture.ts";
import type { Plot } from "./plot.ts";
import { createScene, type Change } from "./scene.ts";
import { levelAt, watchLevel } from "./semanticZoom.ts";
import { readTokens, watchTokens } from "./tokens.ts";

type Ground = {
  picture(): Picture;
  hovered(): string | null;
  /** The pointer draws a line around things instead of moving the picture. */
  isLasso(event: PointerEvent): boolean;
  /** Once per frame in which anything moved. */
  onFrame(): void;
  onSettled(view: View): void;
  /** Cytoscape has been loaded. */
  onPlot(plot: Plot): void;
};

export type Drawing = ReturnType<typeof createDrawing>;

export function createDrawing(host: HTMLElement, ground: Ground) {
  const box = host.ownerDocument.createElement("div");
  box.style.cssText = "position:absolute;inset:0;transform-origin:0 0;will-change:transform;visibility:hidden";
  host.append(box);
  let tokens = readTokens(host);
  let level = levelAt(1);
  let plot: Plot | undefined;
  let loading: Promise<void> | undefined;
  let coming: Promise<void> | undefined;
  let isTweening = false;
  let isEnded = false;
  const scene = createScene();
  const isFar = () => level.name === "far";
  const isWanted = () => !isFar() && !isTweening;
  const drawn = () => plot?.drawn();
  const overlay = createOverlay(host, { scene, tokens: () => tokens, isFar });
  const labels = createLabelLayer(host, scene, () => tokens);
  const everything = () => ({ things: scene.things().keys(), strands: scene.strands().keys() });

  const ofPicture = ({ x, y }: Place): Place => {
    const { zoom, pan } = gestures.view();
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
  };
  const gestures = createGestures({
    host,
    box,
    drawn,
    isLasso: ground.isLasso,
    isOnThing: (point) => scene.thingAt(ofPicture(point)) !== undefined,
    onBox: (isOn) => void plot?.cy.boxSelectionEnabled(isOn),
    onFrame: redraw,
    onSettled(view) {
      atLevel(view.zoom);
      if (isWanted()) plot?.show(view);
      redraw();
      ground.onSettled(view);
    },
  });
  const atLevel = watchLevel(1, (next) => {
    level = next;
    const strands = scene.fan(next.fanned);
    if (isFar()) plot?.park();
    plot?.follow({ things: [], strands });
  });
  scene.fan(level.fanned);
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
    box.style.visibility = drawn() ? "" : "hidden";
    overlay.draw(gestures.view(), drawn(), gestures.isMoving());
    labels.draw(gestures.view(), ground.picture(), ground.hovered());
    ground.onFrame();
  }
  let asked = 0;
  function later(): void {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      redraw();
    });
  }

  async function load(): Promise<void> {
    await painted();
    performance.mark("canvas painted");
    const { createPlot } = await import("./plot.ts");
    if (isEnded) return;
    plot = createPlot(box, {
      scene,
      tokens: () => tokens,
      view: gestures.view,
      isWanted,
      onDrawn() {
        if (!coming) overlay.known();
        gestures.transform();
        redraw();
      },
      onDragged(id, place) {
        scene.moveTo({ [id]: place });
        later();
      },
    });
    ground.onPlot(plot);
    plot.follow(everything());
    void plot.idle().then(() => performance.mark("canvas filled"));
  }
  /** What is new is drawn at once by the overlay, and given to Cytoscape when people have seen it. */
  function follow(change: Change): void {
    later();
    loading ??= load();
    if (!drawn() || change.added.length === 0) return plot?.follow(change);
    overlay.bring([...change.things, ...change.strands]);
    const before = coming;
    const given = (async () => {
      await before;
      await painted();
      if (!isEnded) plot?.follow(change);
    })();
    coming = given;
    void given.then(() => {
      if (coming === given) coming = undefined;
    });
  }

  return {
    scene,
    gestures,
    labels,
    follow,
    later,
    tokens: () => tokens,
    /** Cytoscape is to be seen, and hears what the pointer does on it. */
    isPlotted: () => drawn() !== undefined,
    ofPicture,
    light: (id: string | null) => plot?.light(id),
    encircle(points: readonly Place[]): void {
      overlay.encircle(points);
      later();
    },
    moveTo(places: Readonly<Record<string, Place>>): void {
      scene.moveTo(places);
      plot?.follow({ things: Object.keys(places), strands: [] });
      later();
    },
    /** Everything moves, by our own pen; Cytoscape follows when it stands. */
    async move(run: (frame: (places: Readonly<Record<string, Place>>) => void) => Promise<void>): Promise<void> {
      isTweening = true;
      plot?.park();
      await run((places) => {
        scene.moveTo(places);
        later();
      });
      isTweening = false;
      plot?.follow(everything());
    },
    async settled(): Promise<void> {
      gestures.settle();
      await loading;
      await coming;
      await plot?.idle();
      await painted();
    },
    end(): void {
      isEnded = true;
      unwatch();
      resized.disconnect();
      gestures.end();
      cancelAnimationFrame(asked);
      overlay.end();
      labels.end();
      plot?.end();
      box.remove();
    },
  };
}

/** The next frame has been painted. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
