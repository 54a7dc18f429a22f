// Paging while the graph grows: what was there all along is seen once, in every order and both ways; what is added behind the reader is not, ahead of it is.
import { beforeAll, expect, it } from "vitest";
import type { Parameters } from "../../server/engine/index.ts";
import { describeEachEngine, query, rows } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

const numbers = Array.from({ length: 18 }, (_, at) => at + 1);
/** Half of them stand there, the others come between two pages; keys are few, so that ties are many, and some have none. */
const one = (at: number) => ({
  ...(at % 4 > 0 && { amount: (at * 7) % 5, currency: "USD" }),
  ...(at % 3 > 0 && { validFrom: `202${(at * 5) % 4}` }),
  ...(at % 5 > 0 && { eventDate: `2024-0${1 + ((at * 3) % 4)}` }),
  confidence: ["high", "medium", "low"][at % 3],
  evidence: ["s0001", "s0002", "s0003"].slice(at % 3),
});
const firmOf = (at: number) => `firm-${String(at).padStart(2, "0")}`;
const added = numbers.filter((at) => at % 2 === 0).map((at) => `c00${String(at).padStart(2, "0")}`);

const page = `pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
const both = "first: $first, after: $after, last: $last, before: $before";
const variables = "$first: Int, $after: String, $last: Int, $before: String";
/** Lists that are paged: their orders, the operation, and where in its answer the list is. */
const lists: [what: string, orders: string[], document: string][] = [
  [
    "claims",
    ["HOLDS_FROM", "KNOWN_FROM", "AMOUNT", "CONFIDENCE", "SOURCE_COUNT", "ID"],
    `query ($order: ClaimOrder, ${variables}) { list: claims(filter: { relations: [INVESTS_IN] }, orderBy: $order, ${both}) { nodes { id } ${page} } }`,
  ],
  [
    "an entity's claims",
    ["HOLDS_FROM", "AMOUNT", "ID"],
    `query ($order: ClaimOrder, ${variables}) { entity(id: "payer") { list: claims(orderBy: $order, ${both}) { nodes { id } ${page} } } }`,
  ],
  [
    "a link's claims",
    ["KNOWN_FROM", "AMOUNT", "CONFIDENCE"],
    `query ($order: ClaimOrder, ${variables}) { entity: link(id: "payer~INVESTS_IN~firm") { list: claims(orderBy: $order, ${both}) { nodes { id } ${page} } } }`,
  ],
  [
    "an entity's links",
    ["NAME", "DEGREE", "CLAIM_COUNT", "HOLDS_FROM", "AMOUNT", "CONFIDENCE"],
    `query ($order: LinkOrder, ${variables}) { entity(id: "seller") { list: links(orderBy: $order, ${both}) { nodes { id } ${page} } } }`,
  ],
];
interface List {
  readonly nodes: { id: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

describeEachEngine("Paging while claims are added", ({ load, ask, engine }) => {
  let stored: Parameters[] = [];
  beforeAll(async () => {
    await load({
      entities: {
        Organization: [
          organization("payer", "Payer"),
          organization("firm", "Firm"),
          organization("seller", "Seller"),
          ...numbers.map((at) => organization(firmOf(at), `Firm ${(at * 5) % 7}`)),
        ],
      },
      sources: ["2024-05", "2025-01-02", "2023"].map((date, at) => ({
        id: `s000${at + 1}`,
        url: `https://wire.example/${at}`,
        title: "A deal",
        publisher: "Test Wire",
        date,
      })),
      publishers: { "Test Wire": "agency" },
      claims: numbers.flatMap((at) => [
        claim(`c00${String(at).padStart(2, "0")}`, "payer", "INVESTS_IN", "firm", one(at)),
        claim(`c01${String(at).padStart(2, "0")}`, "seller", "SUPPLIES", firmOf(at), one(at)),
      ]),
    });
    stored = await rows(
      engine,
      `MATCH (s:Entity)-[r]->(o:Entity) WHERE r.id IN $ids
       RETURN s.id AS subject, type(r) AS relation, o.id AS object, r {.*} AS properties ORDER BY r.id`,
      { ids: [...added, ...added.map((id) => id.replace("c00", "c01"))] },
    );
  });
  const grow = (relation: string) =>
    engine.write([
      {
        query: query(
          `UNWIND $claims AS claim MATCH (s:Entity {id: claim.subject}) MATCH (o:Entity {id: claim.object}) CREATE (s)-[r:${relation}]->(o) SET r = claim.properties`,
        ),
        parameters: { claims: stored.filter((each) => each.relation === relation) },
      },
    ]);
  const shrink = () =>
    engine.write([
      {
        query: query("MATCH (:Entity)-[r]->(:Entity) WHERE r.id IN $ids DELETE r"),
        parameters: { ids: stored.map((each) => (each.properties as { id: string }).id) },
      },
    ]);

  const cases = lists.flatMap(([what, orders, document]) =>
    orders.flatMap((by) => ["ASC", "DESC"].map((order) => [`${what} by ${by} ${order}`, { by, order }, document] as const)),
  );

  it.each(cases)("%s", async (_what, order, document) => {
    const list = async (cut: object): Promise<List> => {
      const answer = await ask(document, { order, ...cut });
      return answer.list ?? answer.entity.list;
    };
    const idsOf = ({ nodes }: List) => nodes.map(({ id }) => id);
    const whole = async () => idsOf(await list({ first: 100 }));

    for (const back of [false, true]) {
      await shrink();
      const before = await whole();
      const seen: string[] = [];
      let at = 0;
      for (let cursor: string | null = null, more = true, pages = 0; more; pages++) {
        if (pages === 2) {
          at = seen.length;
          await grow("INVESTS_IN");
          await grow("SUPPLIES");
        }
        const next: List = await list(back ? { last: 2, before: cursor } : { first: 2, after: cursor });
        seen.push(...(back ? idsOf(next).reverse() : idsOf(next)));
        [cursor, more] = back
          ? [next.pageInfo.startCursor, next.pageInfo.hasPreviousPage]
          : [next.pageInfo.endCursor, next.pageInfo.hasNextPage];
      }
      const after = back ? (await whole()).reverse() : await whole();
      expect(after).toHaveLength(18);
      // What stands in the way of the reader when the others come is all that it sees from there on.
      const place = after.indexOf(seen[at - 1]!);
      expect(seen).toEqual([...seen.slice(0, at), ...after.slice(place + 1)]);
      expect(new Set(seen).size).toBe(seen.length);
      expect(before.filter((id) => !seen.includes(id))).toEqual([]);
    }
  });
});
