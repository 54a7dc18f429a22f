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
/** A claim as it is put beside one that says otherwise: answers as `Said`; wants `figure` beside it. */
export const said = /* GraphQL */ `
  fragment Said on Claim {
    id
    statement
    status
    confidence
    evidenceGrade
    ...Figures
    money {
      amount
      max
      bound
      currency
      kind
      per
    }
    link {
      id
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
        ...Said
      }
    }
  ` +
  said +
  figure;

/** Figures that may be drawn as one line: answers as `Series`. */
export const series =
  /* GraphQL */ `
    fragment Drawn on Series {
      metric {
        id
        name
      }
      unit
      basis
      scope {
        name
        title
        value
      }
      status
      time
      months
      points {
        ...Point
      }
      alternatives {
        ...Point
      }
    }
    fragment Point on Claim {
      id
      statement
      status
      confidence
      evidenceGrade
      observedOn
      eventDate
      ...Figures
      subject {
        id
      }
      link {
        id
      }
      evidence {
        source {
          id
          url
          title
          publisher
          publisherKind
          date
        }
      }
    }
  ` + figure;
