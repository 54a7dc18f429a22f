// force-graph with the places given: it draws, and its forces rest.
import ForceGraph from "peer/force-graph";
import type { Picture } from "../../../client/graph/picture.ts";
import { placeBeside, radiusOf } from "../../../client/graph/index.ts";
import { host, painted, shown } from "./candidate.ts";

let graph: any;
let nodes: any[] = [];
let links: any[] = [];
const add = (picture: Picture) => {
  const there = new Map(nodes.map((node) => [node.id, { x: node.x, y: node.y, radius: 12 }]));
  const fresh = picture.things.filter(({ id }) => !there.has(id));
  const lines = picture.lines.slice(links.length);
  const wanting = fresh.filter(({ place }) => !place);
  const places = placeBeside(
    wanting.map((thing) => ({ id: thing.id, radius: radiusOf(thing), joined: lines.filter(({ to }) => to === thing.id).map(({ from }) => from) })), // prettier-ignore
    there,
  );
  nodes = [
    ...nodes,
    ...fresh.map((thing) => {
      const { x, y } = thing.place ?? places.get(thing.id)!;
      return { id: thing.id, name: thing.label, color: thing.color, val: radiusOf(thing) / 4, x, y, fx: x, fy: y };
    }),
  ];
  links = [...links, ...lines.map(({ from, to }) => ({ source: from, target: to }))];
  graph.graphData({ nodes, links });
};
/** Its lines come a frame later than its things: it draws those whose ends it has looked up. */
const drawn = () =>
  new Promise<void>((resolve) => {
    graph.onRenderFramePost(() => {
      if (links.some(({ source }) => typeof source === "string")) return;
      graph.onRenderFramePost(undefined);
      resolve();
    });
  });
const label = (node: any, pen: CanvasRenderingContext2D, scale: number) => {
  if (12 * scale < 9) return;
  pen.font = "12px sans-serif";
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.fillStyle = "#222";
  pen.fillText(node.name, node.x, node.y + node.val * 4 + 3);
};
globalThis.candidate = {
  async draw(picture) {
    graph = new ForceGraph(host());
    graph
      .cooldownTicks(0)
      .nodeRelSize(6)
      .nodeVal("val")
      .nodeColor("color")
      .linkDirectionalArrowLength(6)
      .linkDirectionalArrowRelPos(1)
      .nodeCanvasObjectMode(() => "after")
      .nodeCanvasObject(label)
      .enableNodeDrag(false);
    add(picture);
    graph.zoom(0.16).centerAt(0, 0);
    await drawn();
    await shown();
  },
  ready: painted,
  async expand(picture) {
    add(picture);
    await drawn();
    await shown();
  },
  async zoomTo(zoom) {
    graph.zoom(zoom).centerAt(0, 0);
    await painted();
  },
};
