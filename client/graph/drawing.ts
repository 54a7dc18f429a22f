// Who draws what when: names always; the picture Cytoscape while it is small and stands, else our own pen; and what neither has yet a sheet above them.
import { createGestures } from "./gestures.ts";
import { createLabelLayer } from "./labelLayer.ts";
import type { Box } from "./labels.ts";
import { createOverlay } from "./overlay.ts";
import { createPlate } from "./plate.ts";
import type { Picture, Place, View } from "./picture.ts";
import type { Plot } from "./plot.ts";
import { createScene, type Change } from "./scene.ts";
import { levelAt, watchLevel } from "./semanticZoom.ts";
import { readTokens, watchTokens } from "./tokens.ts";
import { painted } from "./turns.ts";

type Ground = {
  picture(): Picture;
  hovered(): string | null;
  /** The thing that the keyboard's rings are around. */
  ringed(): string | null;
  /** The pointer draws around things instead of moving the picture. */
  isEncircling(event: PointerEvent): boolean;
  /** Where something of the page lies over the canvas. */
  covered(): readonly Box[];
  /** The canvas has another size. */
  onResized(): void;
  /** Once per frame in which anything moved. */
  onFrame(): void;
  onSettled(view: View): void;
  /** Cytoscape has been loaded. */
  onPlot(plot: Plot): void;
};

export type Drawing = ReturnType<typeof createDrawing>;

export function createDrawing(host: HTMLElement, ground: Ground) {
  let tokens = readTokens(host);
  let level = levelAt(1);
  let coming: Promise<void> | undefined;
  let naming: Promise<void> | undefined;
  let isNamed = false;
  /** The frame that is waited for. */
  let asked = 0;
  let isEnded = false;
  const scene = createScene();
  const of = { scene, tokens: () => tokens, isFar: () => level.name === "far" };
  const plate = createPlate(host, {
    ...of,
    view: () => gestures.view(),
    onDrawn() {
      if (!coming) overlay.known();
      redraw();
    },
    onDragged(id, place) {
      scene.moveTo({ [id]: place });
      later();
    },
    onPlot: ground.onPlot,
  });
  const overlay = createOverlay(host, of);
  const labels = createLabelLayer(host, scene, of.tokens, ground.covered);

  const ofPicture = ({ x, y }: Place): Place => {
    const { zoom, pan } = gestures.view();
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
  };
  const gestures = createGestures({
    host,
    box: plate.box,
    drawn: plate.drawn,
    isEncircling: ground.isEncircling,
    isOnThing: (point) => scene.thingAt(ofPicture(point)) !== undefined,
    onMoved: later,
    onSettled(view) {
      atLevel(view.zoom);
      plate.follow();
      ground.onSettled(view);
    },
  });
  const atLevel = watchLevel(1, (next) => {
    level = next;
    plate.follow({ things: [], strands: scene.fan(next.fanned) });
  });
  scene.fan(level.fanned);
  const resized = new ResizeObserver(() => {
    plate.resize();
    ground.onResized();
    later();
  });
  resized.observe(host);
  const unwatch = watchTokens(() => {
    tokens = readTokens(host);
    plate.recolour();
    labels.restyle();
    later();
  });

  function redraw(): void {
    cancelAnimationFrame(asked);
    asked = 0;
    // What has just come is on the overlay, and people should see it before all is painted anew.
    plate.show(gestures.isMoving(), coming !== undefined);
    gestures.transform();
    overlay.draw(gestures.view(), plate.drawn()!);
    const sight = { view: gestures.view(), picture: ground.picture(), hovered: ground.hovered(), ringed: ground.ringed() };
    if (isNamed) labels.draw(sight, gestures.isMoving());
    else if (scene.things().size > 0) naming ??= painted().then(name);
    ground.onFrame();
  }
  /** The first names take as long as the picture, so it is seen before them. */
  function name(): void {
    isNamed = true;
    later();
  }
  function later(): void {
    if (!isEnded) asked ||= requestAnimationFrame(redraw);
  }

  /** What is new is drawn at once by the overlay, and taken into the picture when people have seen it. */
  function follow(change: Change): void {
    later();
    // What is mostly new is painted as a whole.
    if (change.added.length === 0 || 2 * change.added.length > scene.things().size) return plate.follow(change);
    overlay.bring([...change.things, ...change.strands]);
    const before = coming;
    const given = (async () => {
      await before;
      await painted();
      if (!isEnded) plate.follow(change);
    })();
    coming = given;
    void given.then(() => {
      if (coming !== given) return;
      coming = undefined;
      if (!plate.isPlotted()) overlay.known();
      later();
    });
  }

  return {
    scene,
    gestures,
    labels,
    follow,
    later,
    /** Draws here and now. */
    redraw,
    tokens: () => tokens,
    isPlotted: plate.isPlotted,
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
      plate.follow({ things: Object.keys(places), strands: [] });
      later();
    },
    /** Everything moves, by our own pen; Cytoscape follows when it stands. */
    async move(run: (frame: (places: Readonly<Record<string, Place>>) => void) => Promise<void>): Promise<void> {
      plate.flow(true);
      await run((places) => {
        scene.moveTo(places);
        later();
      });
      plate.flow(false);
    },
    async settled(): Promise<void> {
      gestures.settle();
      await coming;
      await plate.idle();
      await painted();
      await naming;
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
      plate.end();
    },
  };
}
