// What operations cost: what a page of the explorer asks passes easily, what would fetch the whole graph does not, and variables count like literals.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHouse, type House } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const costOf = async (query: string, variables?: object): Promise<number> => {
  const { body } = await house.ask(query, variables);
  return body.extensions?.cost.asked ?? body.errors[0].extensions.seen;
};

describe("the cost of an operation", () => {
  it("is one for an object, nothing for its plain fields, and stands in the answer", async () => {
    const { body } = await house.ask('{ entity(id: "microsoft") { id name aliases } }');
    expect(body.extensions).toEqual({ cost: { asked: 1, limit: 40_000 } });
  });

  it("multiplies by the page, given as a literal, a variable, a variable's default, or left out", async () => {
    const ten = 1 + 10;
    expect(await costOf("{ entities(first: 10) { nodes { id } } }")).toBe(ten);
    expect(await costOf("{ entities(last: 10) { nodes { id } } }")).toBe(ten);
    expect(await costOf("query ($n: Int) { entities(first: $n) { nodes { id } } }", { n: 10 })).toBe(ten);
    expect(await costOf("query ($n: Int = 10) { entities(first: $n) { nodes { id } } }")).toBe(ten);
    expect(await costOf("{ entities { nodes { id } } }")).toBe(1 + 25);
  });

  it("may be as much as the limit, and no more", async () => {
    const small = await openHouse({ engine: house.engine, limits: { maxCost: 11 } });
    const asked = async (first: number) => (await small.ask(`{ entities(first: ${first}) { nodes { id } } }`)).body.errors?.[0].message;
    expect([await asked(10), await asked(11)]).toEqual([
      undefined,
      expect.stringMatching(/^An operation may cost 11; this one may cost 12\./),
    ]);
  });

  it("is never less for a page of less than nothing: what is too dear stays so", async () => {
    const { body } = await house.ask("{ entities(first: -1000) { nodes { id } } claims(first: 10) { nodes { id } } }");
    expect(body.extensions.cost.asked).toBe(1 + 1 + (1 + 10));
    expect(body.errors[0].message).toBe("first must be 1 to 100; saw -1000.");
  });

  it("multiplies by the ids asked, and by perEntity", async () => {
    expect(await costOf('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(3);
    expect(await costOf('{ expand(ids: ["microsoft", "openai"], perEntity: 10) { entities { id } } }')).toBe(2 * 10 * (1 + 3));
  });

  it("is each operation's own, and of how many are asked, also where the same text was asked before", async () => {
    const two =
      "query One($ids: [ID!]!) { nodes(ids: $ids) { id } } query All($ids: [ID!]!) { entities(first: 10) { nodes { id } } nodes(ids: $ids) { id } }";
    const costs = [];
    for (const [operationName, ...ids] of [
      ["One", "a"],
      ["All", "b"],
      ["One", "c", "d"],
      ["One", "e"],
      ["All", "f", "g"],
    ]) {
      const { body } = await house.knock("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: two, operationName, variables: { ids } }),
      });
      costs.push(body.extensions.cost.asked);
    }
    expect(costs).toEqual([1, 12, 2, 1, 13]);
  });

  it("leaves out what @skip and @include leave out", async () => {
    expect(await costOf('query ($no: Boolean = false) { entity(id: "microsoft") { id claims @include(if: $no) { nodes { id } } } }')).toBe(
      1,
    );
  });

  it("lets a page of the explorer pass easily: 25 links with their claims, evidence and sources", async () => {
    const page = `{ entity(id: "microsoft") { name linkCounts { links } links(first: 25) { totalCount edges { direction node { id name type } link {
      id claimCount claims { nodes { id statement subject { id } object { id } evidence { locator source { title publisher date url } } } } } } } } }`;
    expect(await costOf(page)).toBeLessThan(10_000);
    expect((await house.ask(page)).body.errors).toBeUndefined();
  });

  it("refuses 100 entities with 100 links and their evidence, whoever names the 100", async () => {
    const all = "query ($n: Int) { entities(first: $n) { nodes { claims(first: $n) { nodes { evidence { source { title } } } } } } }";
    const { status, body } = await house.ask(all, { n: 100 });
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit: 40_000, seen: 70_201 });
  });

  it("adds up what aliases and fragments ask again", async () => {
    const once = await costOf("{ entities(first: 10) { nodes { id } } }");
    expect(await costOf("{ a: entities(first: 10) { nodes { id } } b: entities(first: 10) { nodes { id } } }")).toBe(2 * once);
    expect(
      await costOf("{ ...F a: entities(first: 10) { nodes { id } } } fragment F on Query { b: entities(first: 10) { nodes { id } } }"),
    ).toBe(2 * once);
  });
});
