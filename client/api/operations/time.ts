// What the time room asks: how the links among some entities differ between two days.
import type { DiffAnswer } from "../answers.ts";
import type { ClaimFilter } from "../asked.ts";
import type { Operation } from "../ask.ts";

interface DiffVariables {
  readonly from: string;
  readonly to: string;
  readonly ids: readonly string[];
  /** Without a day; the filters of the two days are the same with theirs. */
  readonly filter: ClaimFilter;
  readonly before: ClaimFilter;
  readonly after: ClaimFilter;
}
/** With the entities that have a link on either day, by which it is known who came and who went. */
export const diff: Operation<DiffAnswer, DiffVariables> = {
  text: /* GraphQL */ `
    query Difference(
      $from: PartialDate!
      $to: PartialDate!
      $ids: [ID!]!
      $filter: ClaimFilter
      $before: ClaimFilter
      $after: ClaimFilter
    ) {
      diff(from: $from, to: $to, ids: $ids, filter: $filter) {
        addedCount
        removedCount
        changedCount
        added {
          ...Differing
        }
        removed {
          ...Differing
        }
        changed {
          link {
            ...Differing
          }
          added {
            id
          }
          removed {
            id
          }
        }
      }
      before: subgraph(ids: $ids, filter: $before) {
        ...Ends
      }
      after: subgraph(ids: $ids, filter: $after) {
        ...Ends
      }
    }
    fragment Differing on Link {
      id
      relation
      subject {
        id
        name
      }
      object {
        id
        name
      }
    }
    fragment Ends on Subgraph {
      links {
        id
      }
    }
  `,
};
