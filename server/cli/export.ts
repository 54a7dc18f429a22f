// `interlock export`: writes the whole graph as a release, a folder of files that others can take away.
import { Command, InvalidArgumentError } from "commander";
import { didYouMean, InterlockError } from "../errors.ts";
import { settingsOn } from "../settings.ts";
import { engineOption } from "./command.ts";

interface Options {
  readonly format?: string[];
  readonly since?: string;
  readonly engine?: string;
}

export const command = () =>
  new Command("export")
    .description(
      "Write the whole graph as a release: tables, a graph file, a Cypher script, linked data, with version, checksums and licence.",
    )
    .argument(
      "[folder]",
      "where to; interlock-<data version> where left out. A release that is there is replaced, anything else left alone",
    )
    .option("--format <names>", "csv, jsonl, graphml, cypher, turtle, with commas between; all where left out", namesIn)
    .option("--since <folder>", "an older release, to tell what changed since in CHANGES.md and CHANGES.json")
    .addOption(engineOption())
    .addHelpText(
      "after",
      "\nExamples:\n  interlock export\n  interlock export release --format csv,graphml\n  interlock export release-2 --since release-1",
    )
    .action(async (folder: string | undefined, { format, since, engine: named }: Options) => {
      const settings = settingsOn(named);
      const [{ formats, readContents, readRelease, termsOf, writeRelease }, seeding] = await Promise.all([
        import("../release/index.ts"),
        import("../seeding/index.ts"),
      ]);
      const known = formats.map(({ name }) => name);
      for (const name of format ?? [])
        if (!known.includes(name))
          throw new InterlockError(
            "BAD_USER_INPUT",
            `--format takes ${known.join(", ")}; saw "${name}".${didYouMean(name, known)} Leave it out for all of them.`,
          );
      // What is wrong is told before the database is so much as opened.
      const older = since === undefined ? undefined : readRelease(since, seeding.ontologyOf(settings.seedFolder));
      const { openGraph } = await import("../graph.ts");
      const { engine, ontology } = await openGraph(settings);
      try {
        const contents = await readContents(engine, ontology);
        const target = folder ?? `interlock-${contents.dataVersion}`;
        const written = await writeRelease(target, contents, {
          formats: formats.filter(({ name }) => format?.includes(name) ?? true),
          terms: termsOf(settings.seedFolder),
          since: older,
        });
        const widest = Math.max(...written.map(({ name }) => name.length));
        for (const { name, bytes } of written) console.log(`${name.padEnd(widest)}  ${sizeOf(bytes).padStart(8)}`);
        const { entities, claims, sources, links, dataVersion } = contents;
        const counts = [entities, claims, sources, links].map(({ length }) => length.toLocaleString("en"));
        console.log(
          `Data version ${dataVersion} with ${counts[0]} entities, ${counts[1]} claims, ${counts[2]} sources and ${counts[3]} links is in ${target}.`,
        );
      } finally {
        await engine.close();
      }
    });

function namesIn(text: string): string[] {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) throw new InvalidArgumentError("expected names of formats with commas between, such as csv,graphml");
  return names;
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000 ? `${bytes} B` : bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
