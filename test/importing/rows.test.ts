// What becomes of rows and mappings that are unusual but right, and of slips in a mapping that would else lose claims without a word.
import { describe, expect, it } from "vitest";
import { entityId } from "../../server/importing/ids.ts";
import { sentenceOf } from "../../server/importing/sentence.ts";
import { mapping, smallSeed } from "./small.ts";

const small = smallSeed();
const head = "Chip,Maker,Released,Watts\n";
/** The mapping with one text put for another. */
const but = (...changes: [from: string, to: string][]) =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, mapping);
const mistaken = (line: string) => `The mapping has 1 mistake, so nothing was read:\n${line}`;

describe("a mapping", () => {
  it("may not name in a statement what is nothing: no row would make the claim", () => {
    expect(small.import("chips.csv", `${head}B200,NVIDIA,,1000\n`, { mapping: but(["{maker} builds", "{makr} builds"]) })).toBe(
      mistaken(
        'mapping.yaml:19:5  "{makr}" is no property that the claim sets, no word of its say, no entity of this mapping and no column of chips.csv. Did you mean maker?',
      ),
    );
  });
  it("must say how sure its claims are", () => {
    expect(small.import("chips.csv", `${head}B200,NVIDIA,,1000\n`, { mapping: but(["set: { confidence: high }", "set: {}"]) })).toBe(
      mistaken("mapping.yaml:20:5  A claim must say its confidence: high, medium or low."),
    );
  });
  it("gives each claim a name of its own", () => {
    expect(small.import("chips.csv", `${head}B200,NVIDIA,,1000\n`, { mapping: but(["as: power", "as: builds"]) })).toBe(
      mistaken('mapping.yaml:21:5  Two claims are called "builds". Give each its own name.'),
    );
  });
  it("is told of in the order of its lines", () => {
    const said = small.import("chips.csv", `${head}B200,NVIDIA,,1000\n`, {
      mapping: `wrong: 1\n${but(["as: power", "as: Power"])}`,
    });
    expect(said.split("\n").map((line) => /:(\d+):/.exec(line)?.[1])).toEqual([undefined, "1", "22"]);
  });
  it("tells a constant that the property does not take, too", () => {
    expect(
      small.import("chips.csv", `${head}B200,NVIDIA,,1000\n`, { mapping: but(["confidence: high }", "confidence: sure }"]) }),
    ).toContain('chips.csv:2:1  as confidence must be one of high, medium, low; saw "sure".');
  });
});

