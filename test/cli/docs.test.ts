// docs/command-line.md says what the commands say of themselves, and its examples are commands that there are.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { commandLinePage } from "../../docs/commandLine.ts";
import { allCommands } from "../../server/cli/answer/all.ts";
import { valuesOf } from "../../server/cli/answer/values.ts";
import { cypher } from "../../server/queries.ts";

const page = await commandLinePage();
const commands = await allCommands();

it("docs/command-line.md is up to date (npm run docs)", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/command-line.md"), "utf8")).toBe(page);
});

it.each(commands.map((command) => [command.name(), command] as const))(
  "%s has its section, with every option and an example",
  (name, command) => {
    const section = page.split(`\n## ${name}\n`)[1]!.split("\n## ")[0]!;
    for (const { flags } of command.options) expect(section).toContain(`| \`${flags.replaceAll("|", "\\|")}\` |`);
    const examples = /```sh\n([^]*?)\n```/.exec(section)![1]!.split("\n");
    const known = [...command.options.flatMap(({ short, long }) => [short, long]), "-"];
    for (const example of examples) {
      const [, said] = /\binterlock (.*)$/.exec(example)!;
      const [first, ...words] = said!
        .replace(/[<>|)].*$/, "")
        .trim()
        .split(/\s+/);
      expect(first).toBe(name);
      expect(words.filter((word) => word.startsWith("-") && !known.includes(word))).toEqual([]);
      if (name === "query" && !/^-$|\.cypher$/.test(words[0]!)) {
        const given = words.filter((_, at) => words[at - 1] === "-p");
        expect(() => valuesOf(cypher(`analysis/${words[0]}`).parameters, given)).not.toThrow();
      }
    }
  },
);
