// The graph in numbers: how much there is of what, how sure, how well sourced, and since when.
import type { GraphQLResolveInfo } from "graphql";
import { cypher } from "../queries.ts";
import { Tally, wordOfLink, wordsOfClaim, type Counted } from "../tally.ts";
import { asks, asksInside } from "./connection.ts";
import type { Context } from "./context.ts";
import { evidenceGrades, toFilter } from "./filter.ts";
import { countsByRelation, countsByType } from "./ontology.ts";

const claimCounts = cypher("statistics/claims");
const linkCounts = cypher("statistics/links");
const kept = cypher("statistics/kept");
const degrees = cypher("statistics/degrees");

export const typeDefs = /* GraphQL */ `
  "The graph in numbers. Lists that are the ontology's stand in its order and leave nothing out: 0 is said."
  type Statistics {
    "All entities, whatever the day."
    entities: Int!
    "Claims that hold on the day; all where none is asked."
    claims: Int!
    "Links that these claims make, over relations that may be walked."
    links: Int!
    "All sources, whatever the day."
    sources: Int!
    "All entities by type."
    entityTypes: [TypeFacet!]!
    "These claims by relation."
    relations: [RelationFacet!]!
    "These claims by confidence."
    confidence: [ConfidenceCount!]!
    "These claims by status."
    statuses: [StatusCount!]!
    "From the first year in which one of these claims begins to the last."
    years: [YearCount!]!
    "These claims, and their links, by evidence grade."
    evidence: [EvidenceCount!]!
    "How many of these claims another claim contradicts."
    contradictions: Int!
  }
  "How many are of an evidence grade."
  type EvidenceCount {
    "The grade."
    grade: EvidenceGrade!
    "Claims of it."
    claims: Int!
    "Links of it, over all their claims' publishers."
    links: Int!
  }
  "How many are of a confidence."
  type ConfidenceCount {
    "The confidence."
    confidence: Confidence!
    "Claims of it."
    count: Int!
  }
  "How many are of a status."
  type StatusCount {
    "The status."
    status: ClaimStatus!
    "Claims of it."
    count: Int!
  }
  "A year."
  type YearCount {
    "The year."
    year: Int!
    "Claims that begin to hold in it."
    started: Int!
    "Claims that hold on at least one day of it, with those that always held."
    holding: Int!
  }
  type Query {
    "The graph in numbers, as of a day or as a whole."
    statistics("Only claims that hold on this day." asOf: PartialDate): Statistics!
  }
`;

export const resolvers = {
  Query: {
    async statistics(_root: unknown, { asOf }: { asOf?: string | null }, context: Context, info: GraphQLResolveInfo) {
      const { ontology } = context;
      // What a counter or the entities' degrees tell of the whole is not counted claim by claim; what they do not, only where it is asked for.
      const isWhole = asOf == null;
      const asksClaims = asks(info, ...ofClaims) || (!isWhole && asks(info, "claims", "relations"));
      const asksLinks = asksInside(info, "evidence", "links") || (!isWhole && asks(info, "links"));
      const [{ types, sources }, tally, counted, ends] = await Promise.all([
        asks(info, "entities", "entityTypes", "sources") ? countsByType(context) : { types: new Map<string, number>(), sources: 0 },
        tallyOf(asOf ?? null, asksClaims, asksLinks, context),
        isWhole && !asksClaims && asks(info, "claims", "relations") ? countsByRelation(context) : undefined,
        isWhole && !asksLinks && asks(info, "links") ? context.read(degrees) : undefined,
      ]);
      const relations = ontology.relationTypes.map(({ name }) => ({
        relation: name,
        count: counted ? counted.get(name)! : tally.number(`relation ${name}`),
      }));
      return {
        entities: [...types.values()].reduce((total, count) => total + count, 0),
        claims: relations.reduce((total, { count }) => total + count, 0),
        links: ends ? (ends[0]!.ends as number) / 2 : [0, 1, 2].reduce((total, firm) => total + tally.number(wordOfLink(firm)), 0),
        sources,
        entityTypes: [...types].map(([type, count]) => ({ type, count })),
        relations,
        confidence: ontology.words("confidence").map((word) => ({ confidence: word, count: tally.number(`confidence ${word}`) })),
        statuses: ontology.words("status").map((word) => ({ status: word, count: tally.number(`status ${word}`) })),
        years: yearsOf(tally),
        evidence: evidenceGrades.map((word, rank) => ({
          grade: word,
          claims: tally.number(`grade ${word}`),
          links: tally.number(wordOfLink(2 - rank)),
        })),
        contradictions: tally.number("contradicted"),
      };
    },
  },
};

/** Fields that only the claims themselves tell. */
const ofClaims = ["confidence", "statuses", "years", "evidence", "contradictions"];

/** Of the whole it stands in the graph; of a day, or of a graph that does not keep it, claims and links are gone through. */
async function tallyOf(asOf: string | null, asksClaims: boolean, asksLinks: boolean, { read, ontology }: Context): Promise<Tally> {
  if (asOf === null && (asksClaims || asksLinks)) {
    const [known] = await read(kept);
    if (known?.words) return Tally.of(known.words as string[], known.numbers as number[]);
  }
  const tally = new Tally();
  const [claims, links] = await Promise.all([
    asksClaims ? read(claimCounts, { filter: toFilter({ asOf }, ontology) }) : [],
    asksLinks ? read(linkCounts, { filter: toFilter({ asOf }, ontology, { links: true }) }) : [],
  ]);
  for (const row of claims) for (const word of wordsOfClaim(row as unknown as Counted)) tally.add(word, row.number as number);
  for (const { firm, number } of links) tally.add(wordOfLink(firm as number), number as number);
  return tally;
}

function yearsOf(tally: Tally): { year: number; started: number; holding: number }[] {
  const spans = tally.under("years").map(({ rest: [since, last], number }) => ({
    since: since === "-" ? -Infinity : Number(since),
    last: last === "-" ? Infinity : Number(last),
    number,
  }));
  const starts = spans.flatMap(({ since }) => (since === -Infinity ? [] : [since]));
  if (starts.length === 0) return [];
  const first = Math.min(...starts);
  const sum = (fits: (span: (typeof spans)[number]) => boolean) =>
    spans.reduce((total, span) => (fits(span) ? total + span.number : total), 0);
  return Array.from({ length: Math.max(...starts) - first + 1 }, (_, index) => {
    const year = first + index;
    return {
      year,
      started: sum(({ since }) => since === year),
      holding: sum(({ since, last }) => since <= year && last >= year),
    };
  });
}
