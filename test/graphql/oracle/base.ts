// The oracle's ground: the seed as plain lists, and the meaning of a filter and an order written a second time, as loops a reader can check.
import { firstDay, lastDay } from "../../../server/dates.ts";
import type { Ontology } from "../../../server/ontology.ts";

export interface PlainEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}
export interface PlainClaim {
  readonly id: string;
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  readonly status: string;
  readonly confidence: string;
  readonly holdsFrom?: string | undefined;
  readonly holdsTo?: string | undefined;
  readonly knownFrom?: string | undefined;
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly bound?: string | undefined;
  readonly moneyKind?: string | undefined;
  readonly sameDeal?: string | undefined;
  readonly contradicts?: readonly string[] | undefined;
  readonly eventDate?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly observedOn?: string | undefined;
  readonly periodStart?: string | undefined;
  readonly periodEnd?: string | undefined;
  readonly unit?: string | undefined;
  readonly basis?: string | undefined;
  readonly [scope: string]: unknown;
  /** Ids of its sources. */
  readonly sources: readonly string[];
}
export interface PlainSource {
  readonly id: string;
  readonly publisher?: string | undefined;
  readonly publisherKind: string;
}
export interface Base {
  readonly ontology: Ontology;
  readonly entities: readonly PlainEntity[];
  readonly claims: readonly PlainClaim[];
  readonly sources: readonly PlainSource[];
  /** The same by id, and the claims by their ends, so that thousands of answers take seconds. */
  readonly entity: ReadonlyMap<string, PlainEntity>;
  readonly source: ReadonlyMap<string, PlainSource>;
  readonly touching: ReadonlyMap<string, readonly PlainClaim[]>;
}

export function toBase(
  ontology: Ontology,
  entities: readonly PlainEntity[],
  claims: readonly PlainClaim[],
  sources: readonly PlainSource[],
): Base {
  const touching = new Map<string, PlainClaim[]>(entities.map(({ id }) => [id, []]));
  for (const claim of claims) for (const end of new Set([claim.subject, claim.object])) touching.get(end)!.push(claim);
  const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
  return { ontology, entities, claims, sources, entity: byId(entities), source: byId(sources), touching };
}

/** ClaimFilter as it is sent. */
export interface Filter {
  readonly relations?: string[];
  readonly direction?: "OUT" | "IN" | "BOTH";
  readonly otherTypes?: string[];
  readonly other?: string[];
  readonly asOf?: string;
  readonly during?: { from?: string; to?: string };
  readonly knownBy?: string;
  readonly statuses?: string[];
  readonly minConfidence?: string;
  readonly minEvidence?: string;
  readonly minSources?: number;
  readonly publishers?: string[];
  readonly publisherKinds?: string[];
  readonly amount?: { currency: string; min?: number; max?: number };
  readonly contradicted?: boolean;
}

export const entityOf = (base: Base, id: string): PlainEntity => base.entity.get(id)!;
export const sourcesOf = (base: Base, claim: PlainClaim): PlainSource[] => [...new Set(claim.sources)].map((id) => base.source.get(id)!);
export const isSymmetric = (base: Base, claim: PlainClaim): boolean => base.ontology.relationType(claim.relation).symmetric;

/** Publishers over all these claims; a source whose publisher is not known has none. */
export function publishersOf(base: Base, claims: readonly PlainClaim[]): { all: Set<string>; firm: Set<string> } {
  const all = new Set<string>();
  const firm = new Set<string>();
  for (const claim of claims)
    for (const { publisher, publisherKind } of sourcesOf(base, claim)) {
      if (publisher === undefined) continue;
      all.add(publisher);
      if (base.ontology.publisherKinds.find(({ name }) => name === publisherKind)!.firm) firm.add(publisher);
    }
  return { all, firm };
}
export const gradeOf = (firm: number): "STRONG" | "FAIR" | "WEAK" => (firm >= 2 ? "STRONG" : firm === 1 ? "FAIR" : "WEAK");

