// The search for paths: breadth-first from both ends, a level per question, each time from the end with less before it.

/** A link as walked from one of its ends. */
export interface Hop {
  readonly link: string;
  readonly from: string;
  readonly to: string;
  /** How many links `to` has in all. */
  readonly degree: number;
  /** The place of its evidence grade: 0 is the best. */
  readonly grade: number;
  readonly holdsFrom: string | null;
}
/** All hops from these entities, to these others alone where they are named, `limit` at most, the same ones each time. */
export type Level = (ids: string[], limit: number, others: Others | null) => Promise<readonly Hop[]>;
export interface Others {
  readonly ids: string[];
  /** Whether fewer links are looked at where the two are asked pair by pair. */
  readonly byPairs: boolean;
}
/** More ends than this are not named: one text would hold a megabyte of ids. */
const mostNamed = 20_000;
export interface Ends {
  /** Entities by id, with their degrees. */
  readonly from: ReadonlyMap<string, number>;
  readonly to: ReadonlyMap<string, number>;
}
export interface Sought extends Ends {
  readonly maxLength: number;
  readonly first: number;
  readonly chronological: boolean;
}
export interface FoundPath {
  readonly entities: readonly string[];
  readonly links: readonly string[];
  readonly worstGrade: number;
  /** The sum of the inner entities' degrees. */
  readonly weight: number;
}
/** What ends a search before its end: hops of one level, and hops tried while the paths of one length are walked. */
export const usualBounds = { hops: 20_000, tries: 1_000_000 };
/** A level of more hops is not gone through before the paths that are one longer are looked for. */
const dear = 1_000;
/** What a path kept costs of the tries: it takes as much memory as so many take time. */
const triesPerPath = 20;

/**
 * The first paths in order. After `a` levels from one end and `b` from the other, every link of every path of length a + b is known: each level
 * makes paths one longer, and no level is asked for that the answer does not need. `complete` is false where a bound was met.
 */
export async function findPaths(
  level: Level,
  sought: Sought,
  bounds = usualBounds,
): Promise<{ paths: readonly FoundPath[]; complete: boolean }> {
  const known = new Map<string, Map<string, Hop>>();
  const sides = [side(sought.from, sought.to), side(sought.to, sought.from)] as const;
  const found: FoundPath[] = [];
  let complete = true;
  const learn = (hops: readonly Hop[]): readonly Hop[] => {
    if (hops.length > bounds.hops) complete = false;
    const within = hops.slice(0, bounds.hops);
    for (const hop of within) for (const way of [hop, { ...hop, from: hop.to, to: hop.from }]) add(known, way);
    return within;
  };
  const advance = async (near: Side) => near.advance(learn(await level([...near.frontier.keys()], bounds.hops + 1, null)));
  for (let length = 1; complete && length <= sought.maxLength && found.length < sought.first; length++) {
    const [near, far] = sides[0].effort() <= sides[1].effort() ? sides : [sides[1], sides[0]];
    // Where an end has nothing left before it, all that it can reach is known.
    const goesOn = near.frontier.size > 0 && far.frontier.size > 0;
    const isLast = length === sought.maxLength;
    // A path of this length needs no hop but those that lead to what the other end has seen; a hub's thousands do not.
    const isNarrow = goesOn && far.seen.size <= mostNamed && (isLast || near.effort() > dear);
    if (isNarrow) learn(await between(level, near.frontier, far.seen, bounds.hops + 1));
    else if (goesOn) await advance(near);
    const { paths, cut } = walk(known, length, sought, degreesOf(sides), bounds.tries);
    if (cut) complete = false;
    found.push(...paths.sort(inOrder));
    // Longer ones need the whole level.
    if (isNarrow && !isLast && complete && found.length < sought.first) await advance(near);
  }
  return { paths: found.slice(0, sought.first), complete };
}

