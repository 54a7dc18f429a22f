// How much of an entity's surroundings is on the canvas, and which relations its type could have but nothing is known of.
import type { Card, Line, LinkCount, RelationTypeInfo } from "../../api/answers.ts";

export const keyOf = ({ relation, direction, otherType }: Pick<LinkCount, "relation" | "direction" | "otherType">) =>
  `${relation} ${direction} ${otherType}`;
export const grouped = (counts: readonly LinkCount[]) => [...counts].sort((a, b) => b.links - a.links || (keyOf(a) < keyOf(b) ? -1 : 1));
export const touches = ({ subject, object }: Line, id: string) => subject.id === id || object.id === id;
export const otherEnd = ({ subject, object }: Line, id: string) => (subject.id === id ? object.id : subject.id);

export function shownCounts(id: string, links: readonly Line[], things: readonly Card[]): ReadonlyMap<string, number> {
  const types = new Map(things.map((card) => [card.id, card.type]));
  const shown = new Map<string, number>();
  for (const line of links) {
    if (!touches(line, id)) continue;
    const direction = line.symmetric ? "BOTH" : line.subject.id === id ? "OUT" : "IN";
    const key = keyOf({ relation: line.relation, direction, otherType: types.get(otherEnd(line, id)) ?? "" });
    shown.set(key, (shown.get(key) ?? 0) + 1);
  }
  return shown;
}

/** Readings of the relations that an entity of this type could have, at either end, and of which it has no claim. */
export function gapsOf(
  type: string,
  relations: readonly RelationTypeInfo[],
  counts: readonly Pick<LinkCount, "relation" | "direction">[],
  /** Relations that lead to figures, which are counted apart. */
  figures: readonly string[],
): string[] {
  const known = new Set(counts.map(({ relation, direction }) => `${relation} ${direction}`));
  return relations.flatMap(({ type: relation, symmetric, from, to, forward, backward }) => {
    if (figures.includes(relation)) return [];
    if (symmetric) return (from.includes(type) || to.includes(type)) && !known.has(`${relation} BOTH`) ? [forward] : [];
    return [
      ...(from.includes(type) && !known.has(`${relation} OUT`) ? [forward] : []),
      ...(to.includes(type) && !known.has(`${relation} IN`) ? [backward] : []),
    ];
  });
}
