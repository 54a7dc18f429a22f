// The command line, `interlock`: each file in server/cli/ that exports a `command` is one of its commands.
import { Command, CommanderError } from "commander";
import { allCommands } from "./cli/answer/all.ts";
import { exitCodeFor, exitCodes, tellError } from "./cli/command.ts";

async function run(words: readonly string[]): Promise<void> {
  const program = new Command("interlock")
    .description("The knowledge graph of the AI industry, from the command line.")
    .option("--json", "tell errors as JSON")
    .configureHelp({ showGlobalOptions: true, sortSubcommands: true })
    .addHelpText(
      "after",
      `\nEnds with:\n${Object.values(exitCodes)
        .map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`)
        .join("\n")}`,
    );
  for (const command of await allCommands()) program.addCommand(command);
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError("(--help tells more)");
  await program.parseAsync(words, { from: "user" });
}

process.on("SIGINT", () => process.exit(exitCodes.interrupted.code));
// A reader such as `head` that has seen enough is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : exitCodes.fault.code));

const words = process.argv.slice(2);
try {
  // For every command, wherever it stands.
  await run(words.filter((word) => word !== "--json"));
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.misuse.code;
  else {
    console.error(tellError(error, words.includes("--json")));
    process.exitCode = exitCodeFor(error);
  }
}
