// Questions of rivalry and partnership: what each answers on a graph small enough to be checked by hand.
import { beforeAll, expect, it } from "vitest";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { answerOn } from "./answer.ts";

const graph: PlainSeed = {
  entities: {
    Organization: ["one", "two", "three", "fund", "maker", "division"].map((id) => ({ id })),
    Model: [{ id: "mine" }, { id: "theirs" }],
  },
  claims: [
    { id: "c0001", subject: "two", relation: "COMPETES_WITH", object: "one", field: "models" },
    { id: "c0002", subject: "one", relation: "COMPETES_WITH", object: "three", field: "models", observedOn: "2025" },
    { id: "c0003", subject: "two", relation: "COMPETES_WITH", object: "one", field: "cloud" },
    { id: "c0004", subject: "two", relation: "COMPETES_WITH", object: "three", field: "models", status: "in_talks" },
    { id: "c0005", subject: "one", relation: "SUPPLIES", object: "two" },
    { id: "c0006", subject: "two", relation: "INVESTS_IN", object: "one", eventDate: "2024" },
    { id: "c0007", subject: "one", relation: "PARTNERS_WITH", object: "three", status: "dropped", eventDate: "2025-02" },
    { id: "c0008", subject: "fund", relation: "INVESTS_IN", object: "one" },
    { id: "c0009", subject: "fund", relation: "INVESTS_IN", object: "two", validTo: "2024-12-31" },
    { id: "c0010", subject: "fund", relation: "INVESTS_IN", object: "three", status: "planned" },
    { id: "c0011", subject: "maker", relation: "SUPPLIES", object: "one" },
    { id: "c0012", subject: "maker", relation: "SUPPLIES", object: "three", validTo: "2030" },
    { id: "c0013", subject: "maker", relation: "PARTNERS_WITH", object: "two" },
    { id: "c0014", subject: "division", relation: "PART_OF", object: "one" },
    { id: "c0015", subject: "division", relation: "BUILDS", object: "mine" },
    { id: "c0016", subject: "three", relation: "BUILDS", object: "theirs" },
    { id: "c0017", subject: "theirs", relation: "COMPETES_WITH", object: "mine", field: "speech" },
  ],
};

describeEachEngine("Questions of rivalry and partnership", (on) => {
  const answer = answerOn(on);
  beforeAll(() => on.load(graph));

  it("rivalsThatWorkTogether: two rivals, one supplies and the other invests", async () =>
    expect(await answer("rivalsThatWorkTogether")).toEqual([
      ["one", "two", ["cloud", "models"], ["INVESTS_IN", "SUPPLIES"], ["c0006", "c0005"]],
    ]));
  it("rivalsThatWorkTogether: before the investment only the supply", async () =>
    expect(await answer("rivalsThatWorkTogether", { asOf: "2023" })).toEqual([
      ["one", "two", ["cloud", "models"], ["SUPPLIES"], ["c0005"]],
    ]));
  it("contestedFields: each pair once, whichever of the two is named first", async () =>
    expect(await answer("contestedFields")).toEqual([
      ["models", 2, 3, "one", ["three", "two"]],
      ["cloud", 1, 2, "one", ["two"]],
    ]));
  it("investorsInRivals: a plan to invest is no investment", async () =>
    expect(await answer("investorsInRivals")).toEqual([["fund", "one", "two", false, ["c0008", "c0009"]]]));
  it("investorsInRivals: no longer, once one stake was given up", async () =>
    expect(await answer("investorsInRivals", { asOf: "2025" })).toEqual([]));
  it("commonGround: the same relation in the same direction", async () =>
    expect(await answer("commonGround", { one: "one", other: "three" })).toEqual([["maker", "SUPPLIES", "IN", ["c0011", "c0012"]]]));
  it("rivalsOf: by itself, and by what a division builds", async () =>
    expect(await answer("rivalsOf", { organization: "one" })).toEqual([
      ["three", "mine", "theirs", "speech", "c0017"],
      ["three", "one", "three", "models", "c0002"],
      ["two", "one", "two", "models", "c0001"],
      ["two", "one", "two", "cloud", "c0003"],
    ]));
  it("partnersOfRivals: the fund and the maker serve its rivals too", async () =>
    expect(await answer("partnersOfRivals", { organization: "one" })).toEqual([
      ["maker", ["SUPPLIES"], ["three", "two"], ["c0012", "c0013"]],
      ["fund", ["INVESTS_IN"], ["two"], ["c0009"]],
    ]));
  it("endedTies: what has ended or was dropped by a day, not what ends later", async () =>
    expect(await answer("endedTies", { asOf: "2026" })).toEqual([
      ["one", "PARTNERS_WITH", "three", "dropped", "2025-02-01", "c0007"],
      ["fund", "INVESTS_IN", "two", "ended", "2025-01-01", "c0009"],
    ]));
});
