// What the page of an entity asks.
import type { ClaimFilter, EntityAnswer } from "../answers.ts";
import type { Operation } from "../ask.ts";
import { card, figure } from "./fragments.ts";

export const entity: Operation<EntityAnswer, { id: string; filter: ClaimFilter; figures: ClaimFilter }> = {
  text:
    /* GraphQL */ `
      query Entity($id: ID!, $filter: ClaimFilter, $figures: ClaimFilter) {
        entity(id: $id) {
          ...Card
          aliases
          description
          externalIds {
            scheme
            value
            url
          }
          lastSourced
          linkCounts(filter: $filter) {
            relation
            direction
            otherType
            links
            claims
          }
          figures: claims(filter: $figures, orderBy: { by: HOLDS_FROM, order: DESC }, first: 100) {
            totalCount
            nodes {
              id
              statement
              status
              confidence
              evidenceGrade
              ...Figures
              link {
                id
              }
            }
          }
        }
      }
    ` +
    card +
    figure,
};

/** The properties that its type alone has: one text for all types. */
export const properties: Operation<{ entity: { properties: readonly { name: string; value: unknown }[] } | null }, { id: string }> = {
  text: /* GraphQL */ `
    query Properties($id: ID!) {
      entity(id: $id) {
        properties {
          name
          value
        }
      }
    }
  `,
};
