// The two clocks of a filter: what held on a day or in a range, and what was known by a day. Undated claims always hold.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("Time", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: { Organization: [organization("nvidia", "NVIDIA"), organization("microsoft", "Microsoft")] },
      sources: [
        { id: "s0001", url: "https://wire.example/1", title: "Early", publisher: "Test Wire", date: "2023-02" },
        { id: "s0002", url: "https://wire.example/2", title: "Late", publisher: "Test Wire", date: "2024-05-10" },
        { id: "s0003", url: "https://wire.example/3", title: "Undated", publisher: "Test Wire" },
      ],
      publishers: { "Test Wire": "agency" },
      claims: [
        claim("c0001", "nvidia", "SUPPLIES", "microsoft", { validFrom: "2023", validTo: "2023-06", evidence: ["s0001"] }), // 2023-01-01 to 2023-06-30
        claim("c0002", "nvidia", "SUPPLIES", "microsoft", { validFrom: "2023-07-01", evidence: ["s0002"] }),
        claim("c0003", "nvidia", "SUPPLIES", "microsoft", { evidence: ["s0003"] }),
        claim("c0004", "nvidia", "SUPPLIES", "microsoft", { validTo: "2023-02-28", evidence: ["s0001", "s0002"] }),
      ],
    }),
  );
  const claims = async (filter: object): Promise<string[]> =>
    (await ask("query ($filter: ClaimFilter) { claims(filter: $filter) { nodes { id } } }", { filter })).claims.nodes.map(
      ({ id }: { id: string }) => id,
    );

  it("asOf: began on that day or before, and has not ended by it; a partial date means its last day", async () => {
    expect(await claims({ asOf: "2022-12-31" })).toEqual(["c0003", "c0004"]);
    expect(await claims({ asOf: "2023-01-01" })).toEqual(["c0001", "c0003", "c0004"]);
    expect(await claims({ asOf: "2023-02" })).toEqual(["c0001", "c0003", "c0004"]);
    expect(await claims({ asOf: "2023-03-01" })).toEqual(["c0001", "c0003"]);
    expect(await claims({ asOf: "2023-06" })).toEqual(["c0001", "c0003"]);
    expect(await claims({ asOf: "2023" })).toEqual(["c0002", "c0003"]);
  });

  it("during: holds on at least one day of the range; a partial from means its first day, a partial to its last", async () => {
    expect(await claims({ during: { from: "2023-06", to: "2023-06" } })).toEqual(["c0001", "c0003"]);
    expect(await claims({ during: { from: "2023-06-30", to: "2023-07" } })).toEqual(["c0001", "c0002", "c0003"]);
    expect(await claims({ during: { to: "2022" } })).toEqual(["c0003", "c0004"]);
    expect(await claims({ during: { from: "2023-07" } })).toEqual(["c0002", "c0003"]);
    expect(await claims({ during: {} })).toEqual(["c0001", "c0002", "c0003", "c0004"]);
  });

  it("knownBy: a dated source said so by then", async () => {
    expect(await claims({ knownBy: "2023-01-31" })).toEqual([]);
    expect(await claims({ knownBy: "2023-02-01" })).toEqual(["c0001", "c0004"]);
    expect(await claims({ knownBy: "2024-05-09" })).toEqual(["c0001", "c0004"]);
    expect(await claims({ knownBy: "2024-05" })).toEqual(["c0001", "c0002", "c0004"]);
  });

  it("both clocks together, and in links as in claims", async () => {
    const filter = { asOf: "2023-07", knownBy: "2024" };
    expect(await claims(filter)).toEqual(["c0002"]);
    const { entity, expand } = await ask(
      `query ($filter: ClaimFilter) {
        entity(id: "microsoft") { degree(filter: $filter) links(filter: $filter) { edges { link { claimCount claims { nodes { id } } } } } }
        expand(ids: ["microsoft"], filter: $filter) { links { claimCount } }
      }`,
      { filter },
    );
    expect(entity).toEqual({ degree: 1, links: { edges: [{ link: { claimCount: 1, claims: { nodes: [{ id: "c0002" }] } } }] } });
    expect(expand.links).toEqual([{ claimCount: 1 }]);
  });

  it("is refused where it is no date, or runs backward", async () => {
    const messages = async (filter: string) =>
      (await askRaw(`{ claims(filter: ${filter}) { nodes { id } } }`)).errors!.map(({ message }) => message);
    expect(await messages(`{ asOf: "2023-02-30" }`)).toEqual([
      'Expected value of type "PartialDate", found "2023-02-30"; PartialDate must be an ISO date of stated precision, such as 2025, 2025-08 or 2025-08-28, in quotes; saw "2023-02-30".',
    ]);
    expect(await messages(`{ asOf: 2023 }`)).toEqual([
      'Expected value of type "PartialDate", found 2023; PartialDate must be an ISO date of stated precision, such as 2025, 2025-08 or 2025-08-28, in quotes; saw 2023.',
    ]);
    expect(await messages(`{ during: { from: "2024", to: "2023" } }`)).toEqual([
      'filter.during must not end before it begins; saw from "2024" to "2023".',
    ]);
    expect(await messages(`{ minSources: 0 }`)).toEqual(["filter.minSources must be 1 or more; saw 0."]);
  });
});
