// An entity with more links than a page shows carries the first of them; what is answered from there is what sorting all of them gives.
import { beforeAll, expect, it } from "vitest";
import { maxPage } from "../../server/graphql/index.ts";
import { carried } from "../../server/seeding/links.ts";
import { describeEachEngine, query, rows } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

const count = 130;
const others = Array.from({ length: count }, (_, at) => `other-${String(at).padStart(3, "0")}`);
/** Names run against the ids, and every third is like another. */
const nameOf = (at: number) => `Firm ${String((count - at) % 97).padStart(3, "0")}`;

describeEachEngine("An entity with many links", ({ load, ask }) => {
  beforeAll(() =>
    load({
      entities: { Organization: [organization("hub", "Hub"), ...others.map((id, at) => organization(id, nameOf(at)))] },
      claims: [
        ...others.flatMap((id, at) => [
          at % 2 ? claim(`c1${1_000 + at}`, "hub", "SUPPLIES", id) : claim(`c1${1_000 + at}`, id, "SUPPLIES", "hub"),
          ...(at % 5 ? [] : [claim(`c2${1_000 + at}`, "hub", "PARTNERS_WITH", id), claim(`c3${1_000 + at}`, "hub", "PARTNERS_WITH", id)]),
        ]),
        ...others.slice(0, 40).map((id, at) => claim(`c4${1_000 + at}`, id, "SUPPLIES", others[at + 1]!)),
      ],
    }),
  );
  // A filter that lets everything pass is not known to: all links are then looked at and sorted.
  const everything = "filter: { statuses: [HAPPENED] }";
  const page = (asked: string) =>
    ask(
      `{ entity(id: "hub") { links(${asked}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor direction node { id name degree } link { id claimCount confidence status publisherCount } } } } }`,
    );

  it("carries one more than a page shows", () => expect(carried).toBe(maxPage + 1));

  it.each([
    "",
    "orderBy: { by: NAME }",
    "orderBy: { by: DEGREE, order: DESC }",
    "orderBy: { by: NAME, order: DESC }",
    "orderBy: { by: DEGREE }",
  ])("gives the same first pages from there as by sorting: %s", async (order) => {
    for (const first of [1, 25, 100])
      expect(await page(`first: ${first} ${order}`)).toEqual(await page(`first: ${first} ${order} ${everything}`));
  });

  it("goes on behind them", async () => {
    const first = (await page("first: 100")).entity.links;
    const rest = (await page(`first: 100, after: "${first.pageInfo.endCursor}"`)).entity.links;
    const ids = [...first.edges, ...rest.edges].map(({ link }: { link: { id: string } }) => link.id);
    expect({ total: first.totalCount, more: rest.pageInfo.hasNextPage, ids: new Set(ids).size }).toEqual({
      total: 156,
      more: false,
      ids: 156,
    });
  });
});

/** What is carried begins where a page no longer holds all: one less, and nothing is; one more, and some are left out. */
describeEachEngine("An entity with about as many links as a page shows", ({ load, ask, engine }) => {
  it.each([maxPage, carried, carried + 1])("gives all of %i links, once and in order", async (count) => {
    const ids = others.slice(0, count);
    await load({
      entities: { Organization: [organization("hub", "Hub"), ...ids.map((id, at) => organization(id, nameOf(at)))] },
      claims: ids.map((id, at) => claim(`c1${1_000 + at}`, "hub", "SUPPLIES", id)),
    });
    const [kept] = await rows(
      engine,
      "MATCH (n:Entity {id: 'hub'}) RETURN n.degree AS degree, size(n.firstByName) AS byName, size(n.firstByDegree) AS byDegree",
    );
    const most = count < carried ? null : carried;
    expect(kept).toEqual({ degree: count, byName: most, byDegree: most });
    const page = async (asked: string) =>
      (
        await ask(
          `{ entity(id: "hub") { links(${asked}) { totalCount pageInfo { hasNextPage endCursor } nodes { id } edges { link { claimCount } } } } }`,
        )
      ).entity.links as { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] };
    const inOrder = ids.map((id, at) => ({ id, name: nameOf(at) })).sort((a, b) => (a.name + a.id < b.name + b.id ? -1 : 1));
    for (const [order, wanted] of [
      ["NAME", inOrder.map(({ id }) => id)],
      ["DEGREE, order: DESC", ids],
    ] as const) {
      const first = await page(`first: ${maxPage}, orderBy: { by: ${order} }`);
      const rest = await page(`first: ${maxPage}, orderBy: { by: ${order} }, after: "${first.pageInfo.endCursor}"`);
      expect([first, rest].map(({ totalCount, pageInfo }) => [totalCount, pageInfo.hasNextPage])).toEqual([
        [count, count > maxPage],
        [count, false],
      ]);
      expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(wanted);
    }
  });
});

describeEachEngine("Statistics of the whole", (on) => {
  const { load, ask, askRaw } = on;
  beforeAll(() =>
    load({
      entities: { Organization: [organization("a", "A"), organization("b", "B"), organization("c", "C")] },
      claims: [
        claim("c0001", "a", "SUPPLIES", "b", { validTo: "2023", confidence: "low", contradicts: ["c0002"] }),
        claim("c0002", "a", "SUPPLIES", "b", { validFrom: "2022-03", status: "planned", contradicts: ["c0001"] }),
        claim("c0003", "b", "COMPETES_WITH", "c"),
        claim("c0004", "c", "COMPETES_WITH", "b", { validFrom: "2024", validTo: "2025-06-30" }),
      ],
    }),
  );

  it("are the same from counters as from the claims themselves", async () => {
    const numbers = "entities claims links relations { relation count }";
    const { statistics } = await ask(`{ statistics { ${numbers} } }`);
    expect(statistics).toMatchObject({ entities: 3, claims: 4, links: 2 });
    const { evidence, ...looked } = (await ask(`{ statistics { ${numbers} evidence { links } } }`)).statistics;
    expect({ evidence: evidence.reduce((sum: number, { links }: { links: number }) => sum + links, 0), ...looked }).toEqual({
      evidence: 2,
      ...statistics,
    });
  });

  it("are kept in the graph, and the same as the claims tell when they are gone through", async () => {
    const numbers =
      "claims links relations { relation count } confidence { count } statuses { count } years { year started holding } evidence { grade claims links } contradictions";
    const kept = await askRaw(`{ statistics { ${numbers} } }`);
    expect(kept.statements).toEqual(["statistics/kept"]);
    expect((kept.data as { statistics: object }).statistics).toMatchObject({
      claims: 4,
      contradictions: 2,
      years: [
        { year: 2022, started: 1, holding: 3 },
        { year: 2023, started: 0, holding: 3 },
        { year: 2024, started: 1, holding: 3 },
      ],
    });
    await on.engine.write([{ query: query("MATCH (mark:Interlock) SET mark.words = null, mark.numbers = null") }]);
    const looked = await askRaw(`{ statistics { ${numbers} } }`);
    expect(looked.statements.toSorted()).toEqual(["statistics/claims", "statistics/kept", "statistics/links"]);
    expect(looked.data).toEqual(kept.data);
  });
});