/** All hops between these and those, from the side that has fewer. */
function between(level: Level, these: ReadonlyMap<string, number>, those: ReadonlyMap<string, number>, limit: number) {
  const [few, many] = effortOf(these) <= effortOf(those) ? [these, those] : [those, these];
  // A pair is asked of that end of the two that has fewer links, all of which are looked at.
  const effort = effortOf(many);
  const ofPairs = [...few.values()].reduce((sum, degree) => sum + many.size + Math.min(effort, degree * many.size), 0);
  const byPairs = ofPairs < effortOf(few);
  return level([...few.keys()], limit, { ids: [...many.keys()], byPairs });
}
const effortOf = (degrees: ReadonlyMap<string, number>): number => [...degrees.values()].reduce((sum, degree) => sum + degree, 0);

function add(known: Map<string, Map<string, Hop>>, hop: Hop): void {
  const hops = known.get(hop.from) ?? new Map<string, Hop>();
  known.set(hop.from, hops.set(hop.link, hop));
}

/** One end of the search: what it has seen, and what it has not yet looked beyond; by id, with degrees. */
function side(own: ReadonlyMap<string, number>, opposite: ReadonlyMap<string, number>) {
  const seen = new Map(own);
  let frontier = new Map(own);
  return {
    seen,
    get frontier(): ReadonlyMap<string, number> {
      return frontier;
    },
    effort: () => effortOf(frontier),
    advance(hops: readonly Hop[]) {
      frontier = new Map();
      for (const { to, degree } of hops) {
        if (seen.has(to)) continue;
        seen.set(to, degree);
        // No path goes on beyond the other end.
        if (!opposite.has(to)) frontier.set(to, degree);
      }
    },
  };
}
type Side = ReturnType<typeof side>;
const degreesOf = (sides: readonly { seen: ReadonlyMap<string, number> }[]) => (id: string) =>
  sides[0]!.seen.get(id) ?? sides[1]!.seen.get(id)!;

/** Every path of exactly this length over what is known. */
function walk(
  known: ReadonlyMap<string, ReadonlyMap<string, Hop>>,
  length: number,
  { from, to, chronological }: Sought,
  degreeOf: (id: string) => number,
  tries: number,
): { paths: FoundPath[]; cut: boolean } {
  const left = distances(known, { from, to });
  const paths: FoundPath[] = [];
  const entities: string[] = [];
  const hops: Hop[] = [];
  let triesLeft = tries;
  const keep = () => {
    triesLeft -= triesPerPath;
    paths.push({
      entities: [...entities],
      links: hops.map(({ link }) => link),
      worstGrade: Math.max(...hops.map(({ grade }) => grade)),
      weight: entities.slice(1, -1).reduce((sum, id) => sum + degreeOf(id), 0),
    });
  };
  const goOn = (since: string | null): void => {
    const rest = length - hops.length - 1;
    for (const hop of known.get(entities.at(-1)!)?.values() ?? []) {
      if (--triesLeft < 0) return;
      const { to: next, holdsFrom } = hop;
      const leads = rest === 0 ? to.has(next) : !from.has(next) && !to.has(next) && (left.get(next) ?? Infinity) <= rest;
      if (!leads || entities.includes(next)) continue;
      if (chronological && since !== null && holdsFrom !== null && holdsFrom < since) continue;
      entities.push(next);
      hops.push(hop);
      if (rest === 0) keep();
      else goOn(holdsFrom ?? since);
      entities.pop();
      hops.pop();
    }
  };
  for (const start of from.keys()) {
    entities.push(start);
    goOn(null);
    entities.pop();
  }
  return { paths, cut: triesLeft < 0 };
}

/** How many hops each entity is from the nearest of `to`, over ways that no end stands in. */
function distances(known: ReadonlyMap<string, ReadonlyMap<string, Hop>>, { from, to }: Ends): Map<string, number> {
  const far = new Map([...to.keys()].map((id) => [id, 0]));
  // A map gives what is added to it while it is gone through.
  for (const [id, distance] of far) {
    if (distance > 0 && from.has(id)) continue;
    for (const { to: next } of known.get(id)?.values() ?? []) if (!far.has(next)) far.set(next, distance + 1);
  }
  return far;
}

/** Of one length: best evidence first, then by the least known inner entities, then by ids; a space comes before all that ids are made of. */
const inOrder = (a: FoundPath, b: FoundPath): number =>
  a.worstGrade - b.worstGrade ||
  a.weight - b.weight ||
  byText(a.entities.join(" "), b.entities.join(" ")) ||
  byText(a.links.join(" "), b.links.join(" "));
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
