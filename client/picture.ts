// The view and the server's answer as the picture that the canvas draws, and what of it is hidden.
import type { Card, Line as Link } from "./api/answers.ts";
import type { Direction } from "./api/asked.ts";
import { placeBeside, radiusOf, type Line, type Picture, type Place, type Thing } from "./graph/index.ts";
import { wordText } from "./messages/terms.ts";
import type { Explorer, Highlight } from "./panels/explorer.ts";
import { strokeOf } from "./state/strokes.ts";
import { signOf, type Tone } from "./state/tones.ts";
import { entitiesOf, type ExpandOrder, type Reach, type View } from "./state/view.ts";

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
  highlight?: Highlight | null,
): Picture {
  const marks = highlight?.ids;
  const tones = highlight?.tones;
  const markOf = (id: string) => {
    const tone = tones?.get(id);
    return tone ? { tone } : marks?.has(id) ? { marked: true } : {};
  };
  const linked = new Set(shown.links.flatMap(({ subject, object }) => [subject.id, object.id]));
  const isTimed = Object.keys(view.filter).length > 0;
  const pinned = new Set(view.pinned);
  // What has no place yet is drawn with the next answer, or it would be put somewhere and then jump.
  const placed = shown.things.filter(({ id }) => places.has(id));
  const things = placed.map((card): Thing => {
    const { color, shape, name } = ontology.type(card.type);
    return {
      id: card.id,
      label: signed(card.name, tones?.get(card.id)),
      type: name,
      ...(card.kind && { kind: wordText(card.kind) }),
      color,
      shape,
      degree: card.degree,
      place: places.get(card.id),
      ...(pinned.has(card.id) && { pinned: true }),
      // Under a filter, what no line reaches any more stays where it is, but steps back.
      ...(((isTimed && !linked.has(card.id)) || (marks && !marks.has(card.id))) && { dimmed: true }),
      // Where tones say what differs, what they leave out is not marked as well.
      ...(tones && !tones.has(card.id) ? {} : markOf(card.id)),
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
      label: signed(status === "happened" ? forward : `${forward} (${wordText(link.status)})`, tones?.get(link.id)),
      count: link.claimCount,
      status,
      ...(link.holdsFrom && { since: link.holdsFrom }),
      directed: !link.symmetric,
      confidence: link.confidence.toLowerCase() as "high" | "medium" | "low",
      grade: link.evidenceGrade.toLowerCase() as "strong" | "fair" | "weak",
      ...(marks && (marks.has(link.id) ? markOf(link.id) : { dimmed: true })),
    };
  });
  const folds = foldsOf(view, things, ontology);
  things.push(...folds.map(({ thing }) => thing));
  lines.push(...folds.map(({ line }) => line));
  const drawn = new Set([...things.map(({ id }) => id), ...lines.map(({ id }) => id)]);
  return { things, lines, selected: view.selection.filter((id) => drawn.has(id)), focus: null };
}

const signed = (label: string, tone: Tone | undefined) => (tone ? `${signOf[tone]} ${label}` : label);

const foldId = (reach: Reach, order: ExpandOrder): string =>
  ["fold", reach.id, reach.relation ?? "", reach.direction ?? "", reach.otherType ?? "", order].join(":");

/** What a fold stands for, from its id; none for an entity or a link. */
export function foldedReach(id: string): { reach: Reach; order: ExpandOrder } | undefined {
  if (!id.startsWith("fold:")) return undefined;
  const [, of = "", relation, direction, otherType, order] = id.split(":");
  return {
    reach: {
      id: of,
      ...(relation && { relation }),
      ...(direction && { direction: direction as Direction }),
      ...(otherType && { otherType }),
    },
    order: order as ExpandOrder,
  };
}

/** What expansions left over, one fold for each, beside what it belongs to. */
function foldsOf(view: View, things: readonly Thing[], ontology: Explorer["ontology"]): { thing: Thing; line: Line }[] {
  const discs = new Map(things.map((thing) => [thing.id, { ...thing.place!, radius: radiusOf(thing) }]));
  const folds = new Map<string, { reach: Reach; left: number }>();
  for (const { intent, total } of view.brought)
    if (intent.kind === "expand" && total !== undefined && discs.has(intent.id))
      folds.set(foldId(intent, intent.order), { reach: intent, left: total - intent.skip - intent.count });
  const left = [...folds].filter(([, fold]) => fold.left > 0);
  const fold = { fold: 0 };
  const places = placeBeside(
    left.map(([id, { reach }]) => ({ id, radius: radiusOf(fold), joined: [reach.id] })),
    discs,
  );
  return left.map(([id, { reach, left: count }]) => {
    const relation = reach.relation === undefined ? undefined : ontology.relation(reach.relation);
    const reading = relation ? (reach.direction === "IN" ? relation.backward : relation.forward) : "";
    return {
      thing: { id, label: `${reading} +${count}`.trim(), type: "", color: "#8a8f98", shape: "ellipse", fold: count, place: places.get(id) },
      line: { id: `${id}-line`, from: reach.id, to: id, relation: "", label: "", count: 1, status: "folded", directed: false },
    };
  });
}
