// Draws the scene at once with a pen of its own, as Cytoscape draws it.
import { paintLines } from "./paintLines.ts";
import { paintThings } from "./paintThings.ts";
import type { Painting, Pen } from "./painting.ts";

/** `pen` draws in pixels of the screen. */
export function paint(pen: Pen, painting: Painting): void {
  const { view } = painting;
  pen.save();
  pen.translate(view.pan.x, view.pan.y);
  pen.scale(view.zoom, view.zoom);
  paintLines(pen, painting);
  paintThings(pen, painting);
  pen.restore();
}
