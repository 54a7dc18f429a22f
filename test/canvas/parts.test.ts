// The small parts of the canvas: what differs, levels of nearness, where the keyboard goes, colours that stand out, views.
import { describe, expect, it } from "vitest";
import { contrastOf, standOut } from "../../client/graph/contrast.ts";
import { difference } from "../../client/graph/diff.ts";
import { watchLevel } from "../../client/graph/semanticZoom.ts";
import { createTypesetter } from "../../client/graph/typeset.ts";
import { freeOf, reveal, toScreen, viewOf, zoomAt } from "../../client/graph/view.ts";
import { nearest, relationsOf } from "../../client/graph/walk.ts";
import { toSvg } from "../../client/graph/export/svg.ts";
import { createScene } from "../../client/graph/scene.ts";
import type { Tokens } from "../../client/graph/tokens.ts";
import type { LegendEntry } from "../../client/graph/export/paper.ts";
import type { Line } from "../../client/graph/picture.ts";
import { strokes } from "../../client/state/strokes.ts";
import { line, picture, thing } from "./pictures.ts";

const byId = <T extends { id: string }>(...items: T[]) => new Map(items.map((item) => [item.id, item]));

describe("what differs between two pictures", () => {
  it("names what came, what changed and what went; equal values are no change", () => {
    const before = byId(thing("a", { place: { x: 1, y: 2 } }), thing("b"), thing("c"));
    const after = byId(thing("a", { place: { x: 1, y: 2 } }), thing("b", { pinned: true }), thing("d"));
    const { added, changed, removed } = difference(before, after);
    expect([added, changed.map(({ after }) => after), removed].map((list) => list.map(({ id }) => id))).toEqual([["d"], ["b"], ["c"]]);
  });
});

describe("levels of nearness", () => {
  it("tells of each crossing once and of nothing inside a level", () => {
    const told: string[] = [];
    const at = watchLevel(1, ({ name, fanned }) => told.push(`${name} ${fanned ? "fanned" : "merged"}`));
    for (const zoom of [1, 1.4, 0.95, 0.8, 0.7, 0.5, 0.4, 0.2, 0.1, 0.2, 1]) at(zoom);
    expect(told).toEqual(["middle fanned", "middle merged", "far merged", "near fanned"]);
  });
});

describe("the keyboard", () => {
  it("goes to the nearest in a direction, and nowhere if nothing lies that way", () => {
    const places = [
      ["right", { x: 100, y: 10 }],
      ["far", { x: 300, y: 0 }],
      ["below", { x: 10, y: 90 }],
    ] as const;
    const from = { x: 0, y: 0 };
    expect((["right", "down", "left", "up"] as const).map((direction) => nearest(from, direction, places))).toEqual([
      "right",
      "below",
      undefined,
      undefined,
    ]);
    // What lies more aside than along is no way there, and of two as near the first by its id is.
    expect(nearest(from, "right", [["aslant", { x: 50, y: 60 }]])).toBe(undefined);
    expect(nearest(from, "right", [["aslant", { x: 60, y: 50 }]])).toBe("aslant");
    expect(
      nearest(from, "right", [
        ["straight", { x: 120, y: 0 }],
        ["aslant", { x: 60, y: 50 }],
      ]),
    ).toBe("straight");
    expect(
      nearest(from, "up", [
        ["b", { x: 5, y: -50 }],
        ["a", { x: -5, y: -50 }],
      ]),
    ).toBe("a");
  });

  it("goes along relations by type, outward first, then by the other's name", () => {
    const things = byId(thing("a"), thing("b"), thing("c"), thing("hidden", { hidden: true }));
    const lines = [
      line("c", "SUPPLIES", "a"),
      line("a", "SUPPLIES", "c"),
      line("a", "SUPPLIES", "b"),
      line("a", "BUILDS", "c"),
      line("a", "USES", "hidden"),
    ];
    expect(relationsOf("a", lines, things).map(({ line: { id } }) => id)).toEqual([
      "a~BUILDS~c",
      "a~SUPPLIES~b",
      "a~SUPPLIES~c",
      "c~SUPPLIES~a",
    ]);
  });
});

describe("borders", () => {
  // Okabe and Ito's colours, which the ontology uses, and the two ends of grey.
  const colors = ["#e69f00", "#f0e442", "#009e73", "#666666", "#d55e00", "#0072b2", "#cc79a7", "#56b4e9", "#ffffff", "#000000"];
  it.each(["#f4f3ee", "#101214", "#ffffff", "#000000"])("stand out by 3:1 on %s", (background) => {
    for (const color of colors) expect(contrastOf(standOut(color, background), background), color).toBeGreaterThanOrEqual(3);
  });
});

