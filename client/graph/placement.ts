// Finds each new thing a free place beside what it is joined to, on a golden spiral; nothing that is there moves.
import type { Place } from "./picture.ts";

export type Disc = Place & { radius: number };
export type Newcomer = { id: string; radius: number; /** Ids of what it is joined to, there or new. */ joined: readonly string[] };

/** Between the rims of two things, so that a name fits between them. */
const gap = 30;
const golden = Math.PI * (3 - Math.sqrt(5));
/** The spiral's width: neighbouring slots lie about as far apart. */
const step = 17;
const cell = 80;

/**
 * A place for each newcomer. Those joined to what is there come first, then those joined to them; who is joined to nothing stands beside `middle`.
 * The same newcomers in the same order beside the same things get the same places.
 */
export function placeBeside(
  newcomers: readonly Newcomer[],
  there: ReadonlyMap<string, Disc>,
  middle: Place = { x: 0, y: 0 },
): Map<string, Place> {
  const taken = new Slots();
  for (const disc of there.values()) taken.put(disc);
  const known = new Map<string, Disc>(there);
  const pull = new Map<string, number>();
  for (const { joined } of newcomers) for (const id of joined) pull.set(id, (pull.get(id) ?? 0) + 1);
  const places = new Map<string, Place>();
  // Where the search around an anchor left off: the slots before are full.
  const reached = new Map<string, number>();
  let waiting = [...newcomers];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ joined }) => joined.some((id) => known.has(id)));
    const turn = ready.length > 0 ? ready : [busiest(waiting, pull)];
    for (const newcomer of turn) {
      const anchors = newcomer.joined.filter((id) => known.has(id)).sort((a, b) => pull.get(b)! - pull.get(a)! || (a < b ? -1 : 1));
      const { key, centre, from } = anchorOf(anchors, known, middle, newcomer.radius);
      for (let slot = reached.get(key) ?? 0; ; slot++) {
        const along = from + step * Math.sqrt(slot);
        const place = {
          x: Math.round(centre.x + along * Math.cos(slot * golden)),
          y: Math.round(centre.y + along * Math.sin(slot * golden)),
        };
        if (!taken.free(place, newcomer.radius)) continue;
        const disc = { ...place, radius: newcomer.radius };
        taken.put(disc);
        known.set(newcomer.id, disc);
        places.set(newcomer.id, place);
        reached.set(key, slot);
        break;
      }
    }
    waiting = waiting.filter(({ id }) => !places.has(id));
  }
  return places;
}

const busiest = (waiting: readonly Newcomer[], pull: ReadonlyMap<string, number>) =>
  waiting.reduce((best, one) => ((pull.get(one.id) ?? 0) > (pull.get(best.id) ?? 0) ? one : best));

/** Around the anchor that most newcomers share, a quarter of the way towards the others. */
function anchorOf(anchors: readonly string[], known: ReadonlyMap<string, Disc>, middle: Place, radius: number) {
  const [main, ...others] = anchors.map((id) => known.get(id)!);
  if (!main) return { key: "", centre: middle, from: 0 };
  const from = main.radius + radius + gap;
  if (others.length === 0) return { key: `${anchors[0]} ${radius}`, centre: main, from };
  const mean = (axis: "x" | "y") => others.reduce((sum, one) => sum + one[axis], 0) / others.length;
  const toward = { x: mean("x") - main.x, y: mean("y") - main.y };
  const part = Math.min(0.25, 160 / (Math.hypot(toward.x, toward.y) || 1));
  return { key: `${anchors.join(" ")} ${radius}`, centre: { x: main.x + toward.x * part, y: main.y + toward.y * part }, from };
}

/** Discs on a grid, so that a look around a place does not look at all of them. */
class Slots {
  #cells = new Map<string, Disc[]>();
  #largest = 0;

  put(disc: Disc): void {
    const key = `${Math.floor(disc.x / cell)} ${Math.floor(disc.y / cell)}`;
    const there = this.#cells.get(key);
    if (there) there.push(disc);
    else this.#cells.set(key, [disc]);
    this.#largest = Math.max(this.#largest, disc.radius);
  }

  free({ x, y }: Place, radius: number): boolean {
    const reach = Math.ceil((radius + this.#largest + gap) / cell);
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    for (let across = column - reach; across <= column + reach; across++)
      for (let down = row - reach; down <= row + reach; down++)
        for (const other of this.#cells.get(`${across} ${down}`) ?? [])
          if (Math.hypot(other.x - x, other.y - y) < other.radius + radius + gap) return false;
    return true;
  }
}
