// What the tables and lines of a release hold: each cell as it is stated, and safe to open.
import fc from "fast-check";
import { expect, it } from "vitest";
import { fromCell, toCell } from "../../server/release/cells.ts";
import type { Row } from "../../server/engine/index.ts";
import { columnsOf, tableNames } from "../../server/release/columns.ts";
import { linksOf } from "../../server/release/links.ts";
import { readSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { awkward, ontology, released, textOf } from "./folder.ts";

it.each([
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-dash", "'-dash"],
  ["@home", "'@home"],
  ["\tx", "'\tx"],
  ["＝1", "'＝1"],
  ["'=1", "''=1"],
  ["'tis", "'tis"],
  ["plain", "plain"],
])("a spreadsheet does not run %j: the cell is %j", (text, cell) => expect(toCell(text)).toBe(cell));
it("leaves numbers numbers", () => expect([toCell(-5), toCell(0.1), toCell(6e21)]).toEqual(["-5", "0.1", "6e+21"]));

const text = fc.string({
  minLength: 1,
  unit: fc.oneof(fc.constantFrom(..."='+-@|\\\t\n\"',;＝", "a"), fc.string({ minLength: 1, maxLength: 1 })),
});
it("reads back any text and any list as it was", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(fromCell(toCell(value), "string")).toBe(value);
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(text, fc.constant("")), { minLength: 1 }).filter((list) => list.join("|") !== ""),
      (list) => {
        expect(fromCell(toCell(list), "strings")).toEqual(list);
      },
    ),
  );
});

/** The first page of an entity with many links: what other columns say, in an order. */
const carried = ["firstByName", "firstByDegree"];

it("has a column for all that a graph stores, and says of each whether it was stated or derived", () => {
  const seed = readSeed(undefined, ontology);
  const columns = columnsOf(ontology);
  const stated = new Set(["id", ...ontology.claimProperties.map(({ name }) => name), "sources", "locators"]);
  for (const { name } of [...ontology.entityTypes, ...ontology.relationTypes].flatMap(({ properties }) => properties)) stated.add(name);
  for (const name of ["name", "aliases", "description", "externalIds", "url", "title", "publisher", "date", "publisherKind"])
    stated.add(name);
  for (const table of ["entities", "claims", "sources"] as const) {
    const stored = new Set(seed[table].flatMap(({ properties }) => Object.keys(properties)));
    const known = new Map(columns[table].map((column) => [column.name, column]));
    for (const name of stored) {
      if (carried.includes(name)) continue;
      expect(known.has(name), `${table}.${name}`).toBe(true);
      // What a source's claims are called, a link's are too; only the first is of this table.
      if (!(table === "sources" && name === "claims"))
        expect(known.get(name)!.derived, `${table}.${name} is derived`).toBe(!stated.has(name));
    }
  }
  for (const table of tableNames) expect(new Set(columns[table].map(({ name }) => name)).size).toBe(columns[table].length);
});

it("says of a link the best and the widest of its claims, and nothing that one of them leaves open", () => {
  const claim = (id: string, subject: string, object: string, more: object) => ({
    id,
    subject,
    object,
    relation: "PARTNERS_WITH",
    status: "planned",
    confidence: "low",
    publishers: ["Blog"],
    firmPublishers: [],
    ...more,
  });
  const one = claim("c0001", "nvidia", "openai", {
    holdsFrom: "2020-01-01",
    holdsTo: "2024-01-01",
    publishers: ["A"],
    firmPublishers: ["A"],
  });
  const two = claim("c0002", "openai", "nvidia", {
    holdsFrom: "2019-01-01",
    holdsTo: "2025-01-01",
    status: "happened",
    confidence: "medium",
    publishers: ["A", "B"],
    firmPublishers: ["A", "B"],
  });
  const told = (...claims: Row[]) => linksOf(claims, ontology).map(({ id, ...rest }) => [id, rest]);
  const id = "nvidia~PARTNERS_WITH~openai";
  const both = {
    subject: "nvidia",
    relation: "PARTNERS_WITH",
    object: "openai",
    symmetric: true,
    claims: ["c0001", "c0002"],
    claimCount: 2,
    status: "happened",
    confidence: "medium",
  };
  expect(told(one, two)).toEqual([
    [id, { ...both, holdsFrom: "2019-01-01", holdsTo: "2025-01-01", publisherCount: 2, evidenceGrade: "strong" }],
  ]);
  expect(told(one)).toMatchObject([[id, { status: "planned", evidenceGrade: "fair", publisherCount: 1 }]]);
  const open = claim("c0003", "nvidia", "openai", {});
  const [[, withOpen]] = told(one, open) as [[string, Row]];
  expect([withOpen.holdsFrom, withOpen.holdsTo, withOpen.publisherCount]).toEqual([undefined, undefined, 2]);
  expect(told(open)).toMatchObject([[id, { evidenceGrade: "weak" }]]);
});

