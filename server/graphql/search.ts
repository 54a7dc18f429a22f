// Finds entities by what people call them: names and aliases are ranked here, in memory, so that every engine gives the same order.
import type { GraphQLResolveInfo } from "graphql";
import type { Read } from "../engine/engine.ts";
import { toEntity } from "../mapping.ts";
import type { Ontology } from "../ontology.ts";
import { cypher } from "../queries.ts";
import { asks, pageArguments, toConnection, toPage, type PageArguments, type Sorting } from "./connection.ts";
import type { Context } from "./context.ts";
import { facetsOf } from "./entities.ts";
import { maxIds } from "./node.ts";
import { indexNames, matchKinds, type Hit, type Hits, type NameIndex } from "./search/names.ts";

const mark = cypher("seed/mark");
const names = cypher("search/names");

export const typeDefs = /* GraphQL */ `
  "How an entity was found, the best way first."
  enum MatchKind {
    "By its id."
    ID
    "By its name."
    NAME
    "By another name it has."
    ALIAS
    "By how its name or an alias begins."
    PREFIX
    "By words, or beginnings of words, in any order."
    WORDS
    "By words that are nearly those asked for; only looked for where no name matches."
    FUZZY
    "By words of its description."
    TEXT
  }
  "An entity that was found."
  type SearchEdge {
    "Where it stands in the order; for after and before."
    cursor: String!
    "The entity."
    node: Entity!
    "1 for the best kind of match, less for each kind below it; among equals the one with more links stands first."
    score: Float!
    "How it was found."
    kind: MatchKind!
    "The name or alias that matched; where id or description matched, its name."
    matched: String!
    "Start and end of each matched stretch of \`matched\`, in UTF-16 units."
    spans: [[Int!]!]!
  }
  "A page of what was found."
  type SearchConnection {
    "The entities of the page with how they were found."
    edges: [SearchEdge!]!
    "The entities of the page."
    nodes: [Entity!]!
    "Whether more follow or come before."
    pageInfo: PageInfo!
    "How many were found, over all pages."
    totalCount: Int!
    "How those found are spread, over all pages; over the best ${maxIds} where there are more."
    facets: Facets!
    "Names that may have been meant, where no name was found by the text as it stands."
    didYouMean: [String!]!
  }
  type Query {
    "By name, alias, start of a word, words in any order, or nearly; best first. Letters and digits count; case, accents, spaces, hyphens and other signs do not matter. Fast enough to be asked at every key."
    search(
      "What people type; the first 100 characters count, and an empty text finds nothing."
      text: String!
      "Only entities of these types."
      types: [EntityType!]
      ${pageArguments}
    ): SearchConnection!
  }
`;

// By the version of the data: the same data gives the same index, whichever engine holds it. Two, so that a change of data does not thrash.
const indexes = new Map<string, Promise<NameIndex>>();
const mostIndexes = 2;

async function indexOf(read: Read, ontology: Ontology): Promise<NameIndex> {
  const [state] = await read(mark);
  const version = state?.dataVersion as string | null | undefined;
  const known = version ? indexes.get(version) : undefined;
  if (known) return known;
  const making = read(names).then((rows) =>
    indexNames(
      rows.map((row) => {
        const { id, type, name, aliases, description = null, degree } = toEntity(row, row.labels, ontology);
        return { id, type, name, aliases, description, degree };
      }),
    ),
  );
  // While a seeding is under way the graph is between two versions: what it holds just now is nobody's index.
  if (version && !state?.seeding) {
    indexes.set(version, making);
    making.catch(() => indexes.delete(version));
    for (const old of [...indexes.keys()].slice(0, -mostIndexes)) indexes.delete(old);
  }
  return making;
}

const sorting: Sorting = { name: "search", by: "RANK", down: false, key: "text" };
/** Sorts as the hits do. */
const keyOf = ({ kind, named }: Hit): string => `${matchKinds.indexOf(kind)}${String(999_999_999 - named.degree).padStart(9, "0")}`;

/** The place of the first hit behind a cursor, or of the hit at it where `itself`; how many there are where none is. */
function placeOf(hits: Hits, from: { key: string; id: string }, itself: boolean): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const hit = hits.at(middle);
    const isBehind = keyOf(hit) > from.key || (keyOf(hit) === from.key && (hit.named.id > from.id || (itself && hit.named.id === from.id)));
    if (isBehind) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface SearchArguments extends PageArguments {
  readonly text: string;
  readonly types?: readonly string[] | null;
}

export const resolvers = {
  Query: {
    async search(_root: unknown, { text, types, ...paging }: SearchArguments, context: Context, info: GraphQLResolveInfo) {
      const page = toPage(paging, sorting);
      const hits = (await indexOf(context.read, context.ontology)).find(text, types);
      const from = page.parameters.page.from as { key: string; id: string } | null;
      // Backward from the hit before the cursor, or from the last; forward from the one behind it, or from the first.
      const start = from === null ? (page.back ? hits.length : 0) : placeOf(hits, from, page.back);
      const left = page.back ? start : hits.length - start;
      const shown = Array.from({ length: Math.min(page.parameters.limit, left) }, (_, at) => {
        const hit = hits.at(page.back ? start - 1 - at : start + at);
        return { key: keyOf(hit), id: hit.named.id, hit };
      });
      const nodes = new Map(
        (await context.entities.loadMany(shown.slice(0, page.size).map(({ id }) => id))).flatMap((node) =>
          node && "id" in node ? [[node.id, node] as const] : [],
        ),
      );
      // What left the graph since the index was made is left out here, not answered as null.
      const there = shown.filter(({ id }, at) => at >= page.size || nodes.has(id));
      const connection = toConnection(there, page, hits.length, ({ id, hit: { kind, shown } }, cursor) => ({
        cursor,
        node: nodes.get(id)!,
        score: 1 - matchKinds.indexOf(kind) / matchKinds.length,
        kind,
        ...shown(),
      }));
      const first = (count: number) => Array.from({ length: Math.min(count, hits.length) }, (_, at) => hits.at(at));
      const ids = first(maxIds).map(({ named }) => named.id);
      return {
        ...connection,
        facets: asks(info, "facets") ? await facetsOf({ steps: [{ test: "ids", words: ids }], hasLinks: [] }, true, context) : null,
        didYouMean: first(1)[0]?.kind === "FUZZY" ? [...new Set(first(3).map((hit) => hit.shown().matched))] : [],
      };
    },
  },
};
