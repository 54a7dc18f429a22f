// Questions of people: what each answers on a graph small enough to be checked by hand.
import { beforeAll, expect, it } from "vitest";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { answerOn } from "./answer.ts";

// Ann and Bea went from Lab to Rival in one year; Ann came back. Cem left Lab and founded Start, which House licensed; he went there.
const graph: PlainSeed = {
  entities: {
    Person: ["ann", "bea", "cem", "dee"].map((id) => ({ id })),
    Organization: ["lab", "rival", "start", "house", "house-research", "earlier"].map((id) => ({ id })),
  },
  claims: [
    { id: "c0001", subject: "ann", relation: "WORKED_AT", object: "lab", validFrom: "2020", validTo: "2024-03" },
    { id: "c0002", subject: "ann", relation: "WORKED_AT", object: "rival", validFrom: "2024-04", validTo: "2025-05-02" },
    { id: "c0003", subject: "ann", relation: "LEADS", object: "lab", role: "cto", validFrom: "2025-05-02" },
    { id: "c0004", subject: "bea", relation: "WORKED_AT", object: "lab", validTo: "2024" },
    { id: "c0005", subject: "bea", relation: "WORKED_AT", object: "rival", observedOn: "2024-11" },
    { id: "c0006", subject: "cem", relation: "WORKED_AT", object: "lab", validFrom: "2018", validTo: "2022-12" },
    { id: "c0007", subject: "cem", relation: "FOUNDED", object: "start", eventDate: "2023" },
    { id: "c0008", subject: "cem", relation: "LEADS", object: "start", role: "ceo", validTo: "2024-08-02" },
    { id: "c0009", subject: "house", relation: "LICENSES", object: "start", eventDate: "2024-08-02" },
    { id: "c0010", subject: "house-research", relation: "PART_OF", object: "house" },
    { id: "c0011", subject: "cem", relation: "WORKED_AT", object: "house-research", validFrom: "2024-08" },
    { id: "c0012", subject: "cem", relation: "FOUNDED", object: "earlier", eventDate: "2015" },
    { id: "c0013", subject: "dee", relation: "LEADS", object: "rival", role: "ceo", validFrom: "2019" },
    { id: "c0014", subject: "dee", relation: "WORKED_AT", object: "start", role: "board_member", validFrom: "2023", validTo: "2024" },
    { id: "c0015", subject: "dee", relation: "LEADS", object: "lab", role: "ceo", status: "announced", validFrom: "2026-09" },
    { id: "c0016", subject: "dee", relation: "WORKED_AT", object: "lab", validFrom: "2023" },
  ],
};

describeEachEngine("Questions of people", (on) => {
  const answer = answerOn(on);
  beforeAll(() => on.load(graph));

  it("movesBetweenLabs: from place to place, none skipped; a founder goes to what he founds", async () =>
    expect(await answer("movesBetweenLabs", { from: "2022" })).toEqual([
      ["ann", "rival", "lab", "2025-05-02", "2025-05-02", false, ["c0002", "c0003"]],
      ["cem", "start", "house-research", "2024-08-02", "2024-08-01", false, ["c0008", "c0011"]],
      ["ann", "lab", "rival", "2024-03", "2024-04-01", false, ["c0001", "c0002"]],
      ["bea", "lab", "rival", "2024", "2024-11-01", false, ["c0004", "c0005"]],
      ["cem", "lab", "start", "2022-12", "2023-01-01", true, ["c0006", "c0007"]],
    ]));
  it("talentFlows: two went one way, one came back", async () =>
    expect(await answer("talentFlows")).toEqual([
      ["lab", "rival", 2, 1, ["ann", "bea"]],
      ["rival", "lab", 1, 2, ["ann"]],
      ["start", "house-research", 1, 0, ["cem"]],
    ]));
  it("alumniFounders: what was founded before the work is left out", async () =>
    expect(await answer("alumniFounders", { organization: "lab" })).toEqual([["cem", "start", "2023-01-01", ["c0006", "c0007"]]]));
  it("peopleInTwoPlaces: leading one and on the board of another, on that day", async () =>
    expect(await answer("peopleInTwoPlaces", { asOf: "2024-06" })).toEqual([["dee", ["rival", "start"], ["c0013", "c0014"]]]));
  it("peopleInTwoPlaces: no longer a year later", async () => expect(await answer("peopleInTwoPlaces", { asOf: "2025" })).toEqual([]));
  it("leadersOf: who does, and who is announced", async () =>
    expect(await answer("leadersOf", { organization: "lab" })).toEqual([
      ["dee", "ceo", "2026-09-01", null, "announced", "c0015"],
      ["ann", "cto", "2025-05-02", null, "happened", "c0003"],
    ]));
  it("foundersWhoLeft: the end of his office at what he founded", async () =>
    expect(await answer("foundersWhoLeft")).toEqual([["cem", "start", "2024-08-03", ["c0007", "c0008"]]]));
  it("serialFounders: in the order of time", async () =>
    expect(await answer("serialFounders")).toEqual([["cem", ["earlier", "start"], ["c0012", "c0007"]]]));
  it("foundersHiredByBuyer: to a part of the house that took the licence", async () =>
    expect(await answer("foundersHiredByBuyer")).toEqual([
      ["cem", "start", "house", ["LICENSES"], "house-research", ["c0007", "c0008", "c0009", "c0011"]],
    ]));
  it("returners: back after a time elsewhere", async () =>
    expect(await answer("returners")).toEqual([["ann", "lab", "rival", "2025-05-02", ["c0001", "c0002", "c0003"]]]));
  it("groupsThatMoved: two in the same year", async () =>
    expect(await answer("groupsThatMoved")).toEqual([["lab", "rival", "2024", ["ann", "bea"]]]));
});
