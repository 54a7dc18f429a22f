// A claim: its dates, money, figure, qualifiers and evidence.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("A claim", ({ load, ask }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: [organization("nvidia", "NVIDIA"), organization("openai", "OpenAI")],
        Metric: [{ id: "metric-revenue", name: "Revenue" }],
      },
      sources: [
        { id: "s0001", url: "https://wire.example/1", title: "A deal", publisher: "Test Wire", date: "2025-09-22" },
        { id: "s0002", url: "https://rewriter.example/2", title: "A deal told again", publisher: "Rewriter", date: "2025-09" },
        { id: "s0003", url: "https://unknown.example/3", title: "Said somewhere", publisher: "Somebody" },
      ],
      publishers: { "Test Wire": "agency", Rewriter: "aggregator", Somebody: "unknown" },
      claims: [
        claim("c0001", "nvidia", "INVESTS_IN", "openai", {
          statement: "NVIDIA means to invest up to 100 billion dollars in OpenAI.",
          status: "letter_of_intent",
          eventDate: "2025-09-22",
          amount: 100_000_000_000,
          currency: "USD",
          bound: "up_to",
          contradicts: ["c0003", "c0002"],
          note: "In steps.",
          evidence: [{ source: "s0002", locator: "second paragraph" }, "s0001", "s0003"],
        }),
        claim("c0002", "nvidia", "INVESTS_IN", "openai", {
          amount: 10_000_000_000,
          amountMax: 12_000_000_000,
          currency: "USD",
          moneyKind: "part",
          sameDeal: "c0001",
          contradicts: ["c0001"],
          evidence: ["s0003"],
        }),
        claim("c0003", "nvidia", "INVESTS_IN", "openai", {
          status: "dropped",
          confidence: "low",
          contradicts: ["c0001"],
          evidence: ["s0002"],
        }),
        claim("c0004", "nvidia", "REPORTS", "metric-revenue", {
          value: 130.5e9,
          unit: "USD",
          periodStart: "2024-01-29",
          periodEnd: "2025-01-26",
          statusNote: "as restated",
          fiscal: "FY2025",
          evidence: ["s0001"],
        }),
      ],
    }),
  );

  it("says who says what about whom, since when, how surely and with what money", async () => {
    const { claim: one } = await ask(`{
      claim(id: "c0001") {
        id relation subject { id } object { id } statement status confidence eventDate validFrom validTo observedOn holdsFrom holdsTo knownFrom note
        figure { value }
        money { amount max bound currency kind per sameDeal { id } basis }
        evidence { source { id publisher publisherKind date url } locator }
        evidenceGrade sourceCount contradicts { id } link { id claimCount }
      }
    }`);
    expect(one).toEqual({
      id: "c0001",
      relation: "INVESTS_IN",
      subject: { id: "nvidia" },
      object: { id: "openai" },
      statement: "NVIDIA means to invest up to 100 billion dollars in OpenAI.",
      status: "LETTER_OF_INTENT",
      confidence: "HIGH",
      eventDate: "2025-09-22",
      validFrom: null,
      validTo: null,
      observedOn: null,
      holdsFrom: "2025-09-22",
      holdsTo: null,
      knownFrom: "2025-09-01", // the first day of its earliest source, which says "2025-09"
      note: "In steps.",
      figure: null,
      money: { amount: 100e9, max: null, bound: "UP_TO", currency: "USD", kind: "TRANSACTION", per: null, sameDeal: null, basis: null },
      evidence: [
        {
          source: { id: "s0002", publisher: "Rewriter", publisherKind: "AGGREGATOR", date: "2025-09", url: "https://rewriter.example/2" },
          locator: "second paragraph",
        },
        {
          source: { id: "s0001", publisher: "Test Wire", publisherKind: "AGENCY", date: "2025-09-22", url: "https://wire.example/1" },
          locator: null,
        },
        {
          source: { id: "s0003", publisher: "Somebody", publisherKind: "UNKNOWN", date: null, url: "https://unknown.example/3" },
          locator: null,
        },
      ],
      evidenceGrade: "FAIR", // one firm publisher: the agency
      sourceCount: 3,
      contradicts: [{ id: "c0002" }, { id: "c0003" }],
      link: { id: "nvidia~INVESTS_IN~openai", claimCount: 3 },
    });
  });

  it("points from a part of a deal to the claim that stands for it", async () => {
    const { claim: part } = await ask(
      `{ claim(id: "c0002") { money { amount max bound kind sameDeal { id money { amount } } } evidenceGrade knownFrom } }`,
    );
    expect(part).toEqual({
      money: { amount: 10e9, max: 12e9, bound: "EXACT", kind: "PART", sameDeal: { id: "c0001", money: { amount: 100e9 } } },
      evidenceGrade: "WEAK",
      knownFrom: null, // no dated source
    });
  });

  it("states a figure of its metric, and the rest as qualifiers with their titles", async () => {
    const { claim: figure } = await ask(`{
      claim(id: "c0004") { figure { metric { id } value max bound unit periodStart periodEnd basis } money { amount } qualifiers { name title value unit } holdsFrom }
    }`);
    expect(figure).toEqual({
      figure: {
        metric: { id: "metric-revenue" },
        value: 130.5e9,
        max: null,
        bound: "EXACT",
        unit: "USD",
        periodStart: "2024-01-29",
        periodEnd: "2025-01-26",
        basis: null,
      },
      money: null,
      qualifiers: [
        { name: "fiscal", title: "Fiscal", value: "FY2025", unit: null },
        { name: "statusNote", title: "Status note", value: "as restated", unit: null },
      ],
      holdsFrom: "2025-01-26", // a figure holds from the last day of its period
    });
  });
});

describeEachEngine("What a claim states", ({ load, ask }) => {
  it("is told once: as a figure or money where it is of one, else as a qualifier", async () => {
    await load({
      entities: {
        Organization: [organization("arm", "Arm"), organization("softbank", "SoftBank"), organization("aws", "AWS")],
        Model: [{ id: "claude", name: "Claude" }],
      },
      claims: [
        claim("c0001", "arm", "PART_OF", "softbank", { basis: "subsidiary" }),
        claim("c0002", "aws", "HOSTS", "claude", { basis: "a contract" }),
        claim("c0003", "softbank", "INVESTS_IN", "arm", { amount: 5, currency: "USD", basis: "with debt" }),
        claim("c0004", "arm", "INVESTS_IN", "aws", { basis: "all shares" }),
      ],
    });
    const { nodes } = await ask(
      `{ nodes(ids: ["c0001", "c0002", "c0003", "c0004"]) { ... on Claim { money { amount basis } qualifiers { name value } } } }`,
    );
    expect(nodes).toEqual([
      { money: null, qualifiers: [{ name: "basis", value: "subsidiary" }] },
      { money: null, qualifiers: [{ name: "basis", value: "a contract" }] },
      { money: { amount: 5, basis: "with debt" }, qualifiers: [] },
      { money: null, qualifiers: [{ name: "basis", value: "all shares" }] },
    ]);
  });
});
