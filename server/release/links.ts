// The links of a release: all claims of one relation between the same two entities, summed up as the API does.
import type { Row } from "../engine/engine.ts";
import type { Ontology } from "../ontology.ts";

export function linksOf(claims: readonly Row[], ontology: Ontology): Row[] {
  const links = new Map<string, Row[]>();
  for (const claim of claims) {
    const { relation } = claim as { relation: string };
    const ends = [claim.subject as string, claim.object as string];
    if (ontology.relationType(relation).symmetric) ends.sort();
    const id = `${ends[0]}~${relation}~${ends[1]}`;
    const known = links.get(id);
    if (known) known.push(claim);
    else links.set(id, [claim]);
  }
  return [...links].map(([id, of]) => linkOf(id, of, ontology));
}

function linkOf(id: string, claims: readonly Row[], ontology: Ontology): Row {
  const [subject, relation, object] = id.split("~") as [string, string, string];
  const all = <T>(property: string) => claims.map((claim) => claim[property] as T | undefined);
  const first = (property: string) => ontology.words(property).find((word) => all(property).includes(word))!;
  // A link whose beginning or end is not known of one of its claims has none.
  const bound = (property: string, pick: (days: string[]) => string | undefined) =>
    all<string>(property).includes(undefined) ? undefined : pick((all<string>(property) as string[]).toSorted());
  const holdsFrom = bound("holdsFrom", (days) => days[0]);
  const holdsTo = bound("holdsTo", (days) => days.at(-1));
  const different = (property: string) => new Set(all<string[]>(property).flatMap((list) => list ?? [])).size;
  const firm = different("firmPublishers");
  return {
    id,
    subject,
    relation,
    object,
    symmetric: ontology.relationType(relation).symmetric,
    claims: all<string>("id") as string[],
    claimCount: claims.length,
    status: first("status"),
    confidence: first("confidence"),
    ...(holdsFrom !== undefined && { holdsFrom }),
    ...(holdsTo !== undefined && { holdsTo }),
    publisherCount: different("publishers"),
    evidenceGrade: firm >= 2 ? "strong" : firm === 1 ? "fair" : "weak",
  };
}
