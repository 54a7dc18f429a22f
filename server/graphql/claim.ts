// A claim: one sourced, dated statement; its figure, money, qualifiers and evidence.
import type { ClaimValue } from "../mapping.ts";
import type { Ontology } from "../ontology.ts";
import { claimsOf } from "./claims.ts";
import type { Context } from "./context.ts";
import { linkOfClaim } from "./link.ts";

export const typeDefs = /* GraphQL */ `
  "One sourced, dated statement that a relation holds between two entities."
  type Claim implements Node {
    "Its lasting id, such as c0011."
    id: ID!
    "What is claimed of the two ends."
    relation: RelationType!
    "The end that the claim starts from, as stated."
    subject: Entity!
    "The end that the claim leads to, as stated; of a reported figure the metric."
    object: Entity!
    "The claim in one plain sentence, in our own words."
    statement: String!
    "How far the thing claimed has come; HAPPENED where the sources state none."
    status: ClaimStatus!
    "The curator's judgement."
    confidence: Confidence!
    "The day it happened or was announced, as stated."
    eventDate: PartialDate
    "Since when it holds, as stated."
    validFrom: PartialDate
    "Until when it held, as stated; this day included."
    validTo: PartialDate
    "When it was seen to hold, as stated."
    observedOn: PartialDate
    "The first day on which it is known to hold: the first of validFrom, else of eventDate, else of observedOn, and of a figure of a period the period's last. An eventDate or observedOn that is not before validTo begins tells of the end and is no start. Null: no start is known, so it counts as having always held. Used by asOf and during."
    holdsFrom: PartialDate
    "The first day on which it no longer holds, the one after validTo; null: it holds still. Used by asOf and during."
    holdsTo: PartialDate
    "The first day of its earliest dated source; null where none is dated. Used by knownBy."
    knownFrom: PartialDate
    "The number that a REPORTS claim states; null for other claims."
    figure: Figure
    "The money that moves; null where none is stated."
    money: Money
    "What else the claim states: the properties of its relation, then of any claim, that have no field of their own; in the ontology's order."
    qualifiers: [Qualifier!]!
    "Its sources, in the order of the data, and where in them."
    evidence: [Evidence!]!
    "Counted from the kinds of its publishers."
    evidenceGrade: EvidenceGrade!
    "How many different sources it has."
    sourceCount: Int!
    "Claims that say otherwise, in order of id; both are kept."
    contradicts: [Claim!]!
    "All claims of the same relation between the same two entities, whatever was filtered here."
    link: Link!
    "What a reader should know besides."
    note: String
  }
  "A reported number."
  type Figure {
    "What is measured."
    metric: Entity!
    "The number, in \`unit\`, no scaling words; the lower end where \`max\` is stated."
    value: Float!
    "The upper end of a range, in \`unit\`."
    max: Float
    "How the number bounds the true one."
    bound: Bound!
    "An ISO 4217 currency or a plain unit, such as percent."
    unit: String!
    "The first day of the period that it speaks of; null for what is counted on a day."
    periodStart: PartialDate
    "The last day of the period that it speaks of, or the day on which it was counted."
    periodEnd: PartialDate
    "How it was counted; figures of different bases are not compared."
    basis: String
  }
  "An amount of money."
  type Money {
    "The amount, in whole units of \`currency\`; the lower end where \`max\` is stated."
    amount: Float!
    "The upper end of a range, in \`currency\`."
    max: Float
    "How the amount bounds the true one."
    bound: Bound!
    "ISO 4217, such as USD."
    currency: String!
    "What the amount is; only TRANSACTION, and JOINT once, may be summed."
    kind: MoneyKind!
    "Of a RATE: the time it is paid for, such as month or year."
    per: String
    "The claim that stands for the deal, where this one is a part of it or tells it again."
    sameDeal: Claim
    "What the amount covers, where it could be misread."
    basis: String
  }
  "A property that a claim, or an entity, states."
  type Qualifier {
    "As in the ontology and in Cypher."
    name: String!
    "As shown to people."
    title: String!
    "Text, a number, true or false, or a list of texts."
    value: JSON!
    "What a number counts, where that needs saying."
    unit: String
  }
  type Query {
    "The claim of this id; null where there is none."
    claim("Such as c0011." id: ID!): Claim
  }
`;

/** Properties that have a field of their own in Claim; all that are in no Figure or Money either are qualifiers. */
const fields = new Set("statement status confidence eventDate validFrom validTo observedOn note contradicts".split(" "));
/** Qualifiers may be any property, so they are not named here. */
export const reads = {
  Claim: {
    subject: [],
    object: [],
    link: [],
    contradicts: ["contradicts"],
    evidence: ["sources", "locators"],
    figure: ["value", "max", "unit", "bound", "periodStart", "periodEnd", "basis"],
    money: ["amount", "amountMax", "bound", "currency", "moneyKind", "per", "sameDeal", "basis"],
  },
};
/** Whether it states a figure, or money. A relation may use a word of such a group for something of its own, as PART_OF does with `basis`. */
const states = ({ relation, ...claim }: ClaimValue, group: "figure" | "money", ontology: Ontology): boolean =>
  claim[group === "figure" ? "value" : "amount"] != null && ontology.relationType(relation).groups.includes(group);
const defaultWord = (ontology: Ontology, property: string): string => ontology.words(property)[0]!;

export const resolvers = {
  Query: {
    claim: (_root: unknown, { id }: { id: string }, { claims }: Context) => claims.load(id),
  },
  Claim: {
    subject: (claim: ClaimValue, _args: unknown, { entities }: Context) => entities.now(claim.subject),
    object: (claim: ClaimValue, _args: unknown, { entities }: Context) => entities.now(claim.object),
    contradicts: (claim: ClaimValue, _args: unknown, context: Context) => claimsOf(context, [...(claim.contradicts ?? [])].sort()),
    evidence: (claim: ClaimValue, _args: unknown, { sources }: Context) =>
      claim.sources.map((id, index) => ({ source: sources.now(id), locator: claim.locators[index] || null })),
    link: (claim: ClaimValue, _args: unknown, context: Context) => linkOfClaim(claim, context),
    figure: (claim: ClaimValue, _args: unknown, { entities, ontology }: Context) =>
      states(claim, "figure", ontology)
        ? { ...claim, metric: () => entities.now(claim.object), bound: claim.bound ?? defaultWord(ontology, "bound") }
        : null,
    money: (claim: ClaimValue, _args: unknown, context: Context) =>
      states(claim, "money", context.ontology)
        ? {
            ...claim,
            max: claim.amountMax,
            bound: claim.bound ?? defaultWord(context.ontology, "bound"),
            kind: claim.moneyKind ?? defaultWord(context.ontology, "moneyKind"),
            sameDeal: async () => (claim.sameDeal == null ? null : (await claimsOf(context, [claim.sameDeal as string]))[0]),
          }
        : null,
    qualifiers(claim: ClaimValue, _args: unknown, { ontology }: Context) {
      const told = (["figure", "money"] as const).flatMap((group) => (states(claim, group, ontology) ? reads.Claim[group] : []));
      return [...ontology.relationType(claim.relation).properties, ...ontology.claimProperties]
        .filter(({ name }) => claim[name] != null && !fields.has(name) && !told.includes(name))
        .map(({ name, title, unit }) => ({ name, title, unit, value: claim[name] }));
    },
  },
};
