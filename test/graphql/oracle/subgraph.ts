// The oracle's answers about parts of the graph: what is around entities, and what joins them.
import {
  asLinkFilter,
  claimsAnywhere,
  gradeOf,
  isBefore,
  publishersOf,
  sourcesOf,
  type Base,
  type Filter,
  type PlainClaim,
} from "./base.ts";
import { linkCounts, linksAmong, neighbours, told, type LinkOrder } from "./links.ts";

const known = (base: Base, ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => base.entity.has(id));
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export function expand(base: Base, ids: readonly string[], filter: Filter, order: LinkOrder, perEntity: number) {
  const asked = known(base, ids);
  const shown = asked.flatMap((id) => neighbours(base, id, filter, order).slice(0, perEntity));
  const links = [...new Map(shown.map(({ link }) => [link.id, link])).values()].sort(byId);
  const others = [...new Set(shown.map(({ node }) => node.id))].filter((id) => !asked.includes(id)).sort();
  const omitted = asked.flatMap((id) => {
    const here = neighbours(base, id, filter, order).filter(({ link }) => links.some((drawn) => drawn.id === link.id));
    const rows: { entity: { id: string }; relation: string; direction: string; links: number }[] = [];
    for (const { relation, direction, links: count } of linkCounts(base, id, filter)) {
      const row = rows.find((each) => each.relation === relation && each.direction === direction);
      if (row) row.links += count;
      else {
        const drawn = here.filter((edge) => edge.link.id.split("~")[1] === relation && edge.direction === direction).length;
        rows.push({ entity: { id }, relation, direction, links: count - drawn });
      }
    }
    return rows.filter((row) => row.links > 0);
  });
  return { entities: [...asked, ...others].map((id) => ({ id })), links, omitted };
}

export function claimsAmong(base: Base, ids: readonly string[], filter: Filter): PlainClaim[] {
  const asked = known(base, ids);
  return claimsAnywhere(base, asLinkFilter(base, filter)).filter(
    ({ subject, object }) => asked.includes(subject) && asked.includes(object),
  );
}

export function subgraph(base: Base, ids: readonly string[], filter: Filter) {
  const asked = known(base, ids);
  const claims = claimsAmong(base, ids, filter);
  return {
    entities: asked.map((id) => ({ id })),
    links: linksAmong(base, claims)
      .map((link) => told(base, link))
      .sort(byId),
    omitted: [],
  };
}

/** How the claims are spread: for each word of a list, loop over the claims and count. */
export function claimFacets(base: Base, claims: readonly PlainClaim[]) {
  const { ontology } = base;
  const count = (words: Iterable<string>, has: (claim: PlainClaim, word: string) => boolean): [string, number][] =>
    [...words].map((word): [string, number] => [word, claims.filter((claim) => has(claim, word)).length]).filter(([, n]) => n > 0);
  const mostFirst = (rows: [string, number][]) =>
    rows.sort(([a, m], [b, n]) => n - m || (isBefore(a, b) ? -1 : 1)).map(([value, n]) => ({ value, count: n }));
  const all = publishersOf(base, claims).all;
  const moneyOf = ({ amount, currency }: PlainClaim) => (amount === undefined ? undefined : currency);
  const yearOf = ({ holdsFrom }: PlainClaim) => holdsFrom?.slice(0, 4);
  const seen = (of: (claim: PlainClaim) => string | undefined) => new Set(claims.flatMap((claim) => of(claim) ?? []));
  return {
    relations: count(
      ontology.relationTypes.map(({ name }) => name),
      ({ relation }, word) => relation === word,
    ).map(([relation, n]) => ({ relation, count: n })),
    statuses: count(ontology.words("status"), ({ status }, word) => status === word).map(([word, n]) => ({
      status: word.toUpperCase(),
      count: n,
    })),
    confidences: count(["high", "medium", "low"], ({ confidence }, word) => confidence === word).map(([word, n]) => ({
      confidence: word.toUpperCase(),
      count: n,
    })),
    evidenceGrades: count(["STRONG", "FAIR", "WEAK"], (claim, word) => gradeOf(publishersOf(base, [claim]).firm.size) === word).map(
      ([grade, n]) => ({ grade, count: n }),
    ),
    publisherKinds: count(
      ontology.publisherKinds.map(({ name }) => name),
      (claim, word) => sourcesOf(base, claim).some(({ publisherKind }) => publisherKind === word),
    ).map(([word, n]) => ({ kind: word.toUpperCase(), count: n })),
    publishers: mostFirst(count(all, (claim, word) => sourcesOf(base, claim).some(({ publisher }) => publisher === word))).slice(0, 100),
    publisherCount: all.size,
    currencies: mostFirst(count(seen(moneyOf), (claim, word) => moneyOf(claim) === word)),
    years: count([...seen(yearOf)].sort(), (claim, word) => yearOf(claim) === word).map(([year, n]) => ({ year: Number(year), count: n })),
  };
}
