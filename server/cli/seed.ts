// `interlock seed`: brings the database to what the seed says.
import { Command } from "commander";
import { InterlockError } from "../errors.ts";
import { readSettings, seedFolderOf } from "../settings.ts";
import { stoppable } from "./command.ts";
import { number, progressOn, summaryTable } from "./progress.ts";

export const command = () =>
  new Command("seed")
    .description("Bring the database to what the seed says: write what differs, remove what left. Nothing is written if anything is wrong.")
    .option("--wide", "the wide base (seed/wide/) in place of the one that INTERLOCK_SEED names")
    .addHelpText(
      "after",
      "\nExamples:\n  NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=... interlock seed\n  EMBEDDED_PATH=graph.db interlock seed",
    )
    .action(async ({ wide = false }: { wide?: boolean }) => {
      const settings = readSettings();
      if (settings.engine.name === "embedded" && settings.engine.path === undefined)
        throw new InterlockError(
          "BAD_USER_INPUT",
          "There is no database to seed: in memory, the graph follows the seed at each start. Set NEO4J_URI, or EMBEDDED_PATH to keep it in a file.",
        );
      const { applySeed, ontologyOf, plan, readSeed } = await import("../seeding/index.ts");
      const folder = wide ? seedFolderOf("wide") : settings.seedFolder;
      const ontology = ontologyOf(folder);
      // Read and checked before the database is so much as opened.
      const wanted = stoppable(() => plan(readSeed(folder, ontology, settings.cacheFolder), ontology));
      const { openEngine } = await import("../engine/index.ts");
      const engine = await openEngine(settings.engine);
      const tell = progressOn(process.stdout);
      let [written, of] = [0, 0];
      const stopped = () => {
        if (written > 0 && written < of)
          console.error(`Stopped when ${number(written)} of ${number(of)} rows were written. To go on, run it again.`);
      };
      process.prependListener("SIGINT", stopped);
      try {
        const summary = await applySeed(engine, wanted, (...now) => {
          [written, of] = now;
          tell(...now);
        });
        console.log(summaryTable(summary));
      } finally {
        process.off("SIGINT", stopped);
        await engine.close();
      }
    });
