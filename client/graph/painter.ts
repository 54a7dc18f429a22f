// Draws the scene at once with a pen of its own, as Cytoscape will draw it a moment later.
import { tipAt, type Curve } from "./curve.ts";
import type { Strand } from "./fan.ts";
import type { Place, Thing, View } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { outline } from "./shapes.ts";
import { far, lookOfLine, lookOfThing, radiusOf, rings } from "./style.ts";
import type { Tokens } from "./tokens.ts";

export type Painting = {
  scene: Scene;
  tokens: Tokens;
  view: View;
  isFar: boolean;
  things: Iterable<Thing>;
  strands: Iterable<Strand>;
  /** Only what touches this part of the screen, in pixels; `except` lies inside and is left out. */
  part: Part;
  except?: Part | undefined;
};
export type Part = { left: number; top: number; right: number; bottom: number };
type Pen = CanvasRenderingContext2D;

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

/** Is anything of it to be seen? In the picture's own pixels. */
function seen({ view: { zoom, pan }, part, except }: Painting): (left: number, top: number, right: number, bottom: number) => boolean {
  const own = ({ left, top, right, bottom }: Part) => ({
    left: (left - pan.x) / zoom,
    top: (top - pan.y) / zoom,
    right: (right - pan.x) / zoom,
    bottom: (bottom - pan.y) / zoom,
  });
  const [whole, hole] = [own(part), except && own(except)];
  return (left, top, right, bottom) =>
    right >= whole.left &&
    left <= whole.right &&
    bottom >= whole.top &&
    top <= whole.bottom &&
    !(hole && left >= hole.left && right <= hole.right && top >= hole.top && bottom <= hole.bottom);
}

/** Strokes that look alike are one path: that is many times faster than one each. */
type Group = {
  path: Path2D;
  arrows: Path2D;
  color: string;
  width: number;
  dash: readonly number[];
  opacity: number;
  hollow: boolean;
  isFirst: boolean;
};

function paintLines(pen: Pen, painting: Painting): void {
  const { scene, tokens, isFar } = painting;
  const isSeen = seen(painting);
  const groups = new Map<string, Group>();
  for (const strand of painting.strands) {
    if (!scene.isShown(strand)) continue;
    const curve = scene.curve(strand);
    const { start, control, end } = curve;
    if (
      !isSeen(
        Math.min(start.x, control.x, end.x),
        Math.min(start.y, control.y, end.y),
        Math.max(start.x, control.x, end.x),
        Math.max(start.y, control.y, end.y),
      )
    )
      continue;
    const isSelected = strand.lines.some(({ id }) => scene.isSelected(id));
    const look = lookOfLine(strand, tokens, isSelected);
    if (isFar) Object.assign(look, { width: far.line, dash: [], opacity: Math.min(far.opacity, look.opacity) });
    const isFirst = isSelected || strand.marked;
    const key = `${isFirst} ${look.color} ${look.width} ${look.dash} ${look.opacity} ${look.hollow}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { ...look, path: new Path2D(), arrows: new Path2D(), isFirst }));
    if (strand.from === strand.to) {
      const radius = radiusOf(scene.things().get(strand.from)!);
      const { x, y } = scene.place(strand.from);
      group.path.moveTo(x - radius * 0.4, y - radius);
      group.path.arc(x - radius, y - radius, radius * 0.8, 0, Math.PI / 2, true);
      continue;
    }
    const [first, last] = isFar ? [start, end] : withArrows(group.arrows, curve, strand, look.width);
    group.path.moveTo(first.x, first.y);
    if (strand.bend === 0) group.path.lineTo(last.x, last.y);
    else group.path.quadraticCurveTo(control.x, control.y, last.x, last.y);
  }
  for (const { path, arrows, color, width, dash, opacity, hollow } of [...groups.values()].sort(
    (a, b) => Number(a.isFirst) - Number(b.isFirst),
  )) {
    pen.globalAlpha = opacity;
    pen.strokeStyle = pen.fillStyle = color;
    pen.lineWidth = width;
    pen.lineCap = dash[0] === 1.5 ? "round" : "butt";
    pen.setLineDash([...dash]);
    pen.stroke(path);
    if (hollow) {
      pen.setLineDash([]);
      pen.lineWidth = Math.min(width, 1);
      pen.fillStyle = tokens.background;
      pen.fill(arrows);
      pen.stroke(arrows);
    } else pen.fill(arrows);
  }
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

/** Adds the tips, and gives where the line itself begins and ends: a little before them. */
function withArrows(path: Path2D, { start, control, end }: Curve, { arrows }: Strand, width: number): [Place, Place] {
  const tip = (at: Place): Place => {
    const { points, back } = tipAt(at, control, width);
    points.forEach(({ x, y }, index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    path.closePath();
    return back;
  };
  return [arrows === "both" ? tip(start) : start, arrows === "none" ? end : tip(end)];
}

function paintThings(pen: Pen, painting: Painting): void {
  const { scene, tokens, isFar } = painting;
  const isSeen = seen(painting);
  for (const thing of painting.things) {
    const at = scene.place(thing.id);
    const radius = radiusOf(thing) * (isFar ? far.dot : 1);
    const reach = radius + rings.marked.padding;
    if (thing.hidden || !isSeen(at.x - reach, at.y - reach, at.x + reach, at.y + reach)) continue;
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
    pen.fillStyle = fill;
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
    if (scene.isSelected(thing.id)) {
      pen.strokeStyle = tokens.accent;
      pen.lineWidth = rings.selected.width;
      draw(rings.selected.offset + rings.selected.width / 2);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}
