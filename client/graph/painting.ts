// What is to be painted: things and strands of a scene, seen so, in a part of the screen.
import type { Strand } from "./fan.ts";
import type { Thing, View } from "./picture.ts";
import type { Scene } from "./scene.ts";
import type { Tokens } from "./tokens.ts";

export type Painting = {
  scene: Scene;
  tokens: Tokens;
  view: View;
  isFar: boolean;
  things: Iterable<Thing>;
  strands: Iterable<Strand>;
  /** Only what touches this part of the screen, in pixels. */
  part: Part;
  /** Dashes and tips take long; while the picture moves they are left out. */
  isHasty?: boolean | undefined;
  /** These are pointed at. */
  isLit?: boolean | undefined;
};
export type Part = { left: number; top: number; right: number; bottom: number };
export type Pen = CanvasRenderingContext2D;

/** The part of the screen in the picture's own pixels. */
export const partOf = ({ view: { zoom, pan }, part: { left, top, right, bottom } }: Painting): Part => ({
  left: (left - pan.x) / zoom,
  top: (top - pan.y) / zoom,
  right: (right - pan.x) / zoom,
  bottom: (bottom - pan.y) / zoom,
});
