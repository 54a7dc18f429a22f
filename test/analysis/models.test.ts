// Questions of models and lineage: what each answers on a graph small enough to be checked by hand.
import { beforeAll, expect, it } from "vitest";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { answerOn } from "./answer.ts";

const graph: PlainSeed = {
  entities: {
    Organization: ["lab", "lab-cloud", "office", "tuner"].map((id) => ({ id })),
    Model: [
      { id: "family", kind: "family" },
      { id: "base", released: "2024-05" },
      { id: "tuned", released: "2025-01-10" },
      { id: "tuned-more", released: "2025" },
      { id: "secret", released: "2025-03" },
    ],
    Product: [{ id: "platform" }, { id: "hub" }, { id: "writer" }, { id: "lab-app" }, { id: "suite" }],
    Chip: [{ id: "chip" }],
    Metric: [{ id: "metric-test" }, { id: "metric-parameters" }],
  },
  claims: [
    { id: "c0001", subject: "base", relation: "PART_OF", object: "family" },
    { id: "c0002", subject: "tuned", relation: "BASED_ON", object: "base" },
    { id: "c0003", subject: "tuned-more", relation: "BASED_ON", object: "tuned" },
    { id: "c0004", subject: "tuned-more", relation: "BASED_ON", object: "secret", status: "planned" },
    { id: "c0005", subject: "base", relation: "INTEGRATED_INTO", object: "writer", validFrom: "2024-09" },
    { id: "c0006", subject: "writer", relation: "PART_OF", object: "suite" },
    { id: "c0007", subject: "base", relation: "INTEGRATED_INTO", object: "lab-app" },
    { id: "c0008", subject: "lab", relation: "BUILDS", object: "base" },
    { id: "c0009", subject: "lab", relation: "BUILDS", object: "secret" },
    { id: "c0010", subject: "tuner", relation: "BUILDS", object: "tuned" },
    { id: "c0011", subject: "tuner", relation: "BUILDS", object: "tuned-more" },
    { id: "c0012", subject: "office", relation: "BUILDS", object: "writer" },
    { id: "c0013", subject: "lab", relation: "BUILDS", object: "lab-app" },
    { id: "c0014", subject: "office", relation: "BUILDS", object: "platform" },
    { id: "c0015", subject: "platform", relation: "HOSTS", object: "base", exclusivity: "first", validFrom: "2024-05" },
    { id: "c0016", subject: "hub", relation: "HOSTS", object: "base", validFrom: "2025" },
    { id: "c0017", subject: "lab-cloud", relation: "HOSTS", object: "family" },
    { id: "c0018", subject: "hub", relation: "HOSTS", object: "tuned" },
    { id: "c0019", subject: "hub", relation: "HOSTS", object: "secret", status: "planned" },
    { id: "c0020", subject: "base", relation: "TRAINED_ON", object: "chip" },
    { id: "c0021", subject: "base", relation: "REPORTS", object: "metric-test", value: 40, unit: "%" },
    { id: "c0022", subject: "base", relation: "REPORTS", object: "metric-test", value: 44, unit: "%" },
    { id: "c0023", subject: "base", relation: "REPORTS", object: "metric-test", value: 99, unit: "%", confidence: "low" },
    { id: "c0024", subject: "tuned", relation: "REPORTS", object: "metric-test", value: 61.5, unit: "%" },
    { id: "c0025", subject: "base", relation: "REPORTS", object: "metric-parameters", value: 7e9, max: 8e9, unit: "parameters" },
    {
      id: "c0026",
      subject: "secret",
      relation: "REPORTS",
      object: "metric-parameters",
      value: 1e12,
      unit: "parameters",
      status: "estimated",
    },
  ],
};

describeEachEngine("Questions of models", (on) => {
  const answer = answerOn(on);
  beforeAll(() => on.load(graph));

  it("lineageUp: three steps back, by basis and family; a plan is no descent", async () =>
    expect(await answer("lineageUp", { entity: "tuned-more" })).toEqual([
      ["tuned", 1, ["tuned-more", "tuned"], ["c0003"]],
      ["base", 2, ["tuned-more", "tuned", "base"], ["c0003", "c0002"]],
      ["family", 3, ["tuned-more", "tuned", "base", "family"], ["c0003", "c0002", "c0001"]],
    ]));
  it("lineageDown: three steps on, into models and products", async () =>
    expect(await answer("lineageDown", { entity: "family" })).toEqual([
      ["base", 1, ["family", "base"], ["c0001"]],
      ["lab-app", 2, ["family", "base", "lab-app"], ["c0001", "c0007"]],
      ["tuned", 2, ["family", "base", "tuned"], ["c0001", "c0002"]],
      ["writer", 2, ["family", "base", "writer"], ["c0001", "c0005"]],
      ["tuned-more", 3, ["family", "base", "tuned", "tuned-more"], ["c0001", "c0002", "c0003"]],
    ]));
  it("whereModelRuns: a family's members too; who owns the platform", async () =>
    expect(await answer("whereModelRuns", { model: "family" })).toEqual([
      ["base", "hub", null, null, ["c0016"]],
      ["base", "platform", "office", "first", ["c0015"]],
      ["family", "lab-cloud", "lab-cloud", null, ["c0017"]],
    ]));
  it("whereModelRuns: on a day before the hub had it", async () =>
    expect(await answer("whereModelRuns", { model: "base", asOf: "2024" })).toEqual([["base", "platform", "office", "first", ["c0015"]]]));
  it("mostHostedModels: a planned offer is none", async () =>
    expect(await answer("mostHostedModels")).toEqual([
      ["base", 2, ["hub", "platform"], ["lab"]],
      ["family", 1, ["lab-cloud"], []],
      ["tuned", 1, ["hub"], ["tuner"]],
    ]));
  it("borrowedModels: the office writes with the lab's model; the lab's app is its own", async () =>
    expect(await answer("borrowedModels")).toEqual([["writer", "office", "base", "lab", "c0005"]]));
  it("builtOnOthers: the second tuning rests on the tuner's own", async () =>
    expect(await answer("builtOnOthers")).toEqual([["tuned", "tuner", "base", "lab", "happened", "c0002"]]));
  it("releasesByMaker: a year's models in the order in which they came out", async () =>
    expect(await answer("releasesByMaker", { from: "2025" })).toEqual([
      ["tuner", "2025", ["tuned-more", "tuned"]],
      ["lab", "2025", ["secret"]],
    ]));
  it("benchmarkRanking: the best figure of each that is not doubtful", async () =>
    expect(await answer("benchmarkRanking", { metric: "metric-test" })).toEqual([
      ["tuned", ["tuner"], 61.5, "%", "2025-01-10", "c0024"],
      ["base", ["lab"], 44, "%", "2024-05", "c0022"],
    ]));
  it("modelSizes: a guess says so, a range has two ends", async () =>
    expect(await answer("modelSizes")).toEqual([
      ["secret", "2025-03", 1000000000000, null, "estimated", "c0026"],
      ["base", "2024-05", 7000000000, 8000000000, "happened", "c0025"],
    ]));
  it("unknownHardware: one of the lab's models names its chips, none of the tuner's does", async () =>
    expect(await answer("unknownHardware")).toEqual([
      ["tuner", 2, 0, ["tuned", "tuned-more"]],
      ["lab", 1, 1, ["secret"]],
    ]));
});
