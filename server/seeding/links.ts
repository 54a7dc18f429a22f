// What claims come to as links: how many each entity has, and of an entity with many the first of them, so that no reader sorts thousands.
import { compareTexts } from "../order.ts";
import type { Ontology, RelationType } from "../ontology.ts";

/** What the API shows at most, and one more, which tells that others follow. */
export const carried = 101;

interface Claim {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}
/** By id: the two ends. Several claims of one relation between the same two are one link; only relations that may be walked make any. */
export type Links = ReadonlyMap<string, readonly [string, string]>;

export function linksOf(claims: Iterable<Claim>, ontology: Ontology): Links {
  const links = new Map<string, readonly [string, string]>();
  for (const claim of claims) {
    const type = ontology.relationType(claim.relation);
    if (!type.walk) continue;
    const { id, ends } = linkOf(claim, type);
    links.set(id, ends);
  }
  return links;
}

/** The link that a claim makes, or is one of those that make it. */
export function linkOf({ subject, relation, object }: Claim, { symmetric }: RelationType): { id: string; ends: readonly [string, string] } {
  const ends = symmetric && object < subject ? ([object, subject] as const) : ([subject, object] as const);
  return { id: `${ends[0]}~${relation}~${ends[1]}`, ends };
}

export function degreesOf(links: Links): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const end of [...links.values()].flat()) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return degrees;
}

/** Ids of links, in the two orders in which they are asked for most: by the other end's name, and from the other end with the most links down. */
export interface FirstLinks {
  readonly firstByName: string[];
  readonly firstByDegree: string[];
}

/** Of the entities that have more links than are carried. */
export function firstLinksOf(
  links: Links,
  degrees: ReadonlyMap<string, number>,
  nameOf: (entity: string) => string,
): Map<string, FirstLinks> {
  const own = new Map([...degrees].flatMap(([id, degree]) => (degree >= carried ? [[id, [] as Seen[]] as const] : [])));
  for (const [id, [one, two]] of links) {
    own.get(one)?.push({ id, name: nameOf(two), degree: degrees.get(two)! });
    own.get(two)?.push({ id, name: nameOf(one), degree: degrees.get(one)! });
  }
  const first = (list: readonly Seen[], order: (a: Seen, b: Seen) => number) =>
    list
      .toSorted((a, b) => order(a, b) || compareTexts(a.id, b.id))
      .slice(0, carried)
      .map(({ id }) => id);
  return new Map(
    [...own].map(([entity, list]) => [
      entity,
      { firstByName: first(list, (a, b) => compareTexts(a.name, b.name)), firstByDegree: first(list, (a, b) => b.degree - a.degree) },
    ]),
  );
}

interface Seen {
  readonly id: string;
  readonly name: string;
  readonly degree: number;
}
