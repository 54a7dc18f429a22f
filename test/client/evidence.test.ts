// What an entity's and a link's page say: gaps, pairs that contradict each other, order of time, citations.
import { describe, expect, it } from "vitest";
import type { Card, Line, OntologyAnswer, Path, RelationTypeInfo } from "../../client/api/answers.ts";
import type { Said } from "../../client/api/claims.ts";
import { joined, withAddress } from "../../client/panels/cite/citation.ts";
import { sharedGroups } from "../../client/panels/compare/groups.ts";
import { ageText } from "../../client/panels/entity/age.ts";
import { pairsOf } from "../../client/panels/entity/pairs.ts";
import { gapsOf, shownCounts } from "../../client/panels/entity/counts.ts";
import { byTime } from "../../client/panels/link/byTime.ts";
import type { Messages } from "../../client/messages/index.ts";
import type { Explorer } from "../../client/panels/explorer.ts";
import { readingOf } from "../../client/panels/paths/reading.ts";
import { countFor } from "../../client/panels/paths/usePaths.ts";
import { fromAddress, toAddress } from "../../client/state/address.ts";
import { emptyRoute } from "../../client/state/parts/route.ts";
import { understood } from "../../client/understood.ts";

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

describe("what of an entity's surroundings is drawn", () => {
  it("is counted by relation, type of the other end, and the way that the link leads from it", () => {
    const thing = (id: string, type: string): Card => ({ id, type, name: id, kind: null, degree: 1 });
    const things = [thing("nvidia", "Organization"), thing("tsmc", "Organization"), thing("amd", "Organization"), thing("h100", "Chip")];
    const link = (subject: string, relation: string, object: string, symmetric = false) =>
      ({ relation, subject: { id: subject }, object: { id: object }, symmetric }) as Line;
    const links = [
      link("nvidia", "BUILDS", "h100"),
      link("tsmc", "SUPPLIES", "nvidia"),
      link("amd", "COMPETES_WITH", "nvidia", true),
      link("tsmc", "SUPPLIES", "amd"),
    ];
    expect([...shownCounts("nvidia", links, things)]).toEqual([
      ["BUILDS OUT Chip", 1],
      ["SUPPLIES IN Organization", 1],
      ["COMPETES_WITH BOTH Organization", 1],
    ]);
  });
});

describe("a path in another language than the server's", () => {
  it("is read hop by hop, each as it leads", () => {
    const named = (id: string) => ({ id, name: id.toUpperCase(), type: "Organization" });
    const path = {
      reading: "B is supplied by A, which competes with C.",
      entities: [named("b"), named("a"), named("c")],
      links: [{ id: "a~supplies~b" }, { id: "a~competes~c" }],
    } as unknown as Path;
    const ontology = { relation: (type: string) => relations.find((one) => one.type === type)! } as Explorer["ontology"];
    expect(readingOf(path, ontology, { locale: "de" } as Messages)).toBe("B has supplies A; A competes of C.");
    expect(readingOf(path, ontology, { locale: "en" } as Messages)).toBe(path.reading);
  });
});

describe("an address with words that are no more", () => {
  it("opens without them, and they are told", () => {
    const words = (...names: string[]) => ({ enumValues: names.map((name) => ({ name, description: "" })) });
    const answer = {
      ontology: { entityTypes: [{ type: "Chip" }], relationTypes: [{ type: "BUILDS" }], firmPublisherKinds: [] },
      statuses: words("HAPPENED"),
      confidences: words("HIGH"),
      grades: words("STRONG"),
      publisherKinds: words("PRESS"),
    } as unknown as OntologyAnswer;
    const opened = (address: string) => {
      const { view, left } = understood(fromAddress(address), answer);
      return { address: toAddress(view), left };
    };
    const known = "?v=1&g=nvidia;nvidia:BUILDS:o:Chip;!rings:nvidia&t=2024&status=HAPPENED&conf=HIGH&ev=STRONG&pub=PRESS";
    expect(opened(known)).toEqual({ address: known, left: [] });
    expect(opened("?v=1&g=nvidia;nvidia:MAKES:o;nvidia:BUILDS:o:Gadget;!spiral&t=2024&status=DREAMT&conf=SURE&ev=GOOD&pub=RUMOUR")).toEqual(
      {
        address: "?v=1&g=nvidia&t=2024",
        left: ["DREAMT", "RUMOUR", "SURE", "GOOD", "MAKES", "Gadget", "spiral"],
      },
    );
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
      { ...none, id: "c4", observedOn: "2025-01-31", validTo: "2022" },
      { ...none, id: "c5", validTo: "2024" },
    ];
    expect(claims.sort(byTime).map(({ id }) => id)).toEqual(["c3", "c5", "c4", "c2", "c1"]);
  });
});

describe("the age of a source", () => {
  it("is no finer than its date", () => {
    const now = new Date("2026-11-25");
    expect(ageText("2024", now, "en")).toBe("2 years ago");
    expect(ageText("2026-05", now, "en")).toBe("6 months ago");
    expect(ageText("2026-11-02", now, "en")).toBe("this month");
    expect(ageText("2025-10", now, "en")).toBe("13 months ago");
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
