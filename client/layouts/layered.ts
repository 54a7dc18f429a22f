// Layers from left to right along the direction of the lines: who stands upstream of whom.
import type { Layout, LayoutGraph, Places } from "./layout.ts";

const column = 260;
const row = 92;
/** Times the order inside the layers is bettered, back and forth. */
const sweeps = 6;

export const layered = {
  name: "layered" as const,
  title: "Upstream to downstream",
  says: "Lines run from left to right: suppliers before those whom they supply.",
  run(graph) {
    const onward = withoutCycles(graph);
    const layers = order(layersOf(graph, onward), onward);
    const places: Places = {};
    layers.forEach((layer, x) =>
      layer.forEach((id, y) => {
        places[id] = { x: x * column, y: Math.round((y - (layer.length - 1) / 2) * row) };
      }),
    );
    return places;
  },
} satisfies Layout;

/** Targets by source, without the lines that would lead back to where a walk came from. */
function withoutCycles({ things, lines }: LayoutGraph): Map<string, string[]> {
  const known = new Map<string, Set<string>>(things.map(({ id }) => [id, new Set()]));
  for (const { from, to, directed } of lines) if (directed && from !== to && known.has(to)) known.get(from)?.add(to);
  const kept = new Map<string, string[]>(things.map(({ id }) => [id, []]));
  const state = new Map<string, "open" | "done">();
  for (const { id: root } of things) {
    if (state.has(root)) continue;
    // By hand and not by recursion: a chain may be longer than the stack is deep.
    const walk = [{ id: root, left: [...known.get(root)!].sort() }];
    state.set(root, "open");
    while (walk.length > 0) {
      const here = walk.at(-1)!;
      const to = here.left.shift();
      if (to === undefined) state.set(walk.pop()!.id, "done");
      else if (state.get(to) !== "open") {
        kept.get(here.id)!.push(to);
        if (!state.has(to)) {
          state.set(to, "open");
          walk.push({ id: to, left: [...known.get(to)!].sort() });
        }
      }
    }
  }
  return kept;
}

/** Each thing one layer after the last of those that lead to it. */
function layersOf({ things }: LayoutGraph, onward: Map<string, string[]>): string[][] {
  const waiting = new Map(things.map(({ id }) => [id, 0]));
  for (const targets of onward.values()) for (const to of targets) waiting.set(to, waiting.get(to)! + 1);
  const layers: string[][] = [];
  let layer = things.map(({ id }) => id).filter((id) => waiting.get(id) === 0);
  while (layer.length > 0) {
    layers.push(layer);
    const next: string[] = [];
    for (const id of layer)
      for (const to of onward.get(id)!) {
        waiting.set(to, waiting.get(to)! - 1);
        if (waiting.get(to) === 0) next.push(to);
      }
    layer = next;
  }
  return layers;
}

/** Each thing at the mean height of what it is joined to in the layer before, then in the layer after. */
function order(layers: string[][], onward: Map<string, string[]>): string[][] {
  const joined = new Map<string, string[]>();
  for (const [from, targets] of onward)
    for (const to of targets)
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const)
        joined.set(a, [...(joined.get(a) ?? []), b]);
  const height = new Map<string, number>();
  const settle = (layer: string[]) => layer.forEach((id, index) => height.set(id, index - (layer.length - 1) / 2));
  layers.forEach((layer) => settle(layer.sort()));
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const layer of sweep % 2 ? layers.toReversed() : layers) {
      const mean = new Map(
        layer.map((id) => {
          const heights = (joined.get(id) ?? []).map((other) => height.get(other)!);
          return [id, heights.length ? heights.reduce((sum, one) => sum + one, 0) / heights.length : height.get(id)!];
        }),
      );
      settle(layer.sort((a, b) => mean.get(a)! - mean.get(b)! || (a < b ? -1 : 1)));
    }
  return layers;
}
