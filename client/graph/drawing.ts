// Who draws what when: names always; the picture Cytoscape while it is small and stands, else our own pen; and what neither has yet a sheet above them.
import { createGestures } from "./gestures.ts";
import { createLabelLayer } from "./labelLayer.ts";
import { createOverlay } from "./overlay.ts";
import type { Picture, Place, View } from "./picture.ts";
import type { Plot } from "./plot.ts";
import { createScene, type Change } from "./scene.ts";
import { levelAt, watchLevel } from "./semanticZoom.ts";
import { createStill } from "./still.ts";
import { readTokens, watchTokens } from "./tokens.ts";

type Ground = {
  picture(): Picture;
  hovered(): string | null;
  /** The pointer draws around things instead of moving the picture. */
  isEncircling(event: PointerEvent): boolean;
  /** Once per frame in which anything moved. */
  onFrame(): void;
  onSettled(view: View): void;
  /** Cytoscape has been loaded. */
  onPlot(plot: Plot): void;
};

/** Things and curves that Cytoscape is given: it takes seconds for more, and our own pen does not. */
const mostPlotted = 1_000;

export type Drawing = ReturnType<typeof createDrawing>;

export function createDrawing(host: HTMLElement, ground: Ground) {
  const box = host.ownerDocument.createElement("div");
  box.style.cssText = "position:absolute;inset:0;transform-origin:0 0;will-change:transform";
  const plotBox = host.ownerDocument.createElement("div");
  plotBox.style.cssText = "position:absolute;inset:0;visibility:hidden";
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
  const isSmall = () => scene.things().size + scene.strands().size <= mostPlotted;
  const isWanted = () => isSmall() && !isFar() && !isTweening;
  const still = createStill(box, { scene, tokens: () => tokens, isFar });
  box.append(plotBox);
  const drawn = () => plot?.drawn() ?? still.drawn();
  const isPlotted = () => plot?.drawn() !== undefined;
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
    isEncircling: ground.isEncircling,
    isOnThing: (point) => scene.thingAt(ofPicture(point)) !== undefined,
    onMoved: later,
    onSettled(view) {
      atLevel(view.zoom);
      plot?.follow();
      ground.onSettled(view);
    },
  });
  const atLevel = watchLevel(1, (next) => {
    level = next;
    plot?.follow({ things: [], strands: scene.fan(next.fanned) });
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
    if (isPlotted()) still.rest();
    // What has just come is on the overlay, and people should see it before all is painted anew.
    else if (!coming || !drawn()) still.show(gestures.view(), gestures.isMoving());
    gestures.transform();
    plotBox.style.visibility = isPlotted() ? "" : "hidden";
    overlay.draw(gestures.view(), drawn()!);
    labels.draw(gestures.view(), ground.picture(), ground.hovered(), gestures.isMoving());
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
    plot = createPlot(plotBox, {
      scene,
      tokens: () => tokens,
      view: gestures.view,
      isWanted,
      onDrawn() {
        if (!coming) overlay.known();
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
  /** What is new is drawn at once by the overlay, and taken into the picture when people have seen it. */
  function follow(change: Change): void {
    later();
    if (isSmall()) loading ??= load();
    // What is mostly new is painted as a whole.
    if (change.added.length === 0 || 2 * change.added.length > scene.things().size) return plot?.follow(change);
    overlay.bring([...change.things, ...change.strands]);
    const before = coming;
    const given = (async () => {
      await before;
      await painted();
      if (!isEnded) plot?.follow(change);
    })();
    coming = given;
    void given.then(() => {
      if (coming !== given) return;
      coming = undefined;
      if (!isPlotted()) overlay.known();
      later();
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
    isPlotted,
    ofPicture,
    /** Where in the picture the pointer is. */
    placeOf({ clientX, clientY }: MouseEvent): Place {
      const { left, top } = host.getBoundingClientRect();
      return ofPicture({ x: clientX - left, y: clientY - top });
    },
    /** Lights up a thing with its lines, or a line; null ends it. */
    light(id: string | null): void {
      overlay.light(id === null ? [] : scene.withLines(id));
      later();
    },
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
