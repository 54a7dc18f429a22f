// Rows as CSV (RFC 4180): what a spreadsheet would run as a formula is made text.

const risky = /^[=+\-@\t\r]/;

/** A number stays one; a text that begins like a formula gets an apostrophe before it. */
const cell = (value: string | number): string => {
  if (typeof value === "number") return String(value);
  const safe = risky.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Lines end as the standard asks, with a mark at the start by which spreadsheets know that it is UTF-8. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
