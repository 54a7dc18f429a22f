// What is taken away can be read by others: spreadsheets, Gephi, GraphQL, and the explorer itself.
import { XMLParser } from "fast-xml-parser";
import fc from "fast-check";
import { parse as readCsv } from "csv-parse/sync";
import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { begin, reduce } from "../../client/state/steps.ts";
import type { ClaimFilter } from "../../client/api/asked.ts";
import { mostOnCanvas, type Filter, type View } from "../../client/state/view.ts";
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
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("makes text of %j", (cell) =>
    expect(readCsv(toCsv([[cell]]), { bom: true, record_delimiter: "\r\n" })).toEqual([[`'${cell}`]]),
  );
  it("quotes what would end a line or a cell", () =>
    expect(toCsv([["a\rb", "c\nd", "e,f", 'g"h', "i"]])).toBe('\uFEFF"a\rb","c\nd","e,f","g""h",i\r\n'));
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
    expect(toGraphml([], [{ ...line, symmetric: false, holdsFrom: "2023-01-01", holdsTo: "2024-07-01" }])).toContain(
      `    <edge id="a&amp;b~BUILDS~c" source="a&amp;b" target="c">${Object.entries({
        relation: "BUILDS",
        status: "HAPPENED",
        confidence: "HIGH",
        evidence: "FAIR",
        from: "2023-01-01",
        to: "2024-07-01",
        claims: 2,
      })
        .map(([key, value]) => `<data key="e_${key}">${value}</data>`)
        .join("")}</edge>\n`,
    );
    const declared = graphml.key.filter((key) => key.for === "edge").map(({ id }) => id);
    for (const { key } of graphml.graph.edge.data) expect(declared).toContain(key);
  });
});

describe("the GraphQL of a view", () => {
  const filter: Required<Filter> & ClaimFilter = {
    asOf: "2024-03",
    during: { from: "2023" },
    knownBy: "2025",
    statuses: ["PLANNED"],
    minConfidence: "HIGH",
    minEvidence: "FAIR",
    minSources: 2,
    publisherKinds: ["PRESS"],
    publishers: ['A "quoted" one'],
    amount: { currency: "USD", min: 1, max: 2 },
    relations: ["BUILDS"],
  };
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
  it("opens at its last step where it says none that it has", () => {
    const file = (at: unknown) => JSON.stringify({ form: "interlock-session", version: 1, at, steps: ["", "?v=1&g=nvidia"] });
    for (const at of [2, -1, 0.5, "0", undefined]) expect(readSession(file(at))).toMatchObject({ at: 1 });
    expect(readSession(file(0))).toMatchObject({ at: 0 });
  });
  it.each([
    ["", "JSON"],
    ["[]", "form"],
    ['{"form": "interlock-session", "version": 2}', "version"],
    ['{"form": "interlock-session", "version": 1, "steps": []}', "steps"],
    ['{"form": "interlock-session", "version": 1, "steps": [7]}', "steps"],
  ])("that is none is told why: %s", (text, wrong) => expect(readSession(text)).toEqual({ wrong }));
});
