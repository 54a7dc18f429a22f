// What changed between two days: links that began to hold, links that held no more, and links whose claims are others.
import { lastDay } from "../dates.ts";
import { InterlockError } from "../errors.ts";
import { cypher } from "../queries.ts";
import { claimsOf } from "./claims.ts";
import type { Context } from "./context.ts";
import { toFilter, type ClaimFilterInput } from "./filter.ts";
import { linkById } from "./link.ts";
import { assertFew, maxIds } from "./node.ts";

const everywhere = cypher("diff/page");
const ofEntities = cypher("diff/ofEntities");
const maxLinks = 1000;

export const typeDefs = /* GraphQL */ `
  "What holds on one day and not on another. Each list is in order of id and holds ${maxLinks} links at most; the counts are of all."
  type Diff {
    "Links that hold at \`to\` and not at \`from\`; each speaks of its claims that hold at \`to\`."
    added: [Link!]!
    "Links that hold at \`from\` and not at \`to\`; each speaks of its claims that hold at \`from\`."
    removed: [Link!]!
    "Links that hold on both days, but not by the same claims."
    changed: [LinkChange!]!
    "How many are added."
    addedCount: Int!
    "How many are removed."
    removedCount: Int!
    "How many are changed."
    changedCount: Int!
  }
  "A link that holds on both days, and how its claims differ."
  type LinkChange {
    "The link; it speaks of its claims that hold at \`to\`."
    link: Link!
    "Claims that hold at \`to\` and not at \`from\`, in order of id."
    added: [Claim!]!
    "Claims that hold at \`from\` and not at \`to\`, in order of id."
    removed: [Claim!]!
  }
  type Query {
    "What held at \`to\` and not at \`from\`, and the other way round."
    diff(
      "The first day; a partial date means its last day. It may be the later one."
      from: PartialDate!
      "The second day; a partial date means its last day."
      to: PartialDate!
      "Only links with one of these entities at an end; at most 1,000. All links where left out."
      ids: [ID!]
      "Which claims count, seen from each entity; all where left out. Its asOf and during do not go with two days: BAD_USER_INPUT."
      filter: ClaimFilter
    ): Diff!
  }
`;

interface Change {
  readonly id: string;
  readonly added: string[];
  readonly removed: string[];
}

export const resolvers = {
  Query: {
    async diff(
      _root: unknown,
      { from, to, ids, filter: input }: { from: string; to: string; ids?: string[] | null; filter?: ClaimFilterInput | null },
      context: Context,
    ) {
      assertFew(ids ?? [], "ids", maxIds);
      if (input?.asOf != null || input?.during != null)
        throw new InterlockError("BAD_USER_INPUT", "filter.asOf and filter.during do not go with diff: from and to say the days.");
      const filterAt = (asOf?: string) => toFilter({ ...input, asOf: asOf ?? null }, context.ontology, { links: true });
      const parameters = { from: lastDay(from), to: lastDay(to), filter: filterAt(), limit: maxLinks };
      const rows = await (ids ? context.read(ofEntities, { ...parameters, ids: [...new Set(ids)] }) : context.read(everywhere, parameters));
      const of = (change: string) => rows.find((row) => row.change === change);
      const changes = (change: string) => (of(change)?.links ?? []) as unknown as Change[];
      const count = (change: string) => of(change)?.total ?? 0;
      return {
        added: () => changes("added").map(({ id }) => linkById(id, context, filterAt(to))),
        removed: () => changes("removed").map(({ id }) => linkById(id, context, filterAt(from))),
        changed: () =>
          changes("changed").map(({ id, added, removed }) => ({
            link: () => linkById(id, context, filterAt(to)),
            added: () => claimsOf(context, added),
            removed: () => claimsOf(context, removed),
          })),
        addedCount: count("added"),
        removedCount: count("removed"),
        changedCount: count("changed"),
      };
    },
  },
};
