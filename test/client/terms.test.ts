// Every language says every word of the ontology, and no other: the ontology alone decides which words there are.
import { afterAll, describe, expect, it } from "vitest";
import { languages } from "../../client/messages/index.ts";
import { speak, termText, wordText } from "../../client/messages/terms.ts";
import { loadOntology, type Property } from "../../server/ontology.ts";

const ontology = loadOntology();
const properties: readonly Property[] = [
  ...ontology.entityTypes.flatMap((type) => type.properties),
  ...ontology.relationTypes.flatMap((type) => type.properties),
  ...ontology.claimProperties,
  ...[...ontology.groups.values()].flat(),
];
const plain = (word: string) => word.replaceAll("_", " ");
const said = new Set([
  ...ontology.entityTypes.flatMap(({ name, plural }) => [name, plural]),
  ...ontology.relationTypes.flatMap(({ reads }) => [reads.forward, reads.backward]),
  ...properties.flatMap(({ title, values }) => [title, ...Object.keys(values ?? {}).map(plain)]),
  ...ontology.publisherKinds.flatMap(({ name, description, firm }) => (firm ? [plain(name)] : [plain(name), description])),
  // How well a claim is sourced is counted, not stated; see EvidenceGrade.
  "strong",
  "fair",
  "weak",
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
