// Pieces of an SVG file. Everything that is written goes through here, so that no name becomes markup.
import type { Place } from "../picture.ts";
import { outline } from "../shapes.ts";

export type Attributes = Readonly<Record<string, string | number>>;

export const short = (value: number) => String(Math.round(value * 10) / 10 + 0);
export const escape = (words: string) => words.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const written = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? short(value) : escape(value)}"`)
    .join("");

/** `title` is shown on hover and read aloud. */
export const element = (name: string, attributes: Attributes, title?: string) =>
  title === undefined ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}><title>${escape(title)}</title></${name}>`;

export const text = (words: string, attributes: Attributes) => `<text${written(attributes)}>${escape(words)}</text>`;

export const group = (attributes: Attributes, elements: readonly string[]) => `<g${written(attributes)}>\n${elements.join("\n")}\n</g>`;

/** Nothing for a line without gaps. */
export const dashed = (dash: readonly number[]): Attributes => (dash.length > 0 ? { "stroke-dasharray": dash.join(" ") } : {});

/** A shape of the ontology around a place. */
export function outlineOf(shape: string, at: Place, radius: number, look: Attributes, title?: string): string {
  const pen = new PathPen();
  outline(pen, shape, at, radius);
  return pen.isRound
    ? element("circle", { cx: at.x, cy: at.y, r: radius, ...look }, title)
    : element("path", { d: pen.path, ...look }, title);
}

/** Writes down what a pen of a canvas would draw. */
class PathPen {
  path = "";
  isRound = false;
  #at: Place = { x: 0, y: 0 };
  moveTo(x: number, y: number): void {
    this.#at = { x, y };
    this.path += `M${short(x)} ${short(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#at = { x, y };
    this.path += `L${short(x)} ${short(y)}`;
  }
  /** A rounded corner as a quadratic curve between the points where the circle would touch. */
  arcTo(x: number, y: number, nextX: number, nextY: number, radius: number): void {
    const way = (toX: number, toY: number) => {
      const far = Math.hypot(toX - x, toY - y) || 1;
      const part = Math.min(radius, far / 2) / far;
      return { x: x + (toX - x) * part, y: y + (toY - y) * part };
    };
    const [before, after] = [way(this.#at.x, this.#at.y), way(nextX, nextY)];
    this.path += `L${short(before.x)} ${short(before.y)}Q${short(x)} ${short(y)} ${short(after.x)} ${short(after.y)}`;
    this.#at = after;
  }
  arc(): void {
    this.isRound = true;
  }
  closePath(): void {
    this.path += "Z";
  }
}
