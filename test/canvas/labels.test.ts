// No name covers another, at any zoom, and the important ones come first.
import { describe, expect, it } from "vitest";
import { arrange, intersect, mostLabels, type Candidate } from "../../client/graph/labels.ts";
import { seeded } from "../../client/layouts/layout.ts";

const zooms = Array.from({ length: 20 }, (_, at) => 0.08 * 1.22 ** at);
const random = seeded(3);
const crowd = Array.from({ length: 800 }, (_, at) => ({
  id: `e${at}`,
  x: random() * 3000,
  y: random() * 2000,
  wide: 20 + random() * 100,
  rank: 1 + Math.floor(random() * 200),
}));
const at = (zoom: number, shift = 0): Candidate[] =>
  crowd.map(({ id, x, y, wide, rank }) => ({ id, left: x * zoom + shift, top: y * zoom, width: wide, height: 16, rank }));

describe("choosing names", () => {
  it.each(zooms)("no two boxes meet at zoom %f", (zoom) => {
    const chosen = arrange(at(zoom));
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.length).toBeLessThanOrEqual(mostLabels);
    const meeting = chosen.flatMap((one, index) => chosen.slice(index + 1).filter((other) => intersect(one, other)));
    expect(meeting).toEqual([]);
  });

  it("always shows what ranks first: the selected thing", () => {
    for (const zoom of zooms) {
      const candidates = at(zoom).map((one) => (one.id === "e17" ? { ...one, rank: 1e6 } : one));
      expect(arrange(candidates)[0]!.id).toBe("e17");
    }
  });

  it("shows the same names again on the same screen, and while it moves a little", () => {
    const first = arrange(at(0.6));
    const shown = new Set(first.map(({ id }) => id));
    expect(new Set(arrange(at(0.6), shown).map(({ id }) => id))).toEqual(shown);
    expect(new Set(arrange(at(0.6, 7), shown).map(({ id }) => id))).toEqual(shown);
  });

  it("keeps a name that is shown against one that is a little more important", () => {
    const box = { left: 0, top: 0, width: 50, height: 16 };
    const both = [
      { id: "shown", ...box, rank: 10 },
      { id: "other", ...box, rank: 10.5 },
    ];
    expect(arrange(both).map(({ id }) => id)).toEqual(["other"]);
    expect(arrange(both, new Set(["shown"])).map(({ id }) => id)).toEqual(["shown"]);
  });

  it("leaves alone what is taken", () => {
    const one = { id: "a", left: 0, top: 0, width: 50, height: 16, rank: 1 };
    expect(arrange([one], new Set(), [{ left: 40, top: 10, width: 20, height: 20 }])).toEqual([]);
  });
});
