// All commands of the command line: each file in server/cli/ that exports a `command`.
import { readdirSync } from "node:fs";
import type { Command } from "commander";
import type { MakeCommand } from "../command.ts";

const folder = new URL("../", import.meta.url);

export async function allCommands(): Promise<Command[]> {
  const commands: Command[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()) {
    const { command } = (await import(`../${file.replace(/\.ts$/, "")}.ts`)) as { command?: MakeCommand };
    if (command) commands.push(command());
  }
  return commands;
}
