// The files of a release that speak of the release itself: its version, counts, columns, licence and how to cite it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { columnsOf, tableNames, type Column } from "./columns.ts";
import type { Contents, Thing } from "./contents.ts";
import { formats, type Format } from "./formats/index.ts";

const ourSeed = fileURLToPath(new URL("../../seed/", import.meta.url));
const title = "Interlock, a knowledge graph of the AI industry";

/** Under what terms data may be passed on: LICENSE of the folder that it is made from, and what that folder says of those it comes from. */
export function termsOf(seedFolder = ourSeed): ReadonlyMap<string, string> {
  // A base of ours may lie in a folder of its own within seed/.
  const folders = [seedFolder, ...(seedFolder.startsWith(ourSeed) ? [ourSeed] : [])];
  return new Map(
    ["LICENSE", "ATTRIBUTION.md", "NOTICE"].flatMap((file) => {
      const folder = folders.find((place) => existsSync(join(place, file)));
      return folder === undefined ? [] : [[file, readFileSync(join(folder, file), "utf8")] as const];
    }),
  );
}

/** By name; the same contents, formats and terms give the same texts. */
export function aboutRelease(contents: Contents, chosen: readonly Format[], terms: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([
    ["VERSION", versionText(contents)],
    ["counts.json", `${JSON.stringify(countsOf(contents), undefined, 2)}\n`],
    ["columns.json", `${JSON.stringify(columnsOf(contents.ontology), undefined, 2)}\n`],
    ["CITATION.cff", citation(contents, terms)],
    ["README.md", readme(contents, chosen, terms)],
    ...terms,
  ]);
}

/** Two lines that are YAML as well. */
export const versionText = ({ dataVersion, formatVersion }: Pick<Contents, "dataVersion" | "formatVersion">): string =>
  `data: ${dataVersion}\nform: ${formatVersion}\n`;

export const countsOf = ({ dataVersion, formatVersion, entities, claims, sources, links }: Contents) => ({
  dataVersion,
  formatVersion,
  entities: entities.length,
  claims: claims.length,
  sources: sources.length,
  links: links.length,
  entitiesByType: counted(entities, "type"),
  claimsByRelation: counted(claims, "relation"),
  claimsByStatus: counted(claims, "status"),
  claimsByEvidence: counted(claims, "evidenceGrade"),
});

function counted(things: readonly Thing[], property: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(String(thing[property]), (counts.get(String(thing[property])) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isOpen = (terms: ReadonlyMap<string, string>) => /CC BY 4\.0/.test(terms.get("LICENSE") ?? "");

// By hand: GitHub, Zotero and Zenodo read it as it stands. No day of release, so that the same data gives the same bytes.
const citation = ({ dataVersion, entities, claims, sources }: Contents, terms: ReadonlyMap<string, string>): string =>
  stringify({
    "cff-version": "1.2.0",
    message: "If you use this data, please cite it with its version.",
    type: "dataset",
    title,
    authors: [{ name: "Interlock" }],
    version: dataVersion,
    abstract: `${many(entities.length)} entities and ${many(claims.length)} dated claims about them, with ${many(sources.length)} sources.`,
    ...(isOpen(terms) && { license: "CC-BY-4.0" }),
  });

function readme(contents: Contents, chosen: readonly Format[], terms: ReadonlyMap<string, string>): string {
  const { dataVersion, formatVersion, ontology, entities, claims, sources, links } = contents;
  const columns = columnsOf(ontology);
  const files = chosen.flatMap((format) => format.files.map(({ name, about }) => `| \`${name}\` | ${about} |`));
  const line = ({ name, type, unit, description, derived }: Column) =>
    `| ${name} | ${cell(unit === undefined ? type : `${type}, ${unit}`)} | ${derived ? "derived" : "stated"} | ${cell(description)} |`;
  return [
    `# ${title}`,
    `Data version ${dataVersion}, form ${formatVersion}: ${many(entities.length)} entities, ${many(claims.length)} claims, ${many(sources.length)} sources, ${many(links.length)} links.`,
    "A claim is one sourced, dated statement that a relation holds between two entities; a link is all claims of one relation between the same two. The same data gives the same bytes; `sha256sum -c SHA256SUMS` checks them.",
    `| file | what is in it |\n| --- | --- |\n${[
      ...files,
      "| `VERSION` | The version of the data, and of the form in which a graph stores it. |",
      "| `counts.json` | How much there is of what. |",
      "| `columns.json` | What each column holds and means; the tables below. |",
      "| `CITATION.cff` | How to cite it. |",
      "| `SHA256SUMS` | The checksum of every other file. |",
    ].join("\n")}`,
    "Dates are as exact as their source: `2025`, `2025-08` or `2025-08-28`. In CSV and GraphML a list stands in one cell, with `|` between (in an item `\\|` and `\\\\`), and in CSV a text that a spreadsheet would run has a `'` before it. JSON Lines have `evidence` (ids, or `{source, locator}`) for the columns sources and locators.",
    terms.has("LICENSE")
      ? "The terms are in `LICENSE`."
      : "The folder that this data was made from states no licence: ask whoever keeps it before you pass it on.",
    ...tableNames.map(
      (name) => `## ${name}\n\n| column | holds | is | means |\n| --- | --- | --- | --- |\n${columns[name].map(line).join("\n")}`,
    ),
  ]
    .join("\n\n")
    .concat("\n");
}
/** What somebody wrote, as one cell of a table in Markdown: neither its lines nor its strokes may end the cell. */
const cell = (text: string): string => text.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");
const many = (count: number): string => count.toLocaleString("en");

/** What can be asked for by --format. */
export const formatNames = formats.map(({ name }) => name);
