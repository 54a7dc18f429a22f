// Generated requests about time, answered a second time by plain loops over the seed: events, differences between two days, and the graph in numbers.
import fc from "fast-check";
import { expect } from "vitest";
import { describeWholeBase } from "../matrix/index.ts";
import { agrees, base, filter, withStrangers } from "./oracle/agrees.ts";
import { date, range } from "./oracle/requests.ts";
import type { Filter } from "./oracle/base.ts";
import { diff, statistics, timeline } from "./oracle/time.ts";

const linkFields = "id claimCount confidence status holdsFrom holdsTo publisherCount evidenceGrade";
const someIds = fc.option(fc.array(withStrangers, { maxLength: 8 }), { nil: undefined });
/** A diff names its days itself. */
const timeless = filter.map((asked) => ({ ...asked, asOf: undefined, during: undefined }) as unknown as Filter);

describeWholeBase("The API speaks of time as plain loops over the seed do", ({ ask }) => {
  agrees(
    "timelines",
    300,
    { ids: someIds, filter, range, order: fc.constantFrom("ASC" as const, "DESC" as const), size: fc.integer({ min: 1, max: 100 }) },
    async ({ size, ...request }) => {
      const document = `query ($ids: [ID!], $filter: ClaimFilter, $range: DateRange, $order: Order!, $first: Int, $after: String) {
        timeline(ids: $ids, filter: $filter, range: $range, order: $order, first: $first, after: $after) {
          nodes { date kind claim { id } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
        }
      }`;
      const whole = timeline(base, request);
      let after: string | null = null;
      for (const from of [0, size]) {
        const page: { pageInfo: { endCursor: string | null } } = (await ask(document, { ...request, first: size, after })).timeline;
        expect(page).toMatchObject({
          nodes: whole.slice(from, from + size),
          totalCount: whole.length,
          pageInfo: { hasNextPage: whole.length > from + size, hasPreviousPage: from > 0 },
        });
        after = page.pageInfo.endCursor;
        if (after === null) break;
      }
    },
  );

  agrees("differences between two days", 250, { from: date, to: date, ids: someIds, filter: timeless }, async (request) => {
    const document = `query ($from: PartialDate!, $to: PartialDate!, $ids: [ID!], $filter: ClaimFilter) {
      diff(from: $from, to: $to, ids: $ids, filter: $filter) {
        addedCount added { ${linkFields} } removedCount removed { ${linkFields} }
        changedCount changed { link { ${linkFields} } added { id } removed { id } }
      }
    }`;
    const expected = diff(base, request);
    const first = (list: readonly object[]) => list.slice(0, 1000);
    expect((await ask(document, request)).diff).toEqual({
      ...expected,
      added: first(expected.added),
      removed: first(expected.removed),
      changed: first(expected.changed),
    });
  });

  agrees("the graph in numbers", 60, { asOf: fc.option(date, { nil: undefined }) }, async ({ asOf }) => {
    const document = `query ($asOf: PartialDate) {
      statistics(asOf: $asOf) {
        entities claims links sources contradictions entityTypes { type count } relations { relation count }
        confidence { confidence count } statuses { status count } years { year started holding } evidence { grade claims links }
      }
    }`;
    expect((await ask(document, { asOf })).statistics).toEqual(statistics(base, asOf));
  });
});
