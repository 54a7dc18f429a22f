// What is known before a file is imported: which entity a name means, who published an address, and which claim says the same already.
import { describe, expect, it } from "vitest";
import { hostOf, Known, nearKeys, normalised } from "../../server/importing/known.ts";

const known = (...entities: [id: string, type: string, name: string, aliases?: string[], externalIds?: string[]][]): Known => {
  const all = new Known({ entities: [], claims: [], sources: [] });
  for (const [id, type, name, aliases = [], externalIds = []] of entities) all.addEntity({ id, type, name, aliases, externalIds });
  return all;
};

describe("A name", () => {
  const firms = known(
    ["nvidia", "Organization", "NVIDIA", ["Nvidia Corporation"], ["wikidata:Q182477"]],
    ["apple", "Organization", "Apple"],
    ["apple-records", "Organization", "Apple Records", ["Apple"]],
    ["mercury-a", "Organization", "Mercury"],
    ["mercury-b", "Organization", "Mercury"],
    ["gpt-4", "Model", "GPT-4"],
    ["gpt-4-plus", "Model", "GPT-4+"],
    ["alibaba", "Organization", "Alibaba Group"],
  );
  const found = (name: string, { types = ["Organization"], external = [] as string[], id = undefined as string | undefined } = {}) => {
    const what = firms.find(types, name, external, id);
    return what.is === "matched"
      ? `${what.id} by ${what.why}`
      : what.is === "doubtful"
        ? what.candidates.map((one) => `${one.id}?`).join(" ")
        : "-";
  };
  it("means the surest of what it may: by id, by an id of others, by name, by another name, by letters alone", () => {
    expect(found("whatever", { id: "nvidia", external: ["wikidata:Q9"] })).toBe("nvidia by id");
    expect(found("Apple", { external: ["wikidata:Q182477"] })).toBe("nvidia by external id");
    expect(found("Apple")).toBe("apple by name");
    expect(found("Nvidia Corporation")).toBe("nvidia by alias");
    expect(found("nvidia")).toBe("nvidia by normalised name");
    expect(found("Nobody")).toBe("-");
  });
  it("is for a person to decide where two are so called, or where it is only nearly a name", () => {
    expect(found("Mercury")).toBe("mercury-a? mercury-b?");
    expect(firms.find(["Organization"], "Mercury")).toMatchObject({ candidates: [{ why: "same name" }, { why: "same name" }] });
    expect(firms.find(["Organization"], "NVIDIA Inc.")).toMatchObject({ candidates: [{ why: "nearly the same name" }] });
    expect(found("NVIDIA Inc.")).toBe("nvidia?");
    expect(found("Alibaba (China)")).toBe("alibaba?");
    expect(found("Records Apple")).toBe("apple-records?");
  });
  it("means what is of the types asked alone", () => {
    expect(found("NVIDIA", { types: ["Model"] })).toBe("-");
    expect(found("x", { types: ["Model"], id: "nvidia" })).toBe("-");
    expect(found("gpt 4", { types: ["Organization", "Model"] })).toBe("gpt-4 by normalised name");
    expect(found("GPT4+", { types: ["Model"] })).toBe("gpt-4-plus by normalised name");
  });
  it("is the same by its letters and digits; a dot between digits and a plus tell models apart", () => {
    expect([normalised("Llama-3.1 8B"), normalised("Llama 31 8B"), normalised("GPT-4+"), normalised("Zoë-S.A.")]).toEqual([
      "llama3.18b",
      "llama318b",
      "gpt4plus",
      "zoesa",
    ]);
    expect(nearKeys("Model", "Holdings Group Inc")).toEqual(["group holdings inc"]);
    expect(nearKeys("Organization", "Taiwan Semiconductor (TSMC)")).toContain("tsmc");
  });
});

describe("An address", () => {
  it("is of the publisher of its host, as long as there is one alone", () => {
    const all = known();
    all.addSource("s0001", "https://www.example.org/1", "Example");
    expect(all.publisherOf("https://example.org/2")).toBe("Example");
    expect(all.publisherOf("https://web.archive.org/web/2024/https://example.org/3")).toBe("Example");
    expect(all.publisherOf("https://other.example.org/")).toBe(undefined);
    all.addSource("s0002", "https://example.org/4", "Somebody else");
    all.addSource("s0003", "https://example.org/5", "Example");
    expect(all.publisherOf("https://example.org/2")).toBe(undefined);
    expect(hostOf("no address")).toBe("");
  });
});

describe("A claim", () => {
  const stated = {
    value: 1,
    unit: "USD",
    amount: 2,
    currency: "USD",
    count: 3,
    validFrom: "2024",
    validTo: "2025",
    periodStart: "2024-01",
    periodEnd: "2024-12",
    scope: "cloud",
    perPiece: "chip",
    payee: "nvidia",
    observedOn: "2025",
    eventDate: "2025-02",
  };
  const claim = (properties: object, ends: object = {}) => ({
    subject: "a",
    relation: "REPORTS",
    object: "b",
    properties: { ...properties },
    ...ends,
  });
  const all = known();
  all.addClaim({ ...claim(stated), id: "c0001", statement: "It was so." });

  it("says the same again where all that it is made of is the same, whatever stands beside it", () => {
    expect(all.saidBy(claim({ ...stated, note: "Again.", confidence: "low" }))).toBe("c0001");
    expect(all.statedBy("IT was so.")).toBe("c0001");
  });
  it.each(Object.keys(stated))("says something else where its %s is another, or none", (name) => {
    expect(all.saidBy(claim({ ...stated, [name]: "other" }))).toBe(undefined);
    expect(all.saidBy(claim({ ...stated, [name]: undefined }))).toBe(undefined);
  });
  it.each([{ subject: "x" }, { relation: "SUPPLIES" }, { object: "x" }])("says something else between others: %j", (ends) =>
    expect(all.saidBy(claim(stated, ends))).toBe(undefined),
  );
  it("without a figure says the same on whatever day it was seen", () => {
    const plain = known();
    plain.addClaim({ ...claim({ observedOn: "2024" }), id: "c0002", statement: "So." });
    expect(plain.saidBy(claim({ observedOn: "2025" }))).toBe("c0002");
  });
});
