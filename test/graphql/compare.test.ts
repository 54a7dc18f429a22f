// Entities side by side: what they share, what each has alone, what joins them, and the figures that several report.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("A comparison", ({ load, ask, askRaw }) => {
  const year = (value: number, of: number) => ({ value, unit: "USD", periodStart: `${of}-01-01`, periodEnd: `${of}-12-31` });
  beforeAll(() =>
    load({
      entities: {
        Organization: ["Amazon", "Anthropic", "Google", "Mistral", "NVIDIA", "OpenAI"].map((name) =>
          organization(name.toLowerCase(), name),
        ),
        Metric: ["metric-headcount", "metric-revenue"].map((id) => ({ id, name: id })),
      },
      claims: [
        claim("c0001", "nvidia", "SUPPLIES", "openai"),
        claim("c0002", "nvidia", "SUPPLIES", "openai", { status: "planned" }),
        claim("c0003", "nvidia", "SUPPLIES", "anthropic"),
        claim("c0004", "nvidia", "INVESTS_IN", "anthropic"), // another relation is not shared
        claim("c0005", "amazon", "COMPETES_WITH", "anthropic"),
        claim("c0006", "mistral", "COMPETES_WITH", "amazon"),
        claim("c0007", "openai", "COMPETES_WITH", "amazon"),
        claim("c0008", "openai", "COMPETES_WITH", "anthropic"),
        claim("c0009", "amazon", "SUPPLIES", "openai"),
        claim("c0010", "openai", "SUPPLIES", "google"),
        claim("c0011", "google", "SUPPLIES", "anthropic"), // nor is the other direction
        claim("c0012", "openai", "REPORTS", "metric-revenue", year(5, 2024)),
        claim("c0013", "anthropic", "REPORTS", "metric-revenue", year(1, 2024)),
        claim("c0014", "anthropic", "REPORTS", "metric-headcount", { ...year(1, 2024), unit: "people" }),
      ],
    }),
  );
  const compare = async (args: string) =>
    (
      await ask(`{ compare(${args}) {
        entities { id } shared { entity { id } relation direction links { id claimCount } } sharedCount
        unique { entity { id } links { id } totalCount } links { id }
        series { metric { id } series { unit points { id subject { id } } } }
      } }`)
    ).compare;

  it("tells what two share, and what each has alone", async () => {
    expect(await compare(`ids: ["openai", "anthropic", "openai"]`)).toEqual({
      entities: [{ id: "openai" }, { id: "anthropic" }],
      shared: [
        {
          entity: { id: "amazon" },
          relation: "COMPETES_WITH",
          direction: "BOTH",
          links: [
            { id: "amazon~COMPETES_WITH~openai", claimCount: 1 },
            { id: "amazon~COMPETES_WITH~anthropic", claimCount: 1 },
          ],
        },
        {
          entity: { id: "nvidia" },
          relation: "SUPPLIES",
          direction: "IN",
          links: [
            { id: "nvidia~SUPPLIES~openai", claimCount: 2 },
            { id: "nvidia~SUPPLIES~anthropic", claimCount: 1 },
          ],
        },
      ],
      sharedCount: 2,
      unique: [
        { entity: { id: "openai" }, links: [{ id: "amazon~SUPPLIES~openai" }, { id: "openai~SUPPLIES~google" }], totalCount: 2 },
        { entity: { id: "anthropic" }, links: [{ id: "google~SUPPLIES~anthropic" }, { id: "nvidia~INVESTS_IN~anthropic" }], totalCount: 2 },
      ],
      links: [{ id: "anthropic~COMPETES_WITH~openai" }],
      series: [
        {
          metric: { id: "metric-revenue" },
          series: [
            { unit: "USD", points: [{ id: "c0012", subject: { id: "openai" } }] },
            { unit: "USD", points: [{ id: "c0013", subject: { id: "anthropic" } }] },
          ],
        },
      ],
    });
  });

  it("puts first what most of them share, under the filter", async () => {
    const three = await compare(`ids: ["anthropic", "mistral", "openai", "nobody"], filter: { statuses: [HAPPENED], direction: IN }`);
    expect(three.entities).toEqual([{ id: "anthropic" }, { id: "mistral" }, { id: "openai" }]);
    expect(three.shared.map((one: { entity: { id: string }; links: object[] }) => [one.entity.id, one.links])).toEqual([
      [
        "amazon",
        [
          { id: "amazon~COMPETES_WITH~anthropic", claimCount: 1 },
          { id: "amazon~COMPETES_WITH~mistral", claimCount: 1 },
          { id: "amazon~COMPETES_WITH~openai", claimCount: 1 },
        ],
      ],
      [
        "nvidia",
        [
          { id: "nvidia~SUPPLIES~anthropic", claimCount: 1 },
          { id: "nvidia~SUPPLIES~openai", claimCount: 1 },
        ],
      ],
    ]);
    expect(three.unique.map(({ totalCount }: { totalCount: number }) => totalCount)).toEqual([2, 0, 1]);
  });

  it("is of two to five", async () => {
    const message = async (ids: string[]) =>
      (await askRaw("query ($ids: [ID!]!) { compare(ids: $ids) { sharedCount } }", { ids })).errors!.map((error) => error.message);
    expect(await message(["openai", "openai"])).toEqual(["ids must be 2 to 5 different entities; saw 1."]);
    expect(await message(["a", "b", "c", "d", "e", "f"])).toEqual(["ids must be 2 to 5 different entities; saw 6."]);
  });
});
