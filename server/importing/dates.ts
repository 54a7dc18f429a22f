// Reads dates of a stated form ("M/D/YYYY") into ISO dates of the same precision.
import { isPartialDate } from "../dates.ts";

/** A form is made of these, with anything but letters between. */
export const dateFormats = /^(?=.*YYYY)(?:YYYY|MMM|MM?|DD?|[^A-Za-z])+$/;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const parts: Record<string, string> = {
  YYYY: "(?<year>\\d{4})",
  MMM: "(?<word>[A-Za-z]{3,9})\\.?",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
};
const compiled = new Map<string, RegExp>();

/** Undefined where the text has none of the forms, or names a day that does not exist. */
export function readDate(text: string, formats: readonly string[]): string | undefined {
  for (const format of formats) {
    let form = compiled.get(format);
    if (!form)
      compiled.set(
        format,
        (form = new RegExp(
          `^${format.replace(/YYYY|MMM|MM?|DD?|[^A-Za-z]/g, (part) => parts[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))}$`,
        )),
      );
    const { year, month, word, day } = form.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const number = word === undefined ? month : String(months.indexOf(word.slice(0, 3).toLowerCase()) + 1);
    const date = [year, number, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
    if (isPartialDate(date)) return date;
  }
  return undefined;
}
