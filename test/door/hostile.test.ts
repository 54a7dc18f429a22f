// 2,000 bodies that mean harm and 2,000 operations that mean well: none takes the server down, none is answered without a code, none outlasts the deadline.
import fc from "fast-check";
import { buildSchema, validate, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorCodes } from "../../server/errors.ts";
import { defaultLimits } from "../../server/http/limits.ts";
import { openHouse, type Answer, type House } from "./house.ts";
import { arbitraryOperation } from "./operations.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const runs = 2_000;

/** What holds of every answer, whatever was asked. */
function sound({ status, body }: Answer): void {
  expect(status).toBeLessThan(500);
  for (const error of body.errors ?? []) {
    expect(Object.keys(errorCodes)).toContain(error.extensions?.code);
    expect(error.extensions.code, error.message).not.toBe("INTERNAL_SERVER_ERROR");
  }
  expect(body.errors?.length > 0 || body.data !== undefined).toBe(true);
}

const nested = fc
  .nat({ max: 6_000 })
  .chain((depth) =>
    fc.constantFrom(["[", "]"], ["{", "}"], ["{a", "}"], ["(", ")"]).map(([open, close]) => open!.repeat(depth) + close!.repeat(depth)),
  );
const repeated = fc
  .tuple(fc.nat({ max: 6_000 }), fc.constantFrom("a ", "@x ", "...F ", '"', "$a:", "\u0000", "{", "#\n", "a:b "))
  .map(([times, part]) => `{ ${part.repeat(times)} }`);
const query = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  nested,
  repeated,
  fc.constantFrom(
    '{ entity(id: "microsoft") { name } }',
    "query A { __typename } query A { __typename }",
    "subscription { a }",
    "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
  ),
);
const body = fc.oneof(
  fc.string(),
  fc.json(),
  fc.string({ unit: "binary" }),
  fc
    .record(
      { query, variables: fc.oneof(fc.jsonValue({ maxDepth: 8 }), fc.object()), operationName: fc.oneof(fc.string(), fc.jsonValue()) },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  query.map((text) => JSON.stringify({ query: text })),
  fc.nat({ max: 50_000 }).map((depth) => `{"query":"{__typename}","variables":${"[".repeat(depth)}${"]".repeat(depth)}}`),
  fc.constantFrom(
    "null",
    "0",
    '"x"',
    "[]",
    "{}",
    '{"query":null}',
    '{"query":{}}',
    '{"query":"{__typename}","variables":[]}',
    '{"__proto__":{"query":"{a}"}}',
    '{"query":"{__typename}","extra":1}',
    "\ufeff{}",
  ),
);
const headers = fc.record(
  {
    "content-type": fc.constantFrom(
      "application/json",
      "application/json; charset=utf-8",
      "application/json;charset=latin1",
      "text/plain",
      "application/jsonp",
      "multipart/form-data",
    ),
    accept: fc.constantFrom(
      "*/*",
      "application/json",
      "application/graphql-response+json",
      "text/event-stream",
      "multipart/mixed",
      "application/json;q=0",
      ";;;",
    ),
  },
  { requiredKeys: ["content-type"] },
);

describe("the door", () => {
  it(`answers ${runs} hostile bodies with a code and no fault of its own`, { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(body, headers, async (text, chosen) => {
        // Most come as JSON, so that they get as far as they can.
        const type = Math.abs(text.length) % 4 === 0 ? chosen["content-type"] : "application/json";
        const started = performance.now();
        const answer = await house.knock("/graphql", {
          method: "POST",
          body: text,
          headers: { ...chosen, "content-type": type } as Record<string, string>,
        });
        expect(performance.now() - started).toBeLessThan(defaultLimits.timeoutMs);
        sound(answer);
      }),
      { numRuns: runs, seed: 42, endOnFailure: true },
    );
    expect((await house.ask("{ __typename }")).status).toBe(200);
  });

  it(
    `answers ${runs} operations made up from the schema within the deadline, and faults of the caller alone`,
    { timeout: 240_000 },
    async () => {
      const schema = buildSchema((await house.knock("/schema.graphql")).body);
      const ids = [
        "microsoft",
        "nvidia",
        "mai-1-preview",
        "nvidia-h100",
        "c0001",
        "c0004",
        "s0001",
        "microsoft~BUILDS~mai-1-preview",
        "nobody",
        "",
        "~~",
      ];
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryOperation(schema, { ids }), async (operation) => {
          expect(validate(schema, parse(operation))).toEqual([]);
          const started = performance.now();
          const answer = await house.ask(operation);
          expect(performance.now() - started).toBeLessThan(defaultLimits.timeoutMs);
          sound(answer);
          if (answer.body.data && !answer.body.errors) answered++;
        }),
        { numRuns: runs, seed: 7, endOnFailure: true },
      );
      // Enough of them mean something, or this would only test how we refuse.
      expect(answered).toBeGreaterThan(runs / 4);
    },
  );
});
