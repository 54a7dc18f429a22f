// Questions of computing: what each answers on a graph small enough to be checked by hand.
import { beforeAll, expect, it } from "vitest";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { answerOn } from "./answer.ts";

const graph: PlainSeed = {
  entities: {
    Organization: ["lab", "studio", "designer", "landlord", "buyer"].map((id) => ({ id })),
    Model: [{ id: "big", released: "2025-02" }, { id: "small", released: "2023" }, { id: "third" }],
    Chip: [{ id: "fast", released: "2024" }, { id: "slow" }, { id: "own" }],
    Facility: [
      { id: "hall", kind: "datacenter" },
      { id: "plant", kind: "power_plant" },
    ],
    Metric: ["metric-training-compute", "metric-power", "metric-fp16", "metric-tdp"].map((id) => ({ id })),
  },
  claims: [
    { id: "c0001", subject: "lab", relation: "BUILDS", object: "big" },
    { id: "c0002", subject: "lab", relation: "BUILDS", object: "small" },
    { id: "c0003", subject: "studio", relation: "BUILDS", object: "third" },
    { id: "c0004", subject: "designer", relation: "BUILDS", object: "fast", role: "designer" },
    { id: "c0005", subject: "designer", relation: "BUILDS", object: "slow", role: "designer" },
    { id: "c0006", subject: "lab", relation: "BUILDS", object: "own", role: "designer" },
    { id: "c0007", subject: "big", relation: "TRAINED_ON", object: "fast", count: 80 },
    { id: "c0008", subject: "big", relation: "TRAINED_ON", object: "fast", count: 100, confidence: "low", contradicts: ["c0007"] },
    { id: "c0009", subject: "small", relation: "TRAINED_ON", object: "fast" },
    { id: "c0010", subject: "third", relation: "TRAINED_ON", object: "slow", count: 10 },
    { id: "c0011", subject: "big", relation: "REPORTS", object: "metric-training-compute", value: 3e25, unit: "FLOP", status: "estimated" },
    { id: "c0012", subject: "small", relation: "REPORTS", object: "metric-training-compute", value: 1e24, unit: "FLOP" },
    {
      id: "c0013",
      subject: "third",
      relation: "REPORTS",
      object: "metric-training-compute",
      value: 9e26,
      unit: "FLOP",
      status: "forecast",
    },
    {
      id: "c0014",
      subject: "hall",
      relation: "REPORTS",
      object: "metric-power",
      value: 1.2,
      unit: "GW",
      status: "planned",
      periodEnd: "2027",
    },
    { id: "c0015", subject: "hall", relation: "REPORTS", object: "metric-power", value: 300, unit: "MW", observedOn: "2025-06" },
    { id: "c0016", subject: "plant", relation: "REPORTS", object: "metric-power", value: 900, unit: "MW" },
    { id: "c0017", subject: "landlord", relation: "OPERATES", object: "hall" },
    { id: "c0018", subject: "hall", relation: "USES", object: "fast", count: 1000, quantityBound: "about" },
    { id: "c0019", subject: "hall", relation: "USES", object: "own", status: "planned" },
    { id: "c0020", subject: "lab", relation: "USES", object: "hall", validFrom: "2025" },
    { id: "c0021", subject: "landlord", relation: "USES", object: "hall" },
    { id: "c0022", subject: "fast", relation: "REPORTS", object: "metric-fp16", value: 1000, unit: "TFLOP/s" },
    { id: "c0023", subject: "fast", relation: "REPORTS", object: "metric-tdp", value: 700, unit: "W" },
    { id: "c0024", subject: "slow", relation: "REPORTS", object: "metric-fp16", value: 300, unit: "TFLOP/s" },
    { id: "c0025", subject: "slow", relation: "REPORTS", object: "metric-tdp", value: 400, unit: "W" },
    { id: "c0026", subject: "designer", relation: "SUPPLIES", object: "buyer", what: "gpus", capacityGw: 6 },
    { id: "c0027", subject: "designer", relation: "SUPPLIES", object: "buyer", what: "gpus", capacityGw: 1 },
    { id: "c0028", subject: "landlord", relation: "SUPPLIES", object: "buyer", what: "cloud", capacityGw: 4, status: "letter_of_intent" },
    { id: "c0029", subject: "landlord", relation: "SUPPLIES", object: "lab", what: "power", capacityGw: 2 },
    { id: "c0030", subject: "buyer", relation: "USES", object: "fast" },
    { id: "c0031", subject: "studio", relation: "USES", object: "fast", status: "planned" },
  ].map((claim) => (claim.id === "c0007" ? { ...claim, contradicts: ["c0008"] } : claim)),
};

