// The outlines of the ontology's shapes, as Cytoscape draws them: for the quick drawing, and for files.
import type { Place } from "./picture.ts";

type Corners = readonly (readonly [across: number, down: number])[];

/** On a square from -1 to 1; what is not here is a circle. */
const corners: Record<string, Corners> = {
  rectangle: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  hexagon: [
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
  pentagon: [
    [0, -1],
    [1, -0.236],
    [0.618, 1],
    [-0.618, 1],
    [-1, -0.236],
  ],
  triangle: [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
  rhomboid: [
    [-1, -1],
    [0.333, -1],
    [1, 1],
    [-0.333, 1],
  ],
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
  octagon: [
    [-0.414, -1],
    [0.414, -1],
    [1, -0.414],
    [1, 0.414],
    [0.414, 1],
    [-0.414, 1],
    [-1, 0.414],
    [-1, -0.414],
  ],
  barrel: [
    [-1, -0.9],
    [-0.9, -0.95],
    [-0.5, -1],
    [0.5, -1],
    [0.9, -0.95],
    [1, -0.9],
    [1, 0.9],
    [0.9, 0.95],
    [0.5, 1],
    [-0.5, 1],
    [-0.9, 0.95],
    [-1, 0.9],
  ],
};

/** The corners of a shape around a place; undefined for what is round. */
export function cornersOf(shape: string, { x, y }: Place, radius: number): Place[] | undefined {
  return corners[shape.replace(/^(round|cut)-/, "")]?.map(([across, down]) => ({ x: x + across * radius, y: y + down * radius }));
}

/** From the middle of a shape to its rim, in the direction of a point. */
export function reachOf(shape: string, radius: number, dx: number, dy: number): number {
  const points = corners[shape.replace(/^(round|cut)-/, "")];
  const far = Math.hypot(dx, dy);
  if (!points || far === 0) return radius;
  const [x, y] = [dx / far, dy / far];
  for (let index = 0, before = points.length - 1; index < points.length; before = index++) {
    const [[ax, ay], [bx, by]] = [points[before]!, points[index]!];
    const [ex, ey] = [bx - ax, by - ay];
    const across = x * ey - y * ex;
    if (across === 0) continue;
    const along = (ax * ey - ay * ex) / across;
    const part = (ax * y - ay * x) / across;
    if (along > 0 && part >= 0 && part <= 1) return along * radius;
  }
  return radius;
}

/** How far its corners are rounded: Cytoscape rounds by a part of the width. */
const roundness = (shape: string, radius: number) =>
  shape.startsWith("round-") ? Math.min(8, (2 * radius) / (shape === "round-rectangle" ? 4 : 10)) : 0;

/** Adds the outline to the pen's path. */
export function outline(
  pen: Pick<Path2D, "moveTo" | "lineTo" | "arcTo" | "arc" | "closePath">,
  shape: string,
  at: Place,
  radius: number,
): void {
  const points = cornersOf(shape, at, radius);
  if (!points) {
    pen.moveTo(at.x + radius, at.y);
    return pen.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  }
  const round = roundness(shape, radius);
  if (round === 0) points.forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  else {
    const [first, last] = [points[0]!, points.at(-1)!];
    pen.moveTo((first.x + last.x) / 2, (first.y + last.y) / 2);
    points.forEach((corner, index) => {
      const next = points[(index + 1) % points.length]!;
      pen.arcTo(corner.x, corner.y, next.x, next.y, round);
    });
  }
  pen.closePath();
}
