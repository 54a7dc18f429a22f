// The oracle's answers about claims: which pass, and in which order.
import { claimsAnywhere, claimsOf, sorted, sourcesOf, type Base, type Filter, type PlainClaim } from "./base.ts";

export interface ClaimOrder {
  readonly by: "HOLDS_FROM" | "KNOWN_FROM" | "AMOUNT" | "CONFIDENCE" | "SOURCE_COUNT" | "ID";
  readonly order: "ASC" | "DESC";
}

export const confidenceRank = (word: string): number => ["low", "medium", "high"].indexOf(word);

export function inOrder(base: Base, claims: readonly PlainClaim[], { by, order }: ClaimOrder): string[] {
  const key = (claim: PlainClaim) =>
    by === "HOLDS_FROM"
      ? claim.holdsFrom
      : by === "KNOWN_FROM"
        ? claim.knownFrom
        : by === "AMOUNT"
          ? claim.amount
          : by === "CONFIDENCE"
            ? confidenceRank(claim.confidence)
            : by === "SOURCE_COUNT"
              ? sourcesOf(base, claim).length
              : claim.id;
  return sorted(claims, key, order, ({ id }) => id).map(({ id }) => id);
}

export const allClaims = (base: Base, filter: Filter, order: ClaimOrder): string[] => inOrder(base, claimsAnywhere(base, filter), order);
export const entityClaims = (base: Base, id: string, filter: Filter, order: ClaimOrder): string[] =>
  inOrder(base, claimsOf(base, id, filter), order);
