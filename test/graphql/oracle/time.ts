// The oracle's answers about time: the days that claims state, what held on one day and not on another, and the graph in numbers.
import { firstDay, lastDay } from "../../../server/dates.ts";
import { asLinkFilter, claimsAnywhere, claimsOf, gradeOf, publishersOf, type Base, type Filter, type PlainClaim } from "./base.ts";
import { linksAmong, told } from "./links.ts";

/** The claims in which one of these takes part, each seen from it; all claims where none are named. */
const claimsAbout = (base: Base, ids: readonly string[] | undefined, filter: Filter): PlainClaim[] =>
  ids ? [...new Set(ids.flatMap((id) => claimsOf(base, id, filter)))] : claimsAnywhere(base, filter);

export interface TimelineRequest {
  readonly ids: readonly string[] | undefined;
  readonly filter: Filter;
  readonly range: { from?: string; to?: string };
  readonly order: "ASC" | "DESC";
}

export function timeline(base: Base, { ids, filter, range, order }: TimelineRequest) {
  const kinds = ["HAPPENED", "STARTED", "ENDED"];
  const events = claimsAbout(base, ids, filter).flatMap(({ id, eventDate, validFrom, validTo }) =>
    [eventDate, validFrom, validTo].flatMap((date, at) => (date === undefined ? [] : [{ date, kind: kinds[at]!, claim: { id } }])),
  );
  const mayLie = (date: string): boolean =>
    (!range.from || lastDay(date) >= firstDay(range.from)) && (!range.to || firstDay(date) <= lastDay(range.to));
  return events
    .filter(({ date }) => mayLie(date))
    .sort((a, b) => {
      if (a.date !== b.date) return a.date < b.date === (order === "ASC") ? -1 : 1;
      if (a.claim.id !== b.claim.id) return a.claim.id < b.claim.id ? -1 : 1;
      return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
    });
}

const holdsOn = ({ holdsFrom, holdsTo }: PlainClaim, date: string): boolean => {
  const day = lastDay(date);
  return (holdsFrom === undefined || holdsFrom <= day) && (holdsTo === undefined || holdsTo > day);
};

export function diff(
  base: Base,
  { from, to, ids, filter }: { from: string; to: string; ids: readonly string[] | undefined; filter: Filter },
) {
  const links = linksAmong(base, claimsAbout(base, ids, asLinkFilter(base, filter))).map(({ claims, ...link }) => ({
    at: (date: string) => ({ ...link, claims: claims.filter((claim) => holdsOn(claim, date)) }),
  }));
  const sortedLinks = (some: typeof links, date: string) =>
    some.map((link) => told(base, link.at(date))).sort((a, b) => (a.id < b.id ? -1 : 1));
  const only = (link: (typeof links)[number], here: string, there: string): { id: string }[] =>
    link
      .at(here)
      .claims.filter((claim) => !holdsOn(claim, there))
      .map(({ id }) => ({ id }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const count = (link: (typeof links)[number], date: string) => link.at(date).claims.length;
  const added = links.filter((link) => count(link, from) === 0 && count(link, to) > 0);
  const removed = links.filter((link) => count(link, from) > 0 && count(link, to) === 0);
  const changed = links
    .filter((link) => count(link, from) > 0 && count(link, to) > 0)
    .map((link) => ({ link: told(base, link.at(to)), added: only(link, to, from), removed: only(link, from, to) }))
    .filter((change) => change.added.length + change.removed.length > 0)
    .sort((a, b) => (a.link.id < b.link.id ? -1 : 1));
  return {
    added: sortedLinks(added, to),
    addedCount: added.length,
    removed: sortedLinks(removed, from),
    removedCount: removed.length,
    changed,
    changedCount: changed.length,
  };
}

export function statistics(base: Base, asOf: string | undefined) {
  const { ontology } = base;
  const claims = base.claims.filter((claim) => asOf === undefined || holdsOn(claim, asOf));
  const walkable = asLinkFilter(base, {}).relations!;
  const links = linksAmong(
    base,
    claims.filter(({ relation }) => walkable.includes(relation)),
  );
  const many = (fits: (claim: PlainClaim) => boolean) => claims.filter(fits).length;
  const starts = claims.flatMap(({ holdsFrom }) => (holdsFrom ? [Number(holdsFrom.slice(0, 4))] : []));
  const years: { year: number; started: number; holding: number }[] = [];
  for (let year = Math.min(...starts); year <= Math.max(...starts); year++)
    years.push({
      year,
      started: many(({ holdsFrom }) => holdsFrom?.slice(0, 4) === String(year)),
      holding: many(({ holdsFrom, holdsTo }) => (holdsFrom ?? "") <= `${year}-12-31` && (holdsTo ?? "9999") > `${year}-01-01`),
    });
  return {
    entities: base.entities.length,
    claims: claims.length,
    links: links.length,
    sources: base.sources.length,
    entityTypes: ontology.entityTypes.map(({ name }) => ({ type: name, count: base.entities.filter(({ type }) => type === name).length })),
    relations: ontology.relationTypes.map(({ name }) => ({ relation: name, count: many(({ relation }) => relation === name) })),
    confidence: ontology
      .words("confidence")
      .map((word) => ({ confidence: word.toUpperCase(), count: many((claim) => claim.confidence === word) })),
    statuses: ontology.words("status").map((word) => ({ status: word.toUpperCase(), count: many((claim) => claim.status === word) })),
    years,
    evidence: ["STRONG", "FAIR", "WEAK"].map((grade) => ({
      grade,
      claims: many((claim) => gradeOf(publishersOf(base, [claim]).firm.size) === grade),
      links: links.filter((link) => gradeOf(publishersOf(base, link.claims).firm.size) === grade).length,
    })),
    contradictions: many(({ contradicts }) => contradicts !== undefined && contradicts.length > 0),
  };
}
