// Draws the lines of a scene: what looks alike together, and only what is seen.
import { tipAt, type Curve } from "./curve.ts";
import type { Strand } from "./fan.ts";
import { partOf, type Painting, type Part, type Pen } from "./painting.ts";
import type { Place } from "./picture.ts";
import { far, litOf, lookOfLine, radiusOf, rings, type LineLook } from "./style.ts";

/** Does the curve come into the part? Its control point is taken for a corner that it passes. */
function comesInto({ left, top, right, bottom }: Part, { start, control, end }: Curve, isStraight: boolean): boolean {
  const isIn = ({ x, y }: Place) => x >= left && x <= right && y >= top && y <= bottom;
  if (isIn(start) || isIn(end)) return true;
  const within = (one: number, other: number, third: number, low: number, high: number) =>
    Math.max(one, other, third) >= low && Math.min(one, other, third) <= high;
  if (!within(start.x, control.x, end.x, left, right) || !within(start.y, control.y, end.y, top, bottom)) return false;
  if (!isStraight) return true;
  // All corners on one side of the line: it passes by.
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const side = (x: number, y: number) => dx * (y - start.y) - dy * (x - start.x) > 0;
  const first = side(left, top);
  return side(right, top) !== first || side(left, bottom) !== first || side(right, bottom) !== first;
}

/** From which part of a straight line on, and to which, it lies in the part of the screen. */
function within({ left, top, right, bottom }: Part, from: Place, to: Place): [number, number] {
  let [enters, leaves] = [0, 1];
  for (const [at, along, low, high] of [
    [from.x, to.x - from.x, left, right],
    [from.y, to.y - from.y, top, bottom],
  ] as const) {
    if (along === 0) continue;
    const [one, other] = [(low - at) / along, (high - at) / along];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return [enters, Math.max(enters, leaves)];
}

/** What looks alike is drawn together, so that the pen is changed seldom; each line is a path of its own, which is many times faster than one of all. */
type Group = { look: LineLook; isFirst: boolean; isSelected: boolean; drawn: { strand: Strand; curve: Curve }[] };

export function paintLines(pen: Pen, painting: Painting): void {
  const isBare = painting.isFar || painting.isHasty;
  const groups = [...groupsOf(painting)].sort((a, b) => Number(a.isFirst) - Number(b.isFirst));
  const part = partOf(painting);
  for (const { look, isSelected, drawn } of groups) {
    /** Dashes take long, seen or not: only what is seen is drawn, and the dashes lie where they would. */
    const straight = (from: Place, to: Place) => {
      const [enters, leaves] = look.dash.length === 0 ? [0, 1] : within(part, from, to);
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      if (look.dash.length > 0) pen.lineDashOffset = enters * Math.hypot(dx, dy);
      pen.moveTo(from.x + dx * enters, from.y + dy * enters);
      pen.lineTo(from.x + dx * leaves, from.y + dy * leaves);
    };
    const stroke = () => {
      for (const { strand, curve } of drawn) {
        pen.beginPath();
        if (strand.from === strand.to) loop(pen, painting, strand);
        else {
          const [first, last] = isBare ? [curve.start, curve.end] : lineEnds(curve, strand, look.width);
          if (strand.bend === 0) straight(first, last);
          else {
            pen.lineDashOffset = 0;
            pen.moveTo(first.x, first.y);
            pen.quadraticCurveTo(curve.control.x, curve.control.y, last.x, last.y);
          }
        }
        pen.stroke();
      }
    };
    pen.strokeStyle = pen.fillStyle = look.color;
    if (isSelected) {
      pen.globalAlpha = rings.line.opacity;
      pen.lineWidth = look.width + 2 * rings.line.padding;
      stroke();
    }
    pen.globalAlpha = look.opacity;
    pen.lineWidth = look.width;
    pen.setLineDash([...look.dash]);
    stroke();
    if (isBare) continue;
    pen.setLineDash([]);
    if (look.hollow) {
      pen.lineWidth = Math.min(look.width, 1);
      pen.fillStyle = painting.tokens.background;
    }
    for (const { strand, curve } of drawn)
      for (const { points } of tipsOf(curve, strand, look.width)) {
        pen.beginPath();
        points.forEach(({ x, y }) => pen.lineTo(x, y));
        pen.closePath();
        pen.fill();
        if (look.hollow) pen.stroke();
      }
  }
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

function groupsOf(painting: Painting): Iterable<Group> {
  const { scene, tokens, isFar } = painting;
  const part = partOf(painting);
  const groups = new Map<string, Group>();
  /** Most look like one that came before, which is told sooner by what the look is made of. */
  const alike = new Map<string, Group>();
  for (const strand of painting.strands) {
    if (!scene.isShown(strand)) continue;
    const curve = isFar ? scene.chord(strand) : scene.curve(strand);
    if (!comesInto(part, curve, strand.bend === 0)) continue;
    const isSelected = strand.lines.some(({ id }) => scene.isSelected(id));
    const { claims, status, grade, tone, marked, dimmed } = strand;
    const made = `${status} ${grade} ${claims} ${marked} ${dimmed} ${isSelected} ${tone}`;
    const known = alike.get(made);
    if (known) {
      known.drawn.push({ strand, curve });
      continue;
    }
    const look = lookOfLine(strand, tokens, isSelected);
    if (isFar) Object.assign(look, { width: far.line, dash: [], opacity: Math.min(far.opacity, look.opacity), hollow: false });
    if (painting.isHasty) look.dash = [];
    if (painting.isLit) look.color = litOf(tokens);
    const isFirst = isSelected || strand.marked;
    const key = `${isFirst} ${isSelected} ${look.color} ${look.width} ${look.dash} ${look.opacity} ${look.hollow}`;
    const group = groups.get(key) ?? { look, isFirst, isSelected, drawn: [] };
    group.drawn.push({ strand, curve });
    groups.set(key, group);
    alike.set(made, group);
  }
  return groups.values();
}

const tipsOf = ({ start, control, end }: Curve, { from, to, arrows }: Strand, width: number) =>
  from === to
    ? []
    : [...(arrows === "none" ? [] : [tipAt(end, control, width)]), ...(arrows === "both" ? [tipAt(start, control, width)] : [])];

/** A line ends a little before its tips. */
function lineEnds(curve: Curve, strand: Strand, width: number): [Place, Place] {
  const [atEnd, atStart] = tipsOf(curve, strand, width);
  return [atStart?.back ?? curve.start, atEnd?.back ?? curve.end];
}

/** A thing's line to itself. */
function loop(pen: Pen, { scene }: Painting, { from }: Strand): void {
  const radius = radiusOf(scene.things().get(from)!);
  const { x, y } = scene.place(from);
  pen.arc(x - radius, y - radius, radius * 0.8, 0.2, Math.PI / 2 - 0.2, true);
}
