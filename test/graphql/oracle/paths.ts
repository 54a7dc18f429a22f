// The oracle's answers about paths: every walk is made longer link by link, and those that end where they should are sorted.
import { asLinkFilter, claimsAnywhere, entityOf, type Base, type Filter } from "./base.ts";
import { degreeOf, linksAmong, told } from "./links.ts";

export interface PathRequest {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly filter: Filter;
  readonly maxLength: number;
  readonly first: number;
  readonly chronological: boolean;
}
interface Line {
  readonly id: string;
  readonly ends: readonly [string, string];
  readonly confidence: string;
  readonly evidenceGrade: string;
  readonly holdsFrom: string | null | undefined;
}
interface Walk {
  readonly entities: readonly string[];
  readonly lines: readonly Line[];
}

export function paths(base: Base, { from, to, filter, maxLength, first, chronological }: PathRequest) {
  const lines = linksAmong(base, claimsAnywhere(base, asLinkFilter(base, filter))).map((link): Line => {
    const { subject, object } = link.claims[0]!;
    return { ...told(base, link), ends: [subject, object] };
  });
  const linesAt = new Map<string, Line[]>(base.entities.map(({ id }) => [id, []]));
  for (const line of lines) for (const end of new Set(line.ends)) linesAt.get(end)!.push(line);
  const starts = [...new Set(from)].filter((id) => base.entity.has(id));
  const hopsToGo = hopsTo(to, lines);

  const found: Walk[] = [];
  for (let length = 1; length <= maxLength && found.length < first; length++) {
    let walks: Walk[] = starts.map((id) => ({ entities: [id], lines: [] }));
    for (let hop = 1; hop <= length; hop++)
      walks = walks.flatMap((walk) => {
        const at = walk.entities.at(-1)!;
        return linesAt.get(at)!.flatMap((line) => {
          const next = line.ends[0] === at ? line.ends[1] : line.ends[0];
          const isLast = hop === length;
          if (isLast ? !to.includes(next) : to.includes(next) || from.includes(next)) return [];
          // Only to be done in time: what is too far away to arrive is given up at once.
          if ((hopsToGo.get(next) ?? Infinity) > length - hop) return [];
          if (walk.entities.includes(next)) return [];
          return [{ entities: [...walk.entities, next], lines: [...walk.lines, line] }];
        });
      });
    found.push(...walks.filter((walk) => !chronological || inTime(walk)).sort((a, b) => compared(base, a, b)));
  }
  return found.slice(0, first).map((walk) => ({
    length: walk.lines.length,
    entities: walk.entities.map((id) => ({ id, name: entityOf(base, id).name })),
    links: walk.lines.map(({ id }) => ({ id })),
    minConfidence: ["LOW", "MEDIUM", "HIGH"].find((word) => walk.lines.some(({ confidence }) => confidence === word)),
  }));
}

function hopsTo(to: readonly string[], lines: readonly Line[]): Map<string, number> {
  const hops = new Map(to.map((id) => [id, 0]));
  for (let far = 1; far <= 6; far++) {
    const reached = lines.flatMap(({ ends: [a, b] }) => [...(hops.has(a) ? [b] : []), ...(hops.has(b) ? [a] : [])]);
    for (const id of reached) if (!hops.has(id)) hops.set(id, far);
  }
  return hops;
}

function inTime({ lines }: Walk): boolean {
  const starts = lines.flatMap(({ holdsFrom }) => holdsFrom ?? []);
  return starts.every((start, at) => at === 0 || starts[at - 1]! <= start);
}

function compared(base: Base, a: Walk, b: Walk): number {
  const worst = ({ lines }: Walk) => Math.max(...lines.map(({ evidenceGrade }) => ["STRONG", "FAIR", "WEAK"].indexOf(evidenceGrade)));
  const weight = ({ entities }: Walk) => entities.slice(1, -1).reduce((sum, id) => sum + degreeOf(base, id), 0);
  if (worst(a) !== worst(b)) return worst(a) - worst(b);
  if (weight(a) !== weight(b)) return weight(a) - weight(b);
  const ids = ({ entities, lines }: Walk) => [...entities, ...lines.map(({ id }) => id)];
  const at = ids(a).findIndex((id, place) => id !== ids(b)[place]);
  return ids(a)[at]! < ids(b)[at]! ? -1 : 1;
}
