// What a graph holds of each entity, claim and source: what was stated, and what follows from it, so that no reader has to work it out.
import { dayAfter, firstDay, lastDay } from "../dates.ts";
import type { Value } from "../engine/engine.ts";
import type { Ontology } from "../ontology.ts";
import { degreesOf, firstLinksOf, linksOf } from "./links.ts";
import type { Stated, StatedClaim } from "./stated.ts";
import type { Statements } from "./together.ts";

export type Properties = { readonly [name: string]: Value };
export interface SeedEntity {
  readonly id: string;
  readonly type: string;
  /** As stored; the id among them. */
  readonly properties: Properties;
}
export interface SeedClaim {
  readonly id: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly properties: Properties;
}
export interface SeedSource {
  readonly id: string;
  readonly properties: Properties;
}
/** A checked seed. Each list is sorted by id; what is stored of each is in `properties`, bounds of time and grades of evidence among it. */
export interface Seed {
  readonly entities: readonly SeedEntity[];
  readonly claims: readonly SeedClaim[];
  readonly sources: readonly SeedSource[];
}

/** Of statements in which nothing is wrong. */
export function derive({ entities, claims, sources, publishers }: Statements, ontology: Ontology): Seed {
  const firm = new Set(ontology.publisherKinds.filter((kind) => kind.firm).map(({ name }) => name));
  const sourceById = new Map(
    sources.map(({ id, stated }) => {
      const publisher = stated.publisher as string;
      return [id, { publisher, kind: publishers.get(publisher)!, date: stated.date as string | undefined }];
    }),
  );
  const citedBy = new Map<string, string[]>(sources.map(({ id }) => [id, []]));
  const newest = new Map<string, string>();
  const toClaim = (claim: StatedClaim): SeedClaim => {
    const { id, subject, relation, object, stated } = claim;
    const cited = [...new Set(claim.evidence.map(({ source }) => source))];
    for (const source of cited) citedBy.get(source)!.push(id);
    const said = cited.map((source) => sourceById.get(source)!);
    const dates = said.flatMap(({ date }) => date ?? []);
    for (const end of [subject, object!]) for (const date of dates) if (isLater(date, newest.get(end))) newest.set(end, date);
    const properties = stored({
      status: "happened",
      ...stated,
      relation: undefined,
      object: undefined,
      evidence: undefined,
      ...boundsOf(stated, relation!.groups.includes("figure")),
      knownFrom: dates.map(firstDay).sort()[0],
      sources: claim.evidence.map(({ source }) => source),
      locators: claim.evidence.map(({ locator }) => locator),
      ...evidenceOf(said, firm),
    });
    return { id, subject, relation: relation!.name, object: object!, properties };
  };
  const seedClaims = byId(claims).map(toClaim);
  const links = linksOf(seedClaims, ontology);
  const degrees = degreesOf(links);
  const names = new Map(entities.map(({ id, stated }) => [id, stated.name as string]));
  const firstLinks = firstLinksOf(links, degrees, (id) => names.get(id)!);
  return {
    claims: seedClaims,
    entities: byId(entities).map(({ id, type, stated }) => {
      const externalIds =
        stated.externalIds && Object.entries(stated.externalIds as Record<string, string>).map(([scheme, value]) => `${scheme}:${value}`);
      return {
        id,
        type: type!,
        properties: stored({
          aliases: [],
          ...stated,
          externalIds,
          lastSourced: newest.get(id),
          degree: degrees.get(id) ?? 0,
          ...firstLinks.get(id),
        }),
      };
    }),
    sources: byId(sources).map(({ id, stated }) => ({
      id,
      properties: stored({ ...stated, publisherKind: sourceById.get(id)!.kind, claims: citedBy.get(id) }),
    })),
  };
}

/** The days between which a claim is known to hold, as Claim.holdsFrom tells callers: holdsTo is the first on which it no longer does. */
export function boundsOf(stated: Stated, isFigure: boolean): { holdsFrom?: string; holdsTo?: string } {
  const { validFrom, validTo, eventDate, observedOn, periodEnd } = stated as Record<string, string | undefined>;
  const seen = eventDate ?? observedOn;
  // What happened, or was seen, when it ended says when it ended, and not since when it held.
  const isTheEnd = seen !== undefined && validTo !== undefined && firstDay(seen) >= firstDay(validTo);
  const start =
    isFigure && periodEnd ? lastDay(periodEnd) : validFrom ? firstDay(validFrom) : seen && !isTheEnd ? firstDay(seen) : undefined;
  return { ...(start && { holdsFrom: start }), ...(validTo && { holdsTo: dayAfter(validTo) }) };
}

/** Two firm publishers make it strong, one fair. Publishers count by name: ten pages of one newspaper are one voice. */
export function evidenceOf(
  said: readonly { readonly publisher: string; readonly kind: string }[],
  firm: ReadonlySet<string>,
): { sourceCount: number; publishers: string[]; publisherKinds: string[]; firmPublishers: string[]; evidenceGrade: string } {
  const firmPublishers = [...new Set(said.filter(({ kind }) => firm.has(kind)).map(({ publisher }) => publisher))];
  return {
    sourceCount: said.length,
    publishers: [...new Set(said.map(({ publisher }) => publisher))],
    publisherKinds: [...new Set(said.map(({ kind }) => kind))],
    firmPublishers,
    evidenceGrade: firmPublishers.length >= 2 ? "strong" : firmPublishers.length === 1 ? "fair" : "weak",
  };
}

/** Of two partial dates the one whose last day is later; of two that end on one day the more exact. */
const isLater = (date: string, than: string | undefined): boolean =>
  than === undefined || lastDay(date) > lastDay(than) || (lastDay(date) === lastDay(than) && date.length > than.length);

const byId = <T extends { id: string }>(items: readonly T[]): T[] => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** In one order, without what is absent: so that equal things are equal texts. */
const stored = (properties: Readonly<Record<string, unknown>>): Properties =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as Properties;
