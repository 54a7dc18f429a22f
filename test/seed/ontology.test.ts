// What a curator who edits seed/ontology gets to read: every kind of mistake, with its exact words.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { cornersOf } from "../../client/graph/shapes.ts";
import { outlines } from "../../client/panels/Glyph.tsx";
import { InterlockError } from "../../server/errors.ts";
import { loadOntology, ontologyFolder, shapes } from "../../server/ontology.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** The ontology of seed/ in a folder of its own, with some files written anew; null takes a file away. */
function ontologyWith(files: Record<string, string | null>): string {
  const folder = mkdtempSync(join(tmpdir(), "ontology-"));
  folders.push(folder);
  cpSync(ontologyFolder, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) text === null ? rmSync(join(folder, file)) : writeFileSync(join(folder, file), text);
  return folder;
}

/** What is said of the mistakes in these files, without the folder's own path. */
function saidOf(files: Record<string, string | null>): string {
  const folder = ontologyWith(files);
  try {
    loadOntology(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(InterlockError);
    return (error as Error).message.replaceAll(folder, "<folder>");
  }
  return "nothing";
}

const chip = `
description: A processor.
look: { color: "#e69f00", shape: hexagon }
`;
const uses = `
description: The first works with the second.
from: [Organization]
to: [Chip]
reads: { forward: uses, backward: is used by }
`;

describe("a mistake in the ontology is told with its file, its place and what is allowed", () => {
  for (const [mistake, files, ...words] of [
    [
      "a description left out",
      { "entities/Chip.yaml": chip.replace("description: A processor.", "") },
      "seed/ontology/entities/Chip.yaml  description: Invalid input: expected string, received undefined",
    ],
    [
      "a key that the file has not",
      { "entities/Chip.yaml": `${chip}colour: blue\n` },
      'seed/ontology/entities/Chip.yaml  the file: Unrecognized key: "colour"',
    ],
    [
      "a colour that is none",
      { "entities/Chip.yaml": chip.replace("#e69f00", "orange") },
      'seed/ontology/entities/Chip.yaml  look.color: a color is six hexadecimal digits after #, such as "#e69f00"',
    ],
    [
      "a type of property that there is not",
      { "entities/Chip.yaml": `${chip}properties: { released: { type: day, description: When it came. } }\n` },
      "seed/ontology/entities/Chip.yaml  properties.released.type: Invalid option: expected one of " +
        '"string"|"integer"|"float"|"boolean"|"date"|"url"|"word"|"strings"|"claim"|"claims"|"entity"',
    ],
    [
      "a property that is not in camelCase",
      { "entities/Chip.yaml": `${chip}properties: { first_day: { type: date, description: When it came. } }\n` },
      "seed/ontology/entities/Chip.yaml  properties.first_day: a property is a word in camelCase, such as stakePercent",
    ],
    [
      "a closed list without its words",
      { "entities/Chip.yaml": `${chip}properties: { kind: { type: word, description: What it is. } }\n` },
      "seed/ontology/entities/Chip.yaml  properties.kind: `values` lists the words of a property of type word, and of no other",
    ],
    [
      "a word of a closed list that is not in snake_case",
      {
        "entities/Chip.yaml": `${chip}properties: { kind: { type: word, description: What it is., values: { Super-Chip: Two in one. } } }\n`,
      },
      "seed/ontology/entities/Chip.yaml  properties.kind.values.Super-Chip: a word of a closed list is in snake_case, such as letter_of_intent",
    ],
    [
      "a default that is none of the words",
      {
        "entities/Chip.yaml": `${chip}properties: { kind: { type: word, description: What it is., default: tpu, values: { gpu: A GPU. } } }\n`,
      },
      "seed/ontology/entities/Chip.yaml  properties.kind: `default` is one of `values`",
    ],
    [
      "an entity type that is not named in PascalCase",
      { "entities/power-plant.yaml": chip },
      "seed/ontology/entities/power-plant.yaml  the file's name must be the type's, in PascalCase, such as Chip.yaml",
    ],
    [
      "a relation type that is not named in SCREAMING_SNAKE",
      { "relations/Uses.yaml": uses },
      "seed/ontology/relations/Uses.yaml  the file's name must be the relation's, in SCREAMING_SNAKE, such as SUPPLIES.yaml",
    ],
    [
      "a relation that does not read",
      { "relations/USES.yaml": uses.replace("reads:", "read:") },
      "seed/ontology/relations/USES.yaml  reads: Invalid input: expected object, received undefined",
      'seed/ontology/relations/USES.yaml  the file: Unrecognized key: "read"',
    ],
    [
      "YAML that does not parse",
      { "relations/USES.yaml": uses.replace("to:", " to:") },
      "seed/ontology/relations/USES.yaml  All mapping items must start at the same column at line 4, column 1",
    ],
    [
      "a file that is missing",
      { "claim.yaml": null },
      "seed/ontology/claim.yaml  ENOENT: no such file or directory, open '<folder>/claim.yaml'",
    ],
    [
      "an end that is no entity type",
      { "relations/USES.yaml": uses.replace("[Chip]", "[Chips]") },
      'seed/ontology/relations/USES.yaml  "Chips" is no entity type. Did you mean Chip? Entity types are files in seed/ontology/entities/.',
    ],
    [
      "a pair with an end that is no entity type",
      { "relations/USES.yaml": `${uses}pairs: [Organisation -> Chip]\n` },
      'seed/ontology/relations/USES.yaml  "Organisation" is no entity type. Did you mean Organization? Entity types are files in seed/ontology/entities/.',
    ],
    [
      "a pair that is not written as one",
      { "relations/USES.yaml": `${uses}pairs: [Organization to Chip]\n` },
      'seed/ontology/relations/USES.yaml  pairs.0: a pair is written as "Model -> Model"',
    ],
    [
      "a group of properties that there is not",
      { "relations/USES.yaml": `${uses}groups: [moneys]\n` },
      'seed/ontology/relations/USES.yaml  "moneys" is no property group of seed/ontology/claim.yaml. Did you mean money?',
    ],
    [
      "a shape that the explorer cannot draw",
      { "entities/Chip.yaml": chip.replace("hexagon", "star") },
      'seed/ontology/entities/Chip.yaml  look.shape: Invalid option: expected one of "ellipse"|"rectangle"|"round-rectangle"|"hexagon"|"diamond"|"round-diamond"|"pentagon"|"round-tag"|"tag"|"barrel"|"rhomboid"|"triangle"|"octagon"',
    ],
    [
      "an entity type named like a type of the API",
      { "entities/Event.yaml": chip },
      'seed/ontology/entities/Event.yaml  the API has something else under the name "Event". Give the type another one.',
    ],
    [
      "a property that every entity has",
      { "entities/Chip.yaml": `${chip}properties: { degree: { type: integer, description: Of integration. } }\n` },
      'seed/ontology/entities/Chip.yaml  properties.degree: every entity has "degree" already. Give the property another name.',
    ],
    [
      "properties that every claim of the relation has",
      {
        "relations/USES.yaml": `${uses}groups: [money]\nproperties: { sources: { type: integer, description: How many. }, basis: { type: string, description: Why. }, stage: { type: string, description: How far. } }\n`,
      },
      'seed/ontology/relations/USES.yaml  properties.sources: every claim of it has "sources" already. Give the property another name.',
      'seed/ontology/relations/USES.yaml  properties.basis: every claim of it has "basis" already. Give the property another name.',
      'seed/ontology/relations/USES.yaml  properties.stage: every claim of it has "stage" already. Give the property another name.',
    ],
    [
      "a kind of publisher that does not say whether it is firm",
      { "publishers.yaml": "kinds: { press: { description: A newspaper. } }\n" },
      "seed/ontology/publishers.yaml  kinds.press.firm: Invalid input: expected boolean, received undefined",
    ],
    [
      "several mistakes, all at once and each once",
      { "entities/Chip.yaml": `${chip}colour: blue\n`, "relations/USES.yaml": uses.replace("[Chip]", "[Chip, Modell]") },
      'seed/ontology/entities/Chip.yaml  the file: Unrecognized key: "colour"',
      'seed/ontology/relations/USES.yaml  "Modell" is no entity type. Did you mean Model? Entity types are files in seed/ontology/entities/.',
    ],
  ] as [string, Record<string, string | null>, ...string[]][])
    it(mistake, () =>
      expect(saidOf(files)).toBe([`The ontology has ${words.length} mistake${words.length > 1 ? "s" : ""}:`, ...words].join("\n")),
    );

  it("says nothing where there is none", () => {
    expect(saidOf({ "entities/Chip.yaml": chip, "relations/USES.yaml": uses })).toBe("nothing");
  });
});

describe("the ontology", () => {
  const ontology = loadOntology();

  it("gives a relation the properties of its groups after its own", () => {
    const names = (relation: string) => ontology.relationType(relation).properties.map(({ name }) => name);
    expect(names("LICENSES")).toEqual([
      ...["what", "whatNote", "exclusivity", "licensor"],
      ...["amount", "amountMax", "currency", "bound", "moneyKind", "per", "sameDeal", "basis", "approximation"],
    ]);
    expect(names("MANUFACTURES")).toEqual([]);
  });

  it("knows which ends fit a relation, in which direction", () => {
    const trainedOn = ontology.relationType("TRAINED_ON");
    expect([trainedOn.fits("Model", "Chip"), trainedOn.fits("Chip", "Model")]).toEqual([true, false]);
    const rivals = ontology.relationType("COMPETES_WITH");
    expect([rivals.fits("Chip", "Chip"), rivals.fits("Chip", "Model")]).toEqual([true, false]);
  });

  it("walks over every relation but reported figures, and reads two of them from both ends", () => {
    expect(ontology.relationTypes.filter(({ walk }) => !walk).map(({ name }) => name)).toEqual(["REPORTS"]);
    expect(ontology.walkable).toHaveLength(19);
    expect(ontology.relationTypes.filter(({ symmetric }) => symmetric).map(({ name }) => name)).toEqual(["COMPETES_WITH", "PARTNERS_WITH"]);
  });

  it("lists the words of a closed list from the best or usual one on", () => {
    expect(ontology.words("confidence")).toEqual(["high", "medium", "low"]);
    expect(ontology.words("status")[0]).toBe("happened");
    expect(ontology.words("statement")).toEqual([]);
  });

  it("takes the shapes that the explorer has a sign for, and the canvas an outline", () => {
    expect([...shapes].sort()).toEqual(Object.keys(outlines).sort());
    for (const shape of shapes.filter((name) => name !== "ellipse")) expect(cornersOf(shape, { x: 0, y: 0 }, 1), shape).toBeDefined();
  });
  it("draws no two entity types in the same colour or shape", () => {
    const looks = ontology.entityTypes.map(({ look }) => look);
    expect(new Set(looks.map(({ color }) => color)).size).toBe(8);
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(8);
  });

  it("describes each type, property and word in a sentence", () => {
    const properties = [
      ...ontology.claimProperties,
      ...[...ontology.entityTypes, ...ontology.relationTypes].flatMap((type) => [...type.properties]),
    ];
    const described = [...ontology.entityTypes, ...ontology.relationTypes, ...ontology.publisherKinds, ...properties].map(
      ({ description }) => description,
    );
    const words = properties.flatMap(({ values }) => Object.values(values ?? {}));
    expect([...described, ...words].filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
  });

  it("throws for a name that it does not have, since only the program itself could ask for one", () => {
    expect(() => ontology.entityType("Modell")).toThrow('"Modell" is no entity type of the ontology.');
    expect(() => ontology.relationType("SUPPLYS")).toThrow('"SUPPLYS" is no relation type of the ontology.');
    expect(() => ontology.words("moods")).toThrow('"moods" is no claim property of the ontology.');
  });
});
