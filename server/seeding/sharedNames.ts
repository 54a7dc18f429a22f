// Names by which a reader cannot tell two entities apart: no mistake, for people do call a firm by its product, but worth a look.
import { compareTexts } from "../order.ts";
import type { Seed } from "./derive.ts";

export interface SharedName {
  readonly name: string;
  /** In the order of their ids. */
  readonly of: readonly { readonly id: string; readonly as: "name" | "alias" }[];
}

/** An alias of one that is the name or an alias of another, as it is written. Two that have one name are told by their types, and are not here. */
export function sharedNames({ entities }: Pick<Seed, "entities">): SharedName[] {
  const known = new Map<string, SharedName["of"]>();
  for (const { id, properties } of entities.toSorted((a, b) => compareTexts(a.id, b.id))) {
    const { name, aliases } = properties as { name: string; aliases: string[] };
    for (const one of new Set([name, ...aliases])) known.set(one, [...(known.get(one) ?? []), { id, as: one === name ? "name" : "alias" }]);
  }
  return [...known]
    .map(([name, of]) => ({ name, of }))
    .filter(({ of }) => of.length > 1 && of.some(({ as }) => as === "alias"))
    .sort((a, b) => compareTexts(a.name, b.name));
}
