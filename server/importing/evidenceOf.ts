// Who says what a row states: the sources that its claims cite, known ones or new.
import { mistakeIn } from "../seeding/index.ts";
import { CellMistake, evaluate } from "./cells.ts";
import type { RowReport } from "./drafted.ts";
import { sourceId } from "./ids.ts";
import { hostOf } from "./known.ts";
import type { ClaimSpec } from "./mapping.ts";
import type { Row } from "./rows.ts";
import { columnOf, type Sheet } from "./sheet.ts";

export function evidence(sheet: Sheet, spec: ClaimSpec, row: Row, report: RowReport): unknown[] {
  const made: unknown[] = [];
  const seen = new Set<string>();
  for (const cited of spec.evidence ?? sheet.mapping.evidence) {
    const { source, locator } = typeof cited === "string" ? { source: cited, locator: undefined } : cited;
    const where = locator === undefined ? undefined : evaluate(locator, row, sheet.around(row));
    for (const id of sourcesOf(sheet, source, row)) {
      if (seen.has(id)) continue;
      seen.add(id);
      made.push(where === undefined ? id : { source: id, locator: String(where).slice(0, 500) });
    }
  }
  if (made.length === 0)
    sheet.wrong(
      report,
      undefined,
      `The claim "${spec.as}" has no source in this row. Let the mapping name one for all rows in its evidence.`,
    );
  return made;
}

function sourcesOf(sheet: Sheet, as: string, row: Row): string[] {
  const spec = sheet.mapping.sources[as]!;
  const { known } = sheet;
  const around = sheet.around(row);
  return [evaluate(spec.url, row, around) ?? []].flat().map((given) => {
    const url = String(given);
    const mistake = mistakeIn({ type: "url" }, url);
    if (mistake) throw new CellMistake(columnOf(spec.url), mistake);
    const there = known.sources.get(url);
    if (there !== undefined) return there;
    const host = hostOf(url);
    const named = spec.publisher === undefined ? undefined : evaluate(spec.publisher, row, around);
    const byHost = sheet.mapping.hosts[host];
    const publisher = named === undefined ? (byHost?.publisher ?? known.publisherOf(url) ?? host) : String(named);
    const title = spec.title === undefined ? undefined : evaluate(spec.title, row, around);
    const date = spec.date === undefined ? undefined : evaluate(spec.date, row, around);
    const id = sourceId(url);
    if (!known.publishers.has(publisher)) sheet.publishers.set(publisher, sheet.mapping.publishers[publisher] ?? byHost?.kind ?? "unknown");
    known.addSource(id, url, publisher);
    sheet.sources.push({
      id,
      properties: {
        url,
        title: title === undefined ? pageOf(url) : String(title).replace(/\s+/g, " ").slice(0, 300).trim(),
        publisher,
        ...(date !== undefined && { date }),
      },
    });
    return id;
  });
}

/** What a page is called that nobody gave a title. */
const pageOf = (url: string): string => {
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./, "")}${pathname === "/" ? "" : pathname}`.slice(0, 300);
};
