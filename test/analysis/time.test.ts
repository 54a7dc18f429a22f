// Questions of time: what each answers on a graph small enough to be checked by hand.
import { beforeAll, expect, it } from "vitest";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { answerOn } from "./answer.ts";

const revenue = (id: string, value: number, periodStart: string, periodEnd: string, more: object = {}) => ({
  id,
  subject: "firm",
  relation: "REPORTS",
  object: "metric-revenue",
  value,
  unit: "USD",
  periodStart,
  periodEnd,
  ...more,
});
const graph: PlainSeed = {
  entities: { Organization: ["firm", "other", "third"].map((id) => ({ id })), Metric: [{ id: "metric-revenue" }] },
  sources: [
    { id: "s0001", date: "2025-01-01" },
    { id: "s0002", date: "2025-06" },
  ],
  claims: [
    revenue("c0001", 100, "2024-01-29", "2024-04-28"),
    revenue("c0002", 150, "2025-01-27", "2025-04-27"),
    revenue("c0003", 90, "2025-01-27", "2025-04-27", { scope: "chips" }),
    revenue("c0004", 500, "2024-01-29", "2025-01-26"),
    revenue("c0005", 165, "2025-01-27", "2025-04-27", { status: "forecast", bound: "about" }),
    { id: "c0006", subject: "firm", relation: "INVESTS_IN", object: "other", status: "announced", eventDate: "2025-02" },
    { id: "c0007", subject: "firm", relation: "INVESTS_IN", object: "other", eventDate: "2025-05-10" },
    { id: "c0008", subject: "firm", relation: "INVESTS_IN", object: "third", status: "letter_of_intent", eventDate: "2025-03" },
    { id: "c0009", subject: "firm", relation: "INVESTS_IN", object: "third", status: "dropped", eventDate: "2025-09" },
    { id: "c0010", subject: "third", relation: "SUPPLIES", object: "firm", status: "planned", validFrom: "2025-06", evidence: ["s0002"] },
    { id: "c0011", subject: "third", relation: "SUPPLIES", object: "other", status: "planned", validFrom: "2027" },
    { id: "c0012", subject: "other", relation: "PARTNERS_WITH", object: "firm", validFrom: "2019", validTo: "2030" },
    { id: "c0013", subject: "other", relation: "LICENSES", object: "third", validFrom: "2024", observedOn: "2025-02" },
    { id: "c0014", subject: "other", relation: "SUPPLIES", object: "third", observedOn: "2025-05" },
  ],
};

describeEachEngine("Questions of time", (on) => {
  const answer = answerOn(on);
  beforeAll(() => on.load(graph));

  it("beganBetween: what has a beginning in the month; what was only seen to hold has none", async () =>
    expect(await answer("beganBetween", { from: "2025-05", to: "2025-06" })).toEqual([
      ["2025-05-10", "firm", "INVESTS_IN", "other", "happened", "c0007"],
      ["2025-06-01", "third", "SUPPLIES", "firm", "planned", "c0010"],
    ]));
  it("timelineOf: from either side, in order of time", async () =>
    expect(await answer("timelineOf", { entity: "firm", from: "2025-03" })).toEqual([
      ["2025-03-01", "INVESTS_IN", "third", true, "letter_of_intent", "firm INVESTS_IN third (c0008).", "c0008"],
      ["2025-05-10", "INVESTS_IN", "other", true, "happened", "firm INVESTS_IN other (c0007).", "c0007"],
      ["2025-06-01", "SUPPLIES", "third", false, "planned", "third SUPPLIES firm (c0010).", "c0010"],
      ["2025-09-01", "INVESTS_IN", "third", true, "dropped", "firm INVESTS_IN third (c0009).", "c0009"],
    ]));
  it("growthOf: the same quarter of the year before, though it ended a day later", async () =>
    expect(await answer("growthOf", { entity: "firm" })).toEqual([
      ["2024-01-29", "2024-04-28", 100, null, null, "USD", ["c0001"]],
      ["2024-01-29", "2025-01-26", 500, null, null, "USD", ["c0004"]],
      ["2025-01-27", "2025-04-27", 150, 100, 50, "USD", ["c0002", "c0001"]],
    ]));
  it("fastestGrowing: the latest period that has one before it", async () =>
    expect(await answer("fastestGrowing")).toEqual([["firm", "2025-04-27", 150, 100, 50, ["c0002", "c0001"]]]));
  it("forecastAndActual: the quarter came 9.1 % below what was forecast", async () =>
    expect(await answer("forecastAndActual")).toEqual([
      ["firm", "metric-revenue", "2025-04-27", 165, "about", 150, -9.1, "USD", ["c0005", "c0002"]],
    ]));
  it("promisedAndHappened: kept, given up, open", async () =>
    expect(await answer("promisedAndHappened")).toEqual([
      ["firm", "INVESTS_IN", "third", ["c0008"], [], ["c0009"], "dropped"],
      ["firm", "INVESTS_IN", "other", ["c0006"], ["c0007"], [], "happened"],
      ["third", "SUPPLIES", "firm", ["c0010"], [], [], "open"],
      ["third", "SUPPLIES", "other", ["c0011"], [], [], "open"],
    ]));
  it("overduePlans: due by then, and nothing says that it came", async () =>
    expect(await answer("overduePlans", { asOf: "2026" })).toEqual([
      ["third", "SUPPLIES", "firm", "planned", "2025-06-01", "2025-06-01", "c0010"],
    ]));
  it("overduePlans: not yet due", async () => expect(await answer("overduePlans", { asOf: "2025-05" })).toEqual([]));
  it("knownLate: six years after it began", async () =>
    expect(await answer("knownLate")).toEqual([["c0012", "other", "PARTNERS_WITH", "firm", "2019-01-01", "2025-01-01", 6]]));
  it("contractsInForce: with their stated end", async () =>
    expect(await answer("contractsInForce", { asOf: "2025" })).toEqual([
      ["other", "PARTNERS_WITH", "firm", "2019-01-01", "2031-01-01", "c0012"],
    ]));
});
