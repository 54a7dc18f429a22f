// Where the curve of a strand runs: from rim to rim, bent beside the straight middle. The same for Cytoscape, the quick drawing and files.
import type { Place } from "./picture.ts";
import { reachOf } from "./shapes.ts";

/** A quadratic curve; a straight one has its control point in the middle. */
export type Curve = { start: Place; control: Place; end: Place };

/** Between a rim and a line's end. */
export const rimGap = 2;

/** How large the tips of lines are; Cytoscape grows them with the line's width. */
export const arrowScale = 0.85;

export type End = Place & { shape: string; radius: number };

/** `bend` is how far the control point lies to the right of the way from one to the other. */
export function curveBetween(from: End, to: End, bend: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy) || 1;
  const control = { x: (from.x + to.x) / 2 - (dy / far) * bend, y: (from.y + to.y) / 2 + (dx / far) * bend };
  return { start: rim(from, control), control, end: rim(to, control) };
}

/** Half-way along the curve. */
export const middleOf = ({ start, control, end }: Curve): Place => ({
  x: (start.x + 2 * control.x + end.x) / 4,
  y: (start.y + 2 * control.y + end.y) / 4,
});

/** Does the curve come so near to a point? Most lie far off, and are told by their corners. */
export function comesNear({ start, control, end }: Curve, { x, y }: Place, reach: number): boolean {
  const isBeside = (one: number, other: number, third: number, at: number) =>
    Math.max(one, other, third) < at - reach || Math.min(one, other, third) > at + reach;
  if (isBeside(start.x, control.x, end.x, x) || isBeside(start.y, control.y, end.y, y)) return false;
  let before = start;
  for (let step = 1; step <= 16; step++) {
    const part = step / 16;
    const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
    const here = { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
    if (distanceTo(before, here, { x, y }) <= reach) return true;
    before = here;
  }
  return false;
}

/** How far a point lies from the straight way between two others. */
function distanceTo(from: Place, to: Place, { x, y }: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}

/** The tip of an arrow that comes from `from`, for a line so wide; `back` is where the line itself ends. */
export function tipAt(at: Place, from: Place, width: number): { points: [Place, Place, Place]; back: Place } {
  const size = Math.max((width * 13.37) ** 0.9, 29) * arrowScale * 0.3;
  const far = Math.hypot(at.x - from.x, at.y - from.y) || 1;
  const [x, y] = [(at.x - from.x) / far, (at.y - from.y) / far];
  const foot = { x: at.x - x * size, y: at.y - y * size };
  const half = size / 2;
  return {
    points: [at, { x: foot.x - y * half, y: foot.y + x * half }, { x: foot.x + y * half, y: foot.y - x * half }],
    back: { x: at.x - x * size * 0.7, y: at.y - y * size * 0.7 },
  };
}

function rim({ x, y, shape, radius }: End, toward: Place): Place {
  const [dx, dy] = [toward.x - x, toward.y - y];
  const far = Math.hypot(dx, dy) || 1;
  const part = (reachOf(shape, radius, dx, dy) + rimGap) / far;
  return { x: x + dx * part, y: y + dy * part };
}
