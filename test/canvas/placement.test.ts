// New things find free places beside what they are joined to, and nothing that is there moves.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBeside, type Disc } from "../../client/graph/placement.ts";

const radius = fc.integer({ min: 8, max: 30 });
const crowd = fc.uniqueArray(fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -400, max: 400 }), radius }), {
  maxLength: 40,
});
const newcomers = fc.array(fc.record({ radius, to: fc.array(fc.nat(60), { maxLength: 4 }) }), { minLength: 1, maxLength: 30 });

const overlap = (one: Disc, other: Disc) => Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;

describe("placing new things", () => {
  it("lets none overlap another, whatever is there and however they are joined", () => {
    fc.assert(
      fc.property(crowd, newcomers, (there, coming) => {
        const old = new Map(there.map((disc, at) => [`old-${at}`, disc]));
        const ids = [...old.keys(), ...coming.map((_, at) => `new-${at}`)];
        const asked = coming.map((one, at) => ({ id: `new-${at}`, radius: one.radius, joined: one.to.flatMap((to) => ids[to] ?? []) }));
        const places = placeBeside(asked, old);
        expect([...places.keys()].sort()).toEqual(asked.map(({ id }) => id).sort());
        const placed = asked.map(({ id, radius }) => ({ ...places.get(id)!, radius }));
        for (const [at, one] of placed.entries())
          for (const other of [...there, ...placed.slice(at + 1)]) expect(overlap(one, other)).toBe(false);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it("gives the same newcomers the same places again", () => {
    const there = new Map([["nvidia", { x: 10, y: 20, radius: 20 }]]);
    const coming = Array.from({ length: 25 }, (_, at) => ({ id: `n${at}`, radius: 12, joined: ["nvidia"] }));
    expect(placeBeside(coming, there)).toEqual(placeBeside(coming, there));
  });

  it("keeps twenty-five newcomers near what they are joined to", () => {
    const there = new Map([["nvidia", { x: 0, y: 0, radius: 20 }]]);
    const coming = Array.from({ length: 25 }, (_, at) => ({ id: `n${at}`, radius: 12, joined: ["nvidia"] }));
    for (const { x, y } of placeBeside(coming, there).values()) expect(Math.hypot(x, y)).toBeLessThan(260);
  });

  it("places a chain of newcomers one beside the other", () => {
    const there = new Map([["a", { x: 0, y: 0, radius: 12 }]]);
    const places = placeBeside(
      [
        { id: "c", radius: 12, joined: ["b"] },
        { id: "b", radius: 12, joined: ["a", "c"] },
      ],
      there,
    );
    const [b, c] = [places.get("b")!, places.get("c")!];
    expect(Math.hypot(b.x, b.y)).toBeLessThan(80);
    expect(Math.hypot(c.x - b.x, c.y - b.y)).toBeLessThan(80);
  });
});