describe("the view", () => {
  it("zooms about the pointer: what lies under it stays there", () => {
    const view = { zoom: 0.8, pan: { x: 30, y: -10 } };
    const thing = { x: 200, y: 100 };
    const point = toScreen(thing, view);
    const after = toScreen(thing, zoomAt(view, 1.7, point));
    expect([after.x, after.y]).toEqual([expect.closeTo(point.x, 6), expect.closeTo(point.y, 6)]);
  });

  it("stays as it is if all is on screen, moves if it fits, and zooms out only if it must", () => {
    const view = { zoom: 1, pan: { x: 0, y: 0 } };
    const size = { width: 800, height: 600 };
    expect(reveal(view, { left: 100, top: 100, right: 200, bottom: 200 }, size)).toEqual(view);
    expect(reveal(view, { left: 790, top: 100, right: 890, bottom: 200 }, size)).toEqual({ zoom: 1, pan: { x: -130, y: 0 } });
    expect(reveal(view, { left: 0, top: 0, right: 1440, bottom: 200 }, size).zoom).toBeCloseTo(0.5);
  });

  it("shows all between what lies over its head and over its foot, and brings nothing beneath either", () => {
    const bar = { left: 200, top: 14, width: 400, height: 36 };
    const tools = { left: 600, top: 554, width: 180, height: 34 };
    const free = freeOf({ width: 800, height: 600 }, [bar, tools]);
    const frame = { left: -1000, top: -1000, right: 1000, bottom: 1000 };
    const whole = viewOf(frame, free);
    expect(toScreen({ x: 0, y: frame.top }, whole).y).toBeGreaterThan(50);
    expect(toScreen({ x: 0, y: frame.bottom }, whole).y).toBeLessThan(554);
    const view = { zoom: 1, pan: { x: 0, y: 0 } };
    expect(reveal(view, { left: 300, top: 20, right: 340, bottom: 84 }, free)).toEqual({ zoom: 1, pan: { x: 0, y: 38 } });
    expect(reveal(view, { left: 300, top: 58, right: 340, bottom: 122 }, free)).toEqual(view);
  });

  it("shows a few things no larger than they are read best, and larger where the screen is", () => {
    const frame = { left: 0, top: 0, right: 300, bottom: 300 };
    expect(viewOf(frame, { width: 840, height: 780 }).zoom).toBeCloseTo(1.15);
    expect(viewOf(frame, { width: 2_600, height: 1_900 }).zoom).toBeCloseTo(2.185);
  });

  it("stands beneath the bars rather than nowhere, where they leave next to nothing", () => {
    const free = freeOf({ width: 375, height: 150 }, [
      { left: 14, top: 14, width: 347, height: 60 },
      { left: 200, top: 94, width: 170, height: 44 },
    ]);
    expect(free).toEqual({ width: 375, height: 94 });
  });
});

describe("long names", () => {
  it("are broken in two lines and then cut", () => {
    const typeset = createTypesetter({ measureText: (text) => ({ width: text.length * 8 }) });
    expect(typeset("Taiwan Semiconductor Manufacturing Company").lines).toEqual(["Taiwan", "Semiconductor M…"]);
    expect(typeset("NVIDIA")).toEqual({ lines: ["NVIDIA"], width: 48 });
    expect(typeset("partners with (letter of intent)", true)).toEqual({ lines: ["partners with (letter of intent)"], width: 256 });
  });
});

describe("the picture as SVG", () => {
  const tokens: Tokens = {
    background: "#ffffff",
    ink: "#111111",
    quiet: "#555555",
    line: "#888888",
    accent: "#0000ff",
    warn: "#aa3300",
    font: "Inter, 'Segoe UI'",
    contrast: "normal",
  };
  const scene = createScene();
  scene.draw(
    picture(
      [thing("a", { label: "A & <B>", place: { x: 0, y: 0 } }), thing("b", { shape: "ellipse", place: { x: 200, y: 0 } })],
      [line("a", "INVESTS_IN", "b", { status: "announced", count: 3 })],
    ),
    () => ({ x: 0, y: 0 }),
  );
  const svg = toSvg({ scene, tokens, title: "Two" });
  it("holds shapes, names and lines, dashed by status, with what they say", () => {
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg.match(/<title>Organization/g)).toHaveLength(2);
    expect(svg).toContain('stroke-dasharray="8 5"');
    expect(svg).toContain("<title>invests in (3)</title>");
    expect(svg).toContain(">invests in 3</text>");
  });
  it("tells every status, and what is gone between two days, by a dash of its own", () => {
    /** The dashes of a file with one line: of the line, and of what explains it beneath. */
    const dashesOf = (more: Partial<Line>, entry: LegendEntry) => {
      const one = createScene();
      one.draw(picture([thing("a"), thing("b")], [line("a", "INVESTS_IN", "b", more)]), (id) => ({ x: id === "a" ? 0 : 200, y: 0 }));
      const file = toSvg({ scene: one, tokens, title: "One", paper: { legend: [entry] } });
      return [...file.matchAll(/stroke-dasharray="([\d ]+)"/g)].map(([, dash]) => dash);
    };
    const told = [
      ...strokes.filter((one) => one !== "happened").map((status) => dashesOf({ status }, { label: status, line: status })),
      dashesOf({ tone: "gone" }, { label: "gone", tone: "gone" }),
    ];
    for (const [drawn, explained] of told) expect(explained).toBe(drawn);
    expect(new Set(told.map(([drawn]) => drawn)).size).toBe(strokes.length);
  });
  it("for a paper, says beneath it what it is, what shapes and dashes mean, where it comes from and from when", () => {
    const paper = toSvg({
      scene,
      tokens,
      title: "Two",
      paper: {
        title: "Who invests in whom",
        legend: [
          { label: "Organization", color: "#0072b2", shape: "round-rectangle" },
          { label: "planned", line: "planned" },
        ],
        note: `Sources: ${"a long list of publishers, ".repeat(12)}`,
        date: "As of 2026-11-24",
      },
    });
    for (const words of ["Who invests in whom", "Organization", "planned", "As of 2026-11-24"]) expect(paper).toContain(`>${words}</text>`);
    // A line that is too long for the picture goes on in the next.
    expect(paper.match(/publishers,<\/text>|publishers, a|list of/g)!.length).toBeGreaterThan(3);
    const rows = [...paper.matchAll(/<text x="0" y="([\d.]+)" font-size="11"/g)].map(([, y]) => Number(y));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });
  it("lets no name become markup", () => expect(svg).toContain("A &#38; &#60;B&#62;</text>"));
});
