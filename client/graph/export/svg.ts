// The picture as an SVG file: what stands on the screen, in shapes and text that other programs can edit.
import type { Strand } from "../fan.ts";
import type { Place, Thing } from "../picture.ts";
import { radiusOf, widthOf } from "../style.ts";
import { blend, standOut } from "../contrast.ts";
import type { Tokens } from "../tokens.ts";
import { frameOf } from "../view.ts";

export type Drawing = {
  things: readonly { thing: Thing; place: Place }[];
  /** `middle` lies on the curve. */
  strands: readonly { strand: Strand; from: Place; to: Place; middle: Place }[];
  tokens: Tokens;
  title: string;
};

const margin = 40;

export function toSvg({ things, strands, tokens, title }: Drawing): string {
  const frame = frameOf(things.map(({ thing, place }) => ({ ...place, radius: radiusOf(thing) }))) ?? {
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
  };
  const [x, y, width, height] = [
    frame.left - margin,
    frame.top - margin,
    frame.right - frame.left + 2 * margin,
    frame.bottom - frame.top + 2 * margin,
  ];
  const radii = new Map(things.map(({ thing }) => [thing.id, radiusOf(thing)]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map(short).join(" ")}" width="${short(width)}" height="${short(height)}" font-family="${escape(tokens.font)}" font-size="12">`,
    `<title>${escape(title)}</title>`,
    `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${tokens.background}"/>`,
    `<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="${tokens.line}"/></marker></defs>`,
    ...strands.map((one) => line(one, radii, tokens)),
    ...things.map((one) => shape(one, tokens)),
    ...things.map((one) => name(one, tokens)),
    "</svg>",
  ].join("\n");
}

/** A curve through its middle, from rim to rim. */
function line(
  { strand, from, to, middle }: Drawing["strands"][number],
  radii: ReadonlyMap<string, number>,
  { line: color }: Tokens,
): string {
  // The control point of a quadratic curve lies twice as far out as the curve's middle.
  const bend = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
  const [start, end] = [rim(from, bend, radii.get(strand.from)! + 2), rim(to, bend, radii.get(strand.to)! + 2)];
  const dash = { solid: "", dashed: ' stroke-dasharray="8 5"', dotted: ' stroke-dasharray="1.5 4.5" stroke-linecap="round"' }[
    strand.status
  ];
  const tips = `${strand.arrows === "none" ? "" : ' marker-end="url(#tip)"'}${strand.arrows === "both" ? ' marker-start="url(#tip)"' : ""}`;
  const said = strand.lines.map((one) => `${one.label} (${one.count})`).join(", ");
  const path = `M${short(start.x)} ${short(start.y)}Q${short(bend.x)} ${short(bend.y)} ${short(end.x)} ${short(end.y)}`;
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${short(widthOf(strand.claims, strand.grade))}"${dash}${tips}${faint(strand.dimmed)}><title>${escape(said)}</title></path>`;
}

const rim = (from: Place, toward: Place, radius: number): Place => {
  const far = Math.hypot(toward.x - from.x, toward.y - from.y) || 1;
  return { x: from.x + ((toward.x - from.x) / far) * radius, y: from.y + ((toward.y - from.y) / far) * radius };
};

/** Corners of the ontology's shapes, on a square from -1 to 1; what is not here is a circle. */
const corners: Record<string, readonly (readonly [number, number])[]> = {
  rectangle: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  hexagon: [
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
  pentagon: [
    [0, -1],
    [1, -0.24],
    [0.62, 1],
    [-0.62, 1],
    [-1, -0.24],
  ],
  triangle: [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
  rhomboid: [
    [-1, -1],
    [0.33, -1],
    [1, 1],
    [-0.33, 1],
  ],
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
  octagon: [
    [-0.41, -1],
    [0.41, -1],
    [1, -0.41],
    [1, 0.41],
    [0.41, 1],
    [-0.41, 1],
    [-1, 0.41],
    [-1, -0.41],
  ],
  barrel: [
    [-1, -0.8],
    [-0.5, -1],
    [0.5, -1],
    [1, -0.8],
    [1, 0.8],
    [0.5, 1],
    [-0.5, 1],
    [-1, 0.8],
  ],
};

function shape({ thing, place: { x, y } }: Drawing["things"][number], { background }: Tokens): string {
  const radius = radiusOf(thing);
  const look = `fill="${thing.fold === undefined ? blend(thing.color, background, 0.1) : background}" stroke="${standOut(thing.color, background)}" stroke-width="1.5" stroke-linejoin="round"${faint(thing.dimmed)}`;
  const points = corners[thing.shape.replace(/^(round|cut)-/, "")];
  const title = `<title>${escape(`${thing.type} ${thing.label}`)}</title>`;
  if (!points) return `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" ${look}>${title}</circle>`;
  return `<polygon points="${points.map(([across, down]) => `${short(x + across * radius)},${short(y + down * radius)}`).join(" ")}" ${look}>${title}</polygon>`;
}

const name = ({ thing, place: { x, y } }: Drawing["things"][number], { ink, background }: Tokens) =>
  `<text x="${short(x)}" y="${short(y + radiusOf(thing) + 15)}" text-anchor="middle" fill="${ink}" stroke="${background}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"${faint(thing.dimmed)}>${escape(thing.label)}</text>`;

const faint = (dimmed: boolean | undefined) => (dimmed ? ' opacity="0.3"' : "");
const short = (value: number) => String(Math.round(value * 10) / 10);
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
