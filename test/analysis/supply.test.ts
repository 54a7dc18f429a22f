// Questions of supply: what each answers on a graph small enough to be checked by hand.
import { beforeAll, expect, it } from "vitest";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { answerOn } from "./answer.ts";

// Litho -> Foundry -> Chips -> Cloud -> App, and App's rival Other, which buys from the same cloud.
const graph: PlainSeed = {
  entities: {
    Organization: ["litho", "foundry", "chips", "rival-chips", "cloud", "app", "other", "utility"].map((id) => ({ id })),
    Chip: [{ id: "c-one" }, { id: "c-two" }],
  },
  claims: [
    { id: "c0001", subject: "litho", relation: "SUPPLIES", object: "foundry", what: "lithography" },
    { id: "c0002", subject: "foundry", relation: "SUPPLIES", object: "chips", what: "foundry", validFrom: "2020" },
    { id: "c0003", subject: "chips", relation: "SUPPLIES", object: "cloud", what: "gpus", validFrom: "2024" },
    { id: "c0004", subject: "rival-chips", relation: "SUPPLIES", object: "cloud", what: "gpus", validFrom: "2024", validTo: "2024-06" },
    { id: "c0005", subject: "cloud", relation: "SUPPLIES", object: "app", what: "cloud", validFrom: "2025" },
    { id: "c0006", subject: "cloud", relation: "SUPPLIES", object: "other", what: "cloud", validFrom: "2025" },
    { id: "c0007", subject: "app", relation: "SUPPLIES", object: "cloud", what: "models", validFrom: "2025-05" },
    { id: "c0008", subject: "app", relation: "COMPETES_WITH", object: "other", field: "models" },
    { id: "c0009", subject: "rival-chips", relation: "COMPETES_WITH", object: "chips", field: "chips" },
    {
      id: "c0010",
      subject: "utility",
      relation: "SUPPLIES",
      object: "cloud",
      what: "power",
      capacityGw: 1.5,
      status: "planned",
      eventDate: "2025-03",
    },
    { id: "c0011", subject: "utility", relation: "SUPPLIES", object: "cloud", what: "power", capacityGw: 0.5, validFrom: "2027" },
    { id: "c0012", subject: "utility", relation: "SUPPLIES", object: "app", what: "power", status: "dropped" },
    { id: "c0013", subject: "foundry", relation: "MANUFACTURES", object: "c-one", validFrom: "2020", validTo: "2024" },
    { id: "c0014", subject: "foundry", relation: "MANUFACTURES", object: "c-two", status: "planned" },
    { id: "c0015", subject: "chips", relation: "BUILDS", object: "c-one", role: "designer" },
    { id: "c0016", subject: "chips", relation: "BUILDS", object: "c-two", role: "designer" },
  ],
};

describeEachEngine("Questions of supply", (on) => {
  const answer = answerOn(on);
  beforeAll(() => on.load(graph));

  it("supplyChainOf: every way up from the app, four suppliers at most, none twice", async () =>
    expect(await answer("supplyChainOf", { organization: "app" })).toEqual([
      ["cloud", "chips", "foundry", "litho", ["c0005", "c0003", "c0002", "c0001"]],
      ["cloud", "rival-chips", null, null, ["c0005", "c0004"]],
      ["cloud", "utility", null, null, ["c0005", "c0011"]],
    ]));
  it("supplyChainOf: on a day before the cloud supplied the app nobody did", async () =>
    expect(await answer("supplyChainOf", { organization: "app", asOf: "2024" })).toEqual([]));
  it("suppliersSharedByRivals: the cloud serves both rivals with the same", async () =>
    expect(await answer("suppliersSharedByRivals")).toEqual([["cloud", "cloud", "app", "other", ["c0008"], ["c0005", "c0006"]]]));
  it("onlySuppliers: gpus have two, planned and dropped power does not count, signed power does", async () =>
    expect(await answer("onlySuppliers")).toEqual([
      ["app", "cloud", "cloud", ["c0005"]],
      ["other", "cloud", "cloud", ["c0006"]],
      ["chips", "foundry", "foundry", ["c0002"]],
      ["foundry", "lithography", "litho", ["c0001"]],
      ["cloud", "models", "app", ["c0007"]],
      ["cloud", "power", "utility", ["c0011"]],
    ]));
  it("onlySuppliers: after the rival's contract had ended, gpus have one", async () =>
    expect(await answer("onlySuppliers", { asOf: "2024-07" })).toEqual([
      ["chips", "foundry", "foundry", ["c0002"]],
      ["cloud", "gpus", "chips", ["c0003"]],
      ["foundry", "lithography", "litho", ["c0001"]],
    ]));
  it("secondSources: the two makers of gpus are rivals", async () =>
    expect(await answer("secondSources")).toEqual([["cloud", "gpus", ["chips", "rival-chips"], 1, ["c0003", "c0004"]]]));
  it("widestSuppliers: customers, not claims, are counted", async () =>
    expect(await answer("widestSuppliers", { limit: 2 })).toEqual([
      ["cloud", 2, ["cloud"], ["app", "other"]],
      ["app", 1, ["models"], ["cloud"]],
    ]));
  it("suppliersOfEachOther: models one way, cloud the other", async () =>
    expect(await answer("suppliersOfEachOther")).toEqual([["app", "cloud", ["models"], ["cloud"], ["c0005", "c0007"]]]));
  it("powerSupplies: planned and signed stand apart, dropped is left out", async () =>
    expect(await answer("powerSupplies")).toEqual([
      ["cloud", "utility", "planned", 1.5, "2025-03-01", "c0010"],
      ["cloud", "utility", "happened", 0.5, "2027-01-01", "c0011"],
    ]));
  it("ordersAhead: signed for a later year, or planned", async () =>
    expect(await answer("ordersAhead", { asOf: "2025" })).toEqual([
      ["utility", "cloud", "power", "planned", "2025-03-01", null, "c0010"],
      ["utility", "cloud", "power", "happened", "2027-01-01", null, "c0011"],
    ]));
  it("foundriesOfDesigners: a planned chip is not yet made there", async () =>
    expect(await answer("foundriesOfDesigners")).toEqual([["chips", "foundry", ["c-one"], ["c0013"]]]));
  it("foundriesOfDesigners: nothing once it is no longer made", async () =>
    expect(await answer("foundriesOfDesigners", { asOf: "2025" })).toEqual([]));
});
