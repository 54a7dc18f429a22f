// How the claims behind the links of a subgraph are spread: the numbers beside the boxes of a filter, for what is on screen.
import { compareTexts } from "../order.ts";
import { cypher } from "../queries.ts";
import type { Context } from "./context.ts";
import { both, evidenceGrades, toFilter } from "./filter.ts";
import type { SubgraphValue } from "./subgraph.ts";

const ofLinks = cypher("link/facets");
const maxPublishers = 100;

export const typeDefs = /* GraphQL */ `
  type Subgraph {
    "How the claims that its links stand for are spread. Asked only where it is asked for, in one statement more."
    facets: ClaimFacets!
  }
  "How a set of claims is spread. Lists of the ontology's words stand in its order, and leave out what there is none of."
  type ClaimFacets {
    "How many are of each relation."
    relations: [RelationFacet!]!
    "How many are of each status."
    statuses: [StatusCount!]!
    "How many are of each confidence, the surest first."
    confidences: [ConfidenceCount!]!
    "How many are of each evidence grade, the best first."
    evidenceGrades: [EvidenceGradeFacet!]!
    "How many have a source by a publisher of each kind; a claim counts once for each of its kinds."
    publisherKinds: [PublisherKindFacet!]!
    "How many have a source by each publisher, the most first, equals in alphabetical order; a claim counts once for each of its publishers. The first ${maxPublishers}."
    publishers: [ValueFacet!]!
    "How many different publishers there are."
    publisherCount: Int!
    "How many state money in each currency (ISO 4217), the most first, equals in alphabetical order."
    currencies: [ValueFacet!]!
    "How many begin to hold in each year, the earliest first; those with no known start are left out."
    years: [YearFacet!]!
  }
  "How many are of an evidence grade."
  type EvidenceGradeFacet {
    "The grade."
    grade: EvidenceGrade!
    "How many."
    count: Int!
  }
  "How many have a publisher of a kind."
  type PublisherKindFacet {
    "The kind."
    kind: PublisherKind!
    "How many."
    count: Int!
  }
  "How many begin in a year."
  type YearFacet {
    "The year."
    year: Int!
    "How many."
    count: Int!
  }
`;

interface Counted {
  readonly word: string;
  readonly count: number;
}

export const resolvers = {
  Subgraph: {
    async facets({ links }: SubgraphValue, _args: unknown, { read, ontology }: Context) {
      // Every link was reached under the same filter; what it asked of the ends is settled by the links themselves.
      const filter = links.length === 0 ? undefined : both(links[0]!.filter, toFilter(null, ontology));
      const rows = filter ? await read(ofLinks, { ids: links.map(({ id }) => id), filter }) : [];
      const counted = (facet: string): Counted[] =>
        rows.filter((row) => row.facet === facet).map(({ word, number }) => ({ word: word as string, count: number as number }));
      const inOrder = (facet: string, words: readonly string[]) =>
        counted(facet).sort((a, b) => words.indexOf(a.word) - words.indexOf(b.word));
      const mostFirst = (facet: string) => counted(facet).sort((a, b) => b.count - a.count || compareTexts(a.word, b.word));
      const publishers = mostFirst("publisher");
      return {
        relations: named("relation", inOrder("relation", names(ontology.relationTypes))),
        statuses: named("status", inOrder("status", ontology.words("status"))),
        confidences: named("confidence", inOrder("confidence", ontology.words("confidence"))),
        evidenceGrades: named("grade", inOrder("grade", evidenceGrades)),
        publisherKinds: named("kind", inOrder("publisherKind", names(ontology.publisherKinds))),
        publishers: named("value", publishers.slice(0, maxPublishers)),
        publisherCount: publishers.length,
        currencies: named("value", mostFirst("currency")),
        years: counted("year").map(({ word, count }) => ({ year: Number(word), count })),
      };
    },
  },
};

const named = (name: string, list: readonly Counted[]) => list.map(({ word, count }) => ({ [name]: word, count }));
const names = (types: readonly { readonly name: string }[]): string[] => types.map(({ name }) => name);
