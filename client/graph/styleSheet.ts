// The look of things and lines as a Cytoscape style sheet.
import type { StylesheetJson } from "cytoscape";
import { arrowScale, rimGap } from "./curve.ts";
import { dashes, strokes } from "../state/strokes.ts";
import { gone, rings } from "./style.ts";
import type { Tokens } from "./tokens.ts";

export function styleSheet({ accent }: Tokens): StylesheetJson {
  return [
    { selector: "core", style: { "active-bg-opacity": 0 } as never },
    {
      selector: "node",
      style: {
        shape: "data(shape)" as never,
        width: "data(size)",
        height: "data(size)",
        "background-color": "data(fill)",
        "border-color": "data(border)",
        "border-width": "data(borderWidth)" as never,
        opacity: "data(opacity)" as never,
        "overlay-opacity": 0,
        "z-index": 10,
      },
    },
    { selector: "node.fold", style: { "border-style": "dashed", "border-dash-pattern": [4, 3] } as never },
    { selector: "node.tone-gone", style: { "border-style": "dashed", "border-dash-pattern": [...gone.thing] } as never },
    { selector: "node.pinned", style: { "border-style": "double", "border-width": rings.pinned } },
    {
      selector: "node.marked",
      style: {
        "underlay-color": accent,
        "underlay-opacity": rings.marked.opacity,
        "underlay-padding": rings.marked.padding,
        "underlay-shape": "ellipse",
      },
    },
    { selector: "node.selected", style: { ...ring(rings.selected, accent), "z-index": 20 } as never },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": "data(color)",
        "target-arrow-color": "data(color)",
        "source-arrow-color": "data(color)",
        "target-arrow-shape": "triangle",
        "arrow-scale": arrowScale,
        "curve-style": "straight",
        "target-distance-from-node": rimGap,
        "source-distance-from-node": rimGap,
        opacity: "data(opacity)" as never,
        "overlay-opacity": 0,
      },
    },
    {
      selector: "edge.bent",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)" as never,
        "control-point-weights": 0.5,
        "edge-distances": "node-position",
      },
    },
    { selector: "edge.loop", style: { "curve-style": "bezier", "control-point-step-size": 30 } },
    { selector: "edge.hollow", style: { "target-arrow-fill": "hollow", "source-arrow-fill": "hollow" } },
    { selector: "edge.both", style: { "source-arrow-shape": "triangle" } },
    { selector: "edge.none", style: { "target-arrow-shape": "none" } },
    ...strokes
      .filter((name) => dashes[name].length > 0)
      .map((name) => ({ selector: `edge.${name}`, style: { "line-style": "dashed", "line-dash-pattern": [...dashes[name]] } })),
    { selector: "edge.tone-gone", style: { "line-style": "dashed", "line-dash-pattern": [...gone.line] } },
    { selector: "edge.marked", style: { "z-index": 5 } },
    {
      selector: "edge.selected",
      style: { "underlay-color": accent, "underlay-opacity": rings.line.opacity, "underlay-padding": rings.line.padding, "z-index": 7 },
    },
    { selector: ".hidden, .away", style: { display: "none" } },
  ] as StylesheetJson;
}

const ring = ({ width, offset, opacity }: { width: number; offset: number; opacity: number }, color: string) => ({
  "outline-color": color,
  "outline-width": width,
  "outline-offset": offset,
  "outline-opacity": opacity,
});
