// The graph in numbers: how much there is of what, how sure, how well sourced, and since when.
import type { GraphQLResolveInfo } from "graphql";
import type { Row } from "../engine/engine.ts";
import { cypher } from "../queries.ts";
import { asks, asksInside } from "./connection.ts";
import type { Context } from "./context.ts";
import { evidenceGrades, toFilter } from "./filter.ts";
import { countsByRelation, countsByType } from "./ontology.ts";

const claimCounts = cypher("statistics/claims");
const linkCounts = cypher("statistics/links");
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
      const { read, ontology } = context;
      // What a counter or the entities' degrees tell of the whole is not counted claim by claim; what they do not, only where it is asked for.
      const isWhole = asOf == null;
      const asksClaims = asks(info, ...ofClaims) || (!isWhole && asks(info, "claims", "relations"));
      const asksLinks = asksInside(info, "evidence", "links") || (!isWhole && asks(info, "links"));
      const [{ types, sources }, claims, links, counted, ends] = await Promise.all([
        asks(info, "entities", "entityTypes", "sources") ? countsByType(context) : { types: new Map<string, number>(), sources: 0 },
        asksClaims ? read(claimCounts, { filter: toFilter({ asOf: asOf ?? null }, ontology) }) : [],
        asksLinks ? read(linkCounts, { filter: toFilter({ asOf: asOf ?? null }, ontology, { links: true }) }) : [],
        isWhole && !asksClaims && asks(info, "claims", "relations") ? countsByRelation(context) : undefined,
        isWhole && !asksLinks && asks(info, "links") ? read(degrees) : undefined,
      ]);
      const sum = (rows: readonly Row[], fits: (row: Row) => boolean = () => true) =>
        rows.reduce((total, row) => (fits(row) ? total + (row.number as number) : total), 0);
      const relations = ontology.relationTypes.map(({ name }) => ({
        relation: name,
        count: counted ? counted.get(name)! : sum(claims, ({ relation }) => relation === name),
      }));
      return {
        entities: [...types.values()].reduce((total, count) => total + count, 0),
        claims: relations.reduce((total, { count }) => total + count, 0),
        links: ends ? (ends[0]!.ends as number) / 2 : sum(links),
        sources,
        entityTypes: [...types].map(([type, count]) => ({ type, count })),
        relations,
        confidence: ontology
          .words("confidence")
          .map((word) => ({ confidence: word, count: sum(claims, ({ confidence }) => confidence === word) })),
        statuses: ontology.words("status").map((word) => ({ status: word, count: sum(claims, ({ status }) => status === word) })),
        years: yearsOf(claims),
        evidence: evidenceGrades.map((word, rank) => ({
          grade: word,
          claims: sum(claims, ({ grade }) => grade === word),
          links: sum(links, ({ firm }) => firm === 2 - rank),
        })),
        contradictions: sum(claims, ({ contradicted }) => contradicted === true),
      };
    },
  },
};

/** Fields that only the claims themselves tell. */
const ofClaims = ["confidence", "statuses", "years", "evidence", "contradictions"];

function yearsOf(claims: readonly Row[]): { year: number; started: number; holding: number }[] {
  const starts = claims.flatMap(({ since }) => (since === null ? [] : [Number(since)]));
  if (starts.length === 0) return [];
  // Not Math.min(...starts): there may be more groups than a call takes arguments.
  const first = starts.reduce((a, b) => Math.min(a, b));
  const last = starts.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    let started = 0;
    let holding = 0;
    for (const { since, until, number } of claims) {
      if (Number(since) === year && since !== null) started += number as number;
      if ((since === null || Number(since) <= year) && (until === null || (until as string) > `${year}-01-01`)) holding += number as number;
    }
    return { year, started, holding };
  });
}
