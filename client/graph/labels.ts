// Chooses which names can be shown so that none covers another: the most important first, each if there is still room.

/** On the screen, in pixels. */
export type Box = { left: number; top: number; width: number; height: number };

export type Candidate = Box & {
  id: string;
  /** The higher, the sooner. */
  rank: number;
};

/** No screen has room for more, and each costs time in every frame. */
export const mostLabels = 220;

const cell = 40;

/** What was shown counts for a tenth more, so that names do not flicker while the picture moves. */
const loyalty = 1.1;

/** The chosen in order of their rank; ties go by id, so the same screen always shows the same names. None covers what was `takenBefore`. */
export function arrange<One extends Candidate>(
  candidates: readonly One[],
  shown: ReadonlySet<string> = new Set(),
  takenBefore: readonly Box[] = [],
): One[] {
  const rank = (one: One) => (shown.has(one.id) ? one.rank * loyalty : one.rank);
  const inOrder = [...candidates].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  const taken = new Map<number, Box[]>();
  const take = (box: Box, cells = cellsOf(box)) => {
    for (const key of cells) {
      const there = taken.get(key);
      if (there) there.push(box);
      else taken.set(key, [box]);
    }
  };
  for (const box of takenBefore) take(box);
  const chosen: One[] = [];
  for (const one of inOrder) {
    if (chosen.length === mostLabels) break;
    const cells = cellsOf(one);
    if (cells.some((key) => taken.get(key)?.some((other) => intersect(one, other)))) continue;
    chosen.push(one);
    take(one, cells);
  }
  return chosen;
}

export const intersect = (one: Box, other: Box) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

function cellsOf({ left, top, width, height }: Box): number[] {
  const keys: number[] = [];
  for (let column = Math.floor(left / cell); column <= Math.floor((left + width) / cell); column++)
    for (let row = Math.floor(top / cell); row <= Math.floor((top + height) / cell); row++) keys.push(row * 65_536 + column);
  return keys;
}
