// The view and the server's answer as the picture that the canvas draws, and what of it is hidden.
import type { Card, Line as Link } from "./api/answers.ts";
import type { Line, Picture, Place, Thing } from "./graph/picture.ts";
import { wordText } from "./messages/format.ts";
import type { Explorer } from "./panels/explorer.ts";
import { strokeOf } from "./state/strokes.ts";
import { entitiesOf, startIds, type View } from "./state/view.ts";

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

/** Where the opening view stands: Microsoft in the middle, what it builds to the right down to the chip, rivals and partner around. */
const startPlaces: Readonly<Record<(typeof startIds)[number], Place>> = {
  microsoft: { x: -40, y: 30 },
  openai: { x: -300, y: -60 },
  google: { x: -260, y: -300 },
  amazon: { x: -40, y: -250 },
  "satya-nadella": { x: -270, y: 150 },
  azure: { x: -180, y: 300 },
  copilot: { x: 20, y: 330 },
  "copilot-daily": { x: 270, y: 300 },
  "mai-voice-1": { x: 190, y: 170 },
  "mai-1-preview": { x: 210, y: 0 },
  "nvidia-h100": { x: 330, y: -150 },
  nvidia: { x: 150, y: -310 },
  tsmc: { x: 330, y: -350 },
};

export function pictureOf(
  view: View,
  shown: Shown,
  ontology: Explorer["ontology"],
  places: ReadonlyMap<string, Place>,
  marks?: ReadonlySet<string>,
): Picture {
  const isStart = view.brought[0]?.intent.kind === "start";
  const linked = new Set(shown.links.flatMap(({ subject, object }) => [subject.id, object.id]));
  const isTimed = Object.keys(view.filter).length > 0;
  const things = shown.things.map((card): Thing => {
    const { color, shape } = ontology.type(card.type);
    const place = places.get(card.id) ?? (isStart ? startPlaces[card.id as (typeof startIds)[number]] : undefined);
    return {
      id: card.id,
      label: card.name,
      type: card.type,
      ...(card.kind && { kind: wordText(card.kind) }),
      color,
      shape,
      degree: card.degree,
      ...(place && { place }),
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
      directed: !link.symmetric,
      confidence: link.confidence.toLowerCase() as "high" | "medium" | "low",
      grade: link.evidenceGrade.toLowerCase() as "strong" | "fair" | "weak",
      ...(marks && (marks.has(link.id) ? { marked: true } : { dimmed: true })),
    };
  });
  const drawn = new Set([...things.map(({ id }) => id), ...lines.map(({ id }) => id)]);
  return { things, lines, selected: view.selection.filter((id) => drawn.has(id)), focus: null };
}