describeEachEngine("the tables of a release", ({ engine, load }) => {
  it("have a row for each thing, lists in one cell, and nothing that runs", async () => {
    await load(awkward);
    const folder = await released(engine, ["csv"]);
    expect(textOf(folder, "links.csv")).toBe(
      [
        "id,subject,relation,object,symmetric,claims,claimCount,status,confidence,holdsFrom,holdsTo,publisherCount,evidenceGrade",
        "nvidia~BUILDS~h100.sxm,nvidia,BUILDS,h100.sxm,false,c0001,1,happened,high,2022-03-01,,2,fair",
        "nvidia~INVESTS_IN~openai,nvidia,INVESTS_IN,openai,false,c0002|c0003|c0004,3,happened,high,,,2,fair",
        "nvidia~PARTNERS_WITH~openai,nvidia,PARTNERS_WITH,openai,true,c0005,1,happened,high,2019-07-22,2024-01-01,1,fair",
        "",
      ].join("\n"),
    );
    const entities = textOf(folder, "entities.csv");
    expect(entities).toContain('nvidia,Organization,"\'=HYPERLINK(""x""), ""Jensen\'s""",a\\|b|c\\\\\\|d|-1|\\\\u0041,');
    expect(entities).toContain("wikidata:Q182477|other:a:b\\|c");
    expect(entities).toContain("openai,Organization,''=1+1,");
  });

  it("stand in JSON Lines under the seed's own names, with what is derived behind", async () => {
    await load(awkward);
    const folder = await released(engine, ["jsonl"]);
    const lines = (file: string) =>
      textOf(folder, file)
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
    expect(lines("entities.jsonl")).toEqual([
      { id: "h100.sxm", type: "Chip", name: "@h100", aliases: [], kind: "gpu", lastSourced: "2022", degree: 1 },
      {
        id: "nvidia",
        type: "Organization",
        ...awkward.entities.Organization![0],
        lastSourced: "2022",
        degree: 3,
      },
      { id: "openai", type: "Organization", name: "'=1+1", aliases: [], description: "日本語 🚀 ]]>", lastSourced: "2022", degree: 2 },
    ]);
    expect(lines("claims.jsonl")[0]).toEqual({
      id: "c0001",
      subject: "nvidia",
      relation: "BUILDS",
      object: "h100.sxm",
      statement: "nvidia BUILDS h100.sxm (c0001).",
      status: "happened",
      confidence: "high",
      eventDate: "2022-03",
      evidence: ["s0001", { source: "s0002", locator: "p. 3|4" }],
      holdsFrom: "2022-03-01",
      knownFrom: "2022-01-01",
      evidenceGrade: "fair",
      sourceCount: 2,
      publishers: ["Test Wire", "Blog & Co"],
      firmPublishers: ["Test Wire"],
      publisherKinds: ["agency", "community"],
    });
    expect(lines("sources.jsonl")[1]).toEqual({
      id: "s0002",
      url: "https://example.org/a(b)|c?d=<e>",
      title: "Zwei",
      publisher: "Blog & Co",
      publisherKind: "community",
      claims: ["c0001", "c0002"],
    });
    expect(Object.keys(lines("claims.jsonl")[0]).slice(0, 5)).toEqual(["id", "subject", "relation", "object", "statement"]);
  });
});
