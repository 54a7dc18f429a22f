// Claims by their money: in one currency, within a range, as stated.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("An amount as a filter", ({ load, ask, askRaw }) => {
  beforeAll(() => {
    const invests = (id: string, money: object) => claim(id, "nvidia", "INVESTS_IN", "openai", money);
    return load({
      entities: {
        Organization: [organization("nvidia", "NVIDIA"), organization("openai", "OpenAI")],
        Metric: [{ id: "metric-revenue", name: "Revenue" }],
      },
      claims: [
        invests("c0001", { amount: 1e9, currency: "USD" }),
        invests("c0002", { amount: 2.5e9, amountMax: 5e9, currency: "USD" }),
        invests("c0003", { amount: 1e11, currency: "USD", bound: "up_to" }),
        invests("c0004", { amount: 2e9, currency: "EUR" }),
        invests("c0005", {}),
        invests("c0006", { amount: 0.5, currency: "USD" }),
        claim("c0007", "openai", "REPORTS", "metric-revenue", { value: 2e9, unit: "USD", periodEnd: "2025" }),
      ],
    });
  });
  const ids = async (amount: object, more: object = {}) =>
    (
      await ask("query ($filter: ClaimFilter) { claims(filter: $filter) { nodes { id } } }", { filter: { amount, ...more } })
    ).claims.nodes.map(({ id }: { id: string }) => id);

  it("is of one currency, both ends included, and counts a range by its lower end and a ceiling by its number", async () => {
    expect(await ids({ currency: "USD" })).toEqual(["c0001", "c0002", "c0003", "c0006"]);
    expect(await ids({ currency: "USD", min: 1e9 })).toEqual(["c0001", "c0002", "c0003"]);
    expect(await ids({ currency: "USD", max: 2.5e9 })).toEqual(["c0001", "c0002", "c0006"]);
    expect(await ids({ currency: "USD", min: 2e9, max: 3e9 })).toEqual(["c0002"]);
    expect(await ids({ currency: "USD", min: 0.25, max: 0.75 })).toEqual(["c0006"]);
    expect(await ids({ currency: "EUR", min: 2e9, max: 2e9 })).toEqual(["c0004"]);
    expect(await ids({ currency: "JPY" })).toEqual([]);
  });

  it("means the same of links, and of their claims under a second one", async () => {
    const document = `query ($a: ClaimFilter, $b: ClaimFilter) {
      entity(id: "nvidia") { links(filter: $a) { edges { link { claimCount claims(filter: $b) { nodes { id } } } } } }
    }`;
    const linked = async (a: object, b: object) =>
      (await ask(document, { a: { amount: a }, b: { amount: b } })).entity.links.edges.map(
        ({ link }: { link: { claimCount: number; claims: { nodes: { id: string }[] } } }) => [
          link.claimCount,
          ...link.claims.nodes.map(({ id }) => id),
        ],
      );
    expect(await linked({ currency: "USD", min: 1e9 }, { currency: "USD", max: 3e9 })).toEqual([[3, "c0001", "c0002"]]);
    expect(await linked({ currency: "USD" }, { currency: "EUR" })).toEqual([[4]]);
    expect(await linked({ currency: "JPY" }, { currency: "JPY" })).toEqual([]);
  });

  it("is refused where it is no range or no currency", async () => {
    const message = async (amount: object) =>
      (await askRaw("query ($filter: ClaimFilter) { claims(filter: $filter) { nodes { id } } }", { filter: { amount } })).errors!.map(
        (error) => error.message,
      );
    expect(await message({ currency: "USD", min: 2, max: 1 })).toEqual([
      "filter.amount.max must not be smaller than min; saw min 2 and max 1.",
    ]);
    expect(await message({ currency: "usd" })).toEqual([
      'filter.amount.currency must be three capitals of ISO 4217, such as USD; saw "usd".',
    ]);
  });
});
