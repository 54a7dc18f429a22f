// The study in docs/analysts.md, run as it is written: each command gives the answer that stands below it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/analysts.md"), "utf8");
const steps = [...page.matchAll(/```sh\ninterlock ([^\n]+)\n```\n\n```text\n([^`]*)```/g)].map(([, command, answer]) => ({
  command: command!,
  answer: answer!,
}));
const statement = /```cypher\n([^`]+)```/.exec(page)![1]!;
/** The version changes with every claim that is added. */
const steady = (text: string) => text.replace(/Data version \w+/g, "Data version …");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "interlock-study-"));
  writeFileSync(join(folder, "a100.cypher"), statement);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("has its four steps", () => expect(steps).toHaveLength(4));
it.each(steps)("interlock $command", { timeout: 120_000 }, ({ command, answer }) => {
  const { PATH = "", HOME = "" } = process.env;
  const { stdout } = spawnSync(process.execPath, [join(root, "server/interlock.js"), ...command.split(" ")], {
    cwd: folder,
    env: { PATH, HOME },
    encoding: "utf8",
  });
  expect(steady(stdout)).toBe(steady(answer));
});
