// What the page of an entity asks.
import type { ContradictedAnswer, EntityAnswer } from "../answers.ts";
import type { ClaimFilter } from "../asked.ts";
import type { Operation } from "../ask.ts";
import { card, figure, said, series } from "./fragments.ts";

export const entity: Operation<EntityAnswer, { id: string; filter: ClaimFilter }> = {
  text:
    /* GraphQL */ `
      query Entity($id: ID!, $filter: ClaimFilter) {
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
          series {
            ...Drawn
          }
        }
      }
    ` +
    card +
    series,
};

/** A page of its claims that others contradict, each with those that say otherwise. */
export const contradicted: Operation<ContradictedAnswer, { id: string; after: string | null }> = {
  text:
    /* GraphQL */ `
      query Contradicted($id: ID!, $after: String) {
        entity(id: $id) {
          claims(filter: { contradicted: true }, first: 100, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...Said
              contradicts {
                ...Said
              }
            }
          }
        }
      }
    ` +
    said +
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
