// The peers have their own folder of packages, which the explorer's types do not see.
declare module "peer/cytoscape" {
  const cytoscape: (options: object) => any;
  export default cytoscape;
}
declare module "peer/force-graph" {
  const ForceGraph: new (host: HTMLElement) => any;
  export default ForceGraph;
}
