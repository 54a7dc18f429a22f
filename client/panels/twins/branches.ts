// The branches of the tree: for each entity that is drawn its links, grouped by how they read from it.
import type { Card } from "../../api/answers.ts";
import { wordText } from "../../messages/index.ts";
import type { Shown } from "../../picture.ts";
import type { Explorer } from "../explorer.ts";

export interface Leaf {
  /** The entity it is read from and the link: a link has two places in the tree. */
  readonly key: string;
  readonly link: string;
  /** The entity at the other end. */
  readonly name: string;
  /** Empty where it happened. */
  readonly status: string;
  readonly claims: number;
}
export interface Branch {
  readonly id: string;
  readonly card: Card;
  readonly count: number;
  readonly relations: readonly { readonly key: string; readonly reading: string; readonly leaves: readonly Leaf[] }[];
}

export function branchesOf({ things, links }: Pick<Shown, "things" | "links">, ontology: Explorer["ontology"]): Branch[] {
  const cards = new Map(things.map((card) => [card.id, card]));
  const groups = new Map<string, Map<string, Leaf[]>>(things.map(({ id }) => [id, new Map()]));
  for (const link of links) {
    const { forward, backward } = ontology.relation(link.relation);
    const ends = [
      { from: link.subject.id, to: link.object.id, reading: forward },
      { from: link.object.id, to: link.subject.id, reading: link.symmetric ? forward : backward },
    ];
    for (const { from, to, reading } of ends) {
      const of = groups.get(from);
      if (!of) continue;
      const leaf: Leaf = {
        key: `${from}/ ${link.id}`,
        link: link.id,
        name: cards.get(to)?.name ?? to,
        status: link.status === "HAPPENED" ? "" : wordText(link.status),
        claims: link.claimCount,
      };
      of.set(reading, [...(of.get(reading) ?? []), leaf]);
    }
  }
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, "en");
  return [...things].sort(byName).map((card) => {
    const of = groups.get(card.id)!;
    return {
      id: card.id,
      card,
      count: [...of.values()].reduce((sum, leaves) => sum + leaves.length, 0),
      relations: [...of]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([reading, leaves]) => ({ key: `${card.id}/${reading}`, reading, leaves: leaves.sort(byName) })),
    };
  });
}
