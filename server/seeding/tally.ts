// How many claims and links of a whole graph say what of themselves: counted once, so that no reader of statistics goes through a million.
import type { Value } from "../engine/engine.ts";
import type { Ontology } from "../ontology.ts";
import { Tally, wordOfLink, wordsOfClaim } from "../tally.ts";
import { linkOf } from "./links.ts";

interface Claim {
  readonly subject?: string;
  readonly object?: string;
  readonly properties: { readonly [name: string]: Value };
}

/** Of a plan's groups, of which those of claims are named after their relation. */
interface Group {
  readonly kind: string;
  readonly name: string;
  readonly rows: readonly Claim[];
}

export function tallyOf(groups: readonly Group[], ontology: Ontology): Tally {
  const tally = new Tally();
  for (const { kind, name: relation, rows } of groups) {
    if (kind !== "claim") continue;
    const type = ontology.relationType(relation);
    const publishers = new Map<string, Set<string>>();
    for (const { subject, object, properties } of rows) {
      const { status, confidence, evidenceGrade, holdsFrom = null, holdsTo = null } = properties as Record<string, string>;
      const counted = {
        relation,
        status: status!,
        confidence: confidence!,
        grade: evidenceGrade!,
        contradicted: "contradicts" in properties,
      };
      for (const word of wordsOfClaim({ ...counted, since: holdsFrom?.slice(0, 4) ?? null, lastYear: lastYearOf(holdsTo) }))
        tally.add(word);
      if (!type.walk) continue;
      const { id } = linkOf({ subject: subject!, relation, object: object! }, type);
      const own = publishers.get(id) ?? new Set<string>();
      publishers.set(id, own);
      for (const publisher of (properties.firmPublishers ?? []) as string[]) own.add(publisher);
    }
    for (const { size } of publishers.values()) tally.add(wordOfLink(size));
  }
  return tally;
}

/** `holdsTo` is the first day on which a claim no longer holds: of a year's first day, the year before. */
const lastYearOf = (holdsTo: string | null): string | null =>
  holdsTo === null ? null : String(Number(holdsTo.slice(0, 4)) - (holdsTo.endsWith("-01-01") ? 1 : 0));
