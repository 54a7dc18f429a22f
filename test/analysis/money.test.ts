// Questions of money: what each answers on a graph small enough to be checked by hand.
import { beforeAll, expect, it } from "vitest";
import { loadOntology } from "../../server/ontology.ts";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { answerOn } from "./answer.ts";

// Alpha backs Beta, which rents from Alpha's part Cloud, and from Gamma, which in turn buys from Alpha.
const graph: PlainSeed = {
  entities: {
    Organization: [{ id: "alpha" }, { id: "beta" }, { id: "cloud" }, { id: "gamma" }, { id: "delta" }],
    Metric: [{ id: "metric-capex" }, { id: "metric-revenue" }, { id: "metric-valuation" }, { id: "metric-run-rate" }],
  },
  claims: [
    { id: "c0001", subject: "alpha", relation: "INVESTS_IN", object: "beta", amount: 10, currency: "USD", eventDate: "2024-03" },
    {
      id: "c0002",
      subject: "alpha",
      relation: "INVESTS_IN",
      object: "beta",
      amount: 12,
      currency: "USD",
      eventDate: "2024-04",
      moneyKind: "restated",
      sameDeal: "c0001",
    },
    {
      id: "c0003",
      subject: "alpha",
      relation: "INVESTS_IN",
      object: "beta",
      amount: 5,
      currency: "USD",
      eventDate: "2025-02",
      bound: "up_to",
    },
    {
      id: "c0004",
      subject: "alpha",
      relation: "INVESTS_IN",
      object: "beta",
      amount: 40,
      currency: "USD",
      eventDate: "2025-03",
      status: "letter_of_intent",
      bound: "up_to",
    },
    {
      id: "c0005",
      subject: "alpha",
      relation: "INVESTS_IN",
      object: "beta",
      amount: 99,
      currency: "USD",
      observedOn: "2025-06",
      moneyKind: "stake_value",
      stakePercent: 27,
    },
    {
      id: "c0006",
      subject: "gamma",
      relation: "INVESTS_IN",
      object: "beta",
      amount: 7,
      currency: "USD",
      eventDate: "2025-01",
      moneyKind: "joint",
    },
    {
      id: "c0007",
      subject: "delta",
      relation: "INVESTS_IN",
      object: "beta",
      amount: 7,
      currency: "USD",
      eventDate: "2025-01",
      moneyKind: "joint",
      sameDeal: "c0006",
    },
    { id: "c0008", subject: "gamma", relation: "INVESTS_IN", object: "alpha", amount: 3, currency: "USD", moneyKind: "sale" },
    { id: "c0009", subject: "alpha", relation: "ACQUIRED", object: "delta", amount: 8, currency: "EUR", eventDate: "2025-05" },
    { id: "c0010", subject: "cloud", relation: "PART_OF", object: "alpha" },
    {
      id: "c0011",
      subject: "cloud",
      relation: "SUPPLIES",
      object: "beta",
      amount: 20,
      currency: "USD",
      eventDate: "2025-01",
      validTo: "2025-12",
    },
    {
      id: "c0012",
      subject: "cloud",
      relation: "SUPPLIES",
      object: "beta",
      amount: 25,
      currency: "USD",
      eventDate: "2025-01",
      validTo: "2025-12",
      moneyKind: "restated",
      sameDeal: "c0011",
    },
    {
      id: "c0013",
      subject: "gamma",
      relation: "SUPPLIES",
      object: "beta",
      amount: 4,
      currency: "USD",
      eventDate: "2025-02",
      bound: "over",
    },
    { id: "c0014", subject: "alpha", relation: "SUPPLIES", object: "gamma", eventDate: "2025-03" },
    {
      id: "c0015",
      subject: "gamma",
      relation: "SUPPLIES",
      object: "alpha",
      amount: 1,
      currency: "USD",
      per: "month",
      moneyKind: "rate",
      eventDate: "2026",
    },
    {
      id: "c0016",
      subject: "alpha",
      relation: "REPORTS",
      object: "metric-capex",
      value: 30,
      unit: "USD",
      periodStart: "2025-01-01",
      periodEnd: "2025-12-31",
    },
    {
      id: "c0017",
      subject: "alpha",
      relation: "REPORTS",
      object: "metric-revenue",
      value: 90,
      unit: "USD",
      periodStart: "2025-01-01",
      periodEnd: "2025-12-31",
    },
    {
      id: "c0018",
      subject: "alpha",
      relation: "REPORTS",
      object: "metric-revenue",
      value: 45,
      unit: "USD",
      periodStart: "2025-01-01",
      periodEnd: "2025-12-31",
      scope: "chips",
    },
    {
      id: "c0019",
      subject: "alpha",
      relation: "REPORTS",
      object: "metric-revenue",
      value: 50,
      unit: "USD",
      periodStart: "2025-07-01",
      periodEnd: "2025-12-31",
    },
    { id: "c0020", subject: "beta", relation: "REPORTS", object: "metric-valuation", value: 300, unit: "USD", eventDate: "2025-06-15" },
    { id: "c0021", subject: "beta", relation: "REPORTS", object: "metric-run-rate", value: 8, unit: "USD", observedOn: "2025-03" },
    { id: "c0022", subject: "beta", relation: "REPORTS", object: "metric-run-rate", value: 20, unit: "USD", observedOn: "2025-06" },
    { id: "c0023", subject: "beta", relation: "REPORTS", object: "metric-run-rate", value: 60, unit: "USD", observedOn: "2025-09" },
  ],
};

