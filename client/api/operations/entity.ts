// What the page of an entity asks.
import type { ClaimFilter, EntityAnswer, EntityTypeInfo } from "../answers.ts";
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

/** The properties that this type alone has; their names are the ontology's, so the text is made from it. */
export const properties = ({
  type,
  properties,
}: Pick<EntityTypeInfo, "type" | "properties">): Operation<{ entity: Record<string, unknown> | null }, { id: string }> => ({
  text: `query Properties($id: ID!) { entity(id: $id) { ... on ${type} { ${["id", ...properties.map(({ name }) => name)].join(" ")} } } }`,
});
