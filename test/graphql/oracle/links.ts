// The oracle's answers about links: an entity's neighbours, how many there are of each sort, and what a link says of its claims.
import {
  asLinkFilter,
  claimsOf,
  directionFrom,
  entityOf,
  gradeOf,
  isSymmetric,
  otherEnd,
  publishersOf,
  sorted,
  type Base,
  type Filter,
  type PlainClaim,
} from "./base.ts";
import { confidenceRank } from "./claims.ts";

export interface LinkOrder {
  readonly by: "NAME" | "DEGREE" | "CLAIM_COUNT" | "HOLDS_FROM" | "AMOUNT" | "CONFIDENCE";
  readonly order: "ASC" | "DESC";
}
export interface PlainLink {
  readonly id: string;
  readonly relation: string;
  readonly claims: readonly PlainClaim[];
}

/** The claims put together to links. */
export function linksAmong(base: Base, claims: readonly PlainClaim[]): PlainLink[] {
  const links = new Map<string, PlainClaim[]>();
  for (const claim of claims) {
    const ends = [claim.subject, claim.object];
    if (isSymmetric(base, claim)) ends.sort();
    const id = `${ends[0]}~${claim.relation}~${ends[1]}`;
    links.set(id, [...(links.get(id) ?? []), claim]);
  }
  return [...links].map(([id, of]) => ({ id, relation: of[0]!.relation, claims: of }));
}

/** What the API says of a link. */
export function told(base: Base, { id, claims }: PlainLink) {
  const starts = claims.map(({ holdsFrom }) => holdsFrom).sort();
  const ends = claims.map(({ holdsTo }) => holdsTo).sort();
  const publishers = publishersOf(base, claims);
  const statuses = base.ontology.words("status");
  return {
    id,
    claimCount: claims.length,
    confidence: ["high", "medium", "low"].find((word) => claims.some(({ confidence }) => confidence === word))!.toUpperCase(),
    status: statuses.find((word) => claims.some(({ status }) => status === word))!.toUpperCase(),
    holdsFrom: starts.includes(undefined) ? null : starts[0],
    holdsTo: ends.includes(undefined) ? null : ends.at(-1),
    publisherCount: publishers.all.size,
    evidenceGrade: gradeOf(publishers.firm.size),
  };
}

export const linksOf = (base: Base, id: string, filter: Filter): PlainLink[] =>
  linksAmong(base, claimsOf(base, id, asLinkFilter(base, filter)));
const degrees = new WeakMap<Base, Map<string, number>>();
/** Counted once: it is asked of every entity, again and again. */
export function degreeOf(base: Base, id: string): number {
  if (!degrees.has(base)) degrees.set(base, new Map(base.entities.map((entity) => [entity.id, linksOf(base, entity.id, {}).length])));
  return degrees.get(base)!.get(id)!;
}

export function neighbours(base: Base, id: string, filter: Filter, { by, order }: LinkOrder) {
  const other = (link: PlainLink) => otherEnd(link.claims[0]!, id);
  const key = (link: PlainLink) => {
    const { claimCount, holdsFrom } = told(base, link);
    const amounts = link.claims.flatMap(({ amount }) => amount ?? []);
    return by === "NAME"
      ? entityOf(base, other(link)).name
      : by === "DEGREE"
        ? degreeOf(base, other(link))
        : by === "CLAIM_COUNT"
          ? claimCount
          : by === "HOLDS_FROM"
            ? (holdsFrom ?? undefined)
            : by === "AMOUNT"
              ? amounts.length > 0
                ? Math.max(...amounts)
                : undefined
              : Math.max(...link.claims.map(({ confidence }) => confidenceRank(confidence)));
  };
  return sorted(linksOf(base, id, filter), key, order, (link) => link.id).map((link) => ({
    node: { id: other(link) },
    direction: directionFrom(base, link.claims[0]!, id),
    link: told(base, link),
  }));
}

export function linkCounts(base: Base, id: string, filter: Filter) {
  const rows = new Map<string, { relation: string; direction: string; otherType: string; links: number; claims: number }>();
  for (const link of linksOf(base, id, filter)) {
    const claim = link.claims[0]!;
    const [direction, otherType] = [directionFrom(base, claim, id), entityOf(base, otherEnd(claim, id)).type];
    const key = [link.relation, direction, otherType].join();
    const row = rows.get(key) ?? { relation: link.relation, direction, otherType, links: 0, claims: 0 };
    rows.set(key, { ...row, links: row.links + 1, claims: row.claims + link.claims.length });
  }
  const places = [
    base.ontology.relationTypes.map(({ name }) => name),
    ["OUT", "IN", "BOTH"],
    base.ontology.entityTypes.map(({ name }) => name),
  ];
  const place = (row: { relation: string; direction: string; otherType: string }) =>
    places[0]!.indexOf(row.relation) * 1000 + places[1]!.indexOf(row.direction) * 100 + places[2]!.indexOf(row.otherType);
  return [...rows.values()].sort((a, b) => place(a) - place(b));
}
