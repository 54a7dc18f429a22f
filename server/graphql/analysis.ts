// The library of questions: each file of cypher/analysis can be read, and asked with parameters of the types that its header states.
import { isPartialDate } from "../dates.ts";
import type { Parameters, Value } from "../engine/engine.ts";
import { InterlockError, didYouMean } from "../errors.ts";
import { titleOf } from "../ontology.ts";
import { cypher, queriesIn, type Query, type QueryParameter } from "../queries.ts";
import type { Context } from "./context.ts";
import { graphOf, maxRows, type QueryResultValue } from "./queryResult.ts";

export const typeDefs = /* GraphQL */ `
  "A question that the library can ask of the graph."
  type Analysis {
    "Its name, such as moneyTriangles; lasting."
    name: String!
    "Its name in words."
    title: String!
    "The question that it answers."
    description: String!
    "What it is about, such as money or supply."
    category: String!
    "The statement itself; it runs as it stands in any Cypher console, given its parameters."
    cypher: String!
    "What may be asked differently; in the order of the statement's header."
    parameters: [AnalysisParameter!]!
    "What a row holds, from left to right."
    columns: [AnalysisColumn!]!
  }
  "A parameter of a question."
  type AnalysisParameter {
    "Its name, a key of the parameters of runAnalysis."
    name: String!
    "String, Int, Float, Boolean, Date (2025, 2025-08 or 2025-08-28), Entity, Claim, Source or Link (an id), or List<...> of one."
    type: String!
    "What it means; empty where the name says it."
    description: String!
    "What it is where it is left out; null: nothing is asked."
    default: JSON
  }
  "A column of the answer to a question."
  type AnalysisColumn {
    "Its name."
    name: String!
    "As of a parameter; entities, claims, sources and links are ids."
    type: String!
    "What it means; empty where the name says it."
    description: String!
  }
  type Query {
    "The library of questions, in alphabetical order of name."
    analyses("Only those of this category; one that there is not: BAD_USER_INPUT. All where left out." category: String): [Analysis!]!
    "The question of this name; null where there is none."
    analysis("Such as moneyTriangles." name: String!): Analysis
    "Asks a question of the library. NOT_FOUND where there is none of this name."
    runAnalysis(
      "Such as moneyTriangles."
      name: String!
      "An object of parameters by name; the question's defaults where left out. One that it does not know or that is not of its type: BAD_USER_INPUT. \`limit\` is 1 to ${maxRows}."
      parameters: JSON
    ): QueryResult!
  }
`;

const folder = "analysis/";
const library: ReadonlyMap<string, Query> = new Map(queriesIn("analysis").map((name) => [name.slice(folder.length), cypher(name)]));
const categories = [...new Set([...library.values()].map(({ category }) => category!))].sort();

const toAnalysis = (query: Query) => ({
  name: query.name.slice(folder.length),
  title: titleOf(query.name.slice(folder.length)),
  description: query.question,
  category: query.category,
  cypher: query.text,
  parameters: query.parameters,
  columns: query.columns,
});

const isId = (value: unknown) => typeof value === "string" && value !== "";
/** What a value of each type must be: in words, and as a check. */
const types: Record<string, readonly [expected: string, fits: (value: unknown) => boolean]> = {
  String: ["text", (value) => typeof value === "string"],
  Int: ["a whole number", Number.isSafeInteger],
  Float: ["a number", Number.isFinite],
  Boolean: ["true or false", (value) => typeof value === "boolean"],
  Date: ["a date such as 2025, 2025-08 or 2025-08-28, in quotes", (value) => typeof value === "string" && isPartialDate(value)],
  Entity: ["the id of an entity", isId],
  Claim: ["the id of a claim", isId],
  Source: ["the id of a source", isId],
  Link: ["the id of a link", isId],
};

