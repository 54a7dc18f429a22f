// Joins the view to the browser: each step is a place in its history, the address says the view, and a reload finds every step again.
import type { Action, Steps } from "./state/steps.ts";
import { begin, viewOf } from "./state/steps.ts";
import type { Store } from "./state/store.ts";
import { fromAddress, toAddress } from "./state/address.ts";
import type { View } from "./state/view.ts";

const kept = "interlock.steps";
interface Place {
  readonly session: string;
  readonly at: number;
}
const isPlace = (value: unknown): value is Place => typeof value === "object" && value !== null && "session" in value && "at" in value;

/** The steps of this tab before it was reloaded, if the browser stands at one of them. */
export function rememberedSteps(): Steps | undefined {
  try {
    const { session, steps } = JSON.parse(sessionStorage.getItem(kept) ?? "null") as { session: string; steps: Steps };
    const place: unknown = history.state;
    if (!isPlace(place) || place.session !== session || !steps.steps[place.at]) return undefined;
    return toAddress(steps.steps[place.at]!.view) === location.search ? { ...steps, at: place.at } : undefined;
  } catch {
    // Nothing kept, or kept by another version: the address says enough.
    return undefined;
  }
}

/** Follows the store into the browser's history and back. `open` carries out an address that is no step of this session. */
export function joinHistory(
  store: Store<Steps, Action>,
  open: (view: View) => void,
): { undo(): void; redo(): void; goTo(at: number): void } {
  const place: unknown = history.state;
  const session = isPlace(place) ? place.session : crypto.randomUUID();
  let last = store.get();
  /** A step reached through the browser must not be pushed onto its history again. */
  let travelling = false;

  const keep = () => {
    try {
      sessionStorage.setItem(kept, JSON.stringify({ session, steps: store.get() }));
    } catch {
      // A full or forbidden storage costs the steps on reload and nothing else.
    }
  };
  const write = (how: "pushState" | "replaceState") => {
    const steps = store.get();
    history[how]({ session, at: steps.at } satisfies Place, "", toAddress(viewOf(steps)) || location.pathname);
    keep();
  };
  write("replaceState");

  store.subscribe(() => {
    const now = store.get();
    const before = last;
    last = now;
    if (travelling) return keep();
    const isNew = now.steps !== before.steps && now.at > before.at;
    write(isNew ? "pushState" : "replaceState");
  });

  addEventListener("popstate", ({ state }) => {
    const steps = store.get();
    travelling = true;
    if (isPlace(state) && state.session === session && steps.steps[state.at]) store.dispatch({ kind: "goTo", at: state.at });
    else open(fromAddress(location.search));
    travelling = false;
  });

  /** By the browser's history, so that its own Back agrees; by ourselves where it no longer reaches back so far. */
  function goTo(at: number) {
    const from = store.get().at;
    if (at === from || !store.get().steps[at]) return;
    const itself = () => store.dispatch({ kind: "goTo", at });
    const isReached = reaches(at - from);
    if (isReached === false) return itself();
    if (isReached === undefined) {
      // Only waiting tells. Never where it can be known: a page that is busy for longer would write over the place that it is about to leave.
      const late = setTimeout(itself, 150);
      addEventListener("popstate", () => clearTimeout(late), { once: true });
    }
    history.go(at - from);
  }
  return { goTo, undo: () => goTo(store.get().at - 1), redo: () => goTo(store.get().at + 1) };
}

/** Whether the browser's history still reaches so far: it keeps about fifty places. Undefined where the browser does not tell. */
const reaches = (by: number): boolean | undefined =>
  "navigation" in globalThis ? navigation.entries()[(navigation.currentEntry?.index ?? NaN) + by] !== undefined : undefined;

/** What the page's address asks for, before anything was carried out. */
export const addressed = (): Steps => begin(fromAddress(location.search));
