// How the claims behind what is on the canvas are spread: the numbers beside the choices of the filter.
import type { ClaimFilter } from "../asked.ts";
import type { Operation } from "../ask.ts";

interface Counted {
  readonly value: string;
  readonly count: number;
}
export interface FacetsAnswer {
  readonly subgraph: {
    readonly facets: {
      readonly statuses: readonly { readonly status: string; readonly count: number }[];
      readonly confidences: readonly { readonly confidence: string; readonly count: number }[];
      readonly evidenceGrades: readonly { readonly grade: string; readonly count: number }[];
      readonly publisherKinds: readonly { readonly kind: string; readonly count: number }[];
      readonly publishers: readonly Counted[];
      readonly currencies: readonly Counted[];
    };
  };
}
export const facets: Operation<FacetsAnswer, { ids: readonly string[]; filter: ClaimFilter }> = {
  text: /* GraphQL */ `
    query Facets($ids: [ID!]!, $filter: ClaimFilter) {
      subgraph(ids: $ids, filter: $filter) {
        facets {
          statuses {
            status
            count
          }
          confidences {
            confidence
            count
          }
          evidenceGrades {
            grade
            count
          }
          publisherKinds {
            kind
            count
          }
          publishers {
            value
            count
          }
          currencies {
            value
            count
          }
        }
      }
    }
  `,
};
