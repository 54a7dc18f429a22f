// Claims that contradict each other, each pair once.
import type { ContradictedAnswer } from "../../api/answers.ts";
import type { Said } from "../../api/claims.ts";

export type Contradicting = NonNullable<ContradictedAnswer["entity"]>["claims"]["nodes"][number];
export type Pair = readonly [Said, Said];

export function pairsOf(nodes: readonly Contradicting[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const node of nodes)
    for (const other of node.contradicts) {
      const [a, b] = node.id < other.id ? [node, other] : [other, node];
      pairs.set(`${a.id} ${b.id}`, [a, b]);
    }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
