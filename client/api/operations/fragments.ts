// The parts that several operations ask for alike; their shapes stand in answers.ts.

/** An entity as drawn and listed: answers as `Card`. */
export const card = /* GraphQL */ `
  fragment Card on Entity {
    id
    type
    kind
    name
    degree
  }
`;
/** A link as drawn, without its ends: answers as `Line`. */
export const line = /* GraphQL */ `
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
/** The number that a claim states: answers as `Figure`. */
export const figure = /* GraphQL */ `
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
/** A claim with all that stands behind it: answers as `Claim`. */
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
