// What every panel is given: the view and its steps, the ontology, what may be done, and how the server is asked.
import { createContext, useContext } from "react";
import type { EntityTypeInfo, OntologyAnswer, RelationTypeInfo } from "../api/answers.ts";
import type { Action, Steps } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { useStore } from "../state/store.ts";
import { viewOf } from "../state/steps.ts";
import type { PartName, PartValues } from "../state/parts/index.ts";
import type { Tone } from "../state/tones.ts";
import type { ExpandOrder, Reach, View } from "../state/view.ts";
import type { CanvasHandle } from "../graph/index.ts";
import type { Notices } from "./notices.ts";

/** What an open room points out on the canvas; it belongs to the room, not to the view, and goes with it. */
export interface Highlight {
  /** Entities and links; all others step back. */
  readonly ids: ReadonlySet<string>;
  /** How some of them differ between two days. */
  readonly tones?: ReadonlyMap<string, Tone>;
}

export interface Explorer {
  readonly store: Store<Steps, Action>;
  readonly notices: Notices;
  readonly ontology: OntologyAnswer & {
    /** `name` is what one of them is called, `title` what several are. */
    type(name: string): EntityTypeInfo & { readonly name: string };
    relation(name: string): RelationTypeInfo;
    /** Relations whose claims state a figure. */
    readonly figures: readonly string[];
  };
  /** Puts entities on the canvas and selects the last; those that are there already are only selected. `name` is what they are called where it is said. */
  add(ids: readonly string[], select?: string, name?: string): void;
  /** Shows more neighbours of an entity, and says how many. */
  expand(reach: Reach, options?: { name?: string; count?: number; order?: ExpandOrder }): Promise<void>;
  /** Shows an entity or a link in the details; puts its ends on the canvas where they are missing. */
  select(id: string | null): void;
  /** Opens an address of the explorer, such as "?v=1&g=nvidia". */
  openAddress(address: string): Promise<void>;
  /** Gives one part of the view another value, as a step. */
  put<Name extends PartName>(part: Name, value: PartValues[Name]): void;
  /** Several parts at once, as one step. */
  puts(values: Partial<PartValues>): void;
  /** What a room points out now. */
  readonly highlight: Store<Highlight | null, Highlight | null>;
  /** The canvas while it stands. */
  readonly canvas: { current: CanvasHandle | null };
  /** Opens the views of a session, one step each, and stands at one of them. */
  openViews(views: readonly View[], at: number): Promise<void>;
  undo(): void;
  redo(): void;
  goTo(at: number): void;
}

const Context = createContext<Explorer | null>(null);
export const ExplorerProvider = Context.Provider;
export function useExplorer(): Explorer {
  const explorer = useContext(Context);
  if (!explorer) throw new Error("A panel stands inside <ExplorerProvider>.");
  return explorer;
}
export const useView = () => useStore(useExplorer().store, viewOf);
export const useSteps = () => useStore(useExplorer().store, (steps) => steps);
