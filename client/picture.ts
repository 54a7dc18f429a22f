// The view and the server's answer as the picture that the canvas draws, and what of it is hidden.
import type { Card, Line as Link } from "./api/answers.ts";
import type { Line, Picture, Place, Thing } from "./graph/picture.ts";
import { wordText } from "./messages/format.ts";
import type { Explorer } from "./panels/explorer.ts";
import { strokeOf } from "./state/strokes.ts";
import { entitiesOf, type View } from "./state/view.ts";

export interface Shown {
  readonly things: readonly Card[];
  readonly links: readonly Link[];
  /** Every entity and link that would be there without any filter. */
  readonly all: { readonly things: readonly Card[]; readonly links: readonly Link[] };
  /** Ids asked for that are nobody's. */
  readonly unknown: readonly string[];
}

/** What remains of the answer once types and relations are hidden. `filtered` are the links that pass the server's filter. */
export function shownOf(view: View, all: { entities: readonly Card[]; links: readonly Link[] }, filtered: readonly Link[]): Shown {
  const ids = entitiesOf(view);
  const known = new Map(all.entities.map((card) => [card.id, card]));
  const everything = ids.flatMap((id) => known.get(id) ?? []);
  const on = new Set(ids);
  const things = everything.filter(({ type }) => !view.hiddenTypes.includes(type));
  const visible = new Set(things.map(({ id }) => id));
  return {
    things,
    links: filtered.filter(
      ({ relation, subject, object }) => visible.has(subject.id) && visible.has(object.id) && !view.hiddenRelations.includes(relation),
    ),
    all: { things: everything, links: all.links.filter(({ subject, object }) => on.has(subject.id) && on.has(object.id)) },
    unknown: ids.filter((id) => !known.has(id)),
  };
}

export function pictureOf(
  view: View,
  shown: Shown,
  ontology: Explorer["ontology"],
  /** Of every entity that is drawn. */
  places: ReadonlyMap<string, Place>,
  /** What is pointed out, while all else steps back. */
  marks?: ReadonlySet<string>,
): Picture {
  const linked = new Set(shown.links.flatMap(({ subject, object }) => [subject.id, object.id]));
  const isTimed = Object.keys(view.filter).length > 0;
  const pinned = new Set(view.pinned);
  // What has no place yet is drawn with the next answer, or it would be put somewhere and then jump.
  const placed = shown.things.filter(({ id }) => places.has(id));
  const things = placed.map((card): Thing => {
    const { color, shape } = ontology.type(card.type);
    return {
      id: card.id,
      label: card.name,
      type: card.type,
      ...(card.kind && { kind: wordText(card.kind) }),
      color,
      shape,
      degree: card.degree,
      place: places.get(card.id),
      ...(pinned.has(card.id) && { pinned: true }),
      // Under a filter, what no line reaches any more stays where it is, but steps back.
      ...(((isTimed && !linked.has(card.id)) || (marks && !marks.has(card.id))) && { dimmed: true }),
      ...(marks?.has(card.id) && { marked: true }),
    };
  });
  const lines = shown.links.map((link): Line => {
    const { forward } = ontology.relation(link.relation);
    const status = strokeOf(link.status);
    return {
      id: link.id,
      from: link.subject.id,
      to: link.object.id,
      relation: link.relation,
      label: status === "solid" ? forward : `${forward} (${wordText(link.status)})`,
      count: link.claimCount,
      status,
      ...(link.holdsFrom && { since: link.holdsFrom }),
      directed: !link.symmetric,
      confidence: link.confidence.toLowerCase() as "high" | "medium" | "low",
      grade: link.evidenceGrade.toLowerCase() as "strong" | "fair" | "weak",
      ...(marks && (marks.has(link.id) ? { marked: true } : { dimmed: true })),
    };
  });
  const drawn = new Set([...things.map(({ id }) => id), ...lines.map(({ id }) => id)]);
  return { things, lines, selected: view.selection.filter((id) => drawn.has(id)), focus: null };
}
