// What is on the canvas, as what was asked for: no places, no answers of the server, so it can be kept, undone and sent as an address.
import type { ClaimFilter, Direction } from "../api/asked.ts";
import { usualParts, type PartValues } from "./parts/index.ts";

/** Which links of an entity are meant; all of them where nothing is named. */
export interface Reach {
  readonly id: string;
  readonly relation?: string;
  readonly direction?: Direction;
  readonly otherType?: string;
}
export const orders = ["DEGREE", "HOLDS_FROM", "AMOUNT", "CONFIDENCE", "NAME"] as const;
export type ExpandOrder = (typeof orders)[number];

/** Where something was put by hand, in the canvas's own units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
/** What brought entities onto the canvas, and what gave them their places there: done again in the same order, they lead to the same picture. */
export type Intent =
  | { readonly kind: "start" }
  | { readonly kind: "add"; readonly ids: readonly string[] }
  | ({ readonly kind: "expand"; readonly skip: number; readonly count: number; readonly order: ExpandOrder } & Reach)
  /** Everything that is not pinned was placed anew, seen from these. */
  | { readonly kind: "layout"; readonly name: string; readonly centres: readonly string[]; readonly pinned: readonly string[] }
  | { readonly kind: "move"; readonly id: string; readonly to: Spot };

/** An intent, and the entities it brought when it was carried out, in their order; none by one that only places. */
export interface Brought {
  readonly intent: Intent;
  readonly ids: readonly string[];
  /** How many links an expansion could reach in all; unknown until it was carried out. */
  readonly total?: number;
}

/** What must hold of a claim to be drawn. Nothing is left out unless it is asked for. */
export type Filter = Pick<
  ClaimFilter,
  "asOf" | "during" | "knownBy" | "statuses" | "minConfidence" | "minEvidence" | "minSources" | "publisherKinds" | "publishers" | "amount"
>;

export interface View extends PartValues {
  readonly brought: readonly Brought[];
  /** Entities taken off by hand. */
  readonly hidden: readonly string[];
  readonly hiddenTypes: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly filter: Filter;
  /** Ids of entities and links; the details show the last. */
  readonly selection: readonly string[];
}

export const emptyView: View = { ...usualParts, brought: [], hidden: [], hiddenTypes: [], hiddenRelations: [], filter: {}, selection: [] };

/** The opening view: Microsoft, what it builds and on what, its partner and its rivals. */
export const startIds = [
  "microsoft",
  "openai",
  "mai-1-preview",
  "mai-voice-1",
  "nvidia-h100",
  "nvidia",
  "amazon",
  "google",
  "copilot",
  "copilot-daily",
  "azure",
  "tsmc",
  "satya-nadella",
] as const;
export const startView: View = { ...emptyView, brought: [{ intent: { kind: "start" }, ids: startIds }] };

/** At most so many new things come by one click. */
export const mostAtOnce = 50;
/** So many come by one click unless told otherwise. */
export const usualCount = 25;
/** More than this is not drawn: it could be neither read nor moved. */
export const mostOnCanvas = 1_500;

/** Two days that are compared take the place of the one day, or range of days, that is looked at. */
export function timed(view: View): View {
  const { asOf, during, ...filter } = view.filter;
  return view.dates === null || (asOf === undefined && during === undefined) ? view : { ...view, filter };
}

/** Every entity that was brought, once, in order of arrival, without those taken off by hand. */
export function entitiesOf({ brought, hidden }: View): readonly string[] {
  const off = new Set(hidden);
  return [...new Set(brought.flatMap(({ ids }) => ids))].filter((id) => !off.has(id)).slice(0, mostOnCanvas);
}

/** How many of an entity's links, reached this way, earlier expansions brought already: where the next one goes on. */
export function reached({ brought }: View, reach: Reach, order: ExpandOrder): number {
  return brought.reduce(
    (most, { intent }) =>
      intent.kind === "expand" && sameReach(intent, reach) && intent.order === order ? Math.max(most, intent.skip + intent.count) : most,
    0,
  );
}

export const sameReach = (a: Reach, b: Reach): boolean =>
  a.id === b.id && a.relation === b.relation && a.direction === b.direction && a.otherType === b.otherType;

export const isFiltered = ({ filter, hiddenTypes, hiddenRelations, hidden }: View): boolean =>
  Object.keys(filter).length + hiddenTypes.length + hiddenRelations.length + hidden.length > 0;

/** A link's id holds its relation and its ends; an entity's id never has a tilde in it. */
export const isLinkId = (id: string): boolean => id.includes("~");

/** The filter that gives the links that are drawn: what is asked for, and the relations that the legend hides left out. */
export function filterOf(view: View, { all }: { readonly all: { readonly links: readonly { readonly relation: string }[] } }): ClaimFilter {
  if (view.hiddenRelations.length === 0) return view.filter;
  const there = [...new Set(all.links.map(({ relation }) => relation))].sort();
  return { ...view.filter, relations: there.filter((relation) => !view.hiddenRelations.includes(relation)) };
}
