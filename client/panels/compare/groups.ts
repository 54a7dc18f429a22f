// Shared neighbours by the relation and the way that they are had.
import type { CompareAnswer } from "../../api/answers.ts";
import type { Direction } from "../../api/asked.ts";

type Shared = CompareAnswer["compare"]["shared"][number];
export interface SharedGroup {
  readonly relation: string;
  readonly direction: Direction;
  readonly neighbours: readonly Shared[];
}

/** The largest first; in each, those that most of them share first, as the server has them. */
export function sharedGroups(shared: readonly Shared[]): SharedGroup[] {
  const groups = new Map<string, Shared[]>();
  for (const one of shared) {
    const key = `${one.relation} ${one.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((neighbours) => ({ relation: neighbours[0]!.relation, direction: neighbours[0]!.direction, neighbours }))
    .sort((a, b) => b.neighbours.length - a.neighbours.length || (a.relation < b.relation ? -1 : 1));
}
