// How things and lines look, in light, in dark and in high contrast: said once, for Cytoscape, for the quick drawing and for files.
import { dashes } from "../state/strokes.ts";
import { blend, standOut } from "./contrast.ts";
import type { Strand } from "./fan.ts";
import type { Thing } from "./picture.ts";
import type { Tone } from "../state/tones.ts";
import type { Tokens } from "./tokens.ts";

/** Half its width, in the picture's own pixels: by how many relations it has, within bounds. */
export function radiusOf({ degree = 0, fold }: Pick<Thing, "degree" | "fold">): number {
  return fold === undefined ? Math.round(10 + 1.45 * Math.sqrt(Math.min(degree, 140))) : 15;
}

/** A line's width by how many claims stand behind it, up to some thirty. */
export const widthOf = (claims: number, grade: string) =>
  (0.9 + 0.45 * Math.log2(Math.min(claims, 32))) * (grade === "strong" ? 1.2 : grade === "weak" ? 0.85 : 1);

/** What steps back is still to be seen, and more so for people who asked for contrast. */
export const faintness = ({ contrast }: Tokens) => (contrast === "normal" ? 0.22 : 0.5);

export type ThingLook = { fill: string; border: string; borderWidth: number; dash: readonly number[]; opacity: number };

/** Mixing colours takes longer than all else, and there are few of them. */
type Palette = { things: Map<string, { fill: string; border: string }>; lines: Record<Strand["grade"], string> };
const palettes = new WeakMap<Tokens, Palette>();
function paletteOf(tokens: Tokens): Palette {
  const { background, line, ink, contrast } = tokens;
  let palette = palettes.get(tokens);
  if (!palette) {
    const lines = { strong: blend(line, ink, 0.3), fair: line, weak: contrast === "normal" ? blend(line, background, 0.3) : line };
    palettes.set(tokens, (palette = { things: new Map(), lines }));
  }
  return palette;
}
function coloursOf({ color }: Thing, tokens: Tokens): { fill: string; border: string } {
  const { things } = paletteOf(tokens);
  let known = things.get(color);
  if (!known) {
    const border = standOut(color, tokens.background, tokens.contrast === "more" ? 4.8 : 3.2);
    things.set(color, (known = { fill: blend(color, tokens.background, 0.08), border }));
  }
  return known;
}

/** Border and line of what no longer holds. */
export const gone = { thing: [6, 4], line: [14, 4, 2, 4] } as const;
/** What differs between two days: a colour, and a border or a line of its own kind besides. */
export const toneColor = (tone: Thing["tone"], { accent, warn, ink }: Tokens) => (tone === "added" ? accent : tone === "gone" ? warn : ink);

export const toneDash = (tone: Tone): readonly number[] => (tone === "gone" ? gone.line : []);

function lineOf(thing: Thing, tokens: Tokens): string {
  if (thing.tone) return toneColor(thing.tone, tokens);
  if (tokens.contrast === "forced") return tokens.ink;
  return thing.fold === undefined ? coloursOf(thing, tokens).border : tokens.quiet;
}

export function lookOfThing(thing: Thing, tokens: Tokens): ThingLook {
  const { background, contrast } = tokens;
  const firm = contrast === "normal" ? 1.5 : 2.5;
  const isFold = thing.fold !== undefined;
  return {
    // Where the system chooses all colours, shape and border say what a thing is.
    fill: isFold || contrast === "forced" ? background : coloursOf(thing, tokens).fill,
    border: lineOf(thing, tokens),
    borderWidth: thing.tone ? 4 : isFold ? firm + 0.25 : firm,
    dash: isFold ? [4, 3] : thing.tone === "gone" ? gone.thing : [],
    opacity: thing.dimmed ? faintness(tokens) : 1,
  };
}

export type LineLook = { color: string; width: number; dash: readonly number[]; opacity: number; hollow: boolean };

function strokeColor({ tone, marked, grade }: Strand, tokens: Tokens, isSelected: boolean): string {
  if (tone) return toneColor(tone, tokens);
  if (isSelected || marked) return tokens.accent;
  return tokens.contrast === "forced" ? tokens.ink : paletteOf(tokens).lines[grade];
}

export function lookOfLine(strand: Strand, tokens: Tokens, isSelected: boolean): LineLook {
  const { contrast } = tokens;
  return {
    color: strokeColor(strand, tokens, isSelected),
    width: widthOf(strand.claims, strand.grade) * (isSelected || strand.marked ? 1.35 : 1) * (contrast === "normal" ? 1 : 1.25),
    // What is not sure is told by its dash, and never by colour alone.
    dash: strand.tone ? toneDash(strand.tone) : dashes[strand.status],
    opacity: strand.dimmed ? faintness(tokens) : 1,
    hollow: strand.grade === "weak",
  };
}

/** A line of what is pointed at. */
export const litOf = ({ line, accent }: Tokens) => blend(line, accent, 0.75);

/** From afar a thing is a dot, a little larger than it is, and all lines are alike. */
export const far = { dot: 1.3, line: 2.4, opacity: 0.45 } as const;

/** Around what is selected, pointed at or pointed out. */
export const rings = {
  selected: { width: 3, offset: 3, opacity: 1 },
  hovered: { width: 1.5, offset: 3, opacity: 0.6 },
  pinned: 4,
  marked: { opacity: 0.2, padding: 8 },
  line: { opacity: 0.2, padding: 4 },
} as const;
