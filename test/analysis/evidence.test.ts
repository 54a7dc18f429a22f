// Questions of the quality of evidence: what each answers on a graph small enough to be checked by hand.
import { beforeAll, expect, it } from "vitest";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { answerOn } from "./answer.ts";

const graph: PlainSeed = {
  entities: { Organization: ["firm", "other", "third"].map((id) => ({ id })), Metric: [{ id: "metric-revenue" }] },
  sources: [
    { id: "s0001", publisher: "Wire", date: "2025-01-01" },
    { id: "s0002", publisher: "Paper", date: "2024-03" },
    { id: "s0003", publisher: "Rewriter", date: "2025-02" },
    { id: "s0004", publisher: "Firm", date: "2025-03-01" },
    { id: "s0005", publisher: "Wire", date: "2023" },
  ],
  publishers: { Wire: "agency", Paper: "press", Rewriter: "aggregator", Firm: "primary" },
  claims: [
    {
      id: "c0001",
      subject: "firm",
      relation: "INVESTS_IN",
      object: "other",
      amount: 2e9,
      currency: "USD",
      eventDate: "2024",
      evidence: ["s0001", "s0002"],
      contradicts: ["c0002"],
    },
    {
      id: "c0002",
      subject: "firm",
      relation: "INVESTS_IN",
      object: "other",
      amount: 3e9,
      currency: "USD",
      eventDate: "2024",
      evidence: ["s0003"],
      confidence: "low",
      moneyKind: "restated",
      sameDeal: "c0001",
      contradicts: ["c0001"],
    },
    { id: "c0003", subject: "firm", relation: "SUPPLIES", object: "third", evidence: ["s0003"], observedOn: "2025" },
    { id: "c0004", subject: "third", relation: "SUPPLIES", object: "other", evidence: ["s0005"], validFrom: "2022" },
    { id: "c0005", subject: "third", relation: "SUPPLIES", object: "firm", evidence: ["s0003", "s0004"], status: "reported" },
    { id: "c0006", subject: "firm", relation: "PARTNERS_WITH", object: "third", evidence: ["s0004"], eventDate: "2025" },
    {
      id: "c0007",
      subject: "firm",
      relation: "REPORTS",
      object: "metric-revenue",
      value: 100,
      unit: "USD",
      periodStart: "2024-01-01",
      periodEnd: "2024-12-31",
      evidence: ["s0004"],
    },
    {
      id: "c0008",
      subject: "firm",
      relation: "REPORTS",
      object: "metric-revenue",
      value: 110,
      unit: "USD",
      periodStart: "2024-01-01",
      periodEnd: "2024-12-31",
      evidence: ["s0003"],
    },
    {
      id: "c0009",
      subject: "firm",
      relation: "REPORTS",
      object: "metric-revenue",
      value: 60,
      unit: "USD",
      periodStart: "2024-01-01",
      periodEnd: "2024-12-31",
      scope: "chips",
      evidence: ["s0003"],
    },
    {
      id: "c0010",
      subject: "other",
      relation: "INVESTS_IN",
      object: "third",
      eventDate: "2025-04",
      round: "Series A",
      evidence: ["s0001", "s0005"],
    },
  ],
};

describeEachEngine("Questions of the quality of evidence", (on) => {
  const answer = answerOn(on);
  beforeAll(() => on.load(graph));

  it("contradictions: each pair once, with the better side named", async () =>
    expect(await answer("contradictions")).toEqual([
      ["c0001", "firm INVESTS_IN other (c0001).", "strong", "c0002", "firm INVESTS_IN other (c0002).", "weak", "c0001"],
    ]));
  it("singleSourceLinks: two documents of one publisher are one publisher", async () =>
    expect(await answer("singleSourceLinks")).toEqual([
      ["firm~SUPPLIES~third", "Rewriter", "aggregator", ["c0003"]],
      ["other~INVESTS_IN~third", "Wire", "agency", ["c0010"]],
      ["third~SUPPLIES~other", "Wire", "agency", ["c0004"]],
    ]));
  it("bigClaimsWeakSources: a billion at least, on weak evidence", async () =>
    expect(await answer("bigClaimsWeakSources")).toEqual([
      ["c0002", "firm INVESTS_IN other (c0002).", 3000000000, "USD", "weak", "low", ["Rewriter"]],
    ]));
  it("staleFacts: last seen, or last written of, before 2025", async () =>
    expect(await answer("staleFacts")).toEqual([["third", "SUPPLIES", "other", "2023", "c0004"]]));
  it("soleWitnesses: how much rests on each publisher alone", async () =>
    expect(await answer("soleWitnesses")).toEqual([
      ["Rewriter", "aggregator", 4, 5, 80],
      ["Firm", "primary", 2, 3, 66.7],
      ["Wire", "agency", 2, 3, 66.7],
    ]));
  it("unconfirmedReports: reported, with who says so", async () =>
    expect(await answer("unconfirmedReports")).toEqual([
      ["c0005", "third", "SUPPLIES", "firm", "reported", "2025-02-01", "fair", ["Rewriter", "Firm"]],
    ]));
  it("ownWordsOnly: the firm says so, and nobody else", async () =>
    expect(await answer("ownWordsOnly")).toEqual([
      ["c0006", "firm", "PARTNERS_WITH", "third", ["Firm"]],
      ["c0007", "firm", "REPORTS", "metric-revenue", ["Firm"]],
    ]));
  it("gradesByRelation: relation by relation", async () =>
    expect(await answer("gradesByRelation")).toEqual([
      ["REPORTS", 3, 0, 1, 2, 66.7],
      ["INVESTS_IN", 3, 1, 1, 1, 33.3],
      ["SUPPLIES", 3, 0, 2, 1, 33.3],
      ["PARTNERS_WITH", 1, 0, 1, 0, 0],
    ]));
  it("amountsRetold: half as much again", async () =>
    expect(await answer("amountsRetold")).toEqual([["c0001", 2000000000, "c0002", 3000000000, 50, "firm", "INVESTS_IN", "other"]]));
  it("rivalFigures: the same period of the whole firm", async () =>
    expect(await answer("rivalFigures")).toEqual([["firm", "metric-revenue", "2024-12-31", 100, 110, 10, "USD", ["c0007", "c0008"]]]));
  it("dealsWithoutAmount: a known round of an unknown sum", async () =>
    expect(await answer("dealsWithoutAmount")).toEqual([["other", "INVESTS_IN", "third", "Series A", "2025-04-01", "c0010"]]));
});
