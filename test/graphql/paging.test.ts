// Paging: forward and backward by cursors that hold while the graph changes; what has no value comes last, whichever the way.
import { beforeEach, expect, it } from "vitest";
import { describeEachEngine, query } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

const amounts: Record<string, number | undefined> = { c0001: 5, c0002: undefined, c0003: 7, c0004: 5, c0005: undefined, c0006: 1 };
const document = `query ($order: ClaimOrder, $first: Int, $after: String, $last: Int, $before: String) {
  claims(orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
    nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

describeEachEngine("Paging", ({ load, ask, askRaw, engine }) => {
  beforeEach(() =>
    load({
      entities: { Organization: [organization("nvidia", "NVIDIA"), organization("openai", "OpenAI")] },
      claims: Object.entries(amounts).map(([id, amount]) =>
        claim(id, "nvidia", "INVESTS_IN", "openai", amount ? { amount, currency: "USD" } : {}),
      ),
    }),
  );
  const ids = (connection: { nodes: { id: string }[] }) => connection.nodes.map(({ id }) => id);
  const page = async (variables: object) => (await ask(document, { ...variables })).claims;
  /** All pages of two, one after the other. */
  async function walk(order: object, back: boolean): Promise<string[][]> {
    const pages: string[][] = [];
    for (let cursor: string | null = null; ;) {
      const { pageInfo, ...rest }: Awaited<ReturnType<typeof page>> = await page(
        back ? { order, last: 2, before: cursor } : { order, first: 2, after: cursor },
      );
      pages.push(ids(rest));
      cursor = back ? pageInfo.startCursor : pageInfo.endCursor;
      if (!(back ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return pages;
    }
  }

  it("goes forward and backward through the same order; equals by id, unknown last", async () => {
    const up = { by: "AMOUNT", order: "ASC" };
    const down = { by: "AMOUNT", order: "DESC" };
    expect(await walk(up, false)).toEqual([
      ["c0006", "c0001"],
      ["c0004", "c0003"],
      ["c0002", "c0005"],
    ]);
    expect(await walk(up, true)).toEqual([
      ["c0002", "c0005"],
      ["c0004", "c0003"],
      ["c0006", "c0001"],
    ]);
    expect(await walk(down, false)).toEqual([
      ["c0003", "c0001"],
      ["c0004", "c0006"],
      ["c0002", "c0005"],
    ]);
    expect(await walk(down, true)).toEqual([
      ["c0002", "c0005"],
      ["c0004", "c0006"],
      ["c0003", "c0001"],
    ]);
    expect(await walk({ by: "ID", order: "DESC" }, false)).toEqual([
      ["c0006", "c0005"],
      ["c0004", "c0003"],
      ["c0002", "c0001"],
    ]);
  });

  it("says what lies on both sides of a page", async () => {
    const one = await page({ first: 4 });
    expect(one).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const two = await page({ first: 4, after: one.pageInfo.endCursor });
    expect(two).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const past = await page({ first: 4, after: two.pageInfo.endCursor });
    expect(past).toEqual({
      nodes: [],
      totalCount: 6,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it("counts what passes, also where a page is found by the index of its relation", async () => {
    const counted = async (filter: string) => {
      const { claims } = await ask(`{ claims(first: 2, filter: { relations: [INVESTS_IN], ${filter} }) { totalCount nodes { id } } }`);
      return [claims.totalCount, ...ids(claims)];
    };
    expect(await counted("")).toEqual([6, "c0001", "c0002"]);
    expect(await counted("minConfidence: HIGH")).toEqual([6, "c0001", "c0002"]);
    expect(await counted('amount: { currency: "USD", min: 5 }')).toEqual([3, "c0001", "c0003"]);
    expect(await counted('other: ["nobody"]')).toEqual([0]);
    expect(await counted("otherTypes: [Chip]")).toEqual([0]);
    expect(await counted('other: ["nvidia"]')).toEqual([6, "c0001", "c0002"]);
    expect(await counted("statuses: [PLANNED]")).toEqual([0]);
  });

  it("neither repeats nor skips when claims are added between two pages", async () => {
    const order = { by: "AMOUNT", order: "DESC" };
    const one = await page({ order, first: 2 });
    expect(ids(one)).toEqual(["c0003", "c0001"]);
    // One that would have stood on the first page, one on the second, and one at the very end.
    const add = query("MATCH (a:Entity {id: 'nvidia'}) MATCH (b:Entity {id: 'openai'}) CREATE (a)-[r:INVESTS_IN]->(b) SET r = $claim");
    const told = {
      statement: "One more.",
      status: "happened",
      confidence: "high",
      sources: ["s0001"],
      locators: [""],
      sourceCount: 1,
      publishers: ["Test Wire"],
      evidenceGrade: "fair",
    };
    for (const added of [{ id: "c0007", amount: 6 }, { id: "c0008", amount: 3 }, { id: "c0009" }])
      await engine.write([{ query: add, parameters: { claim: { ...told, ...added } } }]);
    const two = await page({ order, first: 4, after: one.pageInfo.endCursor });
    expect(ids(two)).toEqual(["c0004", "c0008", "c0006", "c0002"]);
    expect(ids(await page({ order, first: 4, after: two.pageInfo.endCursor }))).toEqual(["c0005", "c0009"]);
    // Backward from the second page one meets what was added before it.
    expect(ids(await page({ order, last: 5, before: two.pageInfo.startCursor }))).toEqual(["c0003", "c0007", "c0001"]);
  });

  it("refuses pages that are too small, too large or of two minds, and cursors that are not its own", async () => {
    const message = async (variables: object) => (await askRaw(document, { ...variables })).errors!.map((error) => error.message);
    const { pageInfo } = await page({ first: 1 });
    expect(await message({ first: 0 })).toEqual(["first must be 1 to 100; saw 0."]);
    expect(await message({ first: 101 })).toEqual(["first must be 1 to 100; saw 101."]);
    expect(await message({ last: -1 })).toEqual(["last must be 1 to 100; saw -1."]);
    expect(await message({ first: 1, last: 1 })).toEqual(["Give first (a page forward) or last (a page backward), not both."]);
    expect(await message({ last: 1, after: pageInfo.endCursor })).toEqual([
      "after goes with first; to page backward give last and before.",
    ]);
    expect(await message({ after: "garbage" })).toEqual(['after must be a cursor that this field gave; saw "garbage".']);
    expect(await message({ after: pageInfo.endCursor, order: { by: "AMOUNT" } })).toEqual([
      'after is a cursor of the order "claims by ID ASC", but this page is in the order "claims by AMOUNT ASC". Ask with the order that gave the cursor, or start anew.',
    ]);
  });

  it("sorts names by code point, the same on each engine", async () => {
    const names = ["zebra", "Zebra", "Ähre", "Aehre", "abc", "ABC", "é", "日本", "😀", "\uFF5E"];
    await load({ entities: { Organization: names.map((name, i) => organization(`o${i}`, name)) }, claims: [] });
    const { entities } = await ask(`{ entities(orderBy: { by: NAME }) { nodes { name } } }`);
    expect(entities.nodes.map(({ name }: { name: string }) => name)).toEqual([
      "ABC",
      "Aehre",
      "Zebra",
      "abc",
      "zebra",
      "Ähre",
      "é",
      "日本",
      "\uFF5E",
      "😀",
    ]);
  });

  it.each(["NAME", "DEGREE"])("keeps those that are equal by %s in order of id, from page to page, either way", async (by) => {
    const all = Array.from({ length: 9 }, (_, at) => `same-${at}`);
    // Made against the order of their ids, which no engine then gives by chance.
    await load({ entities: {}, claims: [] });
    const make = query("UNWIND $ids AS id CREATE (:Entity:Organization {id: id, name: 'Same', aliases: [], degree: 0})");
    await engine.write([{ query: make, parameters: { ids: all.toReversed() } }]);
    for (const order of ["ASC", "DESC"])
      for (const filter of ["", "filter: { hasLink: { min: 1 } }", "filter: { not: { hasLink: {} } }"]) {
        const seen: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const asked = `orderBy: { by: ${by}, order: ${order} }, first: 4, after: ${JSON.stringify(after)} ${filter}`;
          const { entities } = await ask(`{ entities(${asked}) { nodes { id } pageInfo { hasNextPage endCursor } } }`);
          seen.push(...ids(entities));
          ({ endCursor: after, hasNextPage: more } = entities.pageInfo);
        }
        expect(seen).toEqual(filter.includes("min") ? [] : all);
      }
  });
});
