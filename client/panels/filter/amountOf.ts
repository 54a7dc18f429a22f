// An amount as people write it, as a number.

const sizes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, b: 1e9, bn: 1e9, mrd: 1e9, t: 1e12 };

/** "10 bn" as 10,000,000,000; undefined where it is none. A comma before one or two last digits is a decimal one. */
export function amountOf(text: string): number | undefined {
  const [, digits, size = ""] = /^\s*([\d.,' ]*\d)\s*([a-z]*)\.?\s*$/i.exec(text) ?? [];
  if (digits === undefined || (size !== "" && !Object.hasOwn(sizes, size.toLowerCase()))) return undefined;
  const decimal = /[.,](\d{1,2})$/.exec(digits)?.[1];
  const whole = (decimal === undefined ? digits : digits.slice(0, -decimal.length - 1)).replace(/\D/g, "");
  const value = Number(`${whole}.${decimal ?? 0}`) * (sizes[size.toLowerCase()] ?? 1);
  return Number.isFinite(value) ? Math.round(value) : undefined;
}
