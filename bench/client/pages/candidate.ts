// What each page offers to be measured: the same few things, whoever draws.
import type { Picture } from "../../../client/graph/picture.ts";

export type Candidate = {
  /** From data in hand to a picture on the screen: fulfilled when it has been painted. */
  draw(picture: Picture): Promise<void>;
  /** Fulfilled when everything works, and nothing is left to be done behind it. */
  ready(): Promise<void>;
  /** Draws what has been added: fulfilled when that has been painted. */
  expand(picture: Picture): Promise<void>;
  /** The whole in the middle, at this zoom. */
  zoomTo(zoom: number): Promise<void>;
  /** Moves everything to where a layout says; only ours has one that is measured. */
  relayout?(): Promise<void>;
};

declare global {
  var candidate: Candidate;
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** What has been drawn by now is on the screen: the frame after this one has begun. */
export const shown = frame;

/** What is drawn by the time the next frame begins, or right then, is on the screen: the one after it has begun. */
export const painted = async () => {
  await frame();
  await shown();
};

export const host = () => document.querySelector<HTMLElement>("#canvas")!;