describeEachEngine("Questions of money", (on) => {
  const answer = answerOn(on);
  beforeAll(() => on.load(graph));

  it("circularMoney: a deal told again and a ceiling are in no sum, and a part of the funder sells too", async () =>
    expect(await answer("circularMoney")).toEqual([
      ["alpha", "beta", "cloud", 10, 20, ["c0001", "c0002", "c0003", "c0005"], ["c0011", "c0012"]],
      ["gamma", "beta", "gamma", 7, 4, ["c0006"], ["c0013"]],
    ]));
  it("circularMoney: once Cloud's order has ended, only the circle of Gamma is left", async () =>
    expect(await answer("circularMoney", { asOf: "2026" })).toEqual([["gamma", "beta", "gamma", 7, 4, ["c0006"], ["c0013"]]]));
  it("moneyTriangles: Alpha backs Beta, Beta buys from Gamma, Gamma buys from Alpha", async () =>
    expect(await answer("moneyTriangles")).toEqual([
      ["alpha", "beta", "gamma", ["c0001", "c0002", "c0003", "c0005"], ["c0013"], ["c0014"]],
    ]));
  it("biggestDeals: one row for a joint sum, none for a ceiling, a worth, a rate or a plan", async () =>
    expect(await answer("biggestDeals")).toEqual([
      ["c0011", "cloud", "SUPPLIES", "beta", 20, "exact", "2025-01-01"],
      ["c0001", "alpha", "INVESTS_IN", "beta", 10, "exact", "2024-03-01"],
      ["c0006", "gamma", "INVESTS_IN", "beta", 7, "exact", "2025-01-01"],
      ["c0013", "gamma", "SUPPLIES", "beta", 4, "over", "2025-02-01"],
    ]));
  it("biggestDeals: currencies are never mixed", async () =>
    expect(await answer("biggestDeals", { currency: "EUR" })).toEqual([["c0009", "alpha", "ACQUIRED", "delta", 8, "exact", "2025-05-01"]]));
  it("dealsByYear: what may not be added is counted beside the total", async () =>
    expect(await answer("dealsByYear")).toEqual([
      ["", "INVESTS_IN", 0, 0, 1],
      ["2024", "INVESTS_IN", 1, 10, 1],
      ["2025", "INVESTS_IN", 1, 7, 3],
      ["2025", "SUPPLIES", 2, 24, 1],
      ["2026", "SUPPLIES", 0, 0, 1],
    ]));
  it("fundersOf: the payment, the ceiling beside it, the latest stake", async () =>
    expect(await answer("fundersOf", { organization: "beta" })).toEqual([
      ["alpha", 10, 5, 27, ["c0001", "c0002", "c0003", "c0005"]],
      ["gamma", 7, null, null, ["c0006"]],
      ["delta", null, null, null, ["c0007"]],
    ]));
  it("portfolioOf: a letter of intent is not yet money", async () =>
    expect(await answer("portfolioOf", { investor: "alpha" })).toEqual([
      ["beta", 10, 5, 40, ["c0001", "c0002", "c0003", "c0004", "c0005"]],
    ]));
  it("biggestBuyers: an order told again counts once, a rate not at all", async () =>
    expect(await answer("biggestBuyers")).toEqual([["beta", 24, 2, ["c0011", "c0013"]]]));
  it("ceilings: what is known to be paid stands beside the ceiling", async () =>
    expect(await answer("ceilings")).toEqual([
      ["c0004", "alpha", "INVESTS_IN", "beta", "letter_of_intent", 40, "USD", 10],
      ["c0003", "alpha", "INVESTS_IN", "beta", "happened", 5, "USD", 10],
    ]));
  it("capexToRevenue: the same period and the whole firm only", async () =>
    expect(await answer("capexToRevenue")).toEqual([["alpha", "2025-01-01", "2025-12-31", 30, 90, 33.3, ["c0016", "c0017"]]]));
  it("valuationToRevenue: the pace of the valuation's month, not a later one", async () =>
    expect(await answer("valuationToRevenue")).toEqual([["beta", 300, 20, 15, "2025-06-15", "2025-06-01", ["c0020", "c0022"]]]));
});

describeEachEngine("Amounts of every kind and bound", (on) => {
  const ontology = loadOntology();
  // Powers of two: a sum says which of them are in it.
  const amounts = ontology
    .words("moneyKind")
    .flatMap((moneyKind) => ontology.words("bound").map((bound) => ({ moneyKind, bound })))
    .map((kind, at) => ({ ...kind, amount: 2 ** at }));
  beforeAll(() =>
    on.load({
      entities: { Organization: [{ id: "payer" }, { id: "payee" }] },
      claims: amounts.map((money, at) => ({
        id: `c${1000 + at}`,
        subject: "payer",
        relation: "INVESTS_IN",
        object: "payee",
        eventDate: "2025",
        currency: "USD",
        ...money,
      })),
    }),
  );
  it("are added where they are payments of their own, or the one that stands for a joint sum, and no ceilings", async () => {
    const counted = amounts.filter(
      ({ moneyKind, bound }) => ["transaction", "joint"].includes(moneyKind) && !["up_to", "under"].includes(bound),
    );
    expect(counted).toHaveLength(8);
    const sum = counted.reduce((total, { amount }) => total + amount, 0);
    expect((await answerOn(on)("dealsByYear"))[0]!.slice(0, 4)).toEqual(["2025", "INVESTS_IN", 8, sum]);
    const { flows } = (await on.ask(`{ entity(id: "payer") { flows { total } } }`)).entity;
    expect(flows).toEqual([{ total: sum }]);
  });
});
