// What the room of comparison asks: everything in one question.
import type { CompareAnswer } from "../answers.ts";
import type { ClaimFilter } from "../asked.ts";
import type { Operation } from "../ask.ts";
import { card, series } from "./fragments.ts";

export const compare: Operation<CompareAnswer, { ids: readonly string[]; filter: ClaimFilter }> = {
  text:
    /* GraphQL */ `
      query Compare($ids: [ID!]!, $filter: ClaimFilter) {
        compare(ids: $ids, filter: $filter) {
          entities {
            ...Card
          }
          sharedCount
          shared {
            entity {
              ...Card
            }
            relation
            direction
            links {
              ...ComparedLink
            }
          }
          unique {
            entity {
              id
            }
            totalCount
            links {
              ...ComparedLink
            }
          }
          series {
            series {
              ...Drawn
            }
          }
          links {
            ...ComparedLink
          }
        }
      }
      fragment ComparedLink on Link {
        id
        relation
        status
        evidenceGrade
        claimCount
        subject {
          id
          name
          type
        }
        object {
          id
          name
          type
        }
      }
    ` +
    card +
    series,
};
