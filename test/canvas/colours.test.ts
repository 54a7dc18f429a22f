// The colours of the entity types can be told apart by everybody, and where two come close, their shapes differ.
import { describe, expect, it } from "vitest";
import { contrastOf, standOut } from "../../client/graph/contrast.ts";
import { lookOfThing } from "../../client/graph/style.ts";
import type { Tokens } from "../../client/graph/tokens.ts";
import { loadOntology } from "../../server/ontology.ts";
import { thing } from "./pictures.ts";

type Three = readonly [number, number, number];
const types = loadOntology().entityTypes.map(({ name, look }) => ({ name, ...look }));
const rgb = (color: string): Three => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as unknown as Three;
const linear = (color: string) =>
  rgb(color).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Three;
const times = (rows: readonly Three[], [a, b, c]: Three): Three =>
  rows.map(([x, y, z]) => Math.min(1, Math.max(0, x * a + y * b + z * c))) as unknown as Three;

/** As people see it who lack a kind of cone (Machado, Oliveira and Fernandes 2009, severity 1), in linear light. */
const eyes: Record<string, readonly Three[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE Lab; the distance of two is how different they look, 2.3 is just seen. */
function lab([red, green, blue]: Three): Three {
  const bend = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const apart = (one: string, other: string, eye: readonly Three[]) => {
  const [a, b] = [lab(times(eye, linear(one))), lab(times(eye, linear(other)))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

describe("the colours of the entity types", () => {
  it("are at most eight, and each type has a shape of its own as well", () => {
    expect(new Set(types.map(({ color }) => color)).size).toBeLessThanOrEqual(8);
    expect(new Set(types.map(({ shape }) => shape)).size).toBe(types.length);
  });

  it.each(Object.keys(eyes))("lie apart for %s eyes", (eye) => {
    for (const [at, one] of types.entries())
      for (const other of types.slice(at + 1))
        expect(apart(one.color, other.color, eyes[eye]!), `${one.name} and ${other.name}`).toBeGreaterThanOrEqual(15);
  });

  it.each(["light", "dark"])("have borders that stand out by 3:1 on the %s page", (scheme) => {
    const background = scheme === "light" ? "#f4f3ee" : "#101214";
    for (const { color } of types) expect(contrastOf(standOut(color, background), background)).toBeGreaterThanOrEqual(3);
  });
});

describe("high contrast", () => {
  const tokens: Tokens = { background: "#ffffff", ink: "#000000", quiet: "#000000", line: "#555555", accent: "#0b5d6b", warn: "#8a3b12", font: "Inter", contrast: "more" }; // prettier-ignore
  it("draws borders stronger, and what steps back less faint", () => {
    const [normal, more] = (["normal", "more"] as const).map((contrast) =>
      lookOfThing(thing("a", { dimmed: true }), { ...tokens, contrast }),
    );
    expect(more!.borderWidth).toBeGreaterThan(normal!.borderWidth);
    expect(more!.opacity).toBeGreaterThan(normal!.opacity);
    expect(contrastOf(more!.border, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });
  it("leaves all colours to the system where it chooses them", () => {
    expect(lookOfThing(thing("a"), { ...tokens, contrast: "forced" })).toMatchObject({ fill: "#ffffff", border: "#000000" });
  });
});
