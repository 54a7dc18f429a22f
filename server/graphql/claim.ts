// A claim: one sourced, dated statement; its figure, money, qualifiers and evidence.
import type { GraphQLResolveInfo } from "graphql";
import type { Parameters, Value } from "../engine/engine.ts";
import type { ClaimValue, EntityValue } from "../mapping.ts";
import { toClaim } from "../mapping.ts";
import type { Ontology } from "../ontology.ts";
import { cypher } from "../queries.ts";
import {
  pageArguments,
  toConnection,
  toPage,
  wantsTotal,
  type Connection,
  type Edge,
  type Page,
  type PageArguments,
  type Sorting,
} from "./connection.ts";
import type { Context } from "./context.ts";
import { toFilter, type ClaimFilterInput } from "./filter.ts";
import { linkOfClaim } from "./link.ts";

/** Every claim there is. */
const everywhere = cypher("claim/page");
/** The claims in which an entity takes part. */
const ofEntity = cypher("claim/ofEntity");

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
    "The first day on which it is known to hold; null: no start is known, so it counts as having always held. Used by asOf and during."
    holdsFrom: PartialDate
    "The first day on which it no longer holds; null: it holds still. Used by asOf and during."
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
  "A property of a relation that this claim states."
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
  "A claim in a page."
  type ClaimEdge {
    "Where it stands in the order; for after and before."
    cursor: String!
    "The claim."
    node: Claim!
  }
  "A page of claims."
  type ClaimConnection {
    "The claims of the page with their cursors."
    edges: [ClaimEdge!]!
    "The claims of the page."
    nodes: [Claim!]!
    "Whether more follow or come before."
    pageInfo: PageInfo!
    "How many match, over all pages. Counted only where it is asked for."
    totalCount: Int!
  }
  "What claims are sorted by."
  enum ClaimOrderField {
    "The first day on which it is known to hold."
    HOLDS_FROM
    "The first day of its earliest dated source."
    KNOWN_FROM
    "Its amount of money as a number, whatever the currency and the kind."
    AMOUNT
    "The curator's judgement."
    CONFIDENCE
    "How many different sources it has."
    SOURCE_COUNT
    "Its id alone."
    ID
  }
  "How claims are sorted. What has no value for the field comes last; equals stand in ascending order of id."
  input ClaimOrder {
    "What to sort by."
    by: ClaimOrderField!
    "Which way."
    order: Order! = ASC
  }
  interface Entity {
    "Every claim in which it takes part, at either end."
    claims(
      "Which of them; all where left out."
      filter: ClaimFilter
      "By id where left out."
      orderBy: ClaimOrder
      ${pageArguments}
    ): ClaimConnection!
  }
  type Query {
    "The claim of this id; null where there is none."
    claim("Such as c0011." id: ID!): Claim
    "Every claim there is."
    claims(
      "Which of them; all where left out."
      filter: ClaimFilter
      "By id where left out."
      orderBy: ClaimOrder
      ${pageArguments}
    ): ClaimConnection!
  }
