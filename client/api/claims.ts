// The shapes of claims, of what stands behind them and of their figures, as the explorer reads them.

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly type: string;
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
