// Every language says every word and every sentence of the ontology, and what the questions are called, and no other: ontology and library alone decide what there is.
import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLEnumType } from "graphql";
import { afterAll, describe, expect, it } from "vitest";
import { languages } from "../../client/messages/index.ts";
import { speak, termText, wordText } from "../../client/messages/terms.ts";
import { cypher, queriesIn } from "../../server/queries.ts";
import { loadOntology, titleOf, type Property } from "../../server/ontology.ts";

const ontology = loadOntology();
const properties: readonly Property[] = [
  ...ontology.entityTypes.flatMap((type) => type.properties),
  ...ontology.relationTypes.flatMap((type) => type.properties),
  ...ontology.claimProperties,
  ...[...ontology.groups.values()].flat(),
];
const schema = buildSchema(readFileSync("server/graphql/schema.graphql", "utf8"));
const grades = (schema.getType("EvidenceGrade") as GraphQLEnumType).getValues();
const library = queriesIn("analysis").map((name) => ({ title: titleOf(name.slice("analysis/".length)), category: cypher(name).category! }));
const plain = (word: string) => word.replaceAll("_", " ");
const said = new Set([
  ...ontology.entityTypes.flatMap(({ name, plural }) => [name, plural]),
  ...ontology.relationTypes.flatMap(({ reads }) => [reads.forward, reads.backward]),
  ...properties.flatMap(({ title, values }) => [title, ...Object.keys(values ?? {}).map(plain)]),
  ...[...ontology.entityTypes, ...ontology.relationTypes].map(({ description }) => description),
  ...properties.filter(({ name }) => name === "status" || name === "confidence").flatMap(({ values }) => Object.values(values ?? {})),
  ...ontology.publisherKinds.flatMap(({ name, description }) => [plain(name), description]),
  // How well a claim is sourced is counted, not stated.
  ...grades.flatMap(({ name, description }) => [plain(name.toLowerCase()), description!]),
  ...library.flatMap(({ title, category }) => [title, category]),
]);

describe("the words of the ontology", () => {
  it.each(Object.entries(languages).filter(([name]) => name !== "en"))("are all there in %s, and none besides", async (_, { load }) => {
    const { terms } = await load();
    expect(Object.keys(terms).sort()).toEqual([...said].sort());
  });

  it("are said in the language of the page, and as they came where it has none for them", async () => {
    afterAll(() => speak({}));
    speak((await languages.de.load()).terms);
    expect([wordText("LETTER_OF_INTENT"), termText("is supplied by"), termText("no such word")]).toEqual([
      "Absichtserklärung",
      "wird beliefert von",
      "no such word",
    ]);
  });
});
