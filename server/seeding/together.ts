// Whether all that a seed states fits together: ids, ends, sources, contradictions, and nothing said twice.
import { didYouMean } from "../errors.ts";
import type { Ontology, Property } from "../ontology.ts";
import type { Place } from "./read.ts";
import { within, type Kind, type Report, type StatedClaim, type StatedEntity, type StatedSource } from "./stated.ts";
import { shown } from "./values.ts";

export interface Statements {
  readonly entities: readonly StatedEntity[];
  readonly claims: readonly StatedClaim[];
  readonly sources: readonly StatedSource[];
  readonly publishers: ReadonlyMap<string, string>;
  /** Kinds of which some could not be read, so that what is not found may well be there. */
  readonly incomplete: ReadonlySet<Kind>;
}

export function checkTogether(statements: Statements, ontology: Ontology, report: Report): void {
  checkOnce([...statements.entities, ...statements.sources, ...statements.claims], ({ id }) => id, "id", "id", report);
  checkOnce(statements.sources, ({ stated }) => stated.url, "url", "address", report);
  checkSources(statements, report);
  checkEnds(statements, ontology, report);
  checkClaimsNamed(statements, ontology, report);
  checkNothingTwice(statements.claims, report);
}

/** Tells the later of two that share what must be one's own. */
function checkOnce<T extends { place: Place }>(
  items: readonly T[],
  keyOf: (item: T) => unknown,
  property: string,
  word: string,
  report: Report,
): void {
  const first = new Map<unknown, Place>();
  for (const item of items) {
    const key = keyOf(item);
    if (typeof key !== "string") continue;
    const taken = first.get(key);
    if (taken)
      report(
        item.place,
        (where) => `The ${word} ${shown(key)} is taken already at ${where(within(taken, property))}. Give each its own, or remove one.`,
        property,
      );
    else first.set(key, item.place);
  }
}

function checkSources({ claims, sources, publishers, incomplete }: Statements, report: Report): void {
  const known = new Set(sources.map(({ id }) => id));
  const cited = new Set<string>();
  for (const { evidence, place } of claims)
    for (const [index, { source }] of evidence.entries()) {
      cited.add(source);
      if (!known.has(source) && !incomplete.has("sources"))
        report(place, () => `Source ${shown(source)} is not in sources.yaml. Mend the id, or add the source there.`, "evidence", index);
    }
  for (const { id, stated, place } of sources) {
    if (!cited.has(id) && !incomplete.has("claims"))
      report(place, `No claim cites source ${shown(id)}. Name it in a claim's evidence, or remove it.`);
    const { publisher } = stated;
    if (typeof publisher === "string" && !publishers.has(publisher) && !incomplete.has("publishers"))
      report(
        place,
        () =>
          `Publisher ${shown(publisher)} is not in publishers.yaml.${didYouMean(publisher, publishers.keys())} Add it there with its kind.`,
        "publisher",
      );
  }
}

function checkEnds({ entities, claims, incomplete }: Statements, ontology: Ontology, report: Report): void {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const unknown = (id: string) => () =>
    `Entity ${shown(id)} is not there.${didYouMean(id, known.keys())} Entities are in seed/entities/, in the file of their type.`;
  const isUnknown = (id: unknown): id is string => typeof id === "string" && !known.has(id) && !incomplete.has("entities");
  for (const { type, stated, place } of entities)
    for (const property of ontology.entityTypes.find(({ name }) => name === type)?.properties ?? [])
      if (property.type === "entity" && isUnknown(stated[property.name]))
        report(place, unknown(stated[property.name] as string), property.name);
  const toldSubjects = new Set<unknown>();
  for (const { subject, relation, object, stated, place } of claims) {
    // A file has one subject: what is wrong with it is told once, where it stands.
    if (isUnknown(subject) && !toldSubjects.has(place.file)) report({ file: place.file, at: ["subject"] }, unknown(subject));
    toldSubjects.add(place.file);
    if (isUnknown(object)) report(place, unknown(object), "object");
    if (relation === undefined || object === undefined) continue;
    if (subject === object) report(place, `${relation.name} joins two entities; saw ${shown(subject)} at both ends.`, "object");
    const [from, to] = [known.get(subject)?.type, known.get(object)?.type];
    if (from && to && !relation.fits(from, to))
      report(
        place,
        `${relation.name} cannot lead from ${from} ${shown(subject)} to ${to} ${shown(object)}; it leads from ${relation.ends}. See seed/ontology/relations/${relation.name}.yaml.`,
        "relation",
      );
    for (const property of relation.properties)
      if (property.type === "entity" && isUnknown(stated[property.name]))
        report(place, unknown(stated[property.name] as string), property.name);
  }
}

