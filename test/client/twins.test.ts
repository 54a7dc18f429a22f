// The table and the tree hold what is drawn, no more and no less.
import { describe, expect, it } from "vitest";
import type { Card, Line } from "../../client/api/answers.ts";
import type { Explorer } from "../../client/panels/explorer.ts";
import { branchesOf } from "../../client/panels/twins/branches.ts";
import { entityRows, linkRows, sorted } from "../../client/panels/twins/rows.ts";

const card = (id: string, name: string): Card => ({ id, name, type: "Organization", kind: "company", degree: 9 });
const line = (subject: string, relation: string, object: string, symmetric = false): Line => ({
  id: `${subject}~${relation}~${object}`,
  relation,
  subject: { id: subject },
  object: { id: object },
  symmetric,
  claimCount: 2,
  confidence: "HIGH",
  status: symmetric ? "PLANNED" : "HAPPENED",
  evidenceGrade: "FAIR",
  holdsFrom: "2024-01-01",
  holdsTo: null,
});
const ontology = {
  type: (type: string) => ({ type, name: type }),
  relation: (type: string) => ({ forward: type.toLowerCase(), backward: `${type.toLowerCase()} (back)` }),
} as Explorer["ontology"];
const shown = {
  things: [card("nvidia", "NVIDIA"), card("amd", "AMD"), card("tsmc", "TSMC")],
  links: [line("tsmc", "SUPPLIES", "nvidia"), line("amd", "COMPETES_WITH", "nvidia", true)],
};

describe("the table", () => {
  it("has a row for each entity and each link", () => {
    expect(entityRows(shown, ontology)[0]).toEqual({ id: "nvidia", cells: ["NVIDIA", "Organization", "company", 2, 9] });
    expect(linkRows(shown, ontology)).toEqual([
      { id: "tsmc~SUPPLIES~nvidia", cells: ["TSMC", "supplies", "NVIDIA", "happened", "2024-01-01", "", "high", "fair", 2] },
      { id: "amd~COMPETES_WITH~nvidia", cells: ["AMD", "competes_with", "NVIDIA", "planned", "2024-01-01", "", "high", "fair", 2] },
    ]);
  });
  it("sorts numbers as numbers, and what is empty last either way", () => {
    const rows = [10, "", 9].map((cell, index) => ({ id: String(index), cells: [cell] }));
    expect(sorted(rows, 0, false).map(({ cells }) => cells[0])).toEqual([9, 10, ""]);
    expect(sorted(rows, 0, true).map(({ cells }) => cells[0])).toEqual([10, 9, ""]);
  });
  it("keeps equals in the order of their ids, whichever way it is sorted and whoever came first", () => {
    const rows = ["c", "a", "b"].map((id) => ({ id, cells: ["same"] }));
    for (const down of [false, true]) expect(sorted(rows, 0, down).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });
});

describe("the tree", () => {
  it("has each entity by name, and under it each link as it reads from there", () => {
    expect(
      branchesOf(shown, ontology).map(({ id, relations }) => [
        id,
        relations.map(({ reading, leaves }) => [reading, leaves.map(({ name, status }) => [name, status].filter(Boolean).join(", "))]),
      ]),
    ).toEqual([
      ["amd", [["competes_with", ["NVIDIA, planned"]]]],
      [
        "nvidia",
        [
          ["supplies (back)", ["TSMC"]],
          ["competes_with", ["AMD, planned"]],
        ],
      ],
      ["tsmc", [["supplies", ["NVIDIA"]]]],
    ]);
  });
});
