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

/** How near a point comes to the curve. */
export function distanceTo({ start, control, end }: Curve, { x, y }: Place): number {
  let least = Infinity;
  for (let part = 0; part <= 1; part += 1 / 16) {
    const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
    const [px, py] = [a * start.x + b * control.x + c * end.x, a * start.y + b * control.y + c * end.y];
    least = Math.min(least, Math.hypot(px - x, py - y));
  }
  return least;
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
