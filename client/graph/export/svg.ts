// The picture as an SVG file: what stands on the canvas, in shapes and text that other programs can edit.
import { tipAt } from "../curve.ts";
import type { Strand } from "../fan.ts";
import { intersect, type Box } from "../labels.ts";
import type { Place, Thing } from "../picture.ts";
import type { Scene } from "../scene.ts";
import { lookOfLine, lookOfThing, radiusOf } from "../style.ts";
import type { Tokens } from "../tokens.ts";
import { createTypesetter } from "../typeset.ts";
import { frameOf } from "../view.ts";
import { dashed, element, escape, group, outlineOf, short, text } from "./elements.ts";
import { paperOf, widthOf, type Paper } from "./paper.ts";

export type Drawing = { scene: Scene; tokens: Tokens; title: string; paper?: Paper | undefined };

const margin = 40;
/** Fonts that every program has, since a file brings none. */
const fonts = "Helvetica, Arial, sans-serif";
const size = 12;

export function toSvg({ scene, tokens: own, title, paper }: Drawing): string {
  const tokens = paper?.isLight ? { ...own, background: "#ffffff" } : own;
  const things = [...scene.things().values()].filter(({ hidden }) => !hidden);
  const strands = [...scene.strands().values()].filter(scene.isShown);
  const frame = frameOf(things.map((thing) => ({ ...scene.place(thing.id), radius: radiusOf(thing) })));
  const names = nameBoxes(things, scene);
  const { top, bottom } = frame ?? { top: 0, bottom: 0 };
  // Names may be wider than what they stand under.
  const left = Math.min(frame?.left ?? 0, ...names.map(({ box }) => box.left));
  const right = Math.max(frame?.right ?? 0, ...names.map(({ box }) => box.left + box.width));
  const width = Math.max(right - left, paper ? 560 : 0) + 2 * margin;
  const beneath = paper && paperOf(paper, width - 2 * margin, tokens);
  const height = bottom - top + 2 * margin + (beneath ? beneath.height + margin / 2 : 0);
  const x = (left + right - width) / 2;
  const y = top - margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map(short).join(" ")}" width="${short(width)}" height="${short(height)}" font-family="${fonts}" font-size="${size}">`,
    `<title>${escape(paper?.title ?? title)}</title>`,
    element("rect", { x, y, width, height, fill: tokens.background }),
    ...strands.map((strand) => line(strand, scene, tokens)),
    ...things.map((thing) => shape(thing, scene.place(thing.id), tokens)),
    ...names.map(({ thing, lines, box }) => name(thing, lines, box, tokens)),
    ...sayings(strands, things, scene, names.map(({ box }) => box), tokens), // prettier-ignore
    ...(beneath ? [group({ transform: `translate(${short(x + margin)} ${short(bottom + margin)})` }, beneath.elements)] : []),
    "</svg>",
  ].join("\n");
}

function line(strand: Strand, scene: Scene, tokens: Tokens): string {
  const { start, control, end } = scene.curve(strand);
  const { color, width, opacity, dash, hollow } = lookOfLine(strand, tokens, false);
  const tips = [...(strand.arrows === "none" ? [] : [tipAt(end, control, width)]), ...(strand.arrows === "both" ? [tipAt(start, control, width)] : [])]; // prettier-ignore
  const last = strand.arrows === "none" ? end : tips[0]!.back;
  const first = strand.arrows === "both" ? tips[1]!.back : start;
  const said = strand.lines.map(({ label, count }) => `${label} (${count})`).join(", ");
  const d = `M${short(first.x)} ${short(first.y)}Q${short(control.x)} ${short(control.y)} ${short(last.x)} ${short(last.y)}`;
  const faint = opacity < 1 ? { opacity: String(opacity) } : {};
  // Weak evidence has an open tip, as on the canvas.
  const tip = hollow ? { fill: tokens.background, stroke: color, "stroke-width": Math.min(width, 1) } : { fill: color };
  return [
    element("path", { d, fill: "none", stroke: color, "stroke-width": width, ...dashed(dash), ...faint }, said),
    ...tips.map(({ points }) => element("path", { d: `M${points.map((one) => `${short(one.x)} ${short(one.y)}`).join("L")}Z`, ...tip, ...faint })), // prettier-ignore
  ].join("\n");
}

