// Every layout places every thing, the same way each time, and none upon another.
import { describe, expect, it } from "vitest";
import { layouts, type LayoutGraph } from "../../client/layouts/index.ts";
import { seeded } from "../../client/layouts/layout.ts";

function graph(count: number): LayoutGraph {
  const random = seeded(5);
  const any = () => `e${Math.floor(random() ** 2 * count)}`;
  return {
    things: Array.from({ length: count }, (_, at) => ({ id: `e${at}`, radius: 12 })),
    lines: Array.from({ length: count * 2 }, (_, at) => ({
      from: any(),
      to: any(),
      directed: at % 5 > 0,
      since: at % 3 ? `20${10 + (at % 15)}-0${1 + (at % 9)}` : undefined,
    })),
    centres: ["e3"],
  };
}

describe.each(layouts.map((layout) => [layout.name, layout] as const))("%s", (_name, layout) => {
  const small = graph(80);
  const places = layout.run(small);

  it("places every thing at whole pixels", () => {
    expect(Object.keys(places).sort()).toEqual(small.things.map(({ id }) => id).sort());
    for (const { x, y } of Object.values(places)) expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true]);
  });
  it("gives the same places for the same graph", () => expect(layout.run(graph(80))).toEqual(places));
  it("puts none upon another", () => {
    const all = Object.entries(places);
    const upon = all.flatMap(([id, one], at) =>
      all
        .slice(at + 1)
        .filter(([, other]) => Math.hypot(one.x - other.x, one.y - other.y) < 24)
        .map(([other]) => `${id} ${other}`),
    );
    expect(upon).toEqual([]);
  });
  it("copes with nothing, with one and with a line to itself", () => {
    expect(layout.run({ things: [], lines: [], centres: [] })).toEqual({});
    const one = layout.run({ things: [{ id: "a", radius: 9 }], lines: [{ from: "a", to: "a", directed: true }], centres: ["gone"] });
    expect(one).toEqual({ a: { x: expect.any(Number), y: expect.any(Number) } });
  });
});

it("upstream stands left of downstream", () => {
  const chain = {
    things: ["c", "b", "a"].map((id) => ({ id, radius: 9 })),
    lines: [
      ["a", "b"],
      ["b", "c"],
    ].map(([from, to]) => ({ from: from!, to: to!, directed: true })),
    centres: [],
  };
  const { a, b, c } = layouts.find(({ name }) => name === "layered")!.run(chain);
  expect([a!.x < b!.x, b!.x < c!.x]).toEqual([true, true]);
});
