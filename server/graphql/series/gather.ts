// All claims of one entity that a sum or a series is made of: a page would make it wrong, so there is a limit instead, and it is told.
import { InterlockError } from "../../errors.ts";
import { compareTexts } from "../../order.ts";
import type { ClaimValue } from "../../mapping.ts";
import { cypher } from "../../queries.ts";
import { claimIn, claimSorting, itemsIn, ranks } from "../claims.ts";
import type { Context } from "../context.ts";
import { evidenceGrades, type Filter } from "../filter.ts";

const ofEntity = cypher("claim/ofEntity");

/** More than this is refused with RESULT_TOO_LARGE. */
export const maxGathered = 5000;

/** Its claims that pass the filter and have what they are sorted by. Errors: RESULT_TOO_LARGE, naming the field that asked. */
export async function gather(id: string, filter: Filter, by: "ID" | "AMOUNT", field: string, context: Context): Promise<ClaimValue[]> {
  // Amounts in descending order: claims without one come last, so that they do not fill the room of those that have one.
  const sorting = claimSorting({ by, order: by === "ID" ? "ASC" : "DESC" });
  const [row] = await context.rows(ofEntity, id, {
    filter,
    page: { by: sorting.by, down: sorting.down, back: false, from: null },
    limit: maxGathered + 1,
    ...ranks(context.ontology, "confidence"),
    counted: false,
    properties: null,
    ends: null,
    own: null,
  });
  const found = itemsIn(row, id).filter(({ key }) => key !== null);
  if (found.length > maxGathered)
    throw new InterlockError(
      "RESULT_TOO_LARGE",
      `${field} of "${id}" would be made of more than ${maxGathered} claims, so it would not be whole. Ask for less by its arguments or its filter.`,
      { limit: maxGathered },
    );
  return found.map((item) => claimIn(item, null));
}

/** Of claims that cannot all be taken, the best supported first: by evidence grade, confidence, number of sources, id. */
export const bySupport =
  ({ ontology }: Context) =>
  (a: ClaimValue, b: ClaimValue): number =>
    gradeRank(a) - gradeRank(b) ||
    ontology.words("confidence").indexOf(a.confidence) - ontology.words("confidence").indexOf(b.confidence) ||
    b.sourceCount - a.sourceCount ||
    compareTexts(a.id, b.id);

const gradeRank = ({ evidenceGrade }: ClaimValue): number => (evidenceGrades as readonly string[]).indexOf(evidenceGrade);

/** Things with the same key together, keys and things in the order in which they came. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