function shape(thing: Thing, at: Place, tokens: Tokens): string {
  const { fill, border, borderWidth, dash, opacity } = lookOfThing(thing, tokens);
  const look = {
    fill,
    stroke: border,
    "stroke-width": borderWidth,
    ...dashed(dash),
    ...(opacity < 1 && { opacity: String(opacity) }),
  };
  return outlineOf(thing.shape, at, radiusOf(thing), look, `${thing.type} ${thing.label}`.trim());
}

type Named = { thing: Thing; lines: string[]; box: Box };

/** A name under its thing, else above it or beside it; where no place is free it is left out, and the shape still says it on hover. */
function nameBoxes(things: readonly Thing[], scene: Scene): Named[] {
  const typeset = createTypesetter({ measureText: (words) => ({ width: widthOf(words, size) }) });
  const bodies = things.map((thing) => bodyOf(thing, scene.place(thing.id)));
  const taken: Box[] = [];
  const found: Named[] = [];
  for (const thing of things.toSorted((a, b) => (b.degree ?? 0) - (a.degree ?? 0) || (a.id < b.id ? -1 : 1))) {
    const { lines, width } = typeset(thing.label);
    const { x, y } = scene.place(thing.id);
    const [radius, height] = [radiusOf(thing), lines.length * size * 1.2];
    const tries = [
      { left: x - width / 2, top: y + radius + 3 },
      { left: x - width / 2, top: y - radius - 3 - height },
      { left: x + radius + 5, top: y - height / 2 },
      { left: x - radius - 5 - width, top: y - height / 2 },
    ];
    const box = tries
      .map((place) => ({ ...place, width, height }))
      .find((one) => ![...taken, ...bodies].some((other) => intersect(one, other)));
    if (!box) continue;
    taken.push(box);
    found.push({ thing, lines, box });
  }
  return found;
}

const bodyOf = (thing: Thing, { x, y }: Place): Box => {
  const radius = radiusOf(thing);
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
};

const halo = ({ background }: Tokens) => ({ stroke: background, "stroke-width": 3.5, "stroke-linejoin": "round", "paint-order": "stroke" });

const name = (thing: Thing, lines: string[], box: Box, tokens: Tokens) =>
  lines
    .map((words, index) =>
      text(words, {
        x: box.left + box.width / 2,
        y: box.top + size * (0.95 + 1.2 * index),
        "text-anchor": "middle",
        fill: thing.dimmed ? tokens.quiet : tokens.ink,
        ...halo(tokens),
        ...(thing.dimmed && { opacity: "0.5" }),
      }),
    )
    .join("\n");

/** What each line says, where it is long enough and nothing stands in the way. */
function sayings(strands: readonly Strand[], things: readonly Thing[], scene: Scene, names: readonly Box[], tokens: Tokens): string[] {
  const taken = [...names, ...things.map((thing) => bodyOf(thing, scene.place(thing.id)))];
  return strands.flatMap((strand) => {
    const words = [strand.label, strand.badge].filter(Boolean).join(" ");
    const { x, y } = scene.middle(strand);
    const { start, end } = scene.curve(strand);
    const width = widthOf(words, 10);
    const box = { left: x - width / 2, top: y - 7, width, height: 13 };
    if (!words || strand.dimmed || Math.hypot(end.x - start.x, end.y - start.y) < width + 16) return [];
    if (taken.some((other) => intersect(box, other))) return [];
    taken.push(box);
    return [text(words, { x, y: y + 3.5, "text-anchor": "middle", "font-size": 10, fill: tokens.quiet, ...halo(tokens) })];
  });
}
