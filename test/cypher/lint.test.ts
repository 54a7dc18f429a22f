// Every query is Cypher for Neo4j's own parser, and keeps the house rules by which one text runs on both engines.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lintCypherQuery } from "@neo4j-cypher/language-support";
import { describe, expect, it } from "vitest";
import { loadOntology } from "../../server/ontology.ts";
import { cypher, cypherFolder, forName, queryNames, type Query } from "../../server/queries.ts";
import { bare, houseRules } from "./houseRules.ts";

const ontology = loadOntology();
const names = { EntityType: ontology.entityTypes.map(({ name }) => name), RelationType: ontology.relationTypes.map(({ name }) => name) };
const written = (query: Query): Query => (query.oncePer ? forName(query, names[query.oncePer][0]!, names[query.oncePer]) : query);
const broken = (text: string): string[] =>
  houseRules.flatMap(({ rule, breaks }) => (breaks(bare(text)) === undefined ? [] : [`${rule}; saw: ${breaks(bare(text))}`]));
// Parameters are known by the header, not by the parser.
const mistakes = (text: string): string[] =>
  lintCypherQuery(text, {})
    .diagnostics.filter(({ severity, message }) => severity === 1 && !String(message).startsWith("Parameter "))
    .map(({ message }) => String(message));

const shared = queryNames().filter((name) => !name.startsWith("schema/"));
const forNeo4j = queryNames().filter((name) => !name.startsWith("schema/embedded/"));

describe("every query", () => {
  it.each(forNeo4j)("%s is Cypher for Neo4j's own parser", { timeout: 120_000 }, (name) => {
    const query = written(cypher(name));
    expect(mistakes(query.textFor.neo4j ?? query.text)).toEqual([]);
  });

  it.each(shared)("%s keeps the house rules", (name) => {
    // A name of the ontology is in backticks by queries.ts itself.
    expect(broken(cypher(name).text)).toEqual([]);
  });

  it.each(shared)("%s says in its header which parameters it takes and which columns it gives", (name) => {
    const { text, parameters, columns } = cypher(name);
    const used = new Set([...bare(text).matchAll(/\$(\w+)/g)].map((match) => match[1]!));
    expect(parameters.map((parameter) => parameter.name).sort()).toEqual([...used].sort());
    const last = bare(text)
      .split(/\bRETURN\b/)
      .at(-1)!;
    for (const { name: column } of columns) expect(last).toMatch(new RegExp(`\\b${column}\\b`));
  });
});

describe("a filter of claims", () => {
  const sources = shared
    .map((name) => ({ name, source: readFileSync(join(cypherFolder, `${name}.cypher`), "utf8") }))
    .filter(({ source }) => /^\/\/ param: +(filter|hasLinks) /m.test(source));

  it.each(sources)("means in $name what it means everywhere: it is asked by the one predicate, and nothing beside it", ({ source }) => {
    expect(source).toMatch(/and: claim\/matches\b/);
    const own = [...source.matchAll(/(?:\$filter|\bwanted)\.(\w+)/g)].map((match) => match[1]!);
    // What is no question of whether a claim passes: which relations have no direction, and which patterns to look at.
    expect(own.filter((name) => !["symmetric", "relations"].includes(name))).toEqual([]);
  });

  it("is asked by all that speak of claims or links", () =>
    expect(sources.map(({ name }) => name.split("/")[0])).toEqual(
      expect.arrayContaining(["claim", "link", "path", "timeline", "diff", "compare", "statistics", "entity"]),
    ));
});

describe("the lint itself", () => {
  it("sees what Neo4j's parser would not take", () => {
    expect(mistakes("MATCH (n RETURN n.id AS id")).not.toEqual([]);
    expect(mistakes("MATCH (n) RETURN m.id AS id")).not.toEqual([]);
    expect(mistakes("MATCH (n) RETURN $anything AS id")).toEqual([]);
  });

  for (const { rule, breaks, bad, good = [] } of houseRules) {
    it.each(bad)(`catches rule ${rule}, in: %s`, (text) => expect(breaks(bare(text))).toBeDefined());
    if (good.length > 0) it.each(good)(`lets pass rule ${rule}, in: %s`, (text) => expect(breaks(bare(text))).toBeUndefined());
  }
});
