// One text, two engines, the same rows: every query the server uses, asked with many parameters over the whole base.
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Engine, Parameters, Row, Value } from "../../server/engine/index.ts";
import { narrowFor, type Narrowing } from "../../server/graphql/narrow.ts";
import { loadOntology } from "../../server/ontology.ts";
import { cypher, forNames, queryNames, type Query } from "../../server/queries.ts";
import { readSeed } from "../../server/seeding/index.ts";
import { describeBothEngines, wholeFolder } from "../matrix/index.ts";
import { generators, type Generators } from "./parameters.ts";

const sets = 60;
// Writes and their questions are compared by the tests of seeding; constraints are each engine's own.
const swept = queryNames().filter((name) => !/^(schema|engine|seed)\//.test(name));
const ontology = loadOntology();
const names = { EntityType: ontology.entityTypes.map(({ name }) => name), RelationType: ontology.relationTypes.map(({ name }) => name) };

/** Rows as they may be compared: in order only where the query orders; lists only in pages; sums to twelve digits, for they may be added up in any order. */
function comparable(rows: readonly Row[], ordered: boolean): Value[] {
  const plain = rows.map((row) => normal(row));
  return ordered ? plain : plain.sort(byText);
}
function normal(value: Value, key = ""): Value {
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (Array.isArray(value)) {
    const items = value.map((item) => normal(item));
    return key === "page" ? items : items.sort(byText);
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, normal(value[name]!, name)]),
  );
}
const byText = (a: Value, b: Value) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** A question of the library as it is asked by its defaults. */
const usual = ({ name, parameters }: Query): Parameters[] =>
  name.startsWith("analysis/") && parameters.every((parameter) => parameter.default !== undefined)
    ? [Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default as Value]))]
    : [];

/** The keys and ids of what was paged. */
const cursorsIn = (rows: readonly Row[]): { key: Value; id: string }[] =>
  rows
    .flatMap((row) => (Array.isArray(row.page) ? (row.page as Row[]) : [row]))
    .flatMap(({ key, id }) => (typeof id === "string" && key !== undefined ? [{ key, id }] : []));

describeBothEngines("every query", (engines) => {
  let made: Generators;
  beforeAll(() => {
    made = generators(readSeed(wholeFolder, ontology), ontology);
  });

  /** A few at a time: the embedded engine ends a statement after 30 s, and on a large base sixty at once would each wait for all others. */
  const atOnce = 6;
  const ask = (engine: Engine, all: readonly Parameters[], query: (parameters: Parameters) => Query): Promise<Row[][]> =>
    engine.reading(
      async (read) => {
        const answers: Row[][] = [];
        for (let from = 0; from < all.length; from += atOnce)
          answers.push(...(await Promise.all(all.slice(from, from + atOnce).map((parameters) => read(query(parameters), parameters)))));
        return answers;
      },
      { timeoutMs: 240_000 },
    );
  const narrow = (query: Query) => (parameters: Parameters) => narrowFor(query, parameters as Narrowing, ontology);

  it.each(swept)("%s gives the same rows on both", { timeout: 300_000 }, async (name) => {
    const query = cypher(name);
    const written = query.oncePer ? forNames(query, names[query.oncePer]) : query;
    const ordered = /\bORDER BY\b(?![^]*\bRETURN\b)/.test(query.text);
    let answered = 0;
    const compare = async (all: readonly Parameters[]): Promise<Row[][]> => {
      const both = [engines.embedded, engines.neo4j];
      const [embedded, neo4j] = (await Promise.all(both.map((engine) => ask(engine, all, () => written)))) as [Row[][], Row[][]];
      // What is asked narrower, because the filter lets it, is the same.
      const isNarrowed = all.some(({ filter }) => filter);
      const narrowed = isNarrowed ? await Promise.all(both.map((engine) => ask(engine, all, narrow(written)))) : [];
      for (const [at, parameters] of all.entries()) {
        for (const rows of narrowed)
          expect(comparable(rows[at]!, ordered), `cypher/${name}.cypher, narrowed, with ${JSON.stringify(parameters)}`).toEqual(
            comparable(neo4j[at]!, ordered),
          );
        const [ours, theirs] = [comparable(embedded[at]!, ordered), comparable(neo4j[at]!, ordered)];
        expect(ours, `cypher/${name}.cypher with ${JSON.stringify(parameters)}`).toEqual(theirs);
        if (ours.length > 0) answered++;
      }
      return neo4j;
    };

    if (query.parameters.length === 0) await compare([{}]);
    else if (!query.parameters.some((parameter) => parameter.name === "page"))
      // Among them what the question asks where nothing is said, which always has an answer.
      await compare([...usual(query), ...fc.sample(made.parametersOf(query), { numRuns: sets, seed: 1 })]);
    else {
      // Half the pages are first ones, and the others go on where a first one of the same order stood.
      const first = fc.sample(made.parametersOf(query), { numRuns: sets / 2, seed: 1 });
      const pages = await compare(first);
      const next = first.map((parameters, at): Parameters => {
        const cursors = cursorsIn(pages[at]!);
        if (cursors.length === 0) return parameters;
        const { key, id } = cursors[(at * 7) % cursors.length]!;
        return { ...parameters, page: { ...(parameters.page as Row), from: { key, id, unknown: key === null ? 1 : 0 } } };
      });
      await compare(next);
    }
    // Had every answer been empty, nothing would have been compared.
    expect(answered).toBeGreaterThan(0);
  });
});
