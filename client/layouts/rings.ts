// Rings around the selection: the nearer to the middle, the fewer steps away.
import { centresOf, neighbours, type Layout, type Places } from "./layout.ts";

const gap = 150;
/** Along a ring, from one thing to the next. */
const room = 124;

export const rings = {
  name: "rings" as const,
  title: "Rings around the selection",
  says: "How many steps lie between the selection and everything else.",
  run(graph) {
    const of = neighbours(graph);
    const places: Places = {};
    let ring = centresOf(graph, of);
    const seen = new Set(ring);
    let radius = ring.length > 1 ? (ring.length * room) / (2 * Math.PI) : 0;
    // A ring begins beside the parent of its first, and its members follow in the order of their parents, so that lines run outward and seldom cross.
    let begin = -Math.PI / 2;
    while (ring.length > 0) {
      ring.forEach((id, index) => {
        const angle = begin + (2 * Math.PI * index) / ring.length;
        // Without the sum, what rounds to -0 would stay so.
        places[id] = { x: Math.round(radius * Math.cos(angle)) + 0, y: Math.round(radius * Math.sin(angle)) + 0 };
      });
      const next: string[] = [];
      for (const id of ring)
        for (const other of [...of.get(id)!].sort())
          if (!seen.has(other)) {
            seen.add(other);
            next.push(other);
          }
      // What no line reaches stands in a last ring of its own.
      if (next.length === 0) {
        next.push(...graph.things.map(({ id }) => id).filter((id) => !seen.has(id)));
        for (const id of next) seen.add(id);
      }
      ring = next;
      begin += Math.PI / Math.max(1, ring.length);
      radius = Math.max(radius + gap, (ring.length * room) / (2 * Math.PI));
    }
    return places;
  },
} satisfies Layout;
