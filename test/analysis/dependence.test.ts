// Questions of dependence and concentration: what each answers on a graph small enough to be checked by hand.
import { beforeAll, expect, it } from "vitest";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { answerOn } from "./answer.ts";

const graph: PlainSeed = {
  entities: {
    Organization: ["litho", "foundry", "fab", "designer", "helper", "cloud", "part", "lab", "studio"].map((id) => ({ id })),
    Model: [{ id: "one", released: "2023-05" }, { id: "two", released: "2025" }, { id: "three" }],
    Chip: [{ id: "fast" }, { id: "slow" }],
    Product: [{ id: "platform" }, { id: "hub" }],
    Facility: [{ id: "hall" }],
  },
  claims: [
    { id: "c0001", subject: "designer", relation: "BUILDS", object: "fast" },
    { id: "c0002", subject: "helper", relation: "BUILDS", object: "fast", role: "co_designer" },
    { id: "c0003", subject: "lab", relation: "BUILDS", object: "slow" },
    { id: "c0004", subject: "one", relation: "TRAINED_ON", object: "fast" },
    { id: "c0005", subject: "two", relation: "TRAINED_ON", object: "fast" },
    { id: "c0006", subject: "two", relation: "TRAINED_ON", object: "slow" },
    { id: "c0007", subject: "foundry", relation: "MANUFACTURES", object: "fast" },
    { id: "c0008", subject: "fab", relation: "MANUFACTURES", object: "slow", status: "planned" },
    { id: "c0009", subject: "cloud", relation: "BUILDS", object: "platform" },
    { id: "c0010", subject: "platform", relation: "HOSTS", object: "one" },
    { id: "c0011", subject: "platform", relation: "HOSTS", object: "two", validTo: "2025-03" },
    { id: "c0012", subject: "hub", relation: "HOSTS", object: "two" },
    { id: "c0013", subject: "lab", relation: "BUILDS", object: "two" },
    { id: "c0014", subject: "part", relation: "BUILDS", object: "one" },
    { id: "c0015", subject: "part", relation: "PART_OF", object: "cloud" },
    { id: "c0016", subject: "litho", relation: "SUPPLIES", object: "foundry" },
    { id: "c0017", subject: "foundry", relation: "SUPPLIES", object: "designer", revenueSharePercent: 22 },
    { id: "c0018", subject: "designer", relation: "SUPPLIES", object: "cloud", sharePercent: 5 },
    { id: "c0019", subject: "cloud", relation: "SUPPLIES", object: "lab", revenueSharePercent: 60, status: "estimated" },
    { id: "c0020", subject: "lab", relation: "DEPENDS_ON", object: "cloud", need: "cloud", strength: "decreasing", sharePercent: 80 },
    { id: "c0021", subject: "lab", relation: "DEPENDS_ON", object: "designer", need: "gpus", validTo: "2024" },
    {
      id: "c0022",
      subject: "cloud",
      relation: "INVESTS_IN",
      object: "lab",
      stakePercent: 27.5,
      stakeBasis: "as converted",
      validTo: "2025-06-30",
    },
    { id: "c0023", subject: "designer", relation: "INVESTS_IN", object: "lab", stakePercent: 2 },
    { id: "c0024", subject: "cloud", relation: "OPERATES", object: "hall" },
    { id: "c0025", subject: "studio", relation: "USES", object: "hall" },
    { id: "c0026", subject: "cloud", relation: "SUPPLIES", object: "studio" },
  ],
};

describeEachEngine("Questions of dependence and concentration", (on) => {
  const answer = answerOn(on);
  beforeAll(() => on.load(graph));

  it("shareByChipMaker: a model on two makers' chips counts for both; a co-designer's share is the designer's", async () =>
    expect(await answer("shareByChipMaker")).toEqual([
      ["designer", 2, 100, ["fast"]],
      ["lab", 1, 50, ["slow"]],
    ]));
  it("shareByChipMaker: of the models out by a day", async () =>
    expect(await answer("shareByChipMaker", { asOf: "2024" })).toEqual([["designer", 1, 100, ["fast"]]]));
  it("shareByFoundry: a planned fab makes nothing yet", async () =>
    expect(await answer("shareByFoundry")).toEqual([["foundry", 2, 100, ["fast"]]]));
  it("shareByCloud: of two hosted models one is had from the cloud alone", async () =>
    expect(await answer("shareByCloud")).toEqual([
      ["cloud", 2, 100, 1],
      ["hub", 1, 50, 0],
    ]));
  it("shareByCloud: after the cloud let the second go", async () =>
    expect(await answer("shareByCloud", { asOf: "2025-04" })).toEqual([
      ["cloud", 1, 50, 1],
      ["hub", 1, 50, 1],
    ]));
  it("statedDependence: what was said to hold on that day", async () =>
    expect(await answer("statedDependence", { asOf: "2025" })).toEqual([["lab", "cloud", "cloud", "decreasing", 80, "fair", "c0020"]]));
  it("customerConcentration: ten percent at least, of revenue or of need", async () =>
    expect(await answer("customerConcentration")).toEqual([
      ["cloud", "lab", 60, null, null, "estimated", null, "c0019"],
      ["foundry", "designer", 22, null, null, "happened", null, "c0017"],
    ]));
  it("chokepoints: three steps up; an estimated supply is no step", async () =>
    expect(await answer("chokepoints")).toEqual([
      ["foundry", 3, 1, ["cloud", "designer", "studio"]],
      ["litho", 3, 1, ["cloud", "designer", "foundry"]],
      ["designer", 2, 1, ["cloud", "studio"]],
      ["cloud", 1, 1, ["studio"]],
    ]));
  it("modelsOnOneHost: a part of the owner makes the one", async () =>
    expect(await answer("modelsOnOneHost")).toEqual([["one", "cloud", true, ["platform"]]]));
  it("stakes: five percent at least", async () =>
    expect(await answer("stakes")).toEqual([["cloud", "lab", 27.5, "as converted", "happened", null, "c0022"]]));
  it("stakes: none after it was given up", async () => expect(await answer("stakes", { asOf: "2025-07" })).toEqual([]));
  it("whoWouldBeHit: tenants, customers, dependents and makers of hosted models", async () =>
    expect(await answer("whoWouldBeHit", { organization: "cloud" })).toEqual([
      ["lab", ["is said to depend on it", "offers models on its platforms"], ["two"], ["c0020", "c0011"]],
      ["studio", ["is supplied by it", "works in its places"], ["hall"], ["c0026", "c0025"]],
      ["part", ["offers models on its platforms"], ["one"], ["c0010"]],
    ]));
});
