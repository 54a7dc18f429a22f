// Dates of stated precision, amounts and words as people read them, in the reader's language.

/** "2025-08-28" as "28 Aug 2025", "2025-08" as "Aug 2025", "2025" as it stands: never more precise than stated. */
export function dateText(date: string, locale: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (month === undefined) return date;
  const options: Intl.DateTimeFormatOptions = {
    year: "numeric",
    month: "short",
    timeZone: "UTC",
    ...(day !== undefined && { day: "numeric" }),
  };
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, options).format(Date.UTC(year!, month - 1, day ?? 1));
}

// "$10B", not "$10.0B", which some browsers make of it: nobody stated the digit behind the point.
const digits = { minimumFractionDigits: 0, maximumFractionDigits: 1 };

/** 13800000000 USD as "$13.8B", of users as "13.8 billion users": a unit that is no currency stands behind its number. */
export function amountText(value: number, unit: string, locale: string): string {
  const style: Intl.NumberFormatOptions = { notation: "compact", compactDisplay: "long", ...digits };
  if (/^[A-Z]{3}$/.test(unit)) {
    try {
      return new Intl.NumberFormat(locale, { ...style, style: "currency", currency: unit, currencyDisplay: "narrowSymbol" }).format(value);
    } catch {
      // Three capitals that Intl does not know as a currency: written like any other unit.
    }
  }
  const whole = Math.abs(value) < 1_000_000 ? { maximumFractionDigits: 2 } : { ...style, maximumFractionDigits: 2 };
  const number = new Intl.NumberFormat(locale, whole).format(value);
  return unit === "%" ? `${number} %` : `${number} ${unit}`;
}

/** As amountText, in as few letters as fit an axis: "$40B", "3M". */
export function amountShort(value: number, unit: string, locale: string): string {
  const style: Intl.NumberFormatOptions = { notation: "compact", ...digits };
  try {
    const money = /^[A-Z]{3}$/.test(unit)
      ? { ...style, style: "currency" as const, currency: unit, currencyDisplay: "narrowSymbol" as const }
      : style;
    return new Intl.NumberFormat(locale, money).format(value);
  } catch {
    return new Intl.NumberFormat(locale, style).format(value);
  }
}
