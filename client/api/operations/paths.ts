// What the room of paths asks: the paths between two sets, and the claims behind the hops of one.
import type { Card, Claim, ClaimFilter, Line } from "../answers.ts";
import type { Operation } from "../ask.ts";
import { card, claimFields, line } from "./fragments.ts";

export interface Path {
  readonly length: number;
  readonly reading: string;
  readonly minConfidence: string;
  readonly entities: readonly Card[];
  readonly links: readonly Line[];
}
export interface PathsAnswer {
  readonly paths: { readonly complete: boolean; readonly paths: readonly Path[] };
}
export interface PathsVariables {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly filter: ClaimFilter;
  readonly maxLength: number;
  readonly chronological: boolean;
}

export const paths: Operation<PathsAnswer, PathsVariables> = {
  text:
    /* GraphQL */ `
      query Paths($from: [ID!]!, $to: [ID!]!, $filter: ClaimFilter, $maxLength: Int!, $chronological: Boolean!) {
        paths(from: $from, to: $to, filter: $filter, maxLength: $maxLength, chronological: $chronological, first: 20) {
          complete
          paths {
            length
            reading
            minConfidence
            entities {
              ...Card
            }
            links {
              ...Line
              subject {
                id
              }
              object {
                id
              }
            }
          }
        }
      }
    ` +
    card +
    line,
};

export interface HopsAnswer {
  readonly nodes: readonly ({
    readonly id: string;
    readonly claims: { readonly totalCount: number; readonly nodes: readonly Claim[] };
  } | null)[];
}
/** The claims of several links in one question. */
export const hops: Operation<HopsAnswer, { ids: readonly string[]; filter: ClaimFilter }> = {
  text:
    /* GraphQL */ `
      query Hops($ids: [ID!]!, $filter: ClaimFilter) {
        nodes(ids: $ids) {
          ... on Link {
            id
            claims(filter: $filter, first: 20) {
              totalCount
              nodes {
                ...Whole
              }
            }
          }
        }
      }
    ` + claimFields,
};

export interface NamesAnswer {
  readonly nodes: readonly (Card | null)[];
}
/** Entities by id, as they are listed. */
export const cards: Operation<NamesAnswer, { ids: readonly string[] }> = {
  text:
    /* GraphQL */ `
      query Cards($ids: [ID!]!) {
        nodes(ids: $ids) {
          ...Card
        }
      }
    ` + card,
};
