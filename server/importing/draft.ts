// Makes of the rows of a table, by a mapping, the entities, claims and sources they state; every row gives account of what became of it.
import { didYouMean } from "../errors.ts";
import type { Ontology } from "../ontology.ts";
import type { Problem } from "../seeding/index.ts";
import { holds, quoted } from "./cells.ts";
import { claim } from "./claimOf.ts";
import type { Draft, RowReport } from "./drafted.ts";
import { resolve } from "./entityOf.ts";
import type { Known } from "./known.ts";
import { columnsOf, type Mapping } from "./mapping.ts";
import type { Row } from "./rows.ts";
import { Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";

/** Where the mapping does not fit the table: columns that there are not, and words of statements that are nothing. */
export function misfits(table: Table, mapping: Mapping): Problem[] {
  const missing = columnsOf(mapping).filter(({ column }) => !table.columns.includes(column));
  return [
    ...missing.map(({ column, at }) =>
      mapping.place(
        at,
        `${table.file} has no column "${column}".${didYouMean(column, table.columns)} It has: ${table.columns.join(", ")}.`,
      ),
    ),
    ...unknownWords(table, mapping),
  ];
}

/** A word of a statement that is nothing would never be filled, so that no row would make the claim. */
function unknownWords(table: Table, mapping: Mapping): Problem[] {
  return mapping.claims.flatMap(({ statement, set, say, object }, index) => {
    const words = [...Object.keys(set), ...Object.keys(say), ...Object.keys(mapping.entities), object, ...table.columns];
    return [...new Set([...statement.matchAll(/\{([^{}]+)\}/g)].map(([, word]) => word!))]
      .filter((word) => !words.includes(word))
      .map((word) =>
        mapping.place(
          ["claims", index, "statement"],
          `"{${word}}" is no property that the claim sets, no word of its say, no entity of this mapping and no column of ${table.file}.${didYouMean(word, words)}`,
        ),
      );
  });
}

/** Adds to `known` what it makes, so that the next file finds it. */
export function draft(table: Table, mapping: Mapping, known: Known, ontology: Ontology): Draft {
  const sheet = new Sheet(table, mapping, known, ontology);
  const { entities, claims, sources, publishers } = sheet;
  const reports = new Map<Row, RowReport>();
  const keys = new Map<string, number>();
  const taken: Row[] = [];
  for (const row of table.rows) {
    const key = mapping.key.map((column) => String(row.cells[column] ?? "").trim());
    const report: RowReport = { line: row.line, key: key.filter(Boolean).join(", "), findings: [], mistakes: [] };
    reports.set(row, report);
    const skipped = mapping.skip.find(({ when }) => holds(when, row));
    const first = keys.get(JSON.stringify(key));
    if (skipped) report.findings.push({ is: "left out", what: "row", text: report.key, why: skipped.why });
    else if (key.every((part) => part === ""))
      sheet.wrong(report, mapping.key[0], "must say which row this is; saw nothing. Fill it in, or let the mapping skip such rows.");
    else if (first !== undefined)
      sheet.wrong(
        report,
        mapping.key[0],
        `is the key of the row on line ${first} too: ${quoted(report.key)}. Keep one of the two, or add a column to the mapping's key that tells them apart.`,
      );
    else {
      keys.set(JSON.stringify(key), row.line);
      taken.push(row);
      sheet.ofRow.set(row, new Map());
    }
  }
  // Entity by entity, not row by row: what a later row makes is known to what earlier ones name.
  for (const name of Object.keys(mapping.entities))
    for (const row of taken) sheet.careful(reports.get(row)!, () => resolve(sheet, name, row, reports.get(row)!));
  for (const spec of mapping.claims)
    for (const row of taken) sheet.careful(reports.get(row)!, () => claim(sheet, spec, row, reports.get(row)!));
  return { mapping, table, rows: [...reports.values()], entities, claims, sources, publishers };
}
