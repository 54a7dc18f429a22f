// Files as people send them: whatever is wrong with one is told with its place and what to do, and nothing is written.
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { planImport } from "../../server/importing/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { mapping, smallSeed } from "./small.ts";

const small = smallSeed();
const head = "Chip,Maker,Released,Watts\n";
const good = `${head}B200,NVIDIA,2024-03-18,1000\n`;

describe("a file that cannot be read", () => {
  let before: Record<string, string> | undefined;
  afterEach(() => {
    if (before) expect(small.files()).toEqual(before);
    before = undefined;
  });
  const says = (content: string | Uint8Array, how: Parameters<typeof small.import>[2] = {}, file = "chips.csv") => {
    before = small.files();
    return small.import(file, content, how);
  };
  const unread = (line: string) => `The file cannot be read, so nothing was written:\n${line}`;
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it("is empty", () => {
    expect(says("")).toBe(
      unread("chips.csv:1:1  The file is empty; expected a line of column names and rows. Is it the file that was meant?"),
    );
  });
  it("has column names alone", () => {
    expect(says(head)).toBe(unread("chips.csv:1:1  There are no rows in it, only column names. Is it the file that was meant?"));
  });
  it("is Latin-1", () => {
    expect(says(latin1(`${head}Zen 5,Societ\u00e9,2024,10\n`))).toBe(
      unread(
        'chips.csv:2:13  The file is no UTF-8: saw the byte 0xE9 here. Save it as UTF-8, or write "encoding: latin1" in the mapping if that is what it is.',
      ),
    );
  });
  it("is UTF-16", () => {
    expect(says(Uint8Array.from([0xff, 0xfe, 0x43, 0x00]))).toBe(
      unread("chips.csv:1:1  The file is UTF-16; expected UTF-8. Save it as UTF-8."),
    );
  });
  it("is UTF-16 of the other order", () => {
    expect(says(Uint8Array.from([0xfe, 0xff, 0x00, 0x43]))).toBe(
      unread("chips.csv:1:1  The file is UTF-16; expected UTF-8. Save it as UTF-8."),
    );
  });
  it("is a folder", () => {
    small.write("chips.csv/inside.csv", good);
    before = small.files();
    expect(() => planImport([{ file: join(small.root, "chips.csv"), mapping: "none" }], small.root, loadOntology())).toThrow(
      "chips.csv is a folder; expected a file. Name one in it.",
    );
  });
  it("has a node twice", () => {
    expect(says('<graphml><graph>\n<node id="a"/>\n<node id="a"/>\n</graph></graphml>', {}, "chips.GraphML")).toBe(
      unread('chips.GraphML:3:1  The node "a" is there twice (also on line 2). Give each an id of its own.'),
    );
  });
  it("has a wrong row behind a head and a cell of several lines", () => {
    expect(says('"Chip\n",Maker,Released,Watts\n"B\n200",NVIDIA,,\nB300,NVIDIA\n')).toMatch(
      /^The file cannot be read[^]*\nchips\.csv:5:3 {2}Expected 4 cells/,
    );
  });
  it("has a quote that is never closed", () => {
    expect(says(`${good}"H300,NVIDIA,,\nX,Y,,\n`)).toMatch(
      /^The file cannot be read, so nothing was written:\nchips\.csv:\d+:\d+ {2}A quote that was opened is never closed: everything to the end of the file is in one cell\. Close it, or double a quote that belongs to the text\.$/,
    );
  });
  it("has a quote inside a cell", () => {
    expect(says(`${head}B200 "Blackwell",NVIDIA,,\n`)).toBe(
      unread(
        'chips.csv:2:1  A quote stands inside a cell that does not begin with one. Put the whole cell in quotes and double the inner ones: "a ""b"" c".',
      ),
    );
  });
  it("has too many and too few cells", () => {
    expect(says(`${head}B200,NVIDIA, Inc.,2024,1000\nB300,NVIDIA\n`)).toBe(
      unread(
        [
          'chips.csv:2:5  Expected 4 cells, as many as there are columns; saw 5. A comma inside a cell needs quotes around the cell: "a, b".',
          "chips.csv:3:3  Expected 4 cells, as many as there are columns; saw 2. Put in what is missing, with nothing between two commas where nothing is known.",
        ].join("\n"),
      ),
    );
  });
  it("has a column twice", () => {
    expect(says("Chip,Maker,Chip,Released,Watts\nB200,NVIDIA,B200,,\n")).toBe(
      unread('chips.csv:1:3  The column "Chip" is there twice (also as column 1). Rename one of the two.'),
    );
  });
  it("lacks columns that the mapping names", () => {
    expect(says("Chip,Makr\nB200,NVIDIA\n")).toBe(
      [
        "The mapping has 3 mistakes, so nothing was read:",
        'mapping.yaml:12:24  chips.csv has no column "Released". It has: Chip, Makr.',
        'mapping.yaml:13:40  chips.csv has no column "Maker". Did you mean Makr? It has: Chip, Makr.',
        'mapping.yaml:26:21  chips.csv has no column "Watts". It has: Chip, Makr.',
      ].join("\n"),
    );
  });
  it("has a line that is no JSON", () => {
    expect(says('{"Chip": "B200"}\n[1]\n', {}, "chips.jsonl")).toBe(
      unread('chips.jsonl:2:1  Each line must be one JSON object, such as {"name": "H100"}; saw [1].'),
    );
  });
  it("has a cell that cannot be, in a line of JSON", () => {
    const row = (chip: string, watts: unknown) => JSON.stringify({ Chip: chip, Maker: "NVIDIA", Released: null, Watts: watts });
    expect(says(`${row("B200", 1000)}\n\n${row("B300", "many")}\n`, {}, "chips.jsonl")).toContain(
      '\nchips.jsonl:3:4  "Watts" must be a number; saw "many".',
    );
  });
  it("is broken XML, declares entities, or has edges to nowhere", () => {
    expect(says("<graphml><graph></graphml>", {}, "chips.graphml")).toMatch(
      /^The file cannot be read, so nothing was written:\nchips\.graphml:1:\d+ {2}This is no XML: /,
    );
    expect(says('<!DOCTYPE x [<!ENTITY a "b">]>\n<graphml/>', {}, "chips.graphml")).toBe(
      unread("chips.graphml:1:1  The file declares entities of its own (<!ENTITY), which are not read. Write out what they stand for."),
    );
    expect(says('<graphml><graph>\n<node id="a"/>\n<edge source="a" target="b"/>\n</graph></graphml>', {}, "chips.graphml")).toBe(
      unread('chips.graphml:3:1  The edge\'s target "b" is no node of the file. Mend the id, or put the node in.'),
    );
  });
});