/** Everything a filter says but what it says of the ends. */
export function passes(base: Base, claim: PlainClaim, filter: Filter): boolean {
  if (filter.relations && !filter.relations.includes(claim.relation)) return false;
  if (filter.asOf && !holdsBetween(claim, lastDay(filter.asOf), lastDay(filter.asOf))) return false;
  if (filter.during) {
    const { from, to } = filter.during;
    if (!holdsBetween(claim, from ? firstDay(from) : "0000-01-01", to ? lastDay(to) : "9999-12-31")) return false;
  }
  if (filter.knownBy && !(claim.knownFrom !== undefined && claim.knownFrom <= lastDay(filter.knownBy))) return false;
  if (filter.statuses && !filter.statuses.includes(claim.status.toUpperCase())) return false;
  if (filter.minConfidence && !atLeast(["HIGH", "MEDIUM", "LOW"], claim.confidence.toUpperCase(), filter.minConfidence)) return false;
  if (filter.minEvidence && !atLeast(["STRONG", "FAIR", "WEAK"], gradeOf(publishersOf(base, [claim]).firm.size), filter.minEvidence))
    return false;
  const sources = sourcesOf(base, claim);
  if (filter.minSources && sources.length < filter.minSources) return false;
  if (filter.publishers && !sources.some(({ publisher }) => publisher !== undefined && filter.publishers!.includes(publisher)))
    return false;
  if (filter.publisherKinds && !sources.some(({ publisherKind }) => filter.publisherKinds!.includes(publisherKind.toUpperCase())))
    return false;
  if (filter.contradicted !== undefined && filter.contradicted !== (claim.contradicts?.length ?? 0) > 0) return false;
  if (filter.amount) {
    const { currency, min = -Infinity, max = Infinity } = filter.amount;
    if (claim.amount === undefined || claim.currency !== currency || claim.amount < min || claim.amount > max) return false;
  }
  return true;
}

/** Whether it holds on at least one day from `first` to `last`. `holdsTo` is the first day on which it does not. */
function holdsBetween(claim: PlainClaim, first: string, last: string): boolean {
  const beganInTime = claim.holdsFrom === undefined || claim.holdsFrom <= last;
  const endedTooSoon = claim.holdsTo !== undefined && claim.holdsTo <= first;
  return beganInTime && !endedTooSoon;
}
const atLeast = (bestFirst: string[], seen: string, wanted: string): boolean => bestFirst.indexOf(seen) <= bestFirst.indexOf(wanted);

/** Which way the claim leads from the entity. */
export const directionFrom = (base: Base, claim: PlainClaim, id: string): "OUT" | "IN" | "BOTH" =>
  isSymmetric(base, claim) ? "BOTH" : claim.subject === id ? "OUT" : "IN";
export const otherEnd = (claim: PlainClaim, id: string): string => (claim.subject === id ? claim.object : claim.subject);

/** The claims that pass, seen from an entity. */
export function claimsOf(base: Base, id: string, filter: Filter): PlainClaim[] {
  return (base.touching.get(id) ?? []).filter((claim) => {
    const direction = directionFrom(base, claim, id);
    if ((filter.direction === "OUT" && direction === "IN") || (filter.direction === "IN" && direction === "OUT")) return false;
    const other = otherEnd(claim, id);
    if (filter.otherTypes && !filter.otherTypes.includes(entityOf(base, other).type)) return false;
    if (filter.other && !filter.other.includes(other)) return false;
    return passes(base, claim, filter);
  });
}

/** The claims that pass where no entity is asked: what is said of the other end is true of either. */
export function claimsAnywhere(base: Base, filter: Filter): PlainClaim[] {
  return base.claims.filter((claim) => {
    const ends = [claim.subject, claim.object];
    if (filter.otherTypes && !ends.some((id) => filter.otherTypes!.includes(entityOf(base, id).type))) return false;
    if (filter.other && !ends.some((id) => filter.other!.includes(id))) return false;
    return passes(base, claim, filter);
  });
}

/** Where speech is of links: relations that may not be walked are out, unless named. */
export const asLinkFilter = (base: Base, filter: Filter): Filter =>
  filter.relations ? filter : { ...filter, relations: base.ontology.relationTypes.filter(({ walk }) => walk).map(({ name }) => name) };

/** Sorted by a key, what has none last, equals by id. */
export function sorted<T>(
  items: readonly T[],
  key: (item: T) => string | number | undefined,
  order: "ASC" | "DESC",
  id: (item: T) => string,
): T[] {
  const keyed = items.map((item) => ({ item, key: key(item), id: id(item) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.id < b.id ? -1 : 1;
    if (a.key === undefined) return 1;
    if (b.key === undefined) return -1;
    return (isBefore(a.key, b.key) ? -1 : 1) * (order === "ASC" ? 1 : -1);
  });
  return keyed.map(({ item }) => item);
}

/** Texts by code point, as Order has it: JavaScript's own < goes by UTF-16 unit. */
export function isBefore(a: string | number, b: string | number): boolean {
  if (typeof a !== "string" || typeof b !== "string") return a < b;
  const [x, y] = [[...a], [...b]].map((signs) => signs.map((sign) => sign.codePointAt(0)!)) as [number[], number[]];
  const at = x.findIndex((code, place) => code !== y[place]);
  return at < 0 ? x.length < y.length : x[at]! < (y[at] ?? -1);
}
