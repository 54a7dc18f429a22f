// What is asked of time, and the oracle's answer to it.
import fc from "fast-check";
import { expect } from "vitest";
import { inquiriesOf, type Asked } from "./agrees.ts";
import { expectPages } from "./pages.ts";
import { dates, pages, ranges } from "./requests.ts";
import type { Filter } from "./base.ts";
import { diff, statistics, timeline } from "./time.ts";

const linkFields = "id claimCount confidence status holdsFrom holdsTo publisherCount evidenceGrade";

export function answersOfTimeAgree({ base, ask, agrees }: Asked): void {
  const { filter, withStrangers } = inquiriesOf(base);
  const date = dates(base);
  const range = ranges(base);
  const someIds = fc.option(fc.array(withStrangers, { maxLength: 8 }), { nil: undefined });
  /** A diff names its days itself. */
  const timeless = filter.map((asked) => ({ ...asked, asOf: undefined, during: undefined }) as unknown as Filter);
  agrees(
    "timelines",
    300,
    { ids: someIds, filter, range, order: fc.constantFrom("ASC" as const, "DESC" as const), page: pages },
    async ({ page, ...request }) => {
      const document = `query ($ids: [ID!], $filter: ClaimFilter, $range: DateRange, $order: Order!, $first: Int, $after: String, $last: Int, $before: String) {
        timeline(ids: $ids, filter: $filter, range: $range, order: $order, first: $first, after: $after, last: $last, before: $before) {
          nodes { date kind claim { id } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`;
      const told = ({ date, kind, claim }: { date: string; kind: string; claim: { id: string } }) => `${date} ${kind} ${claim.id}`;
      await expectPages(timeline(base, request).map(told), page, async (cut) => {
        const { nodes, ...rest } = (await ask(document, { ...request, ...cut })).timeline;
        return { ...rest, nodes: nodes.map((event: Parameters<typeof told>[0]) => ({ id: told(event) })) };
      });
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
}
