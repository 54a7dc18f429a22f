// Writes docs/command-line.md from the commands themselves: `npm run docs`. A test says when it is out of date.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Argument, Command, Option } from "commander";
import { allCommands } from "../server/cli/answer/all.ts";
import { exitCodes } from "../server/cli/command.ts";

export async function commandLinePage(): Promise<string> {
  const commands = (await allCommands()).sort((a, b) => (a.name() < b.name() ? -1 : 1));
  return `# The command line

\`npx interlock COMMAND\` in the checkout; \`npm run check\`, \`seed\`, \`query\`, \`questions\`, \`show\`, \`path\` and \`diff\` are the same (\`npm run query -- circularMoney --format csv\`). It asks the database that the
[settings](../README.md#settings) name, as the server does: without any, the embedded engine on what \`seed/\` says. This page is made from what each command says of itself (\`interlock COMMAND --help\`) by \`npm run docs\`.

| command | what it does |
| --- | --- |
${commands.map((command) => `| [\`${command.name()}\`](#${command.name()}) | ${cell(command.description())} |`).join("\n")}

## What it ends with

| exit code | means |
| --- | --- |
${Object.values(exitCodes)
  .map(({ code, meaning }) => `| ${code} | ${meaning} |`)
  .join("\n")}

Answers go to standard output, everything else to standard error. \`interlock --version\` tells the version of the program. \`--json\`, anywhere, tells an error as one line of JSON with its \`code\`, \`message\` and \`exitCode\`. Colours are for terminals alone, and \`NO_COLOR\` turns them off.
In CSV, a cell that a spreadsheet would run as a formula is put behind an apostrophe.

${commands.map(section).join("\n")}`;
}

const cell = (text: string) => text.replaceAll("|", "\\|");

function section(command: Command): string {
  const rows = [
    ...command.registeredArguments.map((one) => [nameOf(one), one.description]),
    ...command.options.map((one) => [one.flags, [one.description, ...notes(one)].join("; ")]),
  ];
  const table = rows.map(([name, meaning]) => `| \`${cell(name!)}\` | ${cell(meaning!)} |`).join("\n");
  return `## ${command.name()}

${command.description()}

\`\`\`text
interlock ${command.name()} ${command.usage()}
\`\`\`

${rows.length > 0 ? `| | |\n| --- | --- |\n${table}\n\n` : ""}\`\`\`sh
${examplesOf(command)}
\`\`\`
`;
}

const nameOf = (argument: Argument) => {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};
const notes = ({ argChoices, defaultValue }: Option): string[] => [
  ...(argChoices ? [`one of ${argChoices.join(", ")}`] : []),
  ...(typeof defaultValue === "string" ? [`${defaultValue} where left out`] : []),
];

/** Of the help, which alone has them. */
function examplesOf(command: Command): string {
  let help = "";
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return help.split("\nExamples:\n")[1]!.trimEnd().replace(/^ {2}/gm, "");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL("command-line.md", import.meta.url), await commandLinePage());
