// What follows from what is stated is stored beside it: from when to when a claim holds, since when it is known, how good its evidence is.
import { describe, expect, it } from "vitest";
import { loadOntology } from "../../server/ontology.ts";
import { plan, readSeed, seedFromPlain } from "../../server/seeding/index.ts";

const ontology = loadOntology();

/** The stored properties of one claim that says this, cited from these sources. */
function claim(
  stated: Record<string, unknown>,
  sources?: readonly ({ id: string } & Record<string, unknown>)[],
  publishers?: Record<string, string>,
) {
  const relation = "unit" in stated ? { relation: "REPORTS", object: "metric-revenue" } : { relation: "PARTNERS_WITH", object: "openai" };
  const seed = seedFromPlain(
    {
      entities: { Organization: [{ id: "microsoft" }, { id: "openai" }], Metric: [{ id: "metric-revenue" }] },
      claims: [{ id: "c0001", subject: "microsoft", ...relation, ...stated, ...(sources && { evidence: sources.map(({ id }) => id) }) }],
      ...(sources && { sources }),
      ...(publishers && { publishers }),
    },
    ontology,
  );
  return seed.claims[0]!.properties;
}

describe("a claim holds", () => {
  const figure = { value: 1, unit: "USD" };
  const cases: [string, Record<string, unknown>, string | undefined, string | undefined][] = [
    ["always, if no date is stated", {}, undefined, undefined],
    ["from the first day of validFrom", { validFrom: "2019-07" }, "2019-07-01", undefined],
    ["from validFrom before all other dates", { validFrom: "2020", eventDate: "2019", observedOn: "2018" }, "2020-01-01", undefined],
    ["from the first day of eventDate", { eventDate: "2019" }, "2019-01-01", undefined],
    ["from eventDate before observedOn", { eventDate: "2020-02", observedOn: "2019" }, "2020-02-01", undefined],
    ["from the first day of observedOn", { observedOn: "2025-08-28" }, "2025-08-28", undefined],
    ["until the day after the last day of validTo", { validTo: "2024-02" }, undefined, "2024-03-01"],
    ["until the last day that can be written", { validTo: "9999" }, undefined, "9999-12-31"],
    ["until the first day of the next year", { validFrom: "2019", validTo: "2024" }, "2019-01-01", "2025-01-01"],
    ["with no known start if the event was its end", { eventDate: "2024-11-06", validTo: "2024-11" }, undefined, "2024-12-01"],
    ["with no known start if it was seen after its end", { observedOn: "2025", validTo: "2024" }, undefined, "2025-01-01"],
    [
      "with no known start if the event was its end, whatever was seen before",
      { eventDate: "2024", observedOn: "2020", validTo: "2024" },
      undefined,
      "2025-01-01",
    ],
    ["from an event before the first day of its end", { eventDate: "2023-12-31", validTo: "2024" }, "2023-12-31", "2025-01-01"],
    ["from validFrom even on the day of its end", { validFrom: "2024", validTo: "2024" }, "2024-01-01", "2025-01-01"],
    [
      "as a figure, from the last day of its period",
      { ...figure, periodStart: "2025-04", periodEnd: "2025-06", eventDate: "2025-07-30" },
      "2025-06-30",
      undefined,
    ],
    ["as a figure without a period, from the day for which it is given", { ...figure, observedOn: "2025-06" }, "2025-06-01", undefined],
  ];
  it.each(cases)("%s", (_name, stated, holdsFrom, holdsTo) => {
    const stored = claim(stated);
    expect({ holdsFrom: stored.holdsFrom, holdsTo: stored.holdsTo }).toEqual({ holdsFrom, holdsTo });
  });
  it("as its dates were stated, too", () =>
    expect(claim({ validFrom: "2019-07", validTo: "2024" })).toMatchObject({ validFrom: "2019-07", validTo: "2024" }));
});

describe("a claim is known", () => {
  it("from the first day of its earliest dated source", () => {
    expect(claim({}, [{ id: "s0001" }, { id: "s0002", date: "2025-08-28" }, { id: "s0003", date: "2025-08" }]).knownFrom).toBe(
      "2025-08-01",
    );
  });
  it("by no day if none of its sources has a date", () => expect(claim({}, [{ id: "s0001" }])).not.toHaveProperty("knownFrom"));
});