/** Claims that are named by others, as in contradicts and sameDeal, or by entities. */
function checkClaimsNamed({ entities, claims, incomplete }: Statements, ontology: Ontology, report: Report): void {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const contradictsOf = (claim: StatedClaim) => (Array.isArray(claim.stated.contradicts) ? (claim.stated.contradicts as unknown[]) : []);
  const namesClaims = ({ type }: Property) => type === "claim" || type === "claims";
  const unknown = (name: string, id: string) => () =>
    `${name} names the claim ${shown(id)}, which is not there. Mend the id, or take it out.`;
  for (const { type, stated, place } of entities)
    for (const { name } of (ontology.entityTypes.find((known) => known.name === type)?.properties ?? []).filter(namesClaims))
      for (const id of [stated[name]].flat())
        if (typeof id === "string" && !known.has(id) && !incomplete.has("claims")) report(place, unknown(name, id), name);
  for (const claim of claims) {
    for (const { name } of [...ontology.claimProperties, ...(claim.relation?.properties ?? [])].filter(namesClaims))
      for (const id of [claim.stated[name]].flat()) {
        if (typeof id !== "string") continue;
        const other = known.get(id);
        if (id === claim.id) report(claim.place, `${name} names the claim ${shown(id)} itself. Name another one.`, name);
        else if (!other && !incomplete.has("claims")) report(claim.place, unknown(name, id), name);
        else if (other && name === "contradicts" && !contradictsOf(other).includes(claim.id))
          report(
            claim.place,
            (where) =>
              `${claim.id} contradicts ${id}, but ${id} at ${where(other.place)} does not contradict ${claim.id}. Let each name the other, or neither.`,
            name,
          );
      }
  }
}

function checkNothingTwice(claims: readonly StatedClaim[], report: Report): void {
  const statements = new Map<string, StatedClaim>();
  const pairs = new Map<string, StatedClaim>();
  for (const claim of claims) {
    const { subject, relation, object, stated, place } = claim;
    // From both ends a symmetric claim reads the same, so it is the same if its dates and sources are.
    const dates = [stated.eventDate, stated.validFrom, stated.validTo, stated.observedOn];
    const saying = JSON.stringify([relation?.name, [subject, object].sort(), dates, claim.evidence.map(({ source }) => source).sort()]);
    const mirrored = relation?.symmetric ? pairs.get(saying) : undefined;
    const same = typeof stated.statement === "string" ? statements.get(stated.statement.toLowerCase()) : undefined;
    const turned = mirrored && mirrored.subject !== subject ? mirrored : undefined;
    if (turned)
      report(
        place,
        (where) =>
          `${relation!.name} reads the same from both ends, so ${claim.id} says again what ${turned.id} says at ${where(turned.place)}. Keep one of the two.`,
      );
    else if (same)
      report(
        place,
        (where) =>
          `The statement of ${claim.id} is that of ${same.id} at ${where(within(same.place, "statement"))}. Keep one claim, with the evidence of both, or say how they differ.`,
        "statement",
      );
    if (!mirrored) pairs.set(saying, claim);
    if (!same && typeof stated.statement === "string") statements.set(stated.statement.toLowerCase(), claim);
  }
}
