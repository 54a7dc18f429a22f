// ISO-8601 dates of stated precision ("2025", "2025-08", "2025-08-28") and the whole days they begin and end on, as strings that sort.

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a year, a month or a day that exists in the calendar, from year 1000 on. */
export function isPartialDate(text: string): boolean {
  const match = form.exec(text);
  if (!match || Number(match[1]) < 1000) return false;
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(match[1]), month);
}

/** "2025" -> "2025-01-01". The date must be one that `isPartialDate` accepts. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** "2024-02" -> "2024-02-29": as a point in time a partial date means its last day. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const year = Number(date.slice(0, 4));
  const month = date.length === 7 ? Number(date.slice(5)) : 12;
  return `${date.slice(0, 4)}-${pad(month)}-${pad(daysIn(year, month))}`;
}

const lastOfAll = "9999-12-31";

/** The day after the last day of the date: "2025-08" -> "2025-09-01". After the last that four digits can write comes none; it stays. */
export function dayAfter(date: string): string {
  if (lastDay(date) === lastOfAll) return lastOfAll;
  const next = new Date(`${lastDay(date)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const pad = (part: number): string => String(part).padStart(2, "0");
