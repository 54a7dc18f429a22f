// The shapes of what is asked of claims.

export type Direction = "OUT" | "IN" | "BOTH";

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
  readonly contradicted?: boolean;
}

export interface AmountRange {
  readonly currency: string;
  readonly min?: number;
  readonly max?: number;
}
