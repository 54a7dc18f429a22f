// The shapes of the server's answers that the explorer reads. Names of types, relations and words come over the wire, so they are strings.

export type Direction = "OUT" | "IN" | "BOTH";

/** An entity as drawn and listed. */
export interface Card {
  readonly id: string;
  readonly type: string;
  readonly kind: string | null;
  readonly name: string;
  readonly degree: number;
}

/** A link as drawn: one line, however many claims it stands for. */
export interface Line {
  readonly id: string;
  readonly relation: string;
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string };
  readonly symmetric: boolean;
  readonly claimCount: number;
  readonly confidence: string;
  readonly status: string;
  readonly evidenceGrade: string;
  readonly holdsFrom: string | null;
  readonly holdsTo: string | null;
}

export interface EntityTypeInfo {
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly color: string;
  readonly shape: string;
  readonly count: number;
  readonly properties: readonly PropertyInfo[];
}
export interface RelationTypeInfo {
  readonly type: string;
  readonly description: string;
  readonly forward: string;
  readonly backward: string;
  readonly symmetric: boolean;
  /** Types of its subjects, and of its objects. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly count: number;
  readonly properties: readonly Pick<PropertyInfo, "name">[];
}
export interface PropertyInfo {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly unit: string | null;
}
/** A word of a closed list, with what it means. */
export interface Word {
  readonly name: string;
  readonly description: string | null;
}
export interface WordList {
  readonly enumValues: readonly Word[];
}
export interface OntologyAnswer {
  readonly ontology: {
    readonly entityTypes: readonly EntityTypeInfo[];
    readonly relationTypes: readonly RelationTypeInfo[];
    readonly firmPublisherKinds: readonly string[];
  };
  readonly statuses: WordList;
  readonly confidences: WordList;
  readonly grades: WordList;
  readonly publisherKinds: WordList;
}

export interface SearchAnswer {
  readonly search: {
    readonly totalCount: number;
    readonly didYouMean: readonly string[];
    readonly edges: readonly {
      readonly kind: string;
      readonly matched: string;
      readonly spans: readonly (readonly [number, number])[];
      readonly node: Card & { readonly description: string | null };
    }[];
  };
}

export interface SubgraphAnswer {
  readonly subgraph: { readonly entities: readonly Card[]; readonly links: readonly Line[] };
}
export interface LinksAnswer {
  readonly entity: {
    readonly links: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly { readonly id: string }[];
    };
  } | null;
}

export interface LinkCount {
  readonly relation: string;
  readonly direction: Direction;
  readonly otherType: string;
  readonly links: number;
  readonly claims: number;
}
export interface Figure {
  readonly metric: { readonly id: string; readonly name: string };
  readonly value: number;
  readonly max: number | null;
  readonly bound: string;
  readonly unit: string;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly basis: string | null;
}
export interface Money {
  readonly amount: number;
  readonly max: number | null;
  readonly bound: string;
  readonly currency: string;
  readonly kind: string;
  readonly per: string | null;
}
export interface Source {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly publisherKind: string;
  readonly date: string | null;
}
export interface Claim {
  readonly id: string;
  readonly relation: string;
  readonly subject: Named;
  readonly object: Named;
  readonly statement: string;
  readonly status: string;
  readonly confidence: string;
  readonly evidenceGrade: string;
  readonly sourceCount: number;
  readonly eventDate: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly observedOn: string | null;
  readonly holdsFrom: string | null;
  readonly holdsTo: string | null;
  readonly knownFrom: string | null;
  readonly note: string | null;
  readonly figure: Figure | null;
  readonly money: Money | null;
  readonly qualifiers: readonly { readonly name: string; readonly title: string; readonly value: unknown; readonly unit: string | null }[];
  readonly evidence: readonly { readonly locator: string | null; readonly source: Source }[];
  readonly contradicts: readonly Said[];
}
/** A claim as it is put beside one that says otherwise. */
export interface Said {
  readonly id: string;
  readonly statement: string;
  readonly status: string;
  readonly confidence: string;
  readonly evidenceGrade: string;
  readonly figure: Figure | null;
  readonly money: Money | null;
  readonly link: { readonly id: string };
}
export interface ContradictedAnswer {
  readonly entity: {
    readonly claims: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly (Said & { readonly contradicts: readonly Said[] })[];
    };
  } | null;
}
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

