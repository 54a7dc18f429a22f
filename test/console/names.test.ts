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
