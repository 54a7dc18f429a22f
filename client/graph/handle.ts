// What a page can ask of the canvas, and what it gives it to begin with.
import type { Paper } from "./export/paper.ts";
import type { Candidate } from "./labels.ts";
import type { Callbacks, Picture, Place, View } from "./picture.ts";
import type { Words } from "./words.ts";

export type CanvasOptions = Callbacks & {
  /** What the canvas is called for those who do not see it: "Relations of the AI industry". */
  label: string;
  /** What is said to those who hear the canvas; English unless given. */
  words?: Words | undefined;
  /** What lies over the canvas at its foot or its head, in client coordinates: no name is written beneath it, and what is brought or shown as a whole stands between. */
  covered?(): readonly DOMRect[];
};

/** What dragging the background does: it moves the picture, or draws a line around what is to be selected. Alt held does the other. */
export type Mode = "move" | "lasso";

export type CanvasHandle = {
  /** Takes over what differs from the last picture. */
  draw(picture: Picture): void;
  /** Fulfilled when everything that was asked for is on the screen: first layout, tweens, gestures. */
  settled(): Promise<void>;
  /** All of the picture. */
  fit(): void;
  /** These things in the middle; one alone at a zoom at which it can be read. */
  center(ids: readonly string[]): void;
  zoomBy(factor: number): void;
  view(): View;
  setView(view: View): void;
  setMode(mode: Mode): void;
  /** Moves everything that is not pinned, by one of `layouts`; gives the new places. The old ones are `places()` before. */
  relayout(name: string): Promise<Record<string, Place>>;
  places(): Record<string, Place>;
  /** Where a thing stands on the page now, in client coordinates: for a menu or a tip. */
  pointOf(id: string): Place | undefined;
  /** The names and sayings on the screen now, each with its box; none meets another. */
  labels(): readonly Candidate[];
  /** Puts the keyboard on the canvas: on this thing, at once or when it comes. */
  focus(id?: string): void;
  /** All of the picture, in shapes and text; with a `paper`, title, legend, note and date around it. */
  toSVG(paper?: Paper): string;
  toPNG(scale?: number, paper?: Paper): Promise<Blob>;
  /** Other callbacks than before. */
  listen(options: CanvasOptions): void;
  destroy(): void;
};
