// Every operation that the explorer asks, in one place; a test holds each against the server's schema.
import type { Operation } from "./ask.ts";
import type {
  ClaimFilter,
  EntityAnswer,
  EntityTypeInfo,
  LinkAnswer,
  LinksAnswer,
  OntologyAnswer,
  SearchAnswer,
  SubgraphAnswer,
} from "./answers.ts";

const card = /* GraphQL */ `
  fragment Card on Entity {
    id
    type
    kind
    name
    degree
  }
`;
const line = /* GraphQL */ `
  fragment Line on Link {
    id
    relation
    symmetric
    claimCount
    confidence
    status
    evidenceGrade
    holdsFrom
    holdsTo
  }
`;
const figure = /* GraphQL */ `
  fragment Figures on Claim {
    figure {
      metric {
        id
        name
      }
      value
      max
      bound
      unit
      periodStart
      periodEnd
      basis
    }
  }
`;
export const claimFields =
  /* GraphQL */ `
    fragment Whole on Claim {
      id
      relation
      subject {
        id
        name
        type
      }
      object {
        id
        name
        type
      }
      statement
      status
      confidence
      evidenceGrade
      sourceCount
      eventDate
      validFrom
      validTo
      observedOn
      holdsFrom
      holdsTo
      knownFrom
      note
      ...Figures
      money {
        amount
        max
        bound
        currency
        kind
        per
      }
      qualifiers {
        name
        title
        value
        unit
      }
      evidence {
        locator
        source {
          id
          url
          title
          publisher
          publisherKind
          date
        }
      }
      contradicts {
        id
        statement
        link {
          id
        }
      }
    }
  ` + figure;

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
          count
          properties {
            name
          }
        }
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
