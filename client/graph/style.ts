// How things and lines look: a Cytoscape style sheet made from the page's colours.
import type { StylesheetJson } from "cytoscape";
import { blend } from "./contrast.ts";
import type { Thing } from "./picture.ts";
import type { Tokens } from "./tokens.ts";

/** Half its width, in the picture's own pixels: by how many relations it has, within bounds. */
export function radiusOf({ degree = 0, fold }: Pick<Thing, "degree" | "fold">): number {
  return fold === undefined ? Math.round(10 + 1.45 * Math.sqrt(Math.min(degree, 140))) : 12;
}

/** A line's width by how many claims stand behind it. */
export const widthOf = (claims: number, grade: string) =>
  (0.9 + 0.45 * Math.log2(claims)) * (grade === "strong" ? 1.2 : grade === "weak" ? 0.85 : 1);

export function styleSheet({ background, line, accent, ink, quiet, warn }: Tokens): StylesheetJson {
  const firm = blend(line, ink, 0.25);
  const pale = blend(line, background, 0.35);
  return [
    {
      selector: "core",
      style: {
        "active-bg-opacity": 0,
        "selection-box-color": accent,
        "selection-box-opacity": 0.12,
        "selection-box-border-color": accent,
      } as never,
    },
    {
      selector: "node",
      style: {
        shape: "data(shape)" as never,
        width: "data(size)",
        height: "data(size)",
        "background-color": "data(fill)",
        "border-color": "data(border)",
        "border-width": 1.5,
        "overlay-opacity": 0,
        "z-index": 10,
      },
    },
    { selector: "node.fold", style: { "background-color": background, "border-style": "dashed", "border-color": quiet } },
    { selector: "node.pinned", style: { "border-style": "double", "border-width": 4 } },
    {
      selector: "node.marked",
      style: { "underlay-color": accent, "underlay-opacity": 0.16, "underlay-padding": 7, "underlay-shape": "ellipse" },
    },
    {
      selector: "node.hovered, node.selected",
      style: { "outline-color": accent, "outline-width": 1.5, "outline-offset": 3, "outline-opacity": 0.6, "z-index": 20 } as never,
    },
    { selector: "node.selected", style: { "outline-width": 3, "outline-opacity": 1 } as never },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": line,
        "target-arrow-color": line,
        "source-arrow-color": line,
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.75,
        "curve-style": "straight",
        "target-distance-from-node": 2,
        "source-distance-from-node": 2,
        "overlay-opacity": 0,
      },
    },
    { selector: "edge.strong", style: coloured(firm) },
    { selector: "edge.weak", style: { ...coloured(pale), "arrow-scale": 0.7, "target-arrow-fill": "hollow" } },
    { selector: "edge.one, edge.rest, edge.loop", style: { "curve-style": "bezier", "control-point-step-size": 30 } },
    { selector: "edge.both", style: { "source-arrow-shape": "triangle" } },
    { selector: "edge.none", style: { "target-arrow-shape": "none" } },
    // What has not happened, or is not sure, is told by dashes and never by colour alone.
    { selector: "edge.dashed", style: { "line-style": "dashed", "line-dash-pattern": [8, 5] } },
    { selector: "edge.dotted", style: { "line-style": "dashed", "line-dash-pattern": [1.5, 4.5], "line-cap": "round" } },
    // What differs between two days: a sign in its name, and a line of its own kind besides the colour.
    { selector: "node.tone-added", style: { "border-color": accent, "border-width": 4 } },
    { selector: "node.tone-gone", style: { "border-color": warn, "border-width": 4, "border-style": "dashed" } },
    { selector: "edge.tone-added", style: { ...toned(accent), "line-style": "solid" } },
    { selector: "edge.tone-gone", style: { ...toned(warn), "line-style": "dashed", "line-dash-pattern": [14, 4, 2, 4] } },
    { selector: "edge.tone-changed", style: { ...toned(ink), "line-style": "solid", "underlay-opacity": 0.3, "underlay-padding": 3 } },
    { selector: "edge.marked", style: { ...coloured(accent), "z-index": 5 } },
    { selector: "edge.lit", style: { ...coloured(blend(line, accent, 0.75)), "z-index": 6 } },
    {
      selector: "edge.selected",
      style: { ...coloured(accent), "underlay-color": accent, "underlay-opacity": 0.18, "underlay-padding": 4, "z-index": 7 },
    },
    { selector: ".dimmed", style: { opacity: 0.18 } },
    { selector: ".hidden, .away", style: { display: "none" } },
  ] as StylesheetJson;
}

const coloured = (color: string) => ({ "line-color": color, "target-arrow-color": color, "source-arrow-color": color });
const toned = (color: string) => ({
  ...coloured(color),
  "underlay-color": color,
  "underlay-opacity": 0.14,
  "underlay-padding": 4,
  "z-index": 4,
});
