// The oracle's answers about entities side by side: who has which neighbour, by relation and direction.
import { asLinkFilter, claimsOf, directionFrom, otherEnd, type Base, type Filter, type PlainClaim } from "./base.ts";
import { linksAmong, told } from "./links.ts";
import { subgraph } from "./subgraph.ts";

interface Had {
  readonly entity: string;
  readonly relation: string;
  readonly direction: string;
  /** The claims of each entity compared that lead there. */
  readonly by: Map<string, PlainClaim[]>;
}

export function compare(base: Base, asked: readonly string[], filter: Filter) {
  const ids = [...new Set(asked)];
  const all: Had[] = [];
  for (const id of ids)
    for (const claim of claimsOf(base, id, asLinkFilter(base, filter))) {
      const [entity, relation, direction] = [otherEnd(claim, id), claim.relation, directionFrom(base, claim, id)];
      if (ids.includes(entity)) continue;
      let had = all.find((each) => each.entity === entity && each.relation === relation && each.direction === direction);
      if (!had) all.push((had = { entity, relation, direction, by: new Map() }));
      had.by.set(id, [...(had.by.get(id) ?? []), claim]);
    }
  const words = ({ entity, relation, direction }: Had) => [entity, relation, direction];
  const byWords = (a: Had, b: Had): number => {
    const at = words(a).findIndex((word, place) => word !== words(b)[place]);
    return words(a)[at]! < words(b)[at]! ? -1 : 1;
  };
  const linkOf = (claims: readonly PlainClaim[]) => told(base, linksAmong(base, claims)[0]!);
  const shared = all.filter(({ by }) => by.size > 1).sort((a, b) => b.by.size - a.by.size || byWords(a, b));
  const there = ids.filter((id) => base.entity.has(id));
  return {
    entities: there.map((id) => ({ id })),
    sharedCount: shared.length,
    shared: shared.slice(0, 100).map(({ entity, relation, direction, by }) => ({
      entity: { id: entity },
      relation,
      direction,
      links: ids.filter((id) => by.has(id)).map((id) => linkOf(by.get(id)!)),
    })),
    unique: there.map((id) => {
      const alone = all.filter(({ by }) => by.size === 1 && by.has(id)).sort(byWords);
      return { entity: { id }, totalCount: alone.length, links: alone.slice(0, 100).map(({ by }) => linkOf(by.get(id)!)) };
    }),
    links: subgraph(base, ids, filter).links,
    series: metricsOfSeveral(base, there, filter).map((id) => ({ metric: { id } })),
  };
}

/** Metrics of which two or more of them report a figure. */
function metricsOfSeveral(base: Base, ids: readonly string[], filter: Filter): string[] {
  const reported = ids.map(
    (id) =>
      new Set(claimsOf(base, id, filter).flatMap((claim) => (claim.relation === "REPORTS" && claim.subject === id ? [claim.object] : []))),
  );
  const metrics = new Set(reported.flatMap((each) => [...each]));
  return [...metrics].filter((metric) => reported.filter((each) => each.has(metric)).length > 1).sort();
}
