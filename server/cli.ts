// The command line, `interlock`: each file in server/cli/ that exports a `command` is one of its commands.
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { allCommands } from "./cli/answer/all.ts";
import { exitCodeFor, exitCodes, ofFile, tellError } from "./cli/command.ts";
import { InterlockError } from "./errors.ts";

/** As package.json has it: of the checkout, wherever the compiled copy lies. */
function versionOfProgram(): string {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  return version;
}

async function run(given: readonly string[], asJson: boolean): Promise<void> {
  const program = new Command("interlock")
    // A command has its own --json.
    .enablePositionalOptions()
    .description("The knowledge graph of the AI industry, from the command line.")
    .option("--json", "tell errors as JSON; of some commands also the answer")
    .version(versionOfProgram(), "-V, --version", "tell the version of the program; that of the data is told by `interlock cite`")
    .configureHelp({ showGlobalOptions: true, sortSubcommands: true })
    .addHelpText(
      "after",
      `\nExamples:
  interlock questions supply
  interlock query chokepoints --format csv --out chokepoints.csv
  interlock show nvidia
  interlock path Anthropic TSMC --as-of 2025

Ends with:\n${Object.values(exitCodes)
        .map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`)
        .join("\n")}`,
    );
  for (const command of await allCommands()) program.addCommand(command);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError("(--help tells more)");
    // Told as JSON below instead.
    if (asJson) command.configureOutput({ writeErr: () => undefined });
  }
  // It may stand anywhere, for every command; those that answer in JSON have the option themselves.
  const isTaken = program.commands
    .find((command) => command.name() === given.find((word) => !word.startsWith("-")))
    ?.options.some(({ long }) => long === "--json");
  const others = given.filter((word) => word !== "--json");
  await program.parseAsync(isTaken && asJson ? [...others, "--json"] : others, { from: "user" });
}

const words = process.argv.slice(2);
const asJson = words.includes("--json");

process.on("SIGINT", () => process.exit(exitCodes.interrupted.code));
// A reader such as `head` that has seen enough is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done.code);
  console.error(
    tellError(new InterlockError("BAD_USER_INPUT", `Standard output cannot be written (${error.code ?? error.message}).`), asJson),
  );
  process.exit(exitCodes.misuse.code);
});

try {
  await run(words, asJson);
} catch (fault) {
  const error = ofFile(fault);
  if (error instanceof CommanderError && (error.exitCode === 0 || !asJson))
    process.exitCode = error.exitCode === 0 ? exitCodes.done.code : exitCodes.misuse.code;
  else {
    const told = error instanceof CommanderError ? new InterlockError("BAD_USER_INPUT", error.message.replace(/^error: /, "")) : error;
    console.error(tellError(told, asJson));
    process.exitCode = exitCodeFor(told);
  }
}
