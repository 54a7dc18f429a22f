// `interlock import`: makes seed files of a table of somebody else's data, by a mapping; never touches a database.
import { Command } from "commander";
import { InterlockError } from "../errors.ts";
import { readSettings } from "../settings.ts";
import { stoppable } from "./command.ts";

interface Options {
  readonly mapping?: string;
  readonly into?: string;
  readonly dryRun?: boolean;
  readonly withoutDoubtful?: boolean;
  readonly anew?: boolean;
  readonly json?: boolean;
}

export const command = () =>
  new Command("import")
    .description(
      "Make seed files of a CSV, JSON Lines or GraphML file by a mapping. Review is a diff; the database is changed by `interlock seed` alone.",
    )
    .argument("<file>", "the table; or a .yaml that lists several with their mappings")
    .option("--mapping <file>", "says which columns become what; docs/curators.md tells how to write one")
    .option("--into <folder>", "the seed folder to write into; the one of INTERLOCK_SEED where left out")
    .option("--dry-run", "tell row by row what would be new, matched and why, doubtful and wrong; write nothing")
    .option("--json", "tell it as one JSON object, row by row")
    .option("--without-doubtful", "write what is clear, and leave out what a person has yet to decide")
    .option("--anew", "forget first what the folder holds of its own: it shall hold what this import makes, and nothing else")
    .addHelpText(
      "after",
      "\nExamples:\n  interlock import chips.csv --mapping chips.yaml --dry-run\n  interlock import chips.csv --mapping chips.yaml --into seed\n  interlock import seed/imports/wide.yaml --into seed/wide --anew",
    )
    .action(async (file: string, { mapping, into, dryRun = false, withoutDoubtful = false, anew = false, json = false }: Options) => {
      const isList = mapping === undefined && /\.ya?ml$/.test(file);
      if (mapping === undefined && !isList)
        throw new InterlockError(
          "BAD_USER_INPUT",
          "A mapping must be named with --mapping: it says which columns become what. docs/curators.md tells how to write one.",
        );
      const folder = into ?? readSettings().seedFolder;
      const [{ countsOf, planImport, readList, report }, { ontologyOf }] = await Promise.all([
        import("../importing/index.ts"),
        import("../seeding/index.ts"),
      ]);
      const plan = stoppable(() => planImport(isList ? readList(file) : [{ file, mapping: mapping! }], folder, ontologyOf(folder), anew));
      const isHeld = plan.mistakes > 0 || (plan.doubtful > 0 && !withoutDoubtful);
      const isWritten = !dryRun && !isHeld;
      if (isWritten) plan.write();
      const files = [...plan.texts.keys()];
      if (json)
        console.log(
          JSON.stringify({
            written: isWritten ? files : [],
            counts: countsOf(plan.drafts),
            rows: plan.drafts.flatMap(({ table, rows }) => rows.map((row) => ({ file: table.file, ...row }))),
          }),
        );
      else {
        console.log(report(plan.drafts, dryRun));
        if (isWritten)
          console.log(
            files.length === 0
              ? "Nothing is new, so nothing was written."
              : `Wrote ${files.length.toLocaleString("en")} file${files.length === 1 ? "" : "s"} in ${folder}. Look at the diff, then: interlock check ${folder}`,
          );
        else if (!dryRun) console.log("Nothing was written.");
      }
      if (isHeld) process.exitCode = 1;
    });