export interface EntityAnswer {
  readonly entity:
    | (Card & {
        readonly aliases: readonly string[];
        readonly description: string | null;
        readonly externalIds: readonly { readonly scheme: string; readonly value: string; readonly url: string | null }[];
        readonly lastSourced: string | null;
        readonly linkCounts: readonly LinkCount[];
        readonly series: readonly Series[];
      })
    | null;
}
/** A figure as it stands in a chart. */
export type FigureClaim = Pick<
  Claim,
  "id" | "statement" | "status" | "confidence" | "evidenceGrade" | "observedOn" | "eventDate" | "figure"
> & {
  readonly subject: { readonly id: string };
  readonly link: { readonly id: string };
  readonly evidence: readonly { readonly source: Source }[];
};
/** Figures that may be drawn as one line. */
export interface Series {
  readonly metric: { readonly id: string; readonly name: string };
  readonly unit: string;
  readonly basis: string | null;
  readonly scope: readonly { readonly name: string; readonly title: string; readonly value: unknown }[];
  readonly status: string;
  readonly time: string;
  readonly months: number | null;
  readonly points: readonly FigureClaim[];
  readonly alternatives: readonly FigureClaim[];
}
export interface PathsAnswer {
  readonly paths: {
    readonly complete: boolean;
    readonly paths: readonly Path[];
  };
}
export interface Path {
  readonly length: number;
  readonly reading: string;
  readonly minConfidence: string;
  readonly entities: readonly Named[];
  readonly links: readonly { readonly id: string; readonly status: string; readonly evidenceGrade: string }[];
}
/** The claims of several links; null where an id is no link's. */
export interface HopsAnswer {
  readonly nodes: readonly (
    | (Pick<Line, "id" | "relation"> & {
        readonly subject: Card;
        readonly object: Card;
        readonly claims: { readonly totalCount: number; readonly nodes: readonly Claim[] };
      })
    | null
  )[];
}
export interface CardsAnswer {
  readonly nodes: readonly (Card | null)[];
}
export interface ComparedLink {
  readonly id: string;
  readonly relation: string;
  readonly status: string;
  readonly evidenceGrade: string;
  readonly claimCount: number;
  readonly subject: Named;
  readonly object: Named;
}
export interface CompareAnswer {
  readonly compare: {
    readonly entities: readonly Card[];
    readonly sharedCount: number;
    readonly shared: readonly {
      readonly entity: Card;
      readonly relation: string;
      readonly direction: Direction;
      readonly links: readonly ComparedLink[];
    }[];
    readonly unique: readonly {
      readonly entity: { readonly id: string };
      readonly totalCount: number;
      readonly links: readonly ComparedLink[];
    }[];
    readonly series: readonly { readonly series: readonly Series[] }[];
    readonly links: readonly ComparedLink[];
  };
}
export interface LinkAnswer {
  readonly link:
    | (Omit<Line, "subject" | "object"> & {
        readonly subject: Card;
        readonly object: Card;
        readonly publisherCount: number;
        readonly claims: { readonly totalCount: number; readonly nodes: readonly Claim[] };
      })
    | null;
}

/** A link as it is told in a list of what differs. */
export interface Differing {
  readonly id: string;
  readonly relation: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly object: { readonly id: string; readonly name: string };
}
export interface DiffAnswer {
  readonly diff: {
    readonly addedCount: number;
    readonly removedCount: number;
    readonly changedCount: number;
    readonly added: readonly Differing[];
    readonly removed: readonly Differing[];
    readonly changed: readonly {
      readonly link: Differing;
      readonly added: readonly { readonly id: string }[];
      readonly removed: readonly { readonly id: string }[];
    }[];
  };
  readonly before: { readonly links: readonly { readonly id: string }[] };
  readonly after: { readonly links: readonly { readonly id: string }[] };
}

/** As the server takes it; see ClaimFilter in the schema. */
export interface ClaimFilter {
  readonly relations?: readonly string[];
  readonly direction?: Direction;
  readonly otherTypes?: readonly string[];
  readonly asOf?: string;
  readonly during?: { readonly from?: string; readonly to?: string };
  readonly knownBy?: string;
  readonly other?: readonly string[];
  readonly statuses?: readonly string[];
  readonly minConfidence?: string;
  readonly minEvidence?: string;
  readonly minSources?: number;
  readonly publisherKinds?: readonly string[];
  /** As spelled in Source.publisher. */
  readonly publishers?: readonly string[];
  /** Of stated amounts in one currency; nothing is converted. */
  readonly amount?: AmountRange;
}
export interface AmountRange {
  readonly currency: string;
  readonly min?: number;
  readonly max?: number;
}
