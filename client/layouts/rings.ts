// Rings around the selection: the nearer to the middle, the fewer steps away.
import { centresOf, neighbours, type Layout, type Places } from "./layout.ts";

const gap = 150;
/** Along a ring, from one thing to the next. */
const room = 96;

export const rings = {
  name: "rings",
  title: "Rings around the selection",
  says: "How many steps lie between the selection and everything else.",
  run(graph) {
    const of = neighbours(graph);
    const places: Places = {};
    let ring = centresOf(graph, of);
    const seen = new Set(ring);
    let radius = ring.length > 1 ? (ring.length * room) / (2 * Math.PI) : 0;
    // Each child stands near its parent's angle, so that lines run outward and seldom cross.
    const angle = new Map(ring.map((id, index) => [id, (2 * Math.PI * index) / ring.length]));
    while (ring.length > 0) {
      ring.forEach((id, index) => {
        const at = (2 * Math.PI * index) / ring.length + (angle.get(ring[0]!) ?? 0);
        angle.set(id, at);
        places[id] = { x: Math.round(radius * Math.cos(at)), y: Math.round(radius * Math.sin(at)) };
      });
      const next: string[] = [];
      for (const id of ring)
        for (const other of [...of.get(id)!].sort())
          if (!seen.has(other)) {
            seen.add(other);
            angle.set(other, angle.get(id)!);
            next.push(other);
          }
      // What no line reaches stands in a last ring of its own.
      if (next.length === 0) for (const { id } of graph.things) if (!seen.has(id)) next.push(id) && seen.add(id);
      ring = next;
      radius = Math.max(radius + gap, (ring.length * room) / (2 * Math.PI));
    }
    return places;
  },
} satisfies Layout;
