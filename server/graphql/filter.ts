// Which claims are spoken of: the one place where a ClaimFilter becomes the `$filter` that cypher/claim/matches.part.cypher reads.
import { firstDay, lastDay } from "../dates.ts";
import { InterlockError } from "../errors.ts";
import type { Ontology } from "../ontology.ts";

export const typeDefs = /* GraphQL */ `
  "The way a link leads, seen from the entity asked."
  enum Direction {
    "From it to the other."
    OUT
    "From the other to it."
    IN
    "Either way; of a link: symmetric, so there is no way to tell."
    BOTH
  }
  "Counted, not judged, from how many firm publishers (primary, filing, government, research, data set, agency, press, trade) say it."
  enum EvidenceGrade {
    "Two or more different firm publishers."
    STRONG
    "One firm publisher."
    FAIR
    "No firm publisher."
    WEAK
  }
  "A stretch of time, both ends included."
  input DateRange {
    "Its first day; a partial date means its first. Open where left out."
    from: PartialDate
    "Its last day; a partial date means its last. Open where left out. Before \`from\`: BAD_USER_INPUT."
    to: PartialDate
  }
  "A range of stated amounts in one currency, both ends included. An amount counts as the number that is stated, whatever its bound: up to 10 billion and over 10 billion are 10 billion; of a range the lower end."
  input AmountRange {
    "ISO 4217 in capitals, such as USD; nothing is converted. Anything else: BAD_USER_INPUT."
    currency: String!
    "The smallest, in whole units of \`currency\`; open where left out."
    min: Float
    "The largest, in whole units of \`currency\`; open where left out. Smaller than min: BAD_USER_INPUT."
    max: Float
  }
  "Which claims are spoken of: those that pass everything asked here. Nothing is left out unless it is asked for: no status, date or confidence is filtered by default. An empty list matches nothing."
  input ClaimFilter {
    "Of one of these relation types. Where speech is of links and this is left out, relations that are no way from one entity to another (REPORTS) are left out too."
    relations: [RelationType!]
    "Seen from the entity asked; ignored where there is none. OUT and IN never leave out a symmetric claim."
    direction: Direction
    "With an entity of one of these types at the other end; where no entity is asked, at either end."
    otherTypes: [EntityType!]
    "With one of these entities at the other end; where no entity is asked, at either end. At most 1,000."
    other: [ID!]
    "Holds on this day: began on it or before and has not ended by it. What has no known start has always held; what has no known end holds still."
    asOf: PartialDate
    "Holds at any time in this range, both ends included; a partial \`from\` means its first day, a partial \`to\` its last."
    during: DateRange
    "Was already said by a dated source on this day; a claim whose sources are all undated is never known by a day."
    knownBy: PartialDate
    "With one of these statuses."
    statuses: [ClaimStatus!]
    "This or surer."
    minConfidence: Confidence
    "This or better."
    minEvidence: EvidenceGrade
    "At least so many different sources, from 1."
    minSources: Int
    "At least one source by one of these, spelled as in Source.publisher. At most 1,000."
    publishers: [String!]
    "At least one source by a publisher of one of these kinds."
    publisherKinds: [PublisherKind!]
    "States money within this range. A claim that states none is left out, a reported figure (REPORTS) too."
    amount: AmountRange
    "True: another claim contradicts it. False: none does."
    contradicted: Boolean
  }
`;

export interface ClaimFilterInput {
  readonly relations?: readonly string[] | null;
  readonly direction?: "OUT" | "IN" | "BOTH" | null;
  readonly otherTypes?: readonly string[] | null;
  readonly other?: readonly string[] | null;
  readonly asOf?: string | null;
  readonly during?: { readonly from?: string | null; readonly to?: string | null } | null;
  readonly knownBy?: string | null;
  readonly statuses?: readonly string[] | null;
  readonly minConfidence?: string | null;
  readonly minEvidence?: string | null;
  readonly minSources?: number | null;
  readonly publishers?: readonly string[] | null;
  readonly publisherKinds?: readonly string[] | null;
  readonly amount?: { readonly currency: string; readonly min?: number | null; readonly max?: number | null } | null;
  readonly contradicted?: boolean | null;
}

/** `$filter`: every key is there, null where nothing is asked. `asOf` D is the range from D to D, so that any two filters can be joined into one. */
export type Filter = {
  relations: string[] | null;
  direction: "OUT" | "IN" | null;
  otherTypes: string[] | null;
  other: string[] | null;
  /** Holds after the day before this one: has no end, or ends after it. */
  from: string | null;
  /** Has no start, or starts on this day or before. */
  to: string | null;
  knownBy: string | null;
  statuses: string[] | null;
  confidences: string[] | null;
  grades: string[] | null;
  minSources: number | null;
  /** Lists of which each must have one of the claim's publishers. */
  publishers: string[][] | null;
  publisherKinds: string[][] | null;
  /** Ranges in each of which the claim's amount must lie. */
  amounts: AmountRange[] | null;
  /** What may be said of whether another claim contradicts it: a list, as two filters may ask for both, which nothing passes. */
  contradicted: boolean[] | null;
  /** Not asked but known: the relations in which no end is first. */
  symmetric: string[];
};

