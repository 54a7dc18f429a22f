// The shapes of the server's answers that the explorer reads. Names of types, relations and words come over the wire, so they are strings.
import type { Claim, Named, Said, Series } from "./claims.ts";
import type { Direction } from "./asked.ts";

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

export interface ContradictedAnswer {
  readonly entity: {
    readonly claims: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly (Said & { readonly contradicts: readonly Said[] })[];
    };
  } | null;
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
