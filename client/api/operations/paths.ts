// What the room of paths asks: the ways between two sets, who stands at their ends, and the claims of each hop.
import type { CardsAnswer, HopsAnswer, PathsAnswer } from "../answers.ts";
import type { ClaimFilter } from "../asked.ts";
import type { Operation } from "../ask.ts";
import { card, claimFields } from "./fragments.ts";

export interface PathsVariables {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly filter: ClaimFilter;
  readonly maxLength: number;
  readonly chronological: boolean;
  readonly first: number;
}
export const paths: Operation<PathsAnswer, PathsVariables> = {
  text: /* GraphQL */ `
    query Paths($from: [ID!]!, $to: [ID!]!, $filter: ClaimFilter, $maxLength: Int!, $chronological: Boolean!, $first: Int!) {
      paths(from: $from, to: $to, filter: $filter, maxLength: $maxLength, chronological: $chronological, first: $first) {
        complete
        paths {
          length
          reading
          minConfidence
          entities {
            id
            name
            type
          }
          links {
            id
            status
            evidenceGrade
          }
        }
      }
    }
  `,
};

/** All hops of a path in one question. */
export const hops: Operation<HopsAnswer, { ids: readonly string[]; filter: ClaimFilter }> = {
  text:
    /* GraphQL */ `
      query Hops($ids: [ID!]!, $filter: ClaimFilter) {
        nodes(ids: $ids) {
          ... on Link {
            id
            relation
            subject {
              ...Card
            }
            object {
              ...Card
            }
            claims(filter: $filter, first: 25) {
              totalCount
              nodes {
                ...Whole
              }
            }
          }
        }
      }
    ` +
    card +
    claimFields,
};

/** Entities by their ids, in the order asked. */
export const cards: Operation<CardsAnswer, { ids: readonly string[] }> = {
  text:
    /* GraphQL */ `
      query Cards($ids: [ID!]!) {
        nodes(ids: $ids) {
          ... on Entity {
            ...Card
          }
        }
      }
    ` + card,
};
