// What is encircled is selected: by a line drawn by hand with Alt held or in the lasso mode, which a finger can use too, or by a box drawn with Shift.
import type { Place } from "./picture.ts";

type Ground = {
  host: HTMLElement;
  /** What the pointer draws from here on, if anything. */
  shapeOf(event: PointerEvent): "line" | "box" | undefined;
  /** The line so far, in pixels of the screen; none when it is done. */
  onLine(points: readonly Place[]): void;
  onDone(points: readonly Place[], additive: boolean): void;
};

/** From one point of the line to the next, at least. */
const stride = 4;

export function createLasso({ host, shapeOf, onLine, onDone }: Ground) {
  let points: Place[] | undefined;
  let last: Place = { x: 0, y: 0 };
  let isBox = false;
  let pointer = 0;
  const at = ({ clientX, clientY }: PointerEvent): Place => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const down = (event: PointerEvent) => {
    // A second finger makes it a pinch.
    if (points) return drop();
    const shape = event.button === 0 ? shapeOf(event) : undefined;
    if (!shape) return;
    last = at(event);
    points = [last];
    isBox = shape === "box";
    pointer = event.pointerId;
  };
  const move = (event: PointerEvent) => {
    if (!points || event.pointerId !== pointer) return;
    const next = at(event);
    if (Math.hypot(next.x - last.x, next.y - last.y) < stride) return;
    last = next;
    if (isBox) points = boxFrom(points[0]!, next);
    else points.push(next);
    onLine(points);
  };
  const up = (event: PointerEvent) => {
    if (!points || event.pointerId !== pointer) return;
    const line = points;
    drop();
    if (line.length > 2) onDone(line, event.shiftKey);
  };
  function drop(): void {
    points = undefined;
    onLine([]);
  }
  /** Cytoscape would take it for the drag of a thing, or for a click. */
  const swallow = (event: Event) => {
    if (points) event.stopPropagation();
  };
  const swallowed = ["mousedown", "touchstart", "mousemove", "touchmove"] as const;
  host.addEventListener("pointerdown", down, true);
  for (const name of swallowed) host.addEventListener(name, swallow, true);
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", drop);
  return {
    end(): void {
      host.removeEventListener("pointerdown", down, true);
      for (const name of swallowed) host.removeEventListener(name, swallow, true);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", drop);
    },
  };
}

const boxFrom = (start: Place, end: Place): Place[] => [start, { x: end.x, y: start.y }, end, { x: start.x, y: end.y }];

/** Does the closed line run around the point? */
export function surrounds(line: readonly Place[], { x, y }: Place): boolean {
  let inside = false;
  for (let index = 0, before = line.length - 1; index < line.length; before = index++) {
    const [a, b] = [line[index]!, line[before]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
