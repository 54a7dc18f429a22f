// `interlock diff`: what is added, removed and changed between two versions of the data, each a seed folder or a release.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { InterlockError } from "../errors.ts";
import type { Changes, Release, TableChanges } from "../release/index.ts";
import { readSettings } from "../settings.ts";
import { put } from "./answer/put.ts";
import { many } from "./progress.ts";

interface Options {
  readonly format: "table" | "json";
  readonly counts?: boolean;
  readonly out?: string;
}

export const command = () =>
  new Command("diff")
    .description("Tell what is added, removed and changed between two versions of the data, in what they state. Writes nothing.")
    .argument("<old>", "a seed folder, or a release that export wrote with JSON Lines or CSV in it")
    .argument("[new]", "another; the folder of INTERLOCK_SEED where left out")
    .option("--counts", "only how much of each")
    .addOption(new Option("--format <format>", "the form of the answer").choices(["table", "json"]).default("table"))
    .option("--out <file>", "write it into a file")
    .addHelpText(
      "after",
      "\nExamples:\n  interlock diff interlock-4f2a91c07b3d\n  interlock diff release-1 release-2 --format json --out changes.json\n  interlock diff ../older/seed seed --counts",
    )
    .action(async (old: string, now: string | undefined, { format, counts = false, out }: Options) => {
      const [before, after] = [await versionIn(old), await versionIn(now ?? readSettings().seedFolder)];
      const [{ changesAsJson, changesBetween }, { loadOntology }] = await Promise.all([
        import("../release/index.ts"),
        import("../ontology.ts"),
      ]);
      const changes = changesBetween(before, after, loadOntology());
      put(format === "json" ? changesAsJson(changes) : pageOf(changes, counts), out);
    });

async function versionIn(folder: string): Promise<Release> {
  const [{ readRelease, releaseOf }, { ontologyOf, readFolder, SeedError, told, validate }, { ontologyFolder }] = await Promise.all([
    import("../release/index.ts"),
    import("../seeding/index.ts"),
    import("../ontology.ts"),
  ]);
  if (existsSync(join(folder, "SHA256SUMS"))) return readRelease(folder, ontologyOf(ontologyFolder));
  if (!["entities", "claims", "sources.yaml"].some((part) => existsSync(join(folder, part))))
    throw new InterlockError(
      "BAD_USER_INPUT",
      existsSync(folder)
        ? `${folder} is neither a seed folder, with entities/, claims/ and sources.yaml, nor a release, with VERSION and SHA256SUMS.`
        : `There is no folder ${folder}. Name a seed folder, or a release that interlock export wrote.`,
    );
  const ontology = ontologyOf(folder);
  const { seed, problems } = validate(readFolder(folder), ontology);
  if (problems)
    throw new SeedError(problems, `${folder} cannot be compared: ${many(problems.length, "problem")}.\n${problems.map(told).join("\n")}`);
  return releaseOf(seed, ontology);
}

const kinds = ["added", "removed", "changed"] as const;
const tables = ["entities", "claims", "sources"] as const;

function pageOf(changes: Changes, countsOnly: boolean): string {
  const { from, to } = changes;
  if (tables.every((table) => kinds.every((kind) => changes[table][kind].length === 0)))
    return `Nothing differs in what is stated.${from === to ? ` Both are data version ${from}.` : ` Data versions ${from} and ${to}.`}\n`;
  const counts = [
    ["", ...kinds],
    ...tables.map((table) => [table, ...kinds.map((kind) => changes[table][kind].length.toLocaleString("en"))]),
  ].map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(8) : cell.padStart(7))).join("  "));
  const lists = countsOnly ? [] : tables.flatMap((table) => listOf(table, changes[table]));
  return `${[`From data version ${from} to ${to}`, ...counts, ...lists].join("\n")}\n`;
}

/** As a diff of lines is read: + is new, - is gone, ~ says otherwise now. */
function listOf(table: string, { added, removed, changed }: TableChanges): string[] {
  const lines = [
    ...added.map(({ id, title }) => `  + ${id}  ${onOneLine(title)}`),
    ...removed.map(({ id, title }) => `  - ${id}  ${onOneLine(title)}`),
    ...changed.flatMap(({ id, title, properties }) => [
      `  ~ ${id}  ${onOneLine(title)}`,
      ...Object.entries(properties).map(([name, { from, to }]) => `      ${name}: ${shown(from)} -> ${shown(to)}`),
    ]),
  ];
  return lines.length === 0 ? [] : ["", table, ...lines];
}
const shown = (value: unknown): string =>
  value === null ? "nothing" : onOneLine(typeof value === "string" ? value : JSON.stringify(value));
const onOneLine = (text: string): string => text.replace(/\s+/g, " ");
