// What is taken away can be read by others: spreadsheets, Gephi, GraphQL, and the explorer itself.
import { XMLParser } from "fast-xml-parser";
import fc from "fast-check";
import { parse as readCsv } from "csv-parse/sync";
import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { begin, reduce } from "../../client/state/steps.ts";
import { mostOnCanvas, type View } from "../../client/state/view.ts";
import { toCsv } from "../../client/takeAway/csv.ts";
import { operationOf } from "../../client/takeAway/graphql.ts";
import { toGraphml } from "../../client/takeAway/graphml.ts";
import { readSession, sessionText } from "../../client/takeAway/session.ts";
import { costOf } from "../../server/http/cost.ts";
import { createSchema } from "../../server/graphql/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { anyActions } from "./actions.ts";

const schema = createSchema(loadOntology());

describe("CSV", () => {
  it("makes text of what a spreadsheet would run, and quotes what needs it", () => {
    expect(
      toCsv([
        ["id", "a,b"],
        ['=HYPERLINK("x")', -3],
        ["line\nbreak", "+1"],
      ]),
    ).toBe(`\uFEFFid,"a,b"\r\n"'=HYPERLINK(""x"")",-3\r\n"line\nbreak",'+1\r\n`);
  });
  it("is read back as it was written", () => {
    const text = fc.string({ unit: "grapheme" }).filter((cell) => !/^[=+\-@\t\r]/.test(cell));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(readCsv(toCsv(rows), { bom: true, record_delimiter: "\r\n" })).toEqual(rows);
      }),
    );
  });
});

describe("GraphML", () => {
  it("has a typed key for each value, a node a thing and an edge a link, whatever they are called", () => {
    const card = { id: "a&b", type: "Model", kind: null, name: '<"x">\u0000', degree: 3 };
    const line = {
      id: "a&b~BUILDS~c",
      relation: "BUILDS",
      subject: { id: "a&b" },
      object: { id: "c" },
      symmetric: true,
      claimCount: 2,
      confidence: "HIGH",
      status: "HAPPENED",
      evidenceGrade: "FAIR",
      holdsFrom: null,
      holdsTo: null,
    };
    const { graphml } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(toGraphml([card], [line])) as {
      graphml: { key: { id: string; for: string }[]; graph: { node: object; edge: { data: { key: string }[] } } };
    };
    expect(graphml.graph.node).toMatchObject({
      id: "a&b",
      data: [{ key: "n_name", "#text": '<"x">' }, { key: "n_type" }, { key: "n_degree", "#text": 3 }],
    });
    expect(graphml.graph.edge).toMatchObject({ id: "a&b~BUILDS~c", source: "a&b", target: "c", directed: "false" });
    const declared = graphml.key.filter((key) => key.for === "edge").map(({ id }) => id);
    for (const { key } of graphml.graph.edge.data) expect(declared).toContain(key);
  });
});

describe("the GraphQL of a view", () => {
  const filter = { asOf: "2024-03", statuses: ["PLANNED"], publishers: ['A "quoted" one'], relations: ["BUILDS"] };
  it("fits the schema, and is not refused for its cost when the screen is full", () => {
    const document = parse(
      operationOf(
        Array.from({ length: mostOnCanvas }, (_, index) => `entity-${index}`),
        filter,
      ),
    );
    expect(validate(schema, document)).toEqual([]);
    expect(costOf(schema, document, undefined, {}, 40_000)).toBeLessThan(40_000);
  });
});

describe("a session as a file", () => {
  it("says every step, and where one stood", () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        const steps = actions.reduce(reduce, begin());
        const read = readSession(sessionText(steps));
        expect(read).toMatchObject({ at: steps.at });
        expect(
          sessionText({ at: steps.at, steps: (read as { views: View[] }).views.map((view) => ({ did: { kind: "clear" }, view })) }),
        ).toBe(sessionText(steps));
      }),
      { numRuns: 200 },
    );
  });
  it.each([
    ["", "JSON"],
    ["[]", "form"],
    ['{"form": "interlock-session", "version": 2}', "version"],
    ['{"form": "interlock-session", "version": 1, "steps": []}', "steps"],
    ['{"form": "interlock-session", "version": 1, "steps": [7]}', "steps"],
  ])("that is none is told why: %s", (text, wrong) => expect(readSession(text)).toEqual({ wrong }));
});
