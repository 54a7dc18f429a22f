// The console over GraphQL: rows, what was met in them as a graph, and its refusals with their codes.
import { execute, parse } from "graphql";
import { beforeAll, expect, it } from "vitest";
import { createContext, createSchema } from "../../server/graphql/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { describeEachEngine } from "../matrix/index.ts";

const ontology = loadOntology();
const schema = createSchema(ontology);
const about = {
  version: "test",
  engine: "",
  engineVersion: "",
  limits: { maxDepth: 1, maxCost: 1, maxPage: 1, maxBodyBytes: 1, timeoutMs: 1, consoleTimeoutMs: 1, consoleMaxRows: 1 },
  consoleEnabled: true,
};
const document = parse(/* GraphQL */ `
  query ($statement: String!, $parameters: JSON) {
    cypher(statement: $statement, parameters: $parameters) {
      columns
      rows
      truncated
      warnings
      graph {
        entities {
          id
        }
        links {
          id
        }
      }
    }
  }
`);

describeEachEngine("cypher over GraphQL", ({ engine, load }) => {
  const ask = (statement: string, parameters?: unknown, offered = true) =>
    engine.reading(async (read) => {
      const console = offered ? { ask: engine.console, timeoutMs: 5_000, maxRows: 2 } : undefined;
      const contextValue = createContext({ read, ontology, about: { ...about, engine: engine.name }, console });
      const { data, errors } = await execute({ schema, document, contextValue, variableValues: { statement, parameters } });
      return errors
        ? errors.map(({ originalError }) => (originalError as { code?: string }).code)
        : JSON.parse(JSON.stringify(data)).cypher;
    });
  beforeAll(() =>
    load({
      entities: { Organization: [{ id: "tsmc" }, { id: "nvidia" }, { id: "apple" }] },
      claims: [
        { id: "c0007", subject: "tsmc", relation: "SUPPLIES", object: "nvidia" },
        { id: "c0008", subject: "tsmc", relation: "SUPPLIES", object: "apple" },
      ],
    }),
  );

  it("gives rows, and the entities and links met in them", async () =>
    expect(await ask("MATCH (a)-[r:SUPPLIES]->(b {id: $to}) RETURN a.id AS supplier, r.id AS claim", { to: "nvidia" })).toEqual({
      columns: ["supplier", "claim"],
      rows: [["tsmc", "c0007"]],
      truncated: false,
      warnings: [],
      graph: { entities: [{ id: "nvidia" }, { id: "tsmc" }], links: [{ id: "tsmc~SUPPLIES~nvidia" }] },
    }));
  it("finds them in whole entities too, and says where there are more rows", async () =>
    expect(await ask("MATCH (n:Entity) RETURN n {.id} AS entity ORDER BY n.id")).toEqual({
      columns: ["entity"],
      rows: [[{ id: "apple" }], [{ id: "nvidia" }]],
      truncated: true,
      warnings: [],
      graph: { entities: [{ id: "apple" }, { id: "nvidia" }], links: [] },
    }));
  it("says which names nothing in the graph has, where it would find nothing without a word", async () =>
    expect(
      await ask(
        "MATCH (a:Organisation {nme: $given.text})-[r:SUPPLIES|SUPLIES]->(b)\nWHERE b:Chip OR r:BUYS RETURN a.name AS name, {share: 1}.share AS own",
        { given: { text: "x" } },
      ),
    ).toEqual({
      columns: ["name", "own"],
      rows: [],
      truncated: false,
      warnings: [
        "line 1, column 10: no type of entity is called Organisation. Did you mean Organization?",
        "line 1, column 24: no property is called nme. Did you mean name?",
        "line 1, column 55: no relation is called SUPLIES. Did you mean SUPPLIES?",
        "line 2, column 19: no type of entity or relation is called BUYS.",
      ],
      graph: { entities: [], links: [] },
    }));
  it("says what differs from run to run, and takes parts of a day for no mistyped names", async () =>
    expect(await ask("WITH date('2025-08-01') AS day, rand() AS chance RETURN day, day.year AS year, chance < 2 AS lucky")).toMatchObject({
      rows: [["2025-08-01", 2025, true]],
      warnings: ["line 1, column 33: rand() differs from run to run, and so may the rows."],
    }));
  it("calls a column by the text that was written, and takes a reader's own parameters beside it", async () =>
    expect(await ask("RETURN 'it\\'s', $x AS x", { x: 1, text1: 2 })).toMatchObject({ columns: ["'it\\'s'", "x"], rows: [["it's", 1]] }));
  it("refuses with a code", async () => {
    expect(await ask("MATCH (n) SET n.x = 1")).toEqual(["CYPHER_NOT_ALLOWED"]);
    expect(await ask("MATCH (n RETURN n")).toEqual(["CYPHER_SYNTAX"]);
    expect(await ask("RETURN 1 AS x", [1])).toEqual(["BAD_USER_INPUT"]);
    expect(await ask("RETURN 1 AS x", {}, false)).toEqual(["FORBIDDEN"]);
  });
});