`;

export interface ClaimPageArguments extends PageArguments {
  readonly filter?: ClaimFilterInput | null;
  readonly orderBy?: { readonly by: keyof typeof keys; readonly order: "ASC" | "DESC" } | null;
}

const keys = {
  HOLDS_FROM: "text",
  KNOWN_FROM: "text",
  AMOUNT: "number",
  CONFIDENCE: "number",
  SOURCE_COUNT: "number",
  ID: "number",
} as const;

export const claimSorting = ({ by, order }: NonNullable<ClaimPageArguments["orderBy"]>): Sorting => ({
  name: `claims by ${by} ${order}`,
  by,
  down: order === "DESC",
  key: keys[by],
});
export const claimsById = claimSorting({ by: "ID", order: "ASC" });

/** Words of a closed list as numbers, the last of the list 1: so that the graph can sort by them. */
export const ranks = (ontology: Ontology, property: string): Parameters => ({
  ranks: Object.fromEntries(
    ontology
      .words(property)
      .toReversed()
      .map((word, index) => [word, index + 1]),
  ),
});

/** The connection in a row with `total` and `page`, a list of {key, id, claim}; the claims are remembered for who asks by id. */
export function toClaims(row: { [column: string]: Value } | undefined, page: Page, context: Context): Connection<Edge<ClaimValue>> {
  return toConnection(
    (row?.page ?? []) as { key: Value; id: string; claim: Value }[],
    page,
    (row?.total ?? 0) as number,
    (item, cursor) => {
      const node = toClaim(item.claim);
      context.claims.prime(node.id, node);
      return { cursor, node };
    },
  );
}

/** Properties that have a field of their own in Claim, Figure or Money; all others are qualifiers. */
const fields = new Set(
  `statement status confidence eventDate validFrom validTo observedOn note contradicts
   value max unit bound periodStart periodEnd basis amount amountMax currency moneyKind per sameDeal`.split(/\s+/),
);
const defaultWord = (ontology: Ontology, property: string): string => ontology.words(property)[0]!;

/** The claims of these ids, which other things in the graph point at. */
export async function claimsOf(context: Context, ids: readonly string[]): Promise<ClaimValue[]> {
  const found = await context.claims.loadMany([...ids]);
  return found.map((claim) => {
    if (claim instanceof Error) throw claim;
    if (claim === null) throw new Error(`A claim points at one that is not there; asked: ${ids.join(", ")}.`);
    return claim;
  });
}

export const resolvers = {
  Query: {
    claim: (_root: unknown, { id }: { id: string }, { claims }: Context) => claims.load(id),
    async claims(_root: unknown, args: ClaimPageArguments, context: Context, info: GraphQLResolveInfo) {
      const page = toPage(args, args.orderBy ? claimSorting(args.orderBy) : claimsById);
      const filter = toFilter(args.filter, context.ontology);
      const [row] = await context.read(everywhere, {
        ...page.parameters,
        filter,
        ...ranks(context.ontology, "confidence"),
        counted: wantsTotal(info),
      });
      return toClaims(row, page, context);
    },
  },
  Entity: {
    async claims(entity: EntityValue, args: ClaimPageArguments, context: Context, info: GraphQLResolveInfo) {
      const page = toPage(args, args.orderBy ? claimSorting(args.orderBy) : claimsById);
      const filter = toFilter(args.filter, context.ontology);
      const parameters = { ...page.parameters, filter, ...ranks(context.ontology, "confidence"), counted: wantsTotal(info) };
      const [row] = await context.rows(ofEntity, entity.id, parameters);
      return toClaims(row, page, context);
    },
  },
  Claim: {
    subject: (claim: ClaimValue, _args: unknown, { entities }: Context) => entities.load(claim.subject),
    object: (claim: ClaimValue, _args: unknown, { entities }: Context) => entities.load(claim.object),
    contradicts: (claim: ClaimValue, _args: unknown, context: Context) => claimsOf(context, [...(claim.contradicts ?? [])].sort()),
    evidence: (claim: ClaimValue, _args: unknown, { sources }: Context) =>
      claim.sources.map(async (id, index) => ({ source: await sources.load(id), locator: claim.locators[index] || null })),
    link: (claim: ClaimValue, _args: unknown, context: Context) => linkOfClaim(claim, context),
    figure: (claim: ClaimValue, _args: unknown, { entities, ontology }: Context) =>
      claim.value == null
        ? null
        : { ...claim, metric: () => entities.load(claim.object), bound: claim.bound ?? defaultWord(ontology, "bound") },
    money: (claim: ClaimValue, _args: unknown, context: Context) =>
      claim.amount == null
        ? null
        : {
            ...claim,
            max: claim.amountMax,
            bound: claim.bound ?? defaultWord(context.ontology, "bound"),
            kind: claim.moneyKind ?? defaultWord(context.ontology, "moneyKind"),
            sameDeal: async () => (claim.sameDeal == null ? null : (await claimsOf(context, [claim.sameDeal as string]))[0]),
          },
    qualifiers: (claim: ClaimValue, _args: unknown, { ontology }: Context) =>
      [...ontology.relationType(claim.relation).properties, ...ontology.claimProperties]
        .filter(({ name }) => !fields.has(name) && claim[name] != null)
        .map(({ name, title, unit }) => ({ name, title, unit, value: claim[name] })),
  },
};
