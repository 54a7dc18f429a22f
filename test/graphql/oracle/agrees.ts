// What the tests against the oracle share: the base as plain lists, whom they ask about, and thousands of requests that are the same each time.
import fc from "fast-check";
import { it } from "vitest";
import { loadOntology } from "../../../server/ontology.ts";
import { claimFilters } from "./requests.ts";
import { wholeBase } from "./seed.ts";

export const base = wholeBase(loadOntology());
export const filter = claimFilters(base);

// Half of the requests are about the ten entities with most claims, where there is most to get wrong.
const hubs = [...base.entities].sort((a, b) => base.touching.get(b.id)!.length - base.touching.get(a.id)!.length).slice(0, 10);
export const entityId = fc.oneof(fc.constantFrom(...hubs), fc.constantFrom(...base.entities)).map(({ id }) => id);
export const withStrangers = fc.oneof({ weight: 20, arbitrary: entityId }, { weight: 1, arbitrary: fc.constant("nobody") });

/** A test of `runs` requests, the same ones on each day and engine. */
export const agrees = <Input extends object>(
  about: string,
  runs: number,
  requests: { [Name in keyof Input]: fc.Arbitrary<Input[Name]> },
  check: (input: Input) => Promise<void>,
): void =>
  void it(`about ${about}, ${runs} times`, { timeout: 120_000 }, () =>
    fc.assert(fc.asyncProperty(fc.record<Input>(requests), check), { numRuns: runs, seed: 20261124, endOnFailure: true }),
  );