describe("a row that is wrong keeps all others from being written", () => {
  const mistakesOf = (content: string, how: Parameters<typeof small.import>[2] = {}) => {
    const before = small.files();
    const said = small.import("chips.csv", content, how);
    expect(small.files()).toEqual(before);
    return said.split("so nothing is written:\n")[1]?.split("\n");
  };
  it("a number that is none, and a date that is none", () => {
    expect(mistakesOf(`${good}B300,NVIDIA,2025-02-30,1.4 kW\n`)).toEqual([
      'chips.csv:3:3  "Released" must be a date that exists, as YYYY-MM-DD or M/D/YYYY; saw "2025-02-30". Mend the cell, or add its form to the mapping.',
      'chips.csv:3:4  "Watts" must be a number; saw "1.4 kW". Mend the cell, or say in the mapping what its separators are.',
    ]);
  });
  it("a key that is another row's, and a row without one", () => {
    expect(mistakesOf(`${good}B200,AMD,,\n,AMD,,\n`)).toEqual([
      'chips.csv:3:1  "Chip" is the key of the row on line 2 too: "B200". Keep one of the two, or add a column to the mapping\'s key that tells them apart.',
      'chips.csv:4:1  "Chip" must say which row this is; saw nothing. Fill it in, or let the mapping skip such rows.',
    ]);
  });
  it("a cell of ten million letters", () => {
    expect(mistakesOf(`${good}${"x".repeat(10_000_000)},NVIDIA,,\n`)).toEqual([
      'chips.csv:3:1  "Chip" is 10,000,000 characters long; at most 10,000 are taken. Say it shorter, in words of your own.',
    ]);
  });
  it("a word that a table does not have", () => {
    const kinds = mapping.replace(
      "released: { column: Released, date: [YYYY-MM-DD, M/D/YYYY] }",
      "kind: { column: Released, lookup: { GPU: gpu } }",
    );
    expect(mistakesOf(`${head}B200,NVIDIA,TPU,\n`, { mapping: kinds })).toEqual([
      'chips.csv:2:3  "Released" must be one of GPU; saw "TPU". Mend the cell, or say in the table what it means.',
    ]);
  });
  it("a relation that would lead in a circle, here in GraphML", () => {
    const said = small.import(
      "models.graphml",
      `<graphml><key id="n" for="node" attr.name="name" attr.type="string"/><graph edgedefault="directed">
<node id="a"><data key="n">A</data></node>
<node id="b"><data key="n">B</data></node>
<edge source="a" target="b"/>
<edge source="b" target="a"/>
</graph></graphml>`,
      {
        mapping: `
import: lineage
rows: edges
key: [source, target]
sources: { dataset: { url: https://example.org/l, title: L, publisher: Reuters } }
evidence: [dataset]
entities:
  from: { type: Model, name: { column: source.name } }
  to: { type: Model, name: { column: target.name } }
claims:
  - { as: based, subject: from, relation: BASED_ON, object: to, acyclic: true, statement: "{from} is based on {to}.", set: { confidence: high } }
`,
      },
    );
    expect(said.split("so nothing is written:\n")[1]).toBe(
      "models.graphml:5:1  BASED_ON would lead in a circle: b -> a -> b. One of these rows must be wrong; mend it.",
    );
  });
});

