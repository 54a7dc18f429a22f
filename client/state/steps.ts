// The one reducer: what a person did, the view it led to, and the way back. Pure, so undo gives exactly what was there before.
import type { PartName, PartValues } from "./parts/index.ts";
import { emptyView, startView, timed, type Filter, type Intent, type Spot, type View } from "./view.ts";

/** Gives one part of the view another value. */
export type Put = { [Name in PartName]: { readonly kind: "put"; readonly part: Name; readonly value: PartValues[Name] } }[PartName];

export type Action =
  | { readonly kind: "open"; readonly view: View }
  | { readonly kind: "bring"; readonly intent: Intent; readonly ids: readonly string[]; readonly total?: number; readonly select?: string }
  | { readonly kind: "layout"; readonly name: string }
  | { readonly kind: "move"; readonly id: string; readonly to: Spot }
  | Put
  | { readonly kind: "puts"; readonly values: Partial<PartValues> }
  | { readonly kind: "hide"; readonly ids: readonly string[] }
  | { readonly kind: "keep"; readonly ids: readonly string[] }
  | { readonly kind: "collapse"; readonly id: string }
  | { readonly kind: "select"; readonly ids: readonly string[] }
  | { readonly kind: "toggleType"; readonly type: string }
  | { readonly kind: "toggleRelation"; readonly relation: string }
  /** `isGlance`: one of many in a row, such as the days that a handle is drawn over; together they are one step. */
  | { readonly kind: "filter"; readonly filter: Filter; readonly isGlance?: boolean }
  | { readonly kind: "showAll" }
  | { readonly kind: "clear" }
  | { readonly kind: "goTo"; readonly at: number };

/** A view with what led to it. */
export interface Step {
  readonly did: Exclude<Action, { kind: "goTo" }>;
  readonly view: View;
}
export interface Steps {
  readonly steps: readonly Step[];
  readonly at: number;
}

export const mostSteps = 500;
export const begin = (view: View = startView): Steps => ({ steps: [{ did: { kind: "open", view }, view }], at: 0 });
export const viewOf = ({ steps, at }: Steps): View => steps[at]!.view;

export function reduce(state: Steps, action: Action): Steps {
  if (action.kind === "goTo") {
    const at = Math.max(0, Math.min(state.steps.length - 1, action.at));
    return at === state.at ? state : { ...state, at };
  }
  const before = viewOf(state);
  const view = after(before, action);
  if (view === before) return state;
  // Looking from one thing to the next is one step, or Back would lead through every glance.
  const last = state.steps[state.at]!.did;
  const glance =
    state.at > 0 &&
    ((action.kind === "select" && last.kind === "select") ||
      (action.kind === "filter" && action.isGlance === true && last.kind === "filter" && last.isGlance === true));
  const kept = state.steps.slice(0, glance ? state.at : state.at + 1).slice(-(mostSteps - 1));
  return { steps: [...kept, { did: action, view }], at: kept.length };
}

const toggled = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item].sort();
const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((each, index) => each === b[index]);

/** The view after an action; the very same one where nothing came of it. */
function after(view: View, action: Exclude<Action, { kind: "goTo" }>): View {
  switch (action.kind) {
    case "open":
      return action.view;
    case "bring": {
      const selection = action.select === undefined ? view.selection : [action.select];
      const shown = new Set(action.ids);
      const known = new Set(view.brought.flatMap(({ ids }) => ids));
      const isNews = action.intent.kind === "expand" || action.ids.some((id) => !known.has(id));
      if (!isNews && !view.hidden.some((id) => shown.has(id)) && same(selection, view.selection)) return view;
      return {
        ...view,
        brought: isNews
          ? [...view.brought, { intent: action.intent, ids: action.ids, ...(action.total !== undefined && { total: action.total }) }]
          : view.brought,
        // What is asked for by name comes back, even if it was taken off before.
        hidden: view.hidden.filter((id) => !shown.has(id)),
        selection,
      };
    }
    case "hide": {
      const off = [...new Set([...view.hidden, ...action.ids])].sort();
      if (same(off, view.hidden)) return view;
      return { ...view, hidden: off, selection: view.selection.filter((id) => !touches(id, new Set(off))) };
    }
    case "keep": {
      const kept = new Set(action.ids);
      const others = view.brought.flatMap(({ ids }) => ids).filter((id) => !kept.has(id));
      return after(view, { kind: "hide", ids: others });
    }
    case "collapse": {
      const brought = view.brought.filter(({ intent }) => !(intent.kind === "expand" && intent.id === action.id));
      return brought.length === view.brought.length ? view : { ...view, brought };
    }
    case "layout": {
      const centres = view.selection.filter((id) => !id.includes("~"));
      return {
        ...view,
        brought: [...view.brought, { intent: { kind: "layout", name: action.name, centres, pinned: view.pinned }, ids: [] }],
      };
    }
    case "move": {
      const to = { x: Math.round(action.to.x), y: Math.round(action.to.y) };
      // Of two moves in a row only the last can be seen.
      const before = view.brought.at(-1)?.intent;
      const kept = before?.kind === "move" && before.id === action.id ? view.brought.slice(0, -1) : view.brought;
      return { ...view, brought: [...kept, { intent: { kind: "move", id: action.id, to }, ids: [] }] };
    }
    case "puts":
      return Object.entries(action.values).every(([part, value]) => JSON.stringify(view[part as PartName]) === JSON.stringify(value))
        ? view
        : timed({ ...view, ...action.values });
    case "put":
      return JSON.stringify(view[action.part]) === JSON.stringify(action.value) ? view : timed({ ...view, [action.part]: action.value });
    case "select":
      return same(action.ids, view.selection) ? view : { ...view, selection: action.ids };
    case "toggleType":
      return { ...view, hiddenTypes: toggled(view.hiddenTypes, action.type) };
    case "toggleRelation":
      return { ...view, hiddenRelations: toggled(view.hiddenRelations, action.relation) };
    case "filter": {
      const { asOf, during } = action.filter;
      if (view.dates !== null && (asOf !== undefined || during !== undefined)) return { ...view, filter: action.filter, dates: null };
      return JSON.stringify(action.filter) === JSON.stringify(view.filter) ? view : { ...view, filter: action.filter };
    }
    case "showAll":
      return { ...view, hidden: [], hiddenTypes: [], hiddenRelations: [], filter: {} };
    case "clear":
      return view === emptyView ? view : emptyView;
  }
}

/** Whether an entity, or a link at either of its ends, is among these. */
const touches = (id: string, ids: ReadonlySet<string>): boolean => {
  const [subject, , object] = id.split("~");
  return ids.has(id) || ids.has(subject!) || (object !== undefined && ids.has(object));
};
