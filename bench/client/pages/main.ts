// One page for all of them: its address says who draws ("?interlock").
import "./measure.ts";

const drawers = {
  interlock: () => import("./interlock.ts"),
  cytoscape: () => import("./cytoscape.ts"),
  "force-graph": () => import("./force-graph.ts"),
};

export type Name = keyof typeof drawers;

await drawers[location.search.slice(1) as Name]();
