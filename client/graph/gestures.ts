// Wheel, drag and pinch: while they last only a CSS transform changes; the picture is drawn once, when they have settled.
import { tween } from "./motion.ts";
import type { Place, View } from "./picture.ts";
import { isSame, zoomAt } from "./view.ts";

/** After the last event of a gesture; longer where drawing takes long, so that a gesture is not drawn step by step. */
const settleAfter = { least: 140, most: 900 } as const;

type Ground = {
  /** Its size is the canvas's. */
  host: HTMLElement;
  /** What the picture is drawn in; it lies over the whole of `host`. */
  box: HTMLElement;
  /** The view of what stands drawn in `box`; undefined where nothing does. */
  drawn(): View | undefined;
  /** What lies under the pointer is a thing, which is dragged by itself. */
  isOnThing(point: Place): boolean;
  /** The pointer draws around things instead. */
  isEncircling(event: PointerEvent): boolean;
  /** People see something else now. */
  onMoved(): void;
  /** The gesture is over: time to draw. */
  onSettled(view: View): void;
};

export type Gestures = ReturnType<typeof createGestures>;

export function createGestures({ host, box, ...on }: Ground) {
  // What people see; the transform is how it differs from what is drawn.
  let live: View = { zoom: 1, pan: { x: 0, y: 0 } };
  let settledAt: View = live;
  let drawingTakes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopTween = () => {};
  const touches = new Map<number, Place>();
  let panning = false;
  let travelled = 0;

  const transform = () => {
    const drawn = on.drawn() ?? live;
    const scale = live.zoom / drawn.zoom;
    const [x, y] = [live.pan.x - drawn.pan.x * scale, live.pan.y - drawn.pan.y * scale];
    box.style.transform = scale === 1 && x === 0 && y === 0 ? "" : `translate(${x}px, ${y}px) scale(${scale})`;
  };
  function settle() {
    clearTimeout(timer);
    timer = undefined;
    on.onMoved();
    if (isSame(live, settledAt)) return;
    settledAt = live;
    const began = performance.now();
    on.onSettled(live);
    requestAnimationFrame(() => requestAnimationFrame(() => (drawingTakes = performance.now() - began)));
  }
  function show(view: View) {
    live = view;
    on.onMoved();
    clearTimeout(timer);
    timer = setTimeout(settle, Math.min(settleAfter.most, Math.max(settleAfter.least, 2 * drawingTakes)));
  }

  const pointOf = ({ clientX, clientY }: MouseEvent): Place => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    stopTween();
    const pixels = event.deltaY * (event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 300 : 1);
    // A pinch on a touchpad comes as a wheel with Control and in small numbers.
    const factor = 2 ** (-Math.max(-300, Math.min(300, pixels)) * (event.ctrlKey ? 0.012 : 0.0028));
    show(zoomAt(live, factor, pointOf(event)));
  };
  const down = (event: PointerEvent) => {
    stopTween();
    // Cytoscape finds what lies under the pointer by its own view, so it must have ours.
    settle();
    box.style.transform = "";
    const point = pointOf(event);
    travelled = 0;
    panning = !on.isEncircling(event) && event.button !== 2 && !on.isOnThing(point);
    touches.set(event.pointerId, point);
  };
  const move = (event: PointerEvent) => {
    const before = touches.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const other = [...touches].find(([id]) => id !== event.pointerId)?.[1];
    touches.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (other) {
      const [was, is] = [distance(before, other), distance(now, other)];
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      const moved = { zoom: live.zoom, pan: { x: live.pan.x + (now.x - before.x) / 2, y: live.pan.y + (now.y - before.y) / 2 } };
      show(zoomAt(moved, is / Math.max(1, was), middle));
    } else if (panning && travelled > 3) {
      host.style.cursor = "grabbing";
      show({ zoom: live.zoom, pan: { x: live.pan.x + now.x - before.x, y: live.pan.y + now.y - before.y } });
    }
  };
  const up = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    panning = false;
    host.style.cursor = "";
  };
  /** Cytoscape looks for what lies under each move of the mouse, at every element; in the middle of a gesture there is no need. */
  const swallow = (event: MouseEvent) => {
    if ((panning && touches.size > 0) || touches.size > 1 || timer !== undefined) event.stopPropagation();
  };
  host.addEventListener("wheel", wheel, { passive: false });
  host.addEventListener("pointerdown", down, true);
  host.addEventListener("mousemove", swallow, true);
  host.addEventListener("touchmove", swallow as unknown as EventListener, true);
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", up);

  return {
    view: () => live,
    isMoving: () => timer !== undefined,
    /** Something was drawn anew, or is about to be. */
    transform,
    /** The pointer went further than a click does. */
    wasDrag: () => travelled > 6,
    /** What the pointer does from now on is not a gesture: a menu is open. */
    forget() {
      touches.clear();
      panning = false;
    },
    show,
    settle,
    /** Goes there smoothly; at once under reduced motion or with 0 milliseconds. */
    go(view: View, milliseconds = 300) {
      stopTween();
      const from = live;
      stopTween = tween(milliseconds, (part) => show(part === 1 ? view : between(from, view, part)), settle);
    },
    end() {
      stopTween();
      clearTimeout(timer);
      host.removeEventListener("wheel", wheel);
      host.removeEventListener("pointerdown", down, true);
      host.removeEventListener("mousemove", swallow, true);
      host.removeEventListener("touchmove", swallow as unknown as EventListener, true);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
    },
  };
}

const distance = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y);

/** Zoom goes by factors, so that it seems even. */
const between = (from: View, to: View, part: number): View => {
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  // The pan follows the zoom, else the picture would swing on its way.
  const along = to.zoom === from.zoom ? part : (zoom - from.zoom) / (to.zoom - from.zoom);
  return { zoom, pan: { x: from.pan.x + (to.pan.x - from.pan.x) * along, y: from.pan.y + (to.pan.y - from.pan.y) * along } };
};