describe("evidence", () => {
  const publishers = { Reuters: "agency", "The Verge": "trade", Blog: "community", Mirror: "aggregator" };
  const by = (...names: string[]) =>
    claim(
      {},
      names.map((publisher, index) => ({ id: `s000${index + 1}`, publisher })),
      publishers,
    );
  const cases: [string, string[], string][] = [
    ["strong: two firm publishers", ["Reuters", "The Verge"], "strong"],
    ["fair: one firm publisher", ["Reuters"], "fair"],
    ["fair: the same firm publisher twice", ["Reuters", "Reuters"], "fair"],
    ["fair: one firm publisher among those that rewrite", ["Mirror", "Blog", "The Verge"], "fair"],
    ["weak: no firm publisher, however many", ["Blog", "Mirror"], "weak"],
  ];
  it.each(cases)("is %s", (_name, names, grade) => expect(by(...names).evidenceGrade).toBe(grade));
  it("counts sources, and names publishers and kinds once each", () => {
    expect(by("Reuters", "Blog", "Reuters")).toMatchObject({
      sourceCount: 3,
      sources: ["s0001", "s0002", "s0003"],
      locators: ["", "", ""],
      publishers: ["Reuters", "Blog"],
      publisherKinds: ["agency", "community"],
      firmPublishers: ["Reuters"],
    });
  });
});

describe("a seed", () => {
  const plain = {
    entities: {
      Organization: [{ id: "microsoft" }, { id: "openai", aliases: ["Open AI"], externalIds: { wikidata: "Q21708200" } }, { id: "nvidia" }],
    },
    claims: [
      {
        id: "c0002",
        subject: "microsoft",
        relation: "PARTNERS_WITH",
        object: "openai",
        evidence: ["s0001", { source: "s0002", locator: "p. 3" }],
      },
      { id: "c0001", subject: "microsoft", relation: "INVESTS_IN", object: "openai", evidence: ["s0002"] },
    ],
    sources: [
      { id: "s0001", date: "2025" },
      { id: "s0002", date: "2025-08" },
    ],
  };
  it("stores entities with their degree and the newest date of what cites them, and sources with the claims that cite them", () => {
    const { entities, sources, claims } = seedFromPlain(plain, ontology);
    expect(entities.map(({ properties }) => properties)).toEqual([
      { id: "microsoft", name: "microsoft", aliases: [], degree: 2, lastSourced: "2025" },
      { id: "nvidia", name: "nvidia", aliases: [], degree: 0 },
      { id: "openai", name: "openai", aliases: ["Open AI"], externalIds: ["wikidata:Q21708200"], degree: 2, lastSourced: "2025" },
    ]);
    expect(sources.map(({ properties }) => [properties.id, properties.publisherKind, properties.claims])).toEqual([
      ["s0001", "agency", ["c0002"]],
      ["s0002", "agency", ["c0001", "c0002"]],
    ]);
    expect(claims.map(({ properties }) => [properties.id, properties.status, properties.locators])).toEqual([
      ["c0001", "happened", [""]],
      ["c0002", "happened", ["", "p. 3"]],
    ]);
  });
  it("counts a source once, however many places in it are named", () => {
    const evidence = [
      { source: "s0002", locator: "p. 3" },
      { source: "s0002", locator: "p. 9" },
    ];
    const { claims, sources } = seedFromPlain({ ...plain, claims: [plain.claims[0]!, { ...plain.claims[1]!, evidence }] }, ontology);
    expect(claims[0]!.properties).toMatchObject({ sourceCount: 1, sources: ["s0002", "s0002"], locators: ["p. 3", "p. 9"] });
    expect(sources[1]!.properties.claims).toEqual(["c0001", "c0002"]);
  });
  it.each([
    [["2025", "2025-12-31"], "2025-12-31"],
    [["2025-12-31", "2025"], "2025-12-31"],
    [["2025-12", "2025", "2025-11-30"], "2025-12"],
    [["2024-12-31", "2025-01"], "2025-01"],
  ])("names the date of the newest source, of those that end on one day the most exact: of %j %s", (dates, newest) => {
    const sources = dates.map((date, at) => ({ id: `s000${at + 1}`, date }));
    const claims = [{ ...plain.claims[1]!, evidence: sources.map(({ id }) => id) }];
    const { entities } = seedFromPlain({ ...plain, claims, sources }, ontology);
    expect(entities.map(({ properties }) => properties.lastSourced)).toEqual([newest, undefined, newest]);
  });
  it("has one version however it is laid out, and another as soon as one word differs", () => {
    const version = (of: typeof plain) => plan(seedFromPlain(of, ontology), ontology).dataVersion;
    const turned = { ...plain, claims: plain.claims.toReversed(), sources: plain.sources.toReversed() };
    expect(version(plain)).toMatch(/^[0-9a-f]{12}$/);
    expect(version(turned)).toBe(version(plain));
    expect(version({ ...plain, sources: [plain.sources[0]!, { id: "s0002", date: "2025-09" }] })).not.toBe(version(plain));
  });
  it("holds nothing wrong as it is shipped", () => {
    const { entities, claims, sources } = readSeed(undefined, ontology);
    expect([entities.length, claims.length, sources.length]).toEqual([767, 2454, 1694]);
  });
});
