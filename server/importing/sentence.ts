// Fills the sentence of a claim: what a mapping writes in braces is a property, an entity's name or a column of the row.
import type { Given } from "./cells.ts";

const scales: [number, string][] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** As many digits as a number surely holds: a sentence says what its claim's value says, and not nearly that. */
const exact = 15;

/** 102000000000 -> "102 billion"; 5.7e26 -> "5.7 × 10^26" */
export function numberInWords(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) {
    const [digits, power] = value.toExponential().split("e+");
    return `${Number(Number(digits).toPrecision(exact))} × 10^${power}`;
  }
  for (const [scale, word] of scales)
    if (size >= scale)
      return `${Number((value / scale).toPrecision(exact)).toLocaleString("en", { maximumFractionDigits: exact })} ${word}`;
  return value.toLocaleString("en", { maximumSignificantDigits: exact });
}

/** What stands in [square brackets] is left out where something in it is not there. Undefined where something outside is not. */
export function sentenceOf(template: string, value: (name: string) => Given | undefined): string | undefined {
  let isWhole = true;
  const fill = (text: string): string | undefined => {
    let all = true;
    const made = text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const given = value(name);
      if (given === undefined) all = false;
      return [given ?? []]
        .flat()
        .map((part) => (typeof part === "number" ? numberInWords(part) : String(part)))
        .join(" and ");
    });
    return all ? made : undefined;
  };
  const made = template
    .split(/(\[[^\]]*\])/)
    .map((part) => {
      if (part.startsWith("[")) return fill(part.slice(1, -1)) ?? "";
      const whole = fill(part);
      if (whole === undefined) isWhole = false;
      return whole;
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  return isWhole ? made : undefined;
}
