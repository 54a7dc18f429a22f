// A link: all claims of one relation type between the same two entities; what is drawn as one line.
import type { GraphQLResolveInfo } from "graphql";
import type { Row, Value } from "../engine/engine.ts";
import type { ClaimValue } from "../mapping.ts";
import type { Ontology } from "../ontology.ts";
import { cypher } from "../queries.ts";
import { claimParameters, claimsById, claimSorting, toClaims, type ClaimPageArguments } from "./claims.ts";
import { pageArguments, toPage } from "./connection.ts";
import type { Context } from "./context.ts";
import { both, evidenceGrades, toFilter, type Filter } from "./filter.ts";

const linksById = cypher("link/byId");
const claimsOfLink = cypher("link/claims");

export const typeDefs = /* GraphQL */ `
  "All claims of one relation type between the same two entities, in one direction unless the relation is symmetric: what is drawn as one line. Where it was reached under a filter, it speaks of the claims that pass it, and of no others."
  type Link implements Node {
    "subject~RELATION~object; for a symmetric relation the ends in alphabetical order."
    id: ID!
    "The relation of all its claims."
    relation: RelationType!
    "The end it starts from; of a symmetric link the first by id."
    subject: Entity!
    "The end it leads to; of a symmetric link the second by id."
    object: Entity!
    "Whether no end is first."
    symmetric: Boolean!
    "How many claims it stands for."
    claimCount: Int!
    "The claims it stands for."
    claims(
      "Which of them; those that pass the filter under which the link was reached too."
      filter: ClaimFilter
      "By id where left out."
      orderBy: ClaimOrder
      ${pageArguments}
    ): ClaimConnection!
    "The highest among its claims."
    confidence: Confidence!
    "The one among its claims' that comes first in ClaimStatus: HAPPENED before PLANNED before DROPPED."
    status: ClaimStatus!
    "The earliest among its claims; null where one of them has no known start."
    holdsFrom: PartialDate
    "The latest among its claims; null where one of them holds still."
    holdsTo: PartialDate
    "How many different publishers its claims' sources have."
    publisherCount: Int!
    "Over all of its claims' publishers together."
    evidenceGrade: EvidenceGrade!
  }
  type Query {
    "The link of this id; null where no claim makes it. In the id of a symmetric link either end may stand first."
    link("subject~RELATION~object, such as nvidia~SUPPLIES~microsoft." id: ID!): Link
  }
`;

export interface LinkValue {
  readonly __typename: "Link";
  readonly id: string;
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  readonly symmetric: boolean;
  readonly claimCount: number;
  readonly confidence: string;
  readonly status: string;
  readonly holdsFrom: string | null;
  readonly holdsTo: string | null;
  readonly publisherCount: number;
  readonly evidenceGrade: string;
  /** The filter under which it was reached: the claims it speaks of. */
  readonly filter: Filter;
}
export type Direction = "OUT" | "IN" | "BOTH";

/** The id of the link between two entities. */
export function linkId(relation: string, subject: string, object: string, ontology: Ontology): string {
  const [first, second] = ontology.relationType(relation).symmetric && object < subject ? [object, subject] : [subject, object];
  return `${first}~${relation}~${second}`;
}

/** From the columns of link/ofEntity and link/byId; `row` speaks of the claims that pass `filter`. */
export function toLink(row: Row, filter: Filter, ontology: Ontology): LinkValue {
  const id = row.id as string;
  const [subject, relation, object] = id.split("~") as [string, string, string];
  return {
    __typename: "Link",
    id,
    relation,
    subject,
    object,
    symmetric: ontology.relationType(relation).symmetric,
    claimCount: row.claimCount as number,
    confidence: firstOf(ontology.words("confidence"), row.confidences),
    status: firstOf(ontology.words("status"), row.statuses),
    holdsFrom: row.holdsFrom as string | null,
    holdsTo: row.holdsTo as string | null,
    publisherCount: distinct(row.publishers).size,
    evidenceGrade: evidenceGrades[gradePlace(row.firmPublishers)]!,
    filter,
  };
}
/** The place of the grade in evidenceGrades, from its claims' lists of firm publishers. */
export const gradePlace = (firmPublishers: Value | undefined): number => 2 - Math.min(2, distinct(firmPublishers).size);
const distinct = (lists: Value | undefined): Set<string> => new Set((lists as string[][]).flat());
const firstOf = (words: readonly string[], seen: Value | undefined): string => words.find((word) => (seen as string[]).includes(word))!;

/** The link of that id under no filter, or under one; null where no claim makes it. */
export async function linkById(id: string, context: Context, filter?: Filter): Promise<LinkValue | null> {
  const { ontology } = context;
  const [subject, relation, object, ...rest] = id.split("~");
  if (rest.length > 0 || !ontology.relationTypes.some(({ name }) => name === relation)) return null;
  const asked = filter ?? toFilter(null, ontology);
  const [row] = await context.rows(linksById, linkId(relation!, subject!, object ?? "", ontology), { filter: asked });
  return row ? toLink(row, asked, ontology) : null;
}

export const linkOfClaim = ({ relation, subject, object }: ClaimValue, context: Context): Promise<LinkValue | null> =>
  linkById(linkId(relation, subject, object, context.ontology), context);

export const resolvers = {
  Query: {
    link: (_root: unknown, { id }: { id: string }, context: Context) => linkById(id, context),
  },
  Link: {
    subject: (link: LinkValue, _args: unknown, { entities }: Context) => entities.now(link.subject),
    object: (link: LinkValue, _args: unknown, { entities }: Context) => entities.now(link.object),
    async claims(link: LinkValue, args: ClaimPageArguments, context: Context, info: GraphQLResolveInfo) {
      const asked = () => {
        const page = toPage(args, args.orderBy ? claimSorting(args.orderBy) : claimsById);
        const filter = both(link.filter, toFilter(args.filter, context.ontology));
        return { page, batch: context.batch(claimsOfLink, claimParameters(page, filter, context, info)) };
      };
      const { page, batch } = context.once(info.fieldNodes, asked, link.filter);
      const [row] = await batch(link.id);
      return toClaims(row, page, context);
    },
  },
};
