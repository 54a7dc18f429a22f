// Money between an entity and others, summed only where a sum means something; what is not summed is named with the reason.
import type { ClaimValue, EntityValue } from "../mapping.ts";
import { compareTexts } from "../order.ts";
import type { Context } from "./context.ts";
import { toFilter, type ClaimFilterInput } from "./filter.ts";
import type { Direction } from "./link.ts";
import { bySupport, gather, grouped, maxGathered } from "./series/gather.ts";

export const typeDefs = /* GraphQL */ `
  "The amounts stated between the entity and one other, of one relation, direction, currency and status. Rows are not made to be added: two may tell of one deal, as it was planned and as it was signed."
  type Flow {
    "Who is at the other end."
    counterpart: Entity!
    "What the claims say of the two."
    relation: RelationType!
    "The way the claims lead, seen from the entity asked; BOTH where the relation is symmetric. It is not always the way of the money: of SUPPLIES, OUT is what it sells and is paid for."
    direction: Direction!
    "ISO 4217, such as USD; nothing is converted."
    currency: String!
    "Of all claims of the row: what is planned is never added to what happened."
    status: ClaimStatus!
    "The sum of the amounts of \`counted\`, in whole units of \`currency\`; of a range the lower end. 0 where none may be counted."
    total: Float!
    "How the total bounds the true sum of what is counted: ABOUT where any amount is rounded; else OVER, else AT_LEAST where any is (a range is, and a total of nothing); else EXACT."
    bound: Bound!
    "The claims that the total is made of, in order of id: transactions, and of a joint sum the one claim that stands for it."
    counted: [Claim!]!
    "The other claims of the row that state an amount, in order of id."
    leftOut: [LeftOut!]!
  }
  "A claim whose amount may not be added, and why."
  type LeftOut {
    "The claim."
    claim: Claim!
    "Why, in a sentence; where another claim stands for the deal, its id is in it."
    reason: String!
  }
  interface Entity {
    "Money stated between it and others: a row per counterpart, relation, direction, currency and status. A row counts transactions, and a joint sum once. It leaves out ceilings (up to, under), what is part of a deal or tells it again, what came together up to a day, what a holding is worth, what is paid per month or year, what was received for a sale, and of claims that contradict each other all but the best supported. Claims without an amount are in no row. In order of the counterpart's id, relation, direction (OUT, IN, BOTH), currency, status. Made of more than ${maxGathered} claims: RESULT_TOO_LARGE."
    flows(
      "The way the claims lead, seen from the entity; OUT and IN never leave out a symmetric one."
      direction: Direction! = BOTH
      "Of these relation types; of all that may state money where left out. One that may not gives no row."
      relations: [RelationType!]
      "Which claims; all where left out. A claim must pass both it and the two arguments above."
      filter: ClaimFilter
    ): [Flow!]!
  }
`;

interface Args {
  readonly direction: Direction;
  readonly relations?: string[] | null;
  readonly filter?: ClaimFilterInput | null;
}

const directions: readonly Direction[] = ["OUT", "IN", "BOTH"];

export const reads = { Entity: { flows: [] } };

export const resolvers = {
  Entity: {
    async flows(entity: EntityValue, { direction, relations: asked, filter: input }: Args, context: Context) {
      const filter = toFilter(input, context.ontology);
      const against = direction !== "BOTH" && filter.direction !== null && filter.direction !== direction;
      const relations = context.ontology.relationTypes
        .filter(({ groups }) => groups.includes("money"))
        .filter(
          ({ name, symmetric }) => (asked?.includes(name) ?? true) && (filter.relations?.includes(name) ?? true) && (symmetric || !against),
        )
        .map(({ name }) => name);
      if (relations.length === 0) return [];
      const way = direction === "BOTH" ? filter.direction : direction;
      const claims = await gather(entity.id, { ...filter, relations, direction: way }, "AMOUNT", "flows", context);
      return toFlows(entity.id, claims, context);
    },
  },
  Flow: {
    counterpart: ({ counterpart }: { counterpart: string }, _args: unknown, { entities }: Context) => entities.load(counterpart),
  },
};

function toFlows(asked: string, claims: readonly ClaimValue[], context: Context): object[] {
  const { ontology } = context;
  const keyOf = (claim: ClaimValue) => {
    const direction: Direction = ontology.relationType(claim.relation).symmetric ? "BOTH" : claim.subject === asked ? "OUT" : "IN";
    const counterpart = claim.subject === asked ? claim.object : claim.subject;
    const { relation, currency, status } = claim;
    return { counterpart, relation, direction, currency: currency as string, status };
  };
  return [...grouped(claims, (claim) => JSON.stringify(keyOf(claim))).values()]
    .map((group) => ({ ...keyOf(group[0]), ...sum(group, context) }))
    .sort(
      (a, b) =>
        compareTexts(a.counterpart, b.counterpart) ||
        compareTexts(a.relation, b.relation) ||
        directions.indexOf(a.direction) - directions.indexOf(b.direction) ||
        compareTexts(a.currency, b.currency) ||
        ontology.words("status").indexOf(a.status) - ontology.words("status").indexOf(b.status),
    );
}

function sum(group: readonly ClaimValue[], context: Context) {
  const counted: ClaimValue[] = [];
  const leftOut: { claim: ClaimValue; reason: string }[] = [];
  // The best supported first: of claims that contradict each other it is the one that counts.
  for (const claim of group.toSorted(bySupport(context))) {
    // Each of two that contradict each other names the other; a seed in which one does not is refused.
    const rival = counted.find(({ id }) => claim.contradicts?.includes(id));
    const reason = whyNot(claim) ?? (rival && `It contradicts ${rival.id}, which is counted in its place.`);
    if (reason) leftOut.push({ claim, reason });
    else counted.push(claim);
  }
  counted.sort((a, b) => compareTexts(a.id, b.id));
  leftOut.sort((a, b) => compareTexts(a.claim.id, b.claim.id));
  return { total: counted.reduce((total, { amount }) => total + (amount as number), 0), bound: boundOf(counted), counted, leftOut };
}

/** Why the amount may not be added to any other; nothing where it may. */
function whyNot({ moneyKind, sameDeal, bound, per }: ClaimValue): string | undefined {
  const deal = sameDeal == null ? "another claim" : String(sameDeal);
  const kinds: Record<string, string> = {
    cumulative: "It is all that came together up to a day, not a payment of its own.",
    part: `It is a part of the deal that ${deal} stands for.`,
    restated: `It tells again the deal that ${deal} stands for.`,
    stake_value: "It is what a holding is worth, not what was paid for it.",
    rate: `It is paid per ${per == null ? "period" : String(per)}, and for how long is not said.`,
    sale: "It is money received for a sale.",
  };
  if (moneyKind != null && kinds[moneyKind as string]) return kinds[moneyKind as string];
  if (sameDeal != null) return `It is one sum given by several together, for which ${deal} stands.`;
  if (bound === "up_to" || bound === "under") return "It is a ceiling: less may have been paid.";
  return undefined;
}

function boundOf(counted: readonly ClaimValue[]): string {
  const bounds = new Set(counted.map(({ bound, amountMax }) => ((bound ?? "exact") === "exact" && amountMax != null ? "at_least" : bound)));
  if (bounds.has("about")) return "about";
  if (bounds.has("over")) return "over";
  return bounds.has("at_least") || counted.length === 0 ? "at_least" : "exact";
}
