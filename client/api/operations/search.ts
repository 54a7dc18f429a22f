// What the search field asks at every key.
import type { SearchAnswer } from "../answers.ts";
import type { Operation } from "../ask.ts";
import { card } from "./fragments.ts";

export const search: Operation<SearchAnswer, { text: string; first: number }> = {
  text:
    /* GraphQL */ `
      query Search($text: String!, $first: Int) {
        search(text: $text, first: $first) {
          totalCount
          didYouMean
          edges {
            kind
            matched
            spans
            node {
              ...Card
              description
            }
          }
        }
      }
    ` + card,
};

export interface AnalysesAnswer {
  readonly analyses: readonly { readonly name: string; readonly title: string; readonly category: string }[];
}
/** The questions of the library, by their titles. */
export const analyses: Operation<AnalysesAnswer, Record<string, never>> = {
  text: /* GraphQL */ `
    query Analyses {
      analyses {
        name
        title
        category
      }
    }
  `,
};
