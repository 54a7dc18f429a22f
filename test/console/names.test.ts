// The names that the console knows: all that a graph is stored with, and all that the library's own questions ask for.
import { expect, it } from "vitest";
import { guard } from "../../server/console/guard.ts";
import { unknownNames } from "../../server/console/names.ts";
import { namesOfGraph } from "../../server/mapping.ts";
import { loadOntology } from "../../server/ontology.ts";
import { cypher, queriesIn } from "../../server/queries.ts";
import { readSeed } from "../../server/seeding/index.ts";

const ontology = loadOntology();
const names = namesOfGraph(ontology);

it("every property that the base is stored with is known", () => {
  const { entities, claims, sources } = readSeed(undefined, ontology);
  const stored = new Set([...entities, ...claims, ...sources].flatMap(({ properties }) => Object.keys(properties)));
  expect(stored.size).toBeGreaterThan(60);
  expect([...stored].filter((name) => !names.properties.includes(name))).toEqual([]);
});

it.each(queriesIn("analysis"))("%s asks for nothing that there is not", async (name) =>
  expect(unknownNames((await guard(cypher(name).text, "embedded")).names, names)).toEqual([]),
);

it("tells a name that there is not once, where it first stands", async () => {
  const told = async (statement: string) => unknownNames((await guard(statement, "neo4j")).names, names);
  expect(await told("MATCH (n:Chp)-[r:BUILT]->(m:Chp) WHERE n.nam = 'x' AND m:Chp RETURN n.nam, m.name, n.name AS nam")).toEqual([
    "line 1, column 10: no type of entity is called Chp. Did you mean Chip?",
    "line 1, column 18: no relation is called BUILT. Did you mean BUILDS?",
    "line 1, column 42: no property is called nam. Did you mean name?",
    expect.stringMatching(/^line 1, column \d+: no type of entity or relation is called Chp\./),
  ]);
  // What the statement itself names is no name of the graph.
  expect(await told("MATCH (n:Chip) WITH {mine: n.name} AS map RETURN map.mine, n {.name, other: 1} AS one")).toEqual([]);
  expect(await told("MATCH (n)-[r]->() WHERE r:BUILDS OR n:Chip RETURN n.id AS id")).toEqual([]);
});
