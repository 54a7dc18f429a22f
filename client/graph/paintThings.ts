// Draws the things of a scene, with the rings of what is selected, pinned, marked or pointed at.
import { partOf, type Painting, type Pen } from "./painting.ts";
import { outline } from "./shapes.ts";
import { far, lookOfThing, radiusOf, rings } from "./style.ts";

export function paintThings(pen: Pen, painting: Painting): void {
  const { scene, tokens, isFar } = painting;
  const { left, top, right, bottom } = partOf(painting);
  for (const thing of painting.things) {
    const at = scene.place(thing.id);
    const radius = radiusOf(thing) * (isFar ? far.dot : 1);
    const reach = radius + rings.marked.padding;
    if (thing.hidden || at.x + reach < left || at.x - reach > right || at.y + reach < top || at.y - reach > bottom) continue;
    const { fill, border, borderWidth, dash, opacity } = lookOfThing(thing, tokens);
    pen.globalAlpha = opacity;
    const draw = (extra: number) => {
      pen.beginPath();
      outline(pen, isFar ? "ellipse" : thing.shape, at, radius + extra);
    };
    if (thing.marked) {
      pen.globalAlpha = rings.marked.opacity;
      pen.fillStyle = tokens.accent;
      pen.beginPath();
      pen.arc(at.x, at.y, radius + rings.marked.padding, 0, 2 * Math.PI);
      pen.fill();
      pen.globalAlpha = opacity;
    }
    draw(0);
    // A dot has no border; where its fill is the background's, it has the border's colour.
    pen.fillStyle = isFar && fill === tokens.background ? border : fill;
    pen.fill();
    if (!isFar) {
      pen.strokeStyle = border;
      pen.lineWidth = thing.pinned ? rings.pinned : borderWidth;
      pen.setLineDash([...dash]);
      pen.stroke();
      pen.setLineDash([]);
      if (thing.pinned) {
        pen.strokeStyle = fill;
        pen.lineWidth = rings.pinned / 3;
        pen.stroke();
      }
    }
    const ring = scene.isSelected(thing.id) ? rings.selected : painting.isLit ? rings.hovered : undefined;
    if (ring) {
      pen.globalAlpha = ring.opacity;
      pen.strokeStyle = tokens.accent;
      pen.lineWidth = ring.width;
      draw(ring.offset + ring.width / 2);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}
