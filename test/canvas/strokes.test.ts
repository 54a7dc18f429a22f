// Every status that the ontology has is told by its dash alone, without colour and without its word beside it.
import { describe, expect, it } from "vitest";
import { gone } from "../../client/graph/style.ts";
import { dashes, strokeOf, strokes } from "../../client/state/strokes.ts";
import { loadOntology } from "../../server/ontology.ts";

const statuses = Object.keys(loadOntology().claimProperties.find(({ name }) => name === "status")!.values!);

const sum = (dash: readonly number[]) => dash.reduce((all, part) => all + part, 0);
/** Ink or none at so many places of a line, half a pixel apart. */
const inked = (dash: readonly number[], places: number): boolean[] =>
  Array.from({ length: places }, (_, place) => {
    let along = (place / 2) % sum(dash) || 0;
    for (const [at, part] of dash.entries()) {
      if (along < part) return at % 2 === 0;
      along -= part;
    }
    return true;
  });
const length = 240;
/** Of their length. */
const least = 0.18;
/** The part of two lines that differs where they are laid over one another as alike as may be, and a little larger or smaller: rhythm tells, not size. */
function difference(one: readonly number[], other: readonly number[]): number {
  const fixed = inked(one, length);
  const found = [0.85, 0.92, 1, 1.08, 1.17].map((scale) => {
    const scaled = other.map((part) => part * scale);
    const period = Math.ceil(2 * sum(scaled));
    const moved = inked(scaled, length + period);
    const at = (shift: number) => fixed.filter((is, place) => is !== moved[place + shift]).length / length;
    return Math.min(...Array.from({ length: period + 1 }, (_, shift) => at(shift)));
  });
  return Math.min(...found);
}

describe("the stroke of a line", () => {
  it("is one of its own for every status of the ontology, and for a fold", () => {
    expect(statuses.map((status) => strokeOf(status.toUpperCase())).sort()).toEqual([...statuses].sort());
    expect([...strokes].sort()).toEqual([...statuses, "folded"].sort());
    expect(dashes.happened).toEqual([]);
    // What a newer server calls otherwise has at least not happened.
    expect(strokeOf("RUMOURED")).toBe("announced");
  });
  it("differs from every other by its rhythm, however they lie", () => {
    const all = [...Object.entries<readonly number[]>(dashes), ["gone between two days", gone.line] as const];
    const alike = all.flatMap(([name, dash], at) =>
      all.slice(at + 1).flatMap(([other, its]) => (difference(dash, its) < least ? [`${name} and ${other}`] : [])),
    );
    expect(alike).toEqual([]);
    // What nobody could tell apart would be found.
    expect(Math.max(difference([8, 5], [9, 5]), difference([8, 5], [7, 5]))).toBeLessThan(0.06);
  });
  it("has marks and gaps that an ordinary line shows, and comes again within what a legend shows of it", () => {
    for (const dash of Object.values<readonly number[]>(dashes)) {
      for (const part of dash) expect(part).toBeGreaterThanOrEqual(2);
      expect(dash.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(34);
    }
  });
});
