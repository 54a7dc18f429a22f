// Cytoscape as its manual has it: curved edges, labels from 9 px on, its own gestures. Newcomers are placed as ours are.
import cytoscape from "peer/cytoscape";
import type { Line, Picture, Thing } from "../../../client/graph/picture.ts";
import { placeBeside, radiusOf } from "../../../client/graph/index.ts";
import { host, painted, shown } from "./candidate.ts";

const node = (thing: Thing, position = thing.place) => ({
  group: "nodes",
  data: { id: thing.id, label: thing.label, color: thing.color, shape: thing.shape, size: 2 * radiusOf(thing) },
  position: { ...position },
});
const edge = ({ id, from, to, label }: Line) => ({ group: "edges", data: { id, source: from, target: to, label } });
const style = [
  {
    selector: "node",
    style: {
      label: "data(label)",
      shape: "data(shape)",
      width: "data(size)",
      height: "data(size)",
      "background-color": "data(color)",
      "font-size": 12,
      "min-zoomed-font-size": 9,
      "text-valign": "bottom",
    },
  },
  { selector: "edge", style: { "curve-style": "bezier", "target-arrow-shape": "triangle", "arrow-scale": 0.7, width: 1 } },
];

let cy: any;
let picture: Picture;
const rendered = () => new Promise<void>((resolve) => cy.one("render", () => resolve()));
globalThis.candidate = {
  async draw(given) {
    picture = given;
    const elements = [...given.things.map((thing) => node(thing)), ...given.lines.map(edge)];
    cy = cytoscape({ container: host(), elements, style, layout: { name: "preset", fit: true, padding: 40 } });
    await rendered();
    await shown();
  },
  ready: painted,
  async expand(next) {
    const there = new Map(picture.things.map((thing) => [thing.id, { ...thing.place!, radius: radiusOf(thing) }]));
    const fresh = next.things.filter(({ id }) => !there.has(id));
    const lines = next.lines.slice(picture.lines.length);
    const places = placeBeside(
      fresh.map((thing) => ({ id: thing.id, radius: radiusOf(thing), joined: lines.filter(({ to }) => to === thing.id).map(({ from }) => from) })), // prettier-ignore
      there,
    );
    picture = { ...next, things: next.things.map((thing) => ({ ...thing, place: thing.place ?? places.get(thing.id) })) };
    cy.add([...fresh.map((thing) => node(thing, places.get(thing.id))), ...lines.map(edge)]);
    await rendered();
    await shown();
  },
  async zoomTo(zoom) {
    cy.viewport({ zoom, pan: { x: innerWidth / 2, y: innerHeight / 2 } });
    await painted();
  },
};
