// Names are put in order by code point on both engines, also where UTF-16 would have it otherwise, and pages go on where they ended.
import { beforeAll, expect, it } from "vitest";
import { describeEachEngine } from "../matrix/index.ts";
import { claim } from "./plain.ts";

/** In the order of their code points; by UTF-16 unit the last three would stand before those that begin with U+FB01 and U+FF21. */
const names = ["AI", "Zeta", "\u540d\u524d", "\uFB01ne", "\uFF21\uFF29", "\uFF21\uFF29\uFF2C", "\u{1D538}", "\u{1F3F3} flag", "\u{1F600}"];
const ids = names.map((_, at) => `e${(at * 5) % names.length}`);

describeEachEngine("Names beyond the first 65,536 signs", ({ load, ask }) => {
  beforeAll(() =>
    load({
      entities: { Organization: [{ id: "hub", name: "Hub" }, ...names.map((name, at) => ({ id: ids[at]!, name }))] },
      claims: names.map((_, at) => claim(`c000${at}`, "hub", "SUPPLIES", ids[at]!)),
    }),
  );

  it.each(["ASC", "DESC"])("go page by page, forward and backward, %s", async (order) => {
    const whole = order === "ASC" ? names : names.toReversed();
    const walk = async (of: (paging: string) => Promise<{ names: string[]; start: string | null; end: string | null }>, back: boolean) => {
      const seen: string[] = [];
      for (let cursor = ""; ;) {
        const page = await of(back ? `last: 2${cursor}` : `first: 2${cursor}`);
        if (page.names.length === 0) return seen;
        seen[back ? "unshift" : "push"](...page.names);
        cursor = back ? `, before: "${page.start}"` : `, after: "${page.end}"`;
      }
    };
    const ofEntities = async (paging: string) => {
      const { entities } = await ask(`{ entities(filter: { not: { ids: ["hub"] } }, orderBy: { by: NAME, order: ${order} }, ${paging}) {
        nodes { name } pageInfo { startCursor endCursor } } }`);
      return toPage(entities);
    };
    const ofLinks = async (paging: string) => {
      const { entity } = await ask(`{ entity(id: "hub") { links(orderBy: { by: NAME, order: ${order} }, ${paging}) {
        nodes { name } pageInfo { startCursor endCursor } } } }`);
      return toPage(entity.links);
    };
    for (const of of [ofEntities, ofLinks]) for (const back of [false, true]) expect(await walk(of, back)).toEqual(whole);
  });
});

const toPage = ({
  nodes,
  pageInfo,
}: {
  nodes: { name: string }[];
  pageInfo: { startCursor: string | null; endCursor: string | null };
}) => ({
  names: nodes.map(({ name }) => name),
  start: pageInfo.startCursor,
  end: pageInfo.endCursor,
});

describeEachEngine("An entity with more links than a page shows", ({ load, ask }) => {
  it("has the first of them by code point, too", async () => {
    const many = [...names, ...Array.from({ length: 110 }, (_, at) => `\u{1F600} ${1000 + at}`)];
    await load({
      entities: { Organization: [{ id: "hub", name: "Hub" }, ...many.map((name, at) => ({ id: `n${1000 - at}`, name }))] },
      claims: many.map((_, at) => ({ subject: "hub", relation: "SUPPLIES", object: `n${1000 - at}` })),
    });
    const { entity } = await ask(`{ entity(id: "hub") { links(first: 100) { nodes { name } } } }`);
    expect(entity.links.nodes.map(({ name }: { name: string }) => name)).toEqual(many.slice(0, 100));
  });
});
