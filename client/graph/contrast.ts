// Keeps what is drawn apart from its background by at least 3:1, whatever colour the ontology gives (WCAG 1.4.11).

type Rgb = [number, number, number];

/** The colour itself if it stands out enough, else darker or lighter until it does. Colours are #rrggbb. */
export function standOut(color: string, background: string, ratio = 3.2): string {
  const toward: Rgb = luminance(parse(background)) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let part = 0.12; part < 1; part += 0.04) {
    const mixed = mix(parse(color), toward, part);
    if (contrast(mixed, parse(background)) >= ratio) return format(mixed);
  }
  return format(toward);
}

/** `part` of the way from one colour to the other. */
export const blend = (color: string, other: string, part: number) => format(mix(parse(color), parse(other), part));

/** WCAG's contrast ratio of two colours, from 1 to 21. */
export const contrastOf = (one: string, other: string) => contrast(parse(one), parse(other));

const contrast = (one: Rgb, other: Rgb) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const mix = (from: Rgb, to: Rgb, part: number) => from.map((value, index) => Math.round(value + (to[index]! - value) * part)) as Rgb;
const format = (color: Rgb) => `#${color.map((value) => value.toString(16).padStart(2, "0")).join("")}`;

function parse(color: string): Rgb {
  const digits = /^#([\da-f]{6}|[\da-f]{3})$/i.exec(color)?.[1];
  if (!digits) return [128, 128, 128];
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as Rgb;
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