type AmountRange = { currency: string; min: number | null; max: number | null };

/** Best first. */
export const evidenceGrades = ["strong", "fair", "weak"] as const;
const maxList = 1000;

/** What a ClaimFilter asks for. `links`: speech is of links, so relations that may not be walked are out unless named. Errors: BAD_USER_INPUT. */
export function toFilter(input: ClaimFilterInput | null | undefined, ontology: Ontology, { links = false } = {}): Filter {
  const asked = input ?? {};
  const { asOf, during, knownBy, minConfidence, minEvidence, minSources } = asked;
  for (const name of ["other", "publishers"] as const)
    if ((asked[name]?.length ?? 0) > maxList)
      throw new InterlockError("BAD_USER_INPUT", `filter.${name} may hold ${maxList} at most; saw ${asked[name]!.length}.`);
  if (minSources != null && minSources < 1)
    throw new InterlockError("BAD_USER_INPUT", `filter.minSources must be 1 or more; saw ${minSources}.`);
  const range = toRange(during, "filter.during");
  const day = asOf == null ? null : lastDay(asOf);
  const direction = asked.direction ?? "BOTH";
  return {
    relations: list(asked.relations) ?? (links ? [...ontology.walkable] : null),
    direction: direction === "BOTH" ? null : direction,
    otherTypes: list(asked.otherTypes),
    other: list(asked.other),
    from: latest(range.from, day),
    to: earliest(range.to, day),
    knownBy: knownBy == null ? null : lastDay(knownBy),
    statuses: list(asked.statuses),
    confidences: minConfidence == null ? null : upTo(ontology.words("confidence"), minConfidence),
    grades: minEvidence == null ? null : upTo(evidenceGrades, minEvidence),
    minSources: minSources ?? null,
    publishers: asked.publishers == null ? null : [list(asked.publishers)!],
    publisherKinds: asked.publisherKinds == null ? null : [list(asked.publisherKinds)!],
    amounts: asked.amount == null ? null : [toAmounts(asked.amount)],
    contradicted: asked.contradicted == null ? null : [asked.contradicted],
    symmetric: ontology.relationTypes.filter(({ symmetric }) => symmetric).map(({ name }) => name),
  };
}

/** The first and the last day of a range; null where it is open. Errors: BAD_USER_INPUT where it ends before it begins. */
export function toRange(range: ClaimFilterInput["during"], argument: string): { from: string | null; to: string | null } {
  const from = range?.from == null ? null : firstDay(range.from);
  const to = range?.to == null ? null : lastDay(range.to);
  if (from !== null && to !== null && to < from)
    throw new InterlockError("BAD_USER_INPUT", `${argument} must not end before it begins; saw from "${range!.from}" to "${range!.to}".`);
  return { from, to };
}

function toAmounts({ currency, min = null, max = null }: NonNullable<ClaimFilterInput["amount"]>): AmountRange {
  if (!/^[A-Z]{3}$/.test(currency))
    throw new InterlockError(
      "BAD_USER_INPUT",
      `filter.amount.currency must be three capitals of ISO 4217, such as USD; saw "${currency}".`,
    );
  if (min !== null && max !== null && max < min)
    throw new InterlockError("BAD_USER_INPUT", `filter.amount.max must not be smaller than min; saw min ${min} and max ${max}.`);
  return { currency, min, max };
}

/** What passes both. The second has no direction: it is asked of claims whose ends are settled. */
export const both = (a: Filter, b: Filter): Filter => ({
  ...a,
  relations: common(a.relations, b.relations),
  otherTypes: b.otherTypes,
  other: b.other,
  from: latest(a.from, b.from),
  to: earliest(a.to, b.to),
  knownBy: earliest(a.knownBy, b.knownBy),
  statuses: common(a.statuses, b.statuses),
  confidences: common(a.confidences, b.confidences),
  grades: common(a.grades, b.grades),
  minSources: a.minSources === null && b.minSources === null ? null : Math.max(a.minSources ?? 0, b.minSources ?? 0),
  publishers: joined(a.publishers, b.publishers),
  publisherKinds: joined(a.publisherKinds, b.publisherKinds),
  amounts: joined(a.amounts, b.amounts),
  contradicted: common(a.contradicted, b.contradicted),
  direction: null,
});

// Sorted, so that two ways to ask the same share one statement.
const list = (values: readonly string[] | null | undefined): string[] | null => (values == null ? null : [...new Set(values)].sort());
const upTo = (words: readonly string[], word: string): string[] => words.slice(0, words.indexOf(word) + 1);
const latest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);
const earliest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);
const common = <T>(a: T[] | null, b: T[] | null): T[] | null => (a === null ? b : b === null ? a : a.filter((word) => b.includes(word)));
const joined = <T>(a: T[] | null, b: T[] | null): T[] | null => (a === null ? b : b === null ? a : [...a, ...b]);

export const resolvers = {
  EvidenceGrade: Object.fromEntries(evidenceGrades.map((grade) => [grade.toUpperCase(), grade])),
};
