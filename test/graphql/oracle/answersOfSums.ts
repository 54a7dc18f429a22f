// What is asked of what is put side by side, added up or drawn as a line, and the oracle's answer to it.
import fc from "fast-check";
import { expect } from "vitest";
import { inquiriesOf, type Asked } from "./agrees.ts";
import { compare } from "./compare.ts";
import { facets } from "./entities.ts";
import type { PlainClaim } from "./base.ts";
import { connectionFields, expectPages, type Connection } from "./pages.ts";
import { pages } from "./requests.ts";
import {
  expectedOfSeries,
  flows,
  inOrderOfLines,
  inTime,
  inTimeThenBest,
  isBest,
  lineOf,
  sameSpan,
  toldLine,
  type LineTold,
} from "./sums.ts";

const linkFields = "id claimCount confidence status holdsFrom holdsTo publisherCount evidenceGrade";

export function answersOfSumsAgree({ base, ask, agrees }: Asked): void {
  const { entityId, filter, withStrangers } = inquiriesOf(base);
  const claimOf = new Map(base.claims.map((claim) => [claim.id, claim]));
  const metricId = fc.constantFrom(...base.entities.filter(({ type }) => type === "Metric").map(({ id }) => id));
  const pieces = base.entities.flatMap(({ name }) => name.split(/\s+/)).map((word) => word.slice(0, 3));
  agrees("comparisons", 250, { ids: fc.uniqueArray(withStrangers, { minLength: 2, maxLength: 5 }), filter }, async ({ ids, filter }) => {
    const document = `query ($ids: [ID!]!, $filter: ClaimFilter) {
      compare(ids: $ids, filter: $filter) {
        entities { id } sharedCount shared { entity { id } relation direction links { ${linkFields} } }
        unique { entity { id } totalCount links { ${linkFields} } } links { ${linkFields} } series { metric { id } }
      }
    }`;
    expect((await ask(document, { ids, filter })).compare).toEqual(compare(base, ids, filter));
  });

  agrees(
    "money between two",
    300,
    { id: entityId, direction: fc.constantFrom("OUT" as const, "IN" as const, "BOTH" as const), filter },
    async ({ id, direction, filter }) => {
      const document = `query ($id: ID!, $direction: Direction!, $filter: ClaimFilter) {
        entity(id: $id) { flows(direction: $direction, filter: $filter) {
          counterpart { id } relation direction currency status total bound counted { id } leftOut { claim { id } reason }
        } }
      }`;
      const seen: { leftOut: { claim: { id: string }; reason: string }[] }[] = (await ask(document, { id, direction, filter })).entity
        .flows;
      for (const { claim, reason } of seen.flatMap(({ leftOut }) => leftOut)) {
        const { sameDeal, moneyKind } = claimOf.get(claim.id)!;
        if (sameDeal !== undefined && ["part", "restated", "joint"].includes(moneyKind ?? "")) expect(reason).toContain(sameDeal);
      }
      const told = seen.map((row) => ({ ...row, leftOut: row.leftOut.map(({ claim }) => ({ claim })) }));
      expect(told).toEqual(flows(base, id, direction, filter));
    },
  );

  agrees(
    "figures",
    250,
    { id: entityId, filter, metrics: fc.option(fc.uniqueArray(metricId, { maxLength: 4 }), { nil: undefined }) },
    async ({ id, filter, metrics }) => {
      const document = `query ($id: ID!, $filter: ClaimFilter, $metrics: [ID!]) {
        entity(id: $id) { series(filter: $filter, metrics: $metrics) {
          metric { id } unit basis status time months scope { name value } points { id } alternatives { id }
        } }
      }`;
      const { series }: { series: (LineTold & { points: { id: string }[]; alternatives: { id: string }[] })[] } = (
        await ask(document, { id, filter, metrics })
      ).entity;
      expect(inOrderOfLines(base, series)).toBe(true);
      const seen: PlainClaim[] = [];
      for (const line of series) {
        const points = line.points.map((point) => claimOf.get(point.id)!);
        const rest = line.alternatives.map((claim) => claimOf.get(claim.id)!);
        seen.push(...points, ...rest);
        expect(new Set([...points, ...rest].map((claim) => lineOf(base, claim)))).toEqual(new Set([toldLine(line)]));
        expect(inTime(points)).toBe(true);
        expect(inTimeThenBest(base, rest)).toBe(true);
        for (const claim of rest) expect(points.filter((point) => sameSpan(point, claim))).toHaveLength(1);
        for (const point of points)
          expect(
            isBest(
              base,
              point,
              rest.filter((claim) => sameSpan(point, claim)),
            ),
          ).toBe(true);
      }
      const ids = (claims: readonly PlainClaim[]) => claims.map((claim) => claim.id).sort();
      expect(ids(seen)).toEqual(ids(expectedOfSeries(base, id, filter, metrics)));
    },
  );

  agrees("what a search found", 100, { text: fc.constantFrom(...pieces), page: pages }, async ({ text, page }) => {
    const document = `query ($text: String!, $first: Int, $after: String, $last: Int, $before: String) {
      search(text: $text, first: $first, after: $after, last: $last, before: $before) {
        ${connectionFields} facets { types { type count } kinds { value count } relations { relation count } }
      }
    }`;
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { search }: { search: Connection & { facets: object } } = await ask(document, { text, first: 100, after });
      found.push(...search.nodes.map(({ id }) => id));
      [after, more] = [search.pageInfo.endCursor, search.pageInfo.hasNextPage];
    }
    expect(new Set(found).size).toBe(found.length);
    await expectPages(found, page, async (cut) => {
      const { facets: spread, ...connection } = (await ask(document, { text, ...cut })).search;
      expect(spread).toEqual(
        facets(
          base,
          found.map((id) => base.entity.get(id)!),
        ),
      );
      return connection;
    });
  });
}