function fits({ type, default: usual }: QueryParameter, value: unknown): string | undefined {
  const of = /^List<(\w+)>$/.exec(type)?.[1];
  const [expected, right] = types[of ?? type]!;
  const orNull = usual === null ? ", or null" : "";
  if (value === null && usual === null) return undefined;
  if (of === undefined) return right(value) ? undefined : expected + orNull;
  return Array.isArray(value) && value.length <= maxRows && value.every(right)
    ? undefined
    : `a list of at most ${maxRows}, each ${expected}${orNull}`;
}

/** What the question is asked with: what is given, checked, and its defaults. Errors: BAD_USER_INPUT. */
export async function toParameters(query: Query, given: unknown, context: Context): Promise<Parameters & { limit: number }> {
  const wrong = (message: string) => new InterlockError("BAD_USER_INPUT", message);
  const seen = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? String(value);
  const asked = given ?? {};
  if (typeof asked !== "object" || Array.isArray(asked)) throw wrong(`parameters must be an object of values by name; saw ${seen(asked)}.`);
  const names = query.parameters.map(({ name }) => name);
  for (const name of Object.keys(asked))
    if (!names.includes(name))
      throw wrong(`parameters.${name.slice(0, 60)} is none of this analysis, which takes ${names.join(", ")}.${didYouMean(name, names)}`);
  const entries = query.parameters.map((parameter) => {
    const { name, default: usual = null } = parameter;
    if (!Object.hasOwn(asked, name)) return [name, usual] as const;
    const value = (asked as Record<string, Value>)[name]!;
    const expected = name === "limit" && !inLimit(value) ? `1 to ${maxRows}` : fits(parameter, value);
    if (expected !== undefined) throw wrong(`parameters.${name} must be ${expected}; saw ${seen(value)}.`);
    return [name, value] as const;
  });
  // An id that is nobody's would be answered with no rows, as if nothing were known.
  await Promise.all(
    query.parameters.map(async ({ name, type }) => {
      const id = (asked as Record<string, Value>)[name];
      if (type === "Entity" && typeof id === "string" && (await context.entities.load(id)) === null)
        throw wrong(`parameters.${name} must be the id of an entity; saw ${seen(id)}, which is nobody's.`);
    }),
  );
  return { limit: maxRows, ...Object.fromEntries(entries) };
}
const inLimit = (value: unknown) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= maxRows;

export const resolvers = {
  Query: {
    analyses(_root: unknown, { category }: { category?: string | null }) {
      if (category != null && !categories.includes(category))
        throw new InterlockError(
          "BAD_USER_INPUT",
          `category must be one of ${categories.join(", ")}; saw "${category.slice(0, 60)}".${didYouMean(category, categories)}`,
        );
      return [...library.values()].filter((query) => category == null || query.category === category).map(toAnalysis);
    },
    analysis(_root: unknown, { name }: { name: string }) {
      const query = library.get(name);
      return query ? toAnalysis(query) : null;
    },
    async runAnalysis(_root: unknown, args: { name: string; parameters?: unknown }, context: Context): Promise<QueryResultValue> {
      const query = library.get(args.name);
      if (!query)
        throw new InterlockError("NOT_FOUND", `There is no analysis "${args.name.slice(0, 60)}".${didYouMean(args.name, library.keys())}`);
      const parameters = await toParameters(query, args.parameters, context);
      const started = performance.now();
      // One row more than shown tells whether there are more.
      const found = await context.read(query, { ...parameters, limit: parameters.limit + 1 });
      const tookMs = performance.now() - started;
      const rows = found.slice(0, parameters.limit).map((row) => query.columns.map(({ name }) => row[name] ?? null));
      const met = (type: string) =>
        query.columns.flatMap((column, index) =>
          column.type === type || column.type === `List<${type}>` ? rows.flatMap((row) => row[index] as string | string[] | null) : [],
        );
      const ids = (type: string) => met(type).filter((id) => id !== null);
      return {
        columns: query.columns.map(({ name }) => name),
        rows,
        truncated: found.length > rows.length,
        tookMs,
        warnings: [],
        graph: () => graphOf({ entities: ids("Entity"), claims: ids("Claim"), links: ids("Link") }, context),
      };
    },
  },
};