describeEachEngine("Questions of computing", (on) => {
  const answer = answerOn(on);
  beforeAll(() => on.load(graph));

  it("mostUsedChips: a model whose number of chips is told twice counts once", async () =>
    expect(await answer("mostUsedChips")).toEqual([
      ["fast", 2, 1, ["big", "small"]],
      ["slow", 1, 1, ["third"]],
    ]));
  it("largestTrainingRuns: an estimate says so, a forecast is no run", async () =>
    expect(await answer("largestTrainingRuns")).toEqual([
      ["big", ["lab"], 3e25, "estimated", "2025-02", "c0011"],
      ["small", ["lab"], 1e24, "happened", "2023", "c0012"],
    ]));
  it("largestTrainingRuns: from a day on", async () =>
    expect(await answer("largestTrainingRuns", { from: "2025" })).toEqual([["big", ["lab"], 3e25, "estimated", "2025-02", "c0011"]]));
  it("largestSites: what is, in megawatts; a power plant gives power and draws none", async () =>
    expect(await answer("largestSites")).toEqual([["hall", 300, "happened", "2025-06-01", ["landlord"], "c0015"]]));
  it("largestSites: what is planned, if asked", async () =>
    expect(await answer("largestSites", { statuses: ["planned"] })).toEqual([
      ["hall", 1200, "planned", "2027-12-31", ["landlord"], "c0014"],
    ]));
  it("chipsAtSites: a plan says that it is one", async () =>
    expect(await answer("chipsAtSites")).toEqual([
      ["hall", "fast", 1000, "about", "happened", ["landlord"], "c0018"],
      ["hall", "own", null, "exact", "planned", ["landlord"], "c0019"],
    ]));
  it("tenants: who runs the place is none", async () =>
    expect(await answer("tenants")).toEqual([["lab", "hall", ["landlord"], ["c0020"]]]));
  it("chipEfficiency: teraflops for each watt", async () =>
    expect(await answer("chipEfficiency")).toEqual([
      ["fast", 1.43, 1000, 700, "2024", ["c0022", "c0023"]],
      ["slow", 0.75, 300, 400, null, ["c0024", "c0025"]],
    ]));
  it("contractedGigawatts: of one supplier the greatest figure, electricity apart, a letter of intent apart", async () =>
    expect(await answer("contractedGigawatts")).toEqual([["buyer", 6, 4, ["designer", "landlord"], ["c0026", "c0027", "c0028"]]]));
  it("trainingClusters: two sources tell different numbers", async () =>
    expect(await answer("trainingClusters")).toEqual([
      ["big", "fast", 80, 100, 2, ["c0007", "c0008"]],
      ["third", "slow", 10, 10, 1, ["c0010"]],
    ]));
  it("ownAndBoughtChips: the lab designs one and trains on another's", async () =>
    expect(await answer("ownAndBoughtChips")).toEqual([["lab", ["own"], ["fast"], ["designer"]]]));
  it("usersOfChip: by itself, by a place, by a model", async () =>
    expect(await answer("usersOfChip", { chip: "fast" })).toEqual([
      ["buyer", "uses", null, "c0030"],
      ["lab", "trained a model on it", "big", "c0007"],
      ["lab", "trained a model on it", "big", "c0008"],
      ["lab", "trained a model on it", "small", "c0009"],
      ["landlord", "runs a place with it", "hall", "c0018"],
    ]));
});
