// The question by which what is on the canvas can be asked again, with the Cypher that the server asks for it.
import type { ClaimFilter } from "../asked.ts";
import type { Operation } from "../ask.ts";

export interface QueryAnswer {
  readonly subgraph: {
    readonly links: readonly { readonly id: string }[];
    readonly cypher: { readonly statement: string; readonly parameters: Readonly<Record<string, unknown>> };
  };
}

export const query: Operation<QueryAnswer, { ids: readonly string[]; filter: ClaimFilter }> = {
  text: /* GraphQL */ `
    query TheQuery($ids: [ID!]!, $filter: ClaimFilter) {
      subgraph(ids: $ids, filter: $filter) {
        links {
          id
        }
        cypher {
          statement
          parameters
        }
      }
    }
  `,
};
