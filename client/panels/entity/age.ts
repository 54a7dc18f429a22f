// How long ago a date is, no finer than the date was stated.

export function ageText(date: string, now: Date, locale: string): string {
  const [year, month] = date.split("-").map(Number);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const years = year! - now.getUTCFullYear();
  if (month === undefined) return words.format(years, "year");
  const months = years * 12 + (month - 1 - now.getUTCMonth());
  return months > -24 ? words.format(months, "month") : words.format(Math.trunc(months / 12), "year");
}
