// Forces: what is joined draws together, everything else keeps its distance; the general view.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import { seeded, type Layout } from "./layout.ts";

type Body = SimulationNodeDatum & { id: string; radius: number };

/** 300 ticks take twice as long and leave no fewer overlaps. */
const ticks = 120;

export const force = {
  name: "force" as const,
  title: "By closeness",
  says: "What is joined stands together.",
  run(graph) {
    const random = seeded(7);
    const spread = 90 * Math.sqrt(graph.things.length);
    const bodies = graph.things.map(({ id, radius, place, pinned }): Body => {
      // Both numbers are drawn for each thing, so that a pinned one does not change the start of those after it.
      const start = { x: (random() - 0.5) * spread, y: (random() - 0.5) * spread };
      return pinned && place ? { id, radius, ...place, fx: place.x, fy: place.y } : { id, radius, ...start };
    });
    const known = new Set(bodies.map(({ id }) => id));
    const pairs = new Map(
      graph.lines
        .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
        .map(({ from, to }) => [from < to ? `${from} ${to}` : `${to} ${from}`, { source: from, target: to }]),
    );
    const simulation = forceSimulation(bodies)
      .randomSource(seeded(11))
      .force(
        "join",
        forceLink<Body, { source: string; target: string }>([...pairs.values()])
          .id(({ id }) => id)
          .distance(170),
      )
      .force("part", forceManyBody<Body>().strength(-1100).theta(1.1).distanceMax(1500))
      .force("x", forceX<Body>().strength(0.035))
      // A screen is wider than high, and so is the picture.
      .force("y", forceY<Body>().strength(0.06))
      // Room for a name under each.
      .force("room", forceCollide<Body>(({ radius }) => radius + 34).iterations(2))
      .stop();
    simulation.tick(ticks);
    return Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x: Math.round(x!), y: Math.round(y!) }]));
  },
} satisfies Layout;
