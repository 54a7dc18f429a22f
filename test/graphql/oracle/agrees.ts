// What the tests against the oracle share: whom they ask about, and requests that are the same each time.
import fc from "fast-check";
import { it } from "vitest";
import type { Ask } from "../../matrix/index.ts";
import type { Base, Filter } from "./base.ts";
import { claimFilters } from "./requests.ts";

/** Takes a question about the base that is made and answered twice; `runs` is how many of the kind the whole base is asked. */
export type Agrees = <Input extends object>(
  about: string,
  runs: number,
  requests: { [Name in keyof Input]: fc.Arbitrary<Input[Name]> },
  check: (input: Input) => Promise<void>,
) => void;

/** A base, how a server is asked of it, and what takes the questions. */
export interface Asked {
  readonly base: Base;
  readonly ask: Ask;
  readonly agrees: Agrees;
}

/** Each kind of question as a test of `runs` requests, the same ones on each day and engine. */
export const agrees: Agrees = (about, runs, requests, check) =>
  void it(`about ${about}, ${runs} times`, { timeout: 120_000 }, () =>
    fc.assert(fc.asyncProperty(fc.record(requests), check), { numRuns: runs, seed: 20261124, endOnFailure: true }),
  );

/** Whom questions are about; half of them about the ten entities with most claims, where there is most to get wrong. */
export function inquiriesOf(base: Base): {
  filter: fc.Arbitrary<Filter>;
  entityId: fc.Arbitrary<string>;
  withStrangers: fc.Arbitrary<string>;
} {
  const hubs = [...base.entities].sort((a, b) => base.touching.get(b.id)!.length - base.touching.get(a.id)!.length).slice(0, 10);
  const entityId = fc.oneof(fc.constantFrom(...hubs), fc.constantFrom(...base.entities)).map(({ id }) => id);
  const withStrangers = fc.oneof({ weight: 20, arbitrary: entityId }, { weight: 1, arbitrary: fc.constant("nobody") });
  return { filter: claimFilters(base), entityId, withStrangers };
}
