// What an entity's and a link's page say: gaps, pairs that contradict each other, order of time, citations.
import { describe, expect, it } from "vitest";
import type { RelationTypeInfo } from "../../client/api/answers.ts";
import type { Said } from "../../client/api/claims.ts";
import { joined, withAddress } from "../../client/panels/cite/citation.ts";
import { sharedGroups } from "../../client/panels/compare/groups.ts";
import { ageText } from "../../client/panels/entity/age.ts";
import { pairsOf } from "../../client/panels/entity/pairs.ts";
import { gapsOf } from "../../client/panels/entity/counts.ts";
import { byTime } from "../../client/panels/link/byTime.ts";
import { countFor } from "../../client/panels/paths/usePaths.ts";
import { emptyRoute } from "../../client/state/parts/route.ts";

const relation = (type: string, from: string[], to: string[], symmetric = false): RelationTypeInfo => ({
  type,
  description: "",
  forward: `${type} of`,
  backward: `has ${type}`,
  symmetric,
  from,
  to,
  count: 1,
  properties: [],
});
const relations = [
  relation("supplies", ["Organization"], ["Organization"]),
  relation("builds", ["Organization"], ["Chip"]),
  relation("competes", ["Organization"], ["Organization"], true),
  relation("reports", ["Organization"], ["Metric"]),
];

describe("what is not known of an entity", () => {
  it("is what its type could have at either end, and nothing that it has", () => {
    const counts = [
      { relation: "supplies", direction: "OUT" as const },
      { relation: "competes", direction: "BOTH" as const },
    ];
    expect(gapsOf("Organization", relations, counts, ["reports"])).toEqual(["has supplies", "builds of"]);
    expect(gapsOf("Chip", relations, [], ["reports"])).toEqual(["has builds"]);
    expect(gapsOf("Organization", relations, [], ["reports"])).toContain("competes of");
  });
});

describe("claims that contradict each other", () => {
  it("are shown once, whichever of the two was met first", () => {
    const said = (id: string) => ({ id }) as Said;
    const nodes = [
      { ...said("c2"), contradicts: [said("c1"), said("c3")] },
      { ...said("c1"), contradicts: [said("c2")] },
    ];
    expect(pairsOf(nodes).map((pair) => pair.map(({ id }) => id))).toEqual([
      ["c1", "c2"],
      ["c2", "c3"],
    ]);
  });
});

describe("the claims of a link", () => {
  it("stand in order of the first day that they state, undated ones last", () => {
    const none = { validFrom: null, eventDate: null, observedOn: null, validTo: null };
    const claims = [
      { ...none, id: "c1" },
      { ...none, id: "c2", eventDate: "2025-02" },
      { ...none, id: "c3", validFrom: "2023" },
      { ...none, id: "c4", observedOn: "2025-01-31" },
    ];
    expect(claims.sort(byTime).map(({ id }) => id)).toEqual(["c3", "c4", "c2", "c1"]);
  });
});

describe("the age of a source", () => {
  it("is no finer than its date", () => {
    const now = new Date("2026-11-25");
    expect(ageText("2024", now, "en")).toBe("2 years ago");
    expect(ageText("2026-05", now, "en")).toBe("6 months ago");
    expect(ageText("2026-11-02", now, "en")).toBe("this month");
    expect(ageText("2023-11", now, "en")).toBe("3 years ago");
  });
});

describe("a citation of a view", () => {
  const address = "https://interlock.example/?v=1&g=a%20b";
  it("holds the address where each form has its place", () => {
    expect(withAddress("BIBTEX", "@misc{interlock,\n  title = {{A}},\n}", address)).toBe(
      "@misc{interlock,\n  title = {{A}},\n  url = {https://interlock.example/?v=1&g=a\\%20b},\n}",
    );
    expect(JSON.parse(withAddress("CSL_JSON", '{"id":"interlock"}', address))).toEqual({ id: "interlock", URL: address });
    expect(withAddress("RIS", "TY  - DATA\r\nER  - ", address)).toBe(`TY  - DATA\r\nUR  - ${address}\r\nER  - `);
    expect(withAddress("TEXT", "Interlock.", address)).toBe(`Interlock. ${address}`);
  });
  it("is one text of several, which in CSL-JSON is still JSON", () => {
    expect(JSON.parse(joined("CSL_JSON", ['{"id":"a"}', '{"id":"b"}']))).toEqual([{ id: "a" }, { id: "b" }]);
    expect(joined("BIBTEX", ["@misc{a}", "@misc{b}"])).toBe("@misc{a}\n\n@misc{b}");
  });
});

describe("the rooms", () => {
  it("ask for as many paths as the one pointed out needs", () => {
    expect([null, 0, 9, 10, 99, 999].map((chosen) => countFor({ ...emptyRoute, chosen }))).toEqual([10, 10, 10, 20, 100, 100]);
  });
  it("put shared neighbours together by relation and direction, the largest group first", () => {
    const one = (id: string, relation: string, direction: "IN" | "OUT") => ({
      entity: { id, type: "Organization", kind: null, name: id, degree: 1 },
      relation,
      direction,
      links: [],
    });
    const groups = sharedGroups([one("a", "SUPPLIES", "IN"), one("b", "SUPPLIES", "OUT"), one("c", "SUPPLIES", "OUT")]);
    expect(groups.map(({ direction, neighbours }) => [direction, neighbours.map(({ entity }) => entity.id)])).toEqual([
      ["OUT", ["b", "c"]],
      ["IN", ["a"]],
    ]);
  });
});
