// Where the keyboard can go from a thing: to the nearest in a direction, and along its relations one after another.
import type { Line, Place, Thing } from "./picture.ts";

export type Direction = "left" | "right" | "up" | "down";

const unit: Record<Direction, Place> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } };

/** The thing that a person would call the next one that way: within 45 degrees to both sides, what lies aside counts double. */
export function nearest(from: Place, direction: Direction, places: Iterable<readonly [id: string, place: Place]>): string | undefined {
  const { x, y } = unit[direction];
  let best: { id: string; far: number } | undefined;
  for (const [id, place] of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const along = dx * x + dy * y;
    const aside = Math.abs(dx * y - dy * x);
    if (along <= 0 || aside > along) continue;
    const far = along + 2 * aside;
    if (!best || far < best.far || (far === best.far && id < best.id)) best = { id, far };
  }
  return best?.id;
}

export type Relation = { line: Line; other: Thing; outward: boolean };

/** The relations of a thing in a fixed order: by relation type, then outward before inward, then by the other's name. */
export function relationsOf(id: string, lines: Iterable<Line>, things: ReadonlyMap<string, Thing>): Relation[] {
  const found: Relation[] = [];
  for (const line of lines) {
    if (line.from !== id && line.to !== id) continue;
    const other = things.get(line.from === id ? line.to : line.from);
    if (other && !other.hidden) found.push({ line, other, outward: line.from === id });
  }
  const key = ({ line, other, outward }: Relation) => [line.relation, outward ? 0 : 1, other.label, line.id].join("\u0000");
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
