// What the canvas is given to draw and what it tells back: plain values, nothing of Cytoscape, nothing of the API.

import type { Stroke } from "../state/strokes.ts";
import type { Tone } from "../state/tones.ts";

export type Place = { x: number; y: number };

/** An entity on screen, or a fold that stands for several which are not. */
export type Thing = {
  id: string;
  label: string;
  /** The entity type, as people read it: "Organization". */
  type: string;
  kind?: string | undefined;
  /** From the ontology. The canvas adds a border that stands out from the background by 3:1. */
  color: string;
  /** From the ontology: a Cytoscape node shape ("round-rectangle", "hexagon"). */
  shape: string;
  /** How many relations it has in the whole graph, on screen or not: the more, the larger and the sooner labelled. */
  degree?: number | undefined;
  hidden?: boolean | undefined;
  pinned?: boolean | undefined;
  /** Where it belongs. Absent: the canvas finds a free place beside what it is joined to. Changed: it goes there. */
  place?: Place | undefined;
  /** Set on a fold: how many things it stands for. It is placed like any other thing, beside what its line joins it to. */
  fold?: number | undefined;
  /** Part of a path or another result that is pointed out. */
  marked?: boolean | undefined;
  dimmed?: boolean | undefined;
  /** How it differs between two days that are compared. */
  tone?: Tone | undefined;
};

/** A link: all claims of one relation type between the same two entities. */
export type Line = {
  /** subject~RELATION~object */
  id: string;
  from: string;
  to: string;
  relation: string;
  /** How it reads: "supplies". */
  label: string;
  /** How many claims say so. */
  count: number;
  /** How far the thing claimed has come, which its dash tells. */
  status: Stroke;
  directed: boolean;
  confidence?: "high" | "medium" | "low" | undefined;
  /** What its sources are worth: a weak line is drawn thin and pale, a strong one firm. */
  grade?: "strong" | "fair" | "weak" | undefined;
  /** The first day on which it is known to hold ("2025-08"): what the layout by time goes by. */
  since?: string | undefined;
  marked?: boolean | undefined;
  dimmed?: boolean | undefined;
  /** How it differs between two days that are compared. */
  tone?: Tone | undefined;
};

export type Picture = {
  things: readonly Thing[];
  lines: readonly Line[];
  /** Ids of things and of lines. */
  selected: readonly string[];
  /** The thing the keyboard stands on. */
  focus: string | null;
};

/** In screen pixels from the container's upper left corner, so that a thing at `p` stands at `p * zoom + pan`. */
export type View = { zoom: number; pan: Place };

/** What people did. All optional; ids are those of things and lines in the picture. */
export type Callbacks = {
  /** A click, a tap, a box drawn with Shift, or Space. An empty list: the background was clicked. */
  onSelect?(ids: string[], additive: boolean): void;
  /** A double click, or Enter where nobody listens to `onRead`. */
  onOpen?(id: string): void;
  /** Enter on the thing the keyboard stands on. */
  onRead?(id: string): void;
  /** E on the thing the keyboard stands on. */
  onExpand?(id: string): void;
  /** P on the thing the keyboard stands on. */
  onPathFrom?(id: string): void;
  onHover?(id: string | null): void;
  /** A thing was dragged here by hand. */
  onMove?(id: string, place: Place): void;
  /** `point` is in the page's client coordinates. `id` is null on the background. */
  onContextMenu?(id: string | null, point: Place): void;
  /** After a gesture has settled, not while it lasts. */
  onViewport?(view: View): void;
  /** The keyboard went to another thing. */
  onFocus?(id: string): void;
  /** Escape: the keyboard leaves the canvas. */
  onLeave?(): void;
  /** A sentence for an aria-live region. */
  onSay?(sentence: string): void;
};
