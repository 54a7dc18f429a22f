// Claims by whether another claim contradicts them.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

describeEachEngine("Contradicted as a filter", ({ load, ask }) => {
  beforeAll(() =>
    load({
      entities: { Organization: [organization("nvidia", "NVIDIA"), organization("openai", "OpenAI"), organization("amd", "AMD")] },
      claims: [
        claim("c0001", "nvidia", "INVESTS_IN", "openai", { amount: 1e9, currency: "USD", contradicts: ["c0002"] }),
        claim("c0002", "nvidia", "INVESTS_IN", "openai", { amount: 2e9, currency: "USD", contradicts: ["c0001"] }),
        claim("c0003", "nvidia", "INVESTS_IN", "openai", {}),
        claim("c0004", "amd", "SUPPLIES", "openai", {}),
      ],
    }),
  );
  const ids = async (filter: object) =>
    (await ask(`query ($filter: ClaimFilter) { entity(id: "openai") { claims(filter: $filter) { totalCount nodes { id } } } }`, { filter }))
      .entity.claims;

  it("keeps those that are, or those that are not; nothing is asked by null", async () => {
    expect(await ids({ contradicted: true })).toEqual({ totalCount: 2, nodes: [{ id: "c0001" }, { id: "c0002" }] });
    expect(await ids({ contradicted: false })).toEqual({ totalCount: 2, nodes: [{ id: "c0003" }, { id: "c0004" }] });
    expect((await ids({ contradicted: null })).totalCount).toBe(4);
    expect((await ids({ contradicted: true, relations: ["SUPPLIES"] })).nodes).toEqual([]);
  });

  it("under a second one that asks for the other, nothing passes", async () => {
    const { entity } = await ask(
      `{ entity(id: "nvidia") { links(filter: { contradicted: true }) { edges { link {
        claimCount all: claims { nodes { id } } none: claims(filter: { contradicted: false }) { nodes { id } } } } } } }`,
    );
    expect(entity.links.edges).toHaveLength(1);
    const [{ link }] = entity.links.edges;
    expect([link.all.nodes.map(({ id }: { id: string }) => id), link.none.nodes]).toEqual([["c0001", "c0002"], []]);
  });
});
