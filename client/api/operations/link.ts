// What the page of a link asks.
import type { LinkAnswer } from "../answers.ts";
import type { Operation } from "../ask.ts";
import { card, claimFields, line } from "./fragments.ts";

export const link: Operation<LinkAnswer, { id: string }> = {
  text:
    /* GraphQL */ `
      query Link($id: ID!) {
        link(id: $id) {
          ...Line
          publisherCount
          subject {
            ...Card
          }
          object {
            ...Card
          }
          claims(first: 100) {
            totalCount
            nodes {
              ...Whole
            }
          }
        }
      }
    ` +
    card +
    line +
    claimFields,
};