describe("a row", () => {
  it("is found by the number of its line, whatever stands around it", () => {
    const said = small.import("chips.CSV", `" Chip\n", Maker,Released,Watts,,\n\n"B\n200",NVIDIA,,many,,\n`);
    expect(said).toContain('chips.CSV:4:4  "Watts" must be a number; saw "many".');
  });
  it("may be left out though it has no key", () => {
    const skipping = `${mapping}skip:\n  - { when: { column: Maker, is: [""] }, why: it says nothing }\n`;
    expect(small.import("chips.csv", `${head},,,\nB200,NVIDIA,,1000\n`, { mapping: skipping, rows: true })).toContain(
      "left out   : it says nothing",
    );
  });
  it("names things without the line ends and spaces of its cell", () => {
    small.import("chips.csv", `${head}"B200\n  Ultra",NVIDIA,,\n`);
    expect(small.files()["entities/Chip.yaml"]).toContain("name: B200 Ultra\n");
  });
  it("may make an entity that its mapping does not make, where a person decided so", () => {
    const none = but([
      "maker: { type: Organization, name: { column: Maker } }",
      "maker: { type: Organization, name: { column: Maker }, new: false }",
    ]);
    small.write("matches.yaml", "Organization:\n  Groq: new\n");
    const said = small.import("chips.csv", `${head}LPU,Groq,,\nTPU,Google,,\n`, { mapping: none, rows: true });
    expect(said).toContain('new        entity groq  Organization "Groq"');
    expect(said).toContain("left out   Google: no Organization of that name is known, and this mapping makes none");
  });
  it("gives no alias that is the name", () => {
    const both = but(["name: { column: Chip }", 'name: { column: Chip }\n    aliases: { text: "{Chip};{Chip} GPU", split: ";" }']);
    small.import("chips.csv", `${head}B200,NVIDIA,,\n`, { mapping: both });
    expect(small.files()["entities/Chip.yaml"]).toContain("- id: b200\n  name: B200\n  aliases: [B200 GPU]\n");
  });
  it("takes decisions of the mapping together with those beside it", () => {
    small.write("matches.yaml", "Organization:\n  Apple: apple\n");
    const said = small.import("chips.csv", `${head}M9,Apple,,\nM8,Appel,,\n`, {
      mapping: `${mapping}matches: { Organization: { Appel: apple } }\n`,
      rows: true,
    });
    expect(said).toContain('"Apple" is apple, by decision');
    expect(said).toContain('"Appel" is apple, by decision');
  });
  it("leaves out a locator that lacks one of its columns, and not the source", () => {
    const located = but(["evidence: [dataset]", 'evidence: [{ source: dataset, locator: { text: "{Chip} of {Released}" } }]']);
    small.import("chips.csv", `${head}B200,NVIDIA,,\nB300,NVIDIA,2024-03-18,\n`, { mapping: located });
    expect(small.files()["claims/nvidia.yaml"]).toMatch(
      /B200\.\n {4}confidence: high\n {4}evidence: \[s9\d+\]\n[^]*locator: B300 of 2024-03-18 /,
    );
  });
  it("gives a publisher the kind that its host has, and a title that is not endless", () => {
    const byHost = but(
      [
        '{ url: https://example.org/chips, title: Chips, publisher: Test Data, date: "2025-01-01" }',
        '{ url: https://wire.example/x, title: { text: "{Chip}" } }',
      ],
      ["publishers: { Test Data: dataset }", "hosts: { wire.example: { publisher: Wire, kind: agency } }"],
    );
    small.import("chips.csv", `${head}${"B".repeat(400)},NVIDIA,,\n`, { mapping: byHost });
    const files = small.files();
    expect(files["publishers.yaml"]).toContain("Wire: agency\n");
    expect(files["sources.yaml"]).toMatch(/title: B{300}\n/);
  });
});

it("tells of a circle those that are in it, and not a way that leads elsewhere", () => {
  const text = mapping
    .replace("set: { confidence: high }", "set: { confidence: high }\n    acyclic: true")
    .replace("relation: BUILDS", "relation: PART_OF");
  const firms = text
    .replace("type: Chip", "type: Organization")
    .replace("set: { released: { column: Released, date: [YYYY-MM-DD, M/D/YYYY] } }", "set: {}");
  // Each is a part of what stands first: a of x and of b, b of a.
  const said = small.import("firms.csv", `${head}x,aa,,\nbb,aa,1,\naa,bb,,\n`, {
    mapping: firms.replace("key: [Chip]", "key: [Chip, Released]"),
  });
  expect(said).toContain("PART_OF would lead in a circle: bb -> aa -> bb. One of these rows must be wrong; mend it.");
});

describe("a seed file", () => {
  it("that is no list of lines is not written to", () => {
    small.write("seed/entities/Chip.yaml", "[{ id: nvidia-h100, name: NVIDIA H100 }]\n");
    const before = small.files();
    expect(small.import("chips.csv", `${head}B200,NVIDIA,,\n`)).toMatch(
      /entities\/Chip\.yaml is not written as a list of "- id:" lines, so nothing can be put at its end\./,
    );
    expect(small.files()).toEqual(before);
  });
});

it("reads the nodes of a graph within a node", () => {
  const graph = `<graphml><key id="m" for="node" attr.name="Maker"/><key id="r" for="node" attr.name="Released"/><key id="w" for="node" attr.name="Watts"/>
<graph><node id="B200"><data key="m">NVIDIA</data><graph><node id="B300"><data key="m">NVIDIA</data></node></graph></node></graph></graphml>`;
  const nodes = mapping.replaceAll("column: Chip", "column: id").replace("key: [Chip]", "key: [id]");
  expect(small.import("chips.graphml", graph, { mapping: nodes })).toContain("new       2 entities, 2 claims, 1 source");
});

it("makes no id longer than eighty letters", () => expect(entityId("x".repeat(200), "Chip", () => false)).toBe("x".repeat(80)));
it("leaves no gap in a sentence where a part is left out", () => {
  expect(sentenceOf("A [{b}] builds C.", () => undefined)).toBe("A builds C.");
});
