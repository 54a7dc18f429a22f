// The library of questions: what there is, asked by name, with parameters that are looked at first.
import { beforeAll, expect, it } from "vitest";
import { queriesIn } from "../../server/queries.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("An analysis", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: ["Cloud", "Lab", "Maker", "Rival"].map((name) => organization(name.toLowerCase(), name)),
        Metric: [{ id: "metric-revenue", name: "Revenue" }],
      },
      claims: [
        claim("c0001", "maker", "INVESTS_IN", "lab", { validFrom: "2025" }),
        claim("c0002", "cloud", "SUPPLIES", "lab"),
        claim("c0003", "maker", "SUPPLIES", "cloud"),
        claim("c0004", "maker", "SUPPLIES", "cloud", { status: "planned" }),
        claim("c0005", "lab", "REPORTS", "metric-revenue", { value: 5, unit: "USD", periodStart: "2026-01-01", periodEnd: "2026-12-31" }),
        claim("c0006", "rival", "INVESTS_IN", "lab", { eventDate: "2026-03" }),
        claim("c0007", "maker", "INVESTS_IN", "rival", { eventDate: "2026-05" }),
      ],
    }),
  );
  const graph = "graph { entities { id } links { id claimCount } omitted { links } }";

  it("answers with rows, and with what they speak of as a graph", async () => {
    const { runAnalysis } = await ask(`{ runAnalysis(name: "moneyTriangles") { columns rows truncated tookMs ${graph} } }`);
    expect(runAnalysis).toEqual({
      columns: ["funder", "funded", "middle", "investments", "orders", "purchases"],
      rows: [["maker", "lab", "cloud", ["c0001"], ["c0002"], ["c0003"]]],
      truncated: false,
      tookMs: expect.any(Number),
      graph: {
        entities: [{ id: "cloud" }, { id: "lab" }, { id: "maker" }],
        links: [
          { id: "cloud~SUPPLIES~lab", claimCount: 1 },
          { id: "maker~INVESTS_IN~lab", claimCount: 1 },
          { id: "maker~SUPPLIES~cloud", claimCount: 2 },
        ],
        omitted: [],
      },
    });
  });

  it("is asked with parameters; of a reported figure no link is drawn", async () => {
    const { runAnalysis } = await ask(
      `query ($parameters: JSON) { runAnalysis(name: "timelineOf", parameters: $parameters) { rows truncated ${graph} } }`,
      { parameters: { entity: "lab", from: "2026", figures: true } },
    );
    expect(runAnalysis).toEqual({
      rows: [
        ["2026-03-01", "INVESTS_IN", "rival", false, "happened", expect.any(String), "c0006"],
        ["2026-12-31", "REPORTS", "metric-revenue", true, "happened", expect.any(String), "c0005"],
      ],
      truncated: false,
      graph: {
        entities: [{ id: "lab" }, { id: "metric-revenue" }, { id: "rival" }],
        links: [{ id: "rival~INVESTS_IN~lab", claimCount: 1 }],
        omitted: [],
      },
    });
  });

  it("says whether there are more rows than its limit", async () => {
    const { runAnalysis } = await ask(
      `{ runAnalysis(name: "timelineOf", parameters: { entity: "lab", from: "2025", limit: 1 }) { rows truncated } }`,
    );
    expect(runAnalysis).toEqual({
      rows: [["2025-01-01", "INVESTS_IN", "maker", false, "happened", expect.any(String), "c0001"]],
      truncated: true,
    });
  });

  it("refuses parameters that are not of the types its header states", async () => {
    const refusal = async (parameters: unknown, name = "timelineOf") => {
      const { errors } = await askRaw(`query ($p: JSON) { runAnalysis(name: "${name}", parameters: $p) { rows } }`, { p: parameters });
      return errors!.map(({ message, originalError }) => [(originalError as unknown as { code: string }).code, message])[0];
    };
    expect(await refusal(["lab"])).toEqual(["BAD_USER_INPUT", 'parameters must be an object of values by name; saw ["lab"].']);
    expect(await refusal({ entty: "lab" })).toEqual([
      "BAD_USER_INPUT",
      "parameters.entty is none of this analysis, which takes entity, from, figures, limit. Did you mean entity?",
    ]);
    expect(await refusal({ entity: "labb" })).toEqual([
      "BAD_USER_INPUT",
      'parameters.entity must be the id of an entity; saw "labb", which is nobody\'s.',
    ]);
    expect(await refusal({ from: "May" })).toEqual([
      "BAD_USER_INPUT",
      'parameters.from must be a date such as 2025, 2025-08 or 2025-08-28, in quotes; saw "May".',
    ]);
    expect(await refusal({ figures: 1 })).toEqual(["BAD_USER_INPUT", "parameters.figures must be true or false; saw 1."]);
    expect(await refusal({ from: null })).toEqual([
      "BAD_USER_INPUT",
      "parameters.from must be a date such as 2025, 2025-08 or 2025-08-28, in quotes; saw null.",
    ]);
    expect(await refusal({ limit: 1001 })).toEqual(["BAD_USER_INPUT", "parameters.limit must be 1 to 1000; saw 1001."]);
    expect(await refusal({ relations: "SUPPLIES" }, "beganBetween")).toEqual([
      "BAD_USER_INPUT",
      'parameters.relations must be a list of at most 1000, each text, or null; saw "SUPPLIES".',
    ]);
    expect(await refusal({}, "timelineOff")).toEqual(["NOT_FOUND", 'There is no analysis "timelineOff". Did you mean timelineOf?']);
  });

  it("can be read before it is asked", async () => {
    const { analysis, none } = await ask(`{
      analysis(name: "endedTies") { title description category parameters { name type description default } columns { name type description } cypher }
      none: analysis(name: "nothing") { name }
    }`);
    expect(none).toBeNull();
    expect(analysis).toEqual({
      title: "Ended ties",
      description: "Which partnerships, supplies, stakes and plans between organizations have ended or were dropped?",
      category: "rivalry and partnership",
      parameters: [
        { name: "asOf", type: "Date", description: "What had ended by then; a month means its last day.", default: "2026-07" },
        { name: "limit", type: "Int", description: "", default: 50 },
      ],
      columns: [
        { name: "subject", type: "Entity", description: "" },
        { name: "relation", type: "String", description: "" },
        { name: "object", type: "Entity", description: "" },
        { name: "how", type: "String", description: '"ended" or "dropped".' },
        { name: "since", type: "Date", description: "For what was dropped: the date of the claim that says so." },
        { name: "claim", type: "Claim", description: "" },
      ],
      cypher: expect.stringContaining("MATCH (a:Entity:Organization)-[r:PARTNERS_WITH"),
    });
  });

  it("is one of the files of cypher/analysis, by category", async () => {
    const { all, money } = await ask(`{ all: analyses { name category } money: analyses(category: "money") { name category } }`);
    expect(all.map(({ name }: { name: string }) => `analysis/${name}`)).toEqual(queriesIn("analysis"));
    expect(money).toEqual(all.filter(({ category }: { category: string }) => category === "money"));
    expect(money).toContainEqual({ name: "moneyTriangles", category: "money" });
    const { errors } = await askRaw(`{ analyses(category: "mony") { name } }`);
    expect(errors!.map(({ message }) => message)).toEqual([
      'category must be one of compute, dependence and concentration, evidence quality, models, money, people, rivalry and partnership, supply, time; saw "mony". Did you mean money?',
    ]);
  });
});