describe("what is only unusual is read", () => {
  it.each([
    ["a byte order mark", `\uFEFF${good}`],
    ["lines that end as on Windows", good.replaceAll("\n", "\r\n")],
    ["empty lines, and none at the end", good.replace("\n", "\n\n").trimEnd()],
    ["quotes, commas and line ends inside a cell", `${head}"B200",NVIDIA,2024-03-18,1000\n`],
  ])("%s", (_, content) => {
    small.import("chips.csv", content);
    expect(small.files()["entities/Chip.yaml"]).toContain('- id: b200\n  name: B200\n  released: "2024-03-18"\n');
  });
  it("Latin-1, if the mapping says so", () => {
    small.import(
      "chips.csv",
      Uint8Array.from(`${head}Zen,Soci\u00e9t\u00e9,,\n`, (letter) => letter.charCodeAt(0)),
      { mapping: `encoding: latin1\n${mapping}` },
    );
    expect(small.files()["entities/Organization.yaml"]).toContain("- id: societe\n  name: Société\n");
  });
});

describe("a mapping that is wrong", () => {
  it("is told whole: what no ontology has, what the table has not, and each once", () => {
    const given = mapping
      .replace("relation: BUILDS", "relation: BILDS")
      .replace("column: Watts", "column: Wats")
      .replace("{maker} builds", "{makr} builds")
      .replace("evidence: [dataset]", "evidence: [datset]");
    expect(small.import("chips.csv", good, { mapping: given }).split("\n")).toEqual([
      "The mapping has 4 mistakes, so nothing was read:",
      'mapping.yaml:7:12  "datset" is no source of this mapping. Did you mean dataset?',
      'mapping.yaml:17:5  relation "BILDS" is not in the ontology. Did you mean BUILDS?',
      'mapping.yaml:19:5  "{makr}" is no property that the claim sets, no word of its say, no entity of this mapping and no column of chips.csv. Did you mean maker?',
      'mapping.yaml:26:21  chips.csv has no column "Wats". Did you mean Watts? It has: Chip, Maker, Released, Watts.',
    ]);
  });
  const wrong = (from: string, to: string) =>
    small
      .import("chips.csv", good, { mapping: mapping.replace(from, to) })
      .split("\n")
      .slice(1);
  it.each([
    ["relation: BUILDS", "relation: BILDS", 'mapping.yaml:17:5  relation "BILDS" is not in the ontology. Did you mean BUILDS?'],
    ["type: Chip", "type: Chps", 'mapping.yaml:10:5  "Chps" is no entity type.'],
    ["subject: maker", "subject: makr", 'mapping.yaml:16:5  "makr" is no entity of this mapping. Did you mean maker? It has chip, maker.'],
    [
      "unit: W",
      "bounds: W",
      'mapping.yaml:26:52  A claim of REPORTS has no property "bounds". Did you mean bound? They are listed in seed/ontology/relations/REPORTS.yaml and seed/ontology/claim.yaml.',
    ],
    ["evidence: [dataset]", "evidence: [datset]", 'mapping.yaml:7:12  "datset" is no source of this mapping. Did you mean dataset?'],
    ["key: [Chip]", "kye: [Chip]", "mapping.yaml:2:1  key is missing. docs/curators.md lists what a mapping must say."],
    [
      "Test Data: dataset",
      "Test Data: datset",
      'mapping.yaml:6:15  The kind of a publisher is one of primary, filing, government, research, dataset, agency, press, trade, analysis, community, aggregator, unknown; saw "datset". Did you mean dataset?',
    ],
    ["  dataset:", "\tdataset:", "mapping.yaml:5:1  This is no YAML: here is a tab. Lines are indented by spaces; put two for it."],
  ])("%s -> %s", (from, to, told) => {
    expect(wrong(from, to).join("\n")).toContain(told);
  });
});
