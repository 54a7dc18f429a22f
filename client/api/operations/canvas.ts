// What the canvas asks: types and words, the links among what is on it, and a page of neighbours.
import type { LinksAnswer, OntologyAnswer, SubgraphAnswer } from "../answers.ts";
import type { ClaimFilter } from "../asked.ts";
import type { Operation } from "../ask.ts";
import { card, line } from "./fragments.ts";

/** What there is to know of types and words, before anything is drawn. The closed lists are the schema's own. */
export const ontology: Operation<OntologyAnswer, Record<string, never>> = {
  text: /* GraphQL */ `
    query Ontology {
      ontology {
        entityTypes {
          type
          title
          description
          color
          shape
          count
          properties {
            name
            title
            type
            unit
          }
        }
        relationTypes {
          type
          description
          forward
          backward
          symmetric
          from
          to
          count
          properties {
            name
          }
        }
        firmPublisherKinds
      }
      statuses: __type(name: "ClaimStatus") {
        ...Words
      }
      confidences: __type(name: "Confidence") {
        ...Words
      }
      grades: __type(name: "EvidenceGrade") {
        ...Words
      }
      publisherKinds: __type(name: "PublisherKind") {
        ...Words
      }
    }
    fragment Words on __Type {
      enumValues {
        name
        description
      }
    }
  `,
};

export const subgraph: Operation<SubgraphAnswer, { ids: readonly string[]; filter: ClaimFilter }> = {
  text:
    /* GraphQL */ `
      query Canvas($ids: [ID!]!, $filter: ClaimFilter) {
        subgraph(ids: $ids, filter: $filter) {
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
    ` +
    card +
    line,
};

export interface LinksVariables {
  readonly id: string;
  readonly filter: ClaimFilter;
  readonly orderBy: { readonly by: string; readonly order: "ASC" | "DESC" };
  readonly first: number;
  readonly after: string | null;
}
/** A page of neighbours, by which an entity is expanded. */
export const neighbours: Operation<LinksAnswer, LinksVariables> = {
  text: /* GraphQL */ `
    query Neighbours($id: ID!, $filter: ClaimFilter, $orderBy: LinkOrder, $first: Int, $after: String) {
      entity(id: $id) {
        links(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
          }
        }
      }
    }
  `,
};
