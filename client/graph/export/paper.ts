// What stands beneath an exported picture, so that it can be put into a paper as it is: title, legend, sources and date.
import { dashes, type Stroke } from "../../state/strokes.ts";
import type { Tone } from "../../state/tones.ts";
import type { Thing } from "../picture.ts";
import { lookOfThing, toneColor, toneDash } from "../style.ts";
import type { Tokens } from "../tokens.ts";
import { dashed, element, outlineOf, text } from "./elements.ts";

export type LegendEntry = { label: string } & (Pick<Thing, "color" | "shape"> | { line: Stroke } | { tone: Tone });

export type Paper = {
  title?: string | undefined;
  /** What shapes, colours and dashes mean. */
  legend?: readonly LegendEntry[] | undefined;
  /** "Sources: SEC filings, company statements ..." */
  note?: string | undefined;
  date?: string | undefined;
  /** On white, whatever the page looks like. */
  isLight?: boolean | undefined;
};

/** No font is at hand to measure with; letters of a sans-serif are about so wide, in parts of its size. */
const letter = 0.56;
export const widthOf = (words: string, size: number) => words.length * size * letter;

/** The elements and how high they are together, for a page so wide; it begins at 0, 0. */
export function paperOf(paper: Paper, width: number, tokens: Tokens): { elements: string[]; height: number } {
  const elements: string[] = [];
  let y = 0;
  const write = (words: string, size: number, color: string, weight = 400) => {
    for (const row of wrap(words, size, width)) {
      y += size * 1.4;
      elements.push(text(row, { x: 0, y, "font-size": size, fill: color, "font-weight": weight }));
    }
  };
  if (paper.title) write(paper.title, 17, tokens.ink, 650);
  if (paper.legend?.length) {
    y += 12;
    let x = 0;
    for (const entry of paper.legend) {
      const wide = 48 + widthOf(entry.label, 12) + 18;
      if (x > 0 && x + wide > width) [x, y] = [0, y + 22];
      elements.push(...swatch(entry, x, y + 10, tokens), text(entry.label, { x: x + 48, y: y + 14.5, fill: tokens.ink }));
      x += wide;
    }
    y += 24;
  }
  if (paper.note) write(paper.note, 11, tokens.quiet);
  if (paper.date) write(paper.date, 11, tokens.quiet);
  return { elements, height: Math.ceil(y) };
}

function swatch(entry: LegendEntry, x: number, y: number, tokens: Tokens): string[] {
  const stroke = (color: string, dash: readonly number[]) => [
    element("path", { d: `M${x} ${y}h40`, fill: "none", stroke: color, "stroke-width": 1.8, ...dashed(dash) }),
  ];
  if ("line" in entry) return stroke(tokens.line, dashes[entry.line]);
  if ("tone" in entry) return stroke(toneColor(entry.tone, tokens), toneDash(entry.tone));
  const look = lookOfThing({ id: "", type: "", ...entry }, tokens);
  return [outlineOf(entry.shape, { x: x + 20, y }, 8, { fill: look.fill, stroke: look.border, "stroke-width": 1.5 })];
}

/** At spaces; a word that is longer than the line stands alone. */
export function wrap(words: string, size: number, width: number): string[] {
  const rows: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
