// Citations of what the graph holds: each says which data it was taken from, and whose word it rests on.
import { InterlockError } from "../errors.ts";
import type { ClaimValue, EntityValue, SourceValue } from "../mapping.ts";
import { cypher } from "../queries.ts";
import { collection, formats, type Citation } from "./cite/formats.ts";
import type { Context } from "./context.ts";
import type { LinkValue } from "./link.ts";
import { assertFew, nodeById } from "./node.ts";

const mark = cypher("seed/mark");
/** A citation reads all its sources. */
const maxCited = 100;

export const typeDefs = /* GraphQL */ `
  "The form of a citation."
  enum CitationFormat {
    "A @misc entry of BibTeX, its key the id with : for ~."
    BIBTEX
    "An item of CSL-JSON, as text."
    CSL_JSON
    "A record of RIS, from TY to ER."
    RIS
    "A line to read."
    TEXT
  }
  type Query {
    "Citations, one for each id in the order asked, or one of the data as a whole where ids is left out. An entity, a claim or a link is cited as an entry of Interlock with the version of the data, Service.dataVersion; a claim also with its sources. A source is cited as the document that it is. An id of nothing: NOT_FOUND."
    cite(
      "Of entities, claims, links and sources; at most ${maxCited}, else BAD_USER_INPUT."
      ids: [ID!]
      "How they are written."
      format: CitationFormat! = BIBTEX
    ): [String!]!
  }
`;

type Cited = ClaimValue | SourceValue | LinkValue | EntityValue;

export const resolvers = {
  Query: {
    async cite(_root: unknown, { ids, format }: { ids?: string[] | null; format: keyof typeof formats }, context: Context) {
      if (ids) assertFew(ids, "ids", maxCited);
      const [state] = await context.read(mark);
      const version = String(state?.dataVersion ?? "");
      if (!ids) return [formats[format]({ id: "interlock", sort: "data", title: collection, version, notes: [] })];
      const things = (await Promise.all(ids.map((id) => nodeById(id, context)))) as (Cited | null)[];
      const missing = ids.filter((_id, index) => things[index] === null);
      if (missing.length > 0)
        throw new InterlockError(
          "NOT_FOUND",
          `ids must name entities, claims, links or sources; nothing has the id "${missing.join('", "')}".`,
        );
      return Promise.all(things.map(async (thing) => formats[format](await citationOf(thing!, version, context))));
    },
  },
};

async function citationOf(thing: Cited, version: string, { entities, sources, ontology }: Context): Promise<Citation> {
  const entry = { id: thing.id, sort: "entry", version, notes: [] } as const;
  if (isA<SourceValue>(thing, "Source")) {
    const { id, title, publisher, date, url } = thing;
    return { ...entry, id, sort: "document", title, publisher: publisher ?? undefined, date: date ?? undefined, url };
  }
  if (isA<ClaimValue>(thing, "Claim")) {
    const found = await sources.loadMany([...thing.sources]);
    const notes = found.flatMap((source, index) => {
      if (source instanceof Error) throw source;
      const { title, publisher, date, url } = source!;
      return [[publisher, `“${title}”`, thing.locators[index], date, url].filter(Boolean).join(", ")];
    });
    return { ...entry, title: thing.statement, notes };
  }
  if (isA<LinkValue>(thing, "Link")) {
    const [subject, object] = await Promise.all([entities.load(thing.subject), entities.load(thing.object)]);
    return { ...entry, title: `${subject!.name} ${ontology.relationType(thing.relation).reads.forward} ${object!.name}` };
  }
  return { ...entry, title: (thing as EntityValue).name };
}

const isA = <T extends Cited>(thing: Cited, name: string): thing is T => thing.__typename === name;
