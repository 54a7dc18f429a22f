// The completion scripts, run by the shells they are for.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = join(import.meta.dirname, "../../server/interlock.js");
const script = (shell: string) => spawnSync(process.execPath, [program, "completion", shell], { encoding: "utf8" }).stdout;
const has = (...words: [string, ...string[]]) => spawnSync(words[0], words.slice(1)).status === 0;

/** What is typed before the Tab, and what is run after it. */
const completed = [
  ["interlock pat", "path"],
  ["interlock query circ", "query circularMoney"],
  ["interlock query circularMoney --format grap", "query circularMoney --format graphml"],
  ["interlock show --js", "show --json"],
  ["interlock path mai-1-p", "path mai-1-preview"],
  ["interlock completion b", "completion bash"],
] as const;

describe.skipIf(!has("bash", "--version"))("in bash", () => {
  it("completes commands, questions, entities, options and what stands behind them", () => {
    const lines = completed.map(([typed]) => `"${typed}"`).join(" ");
    const asked = `eval "$(cat)"\nfor line in ${lines}; do COMP_WORDS=($line); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _interlock; echo "\${COMP_WORDS[*]:1:COMP_CWORD-1}" "\${COMPREPLY[@]}"; done`;
    const { stdout } = spawnSync("bash", ["-c", asked], { input: script("bash"), encoding: "utf8" });
    expect(stdout.split("\n").map((line) => line.trim())).toEqual([...completed.map(([, whole]) => whole), ""]);
  });
});

const hasZsh = has("zsh", "--version") && has("script", "--version");
describe.skipIf(!hasZsh)(`in zsh${hasZsh ? "" : " (zsh or script is not on this machine: apt-get install zsh)"}`, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "interlock-zsh-"));
    writeFileSync(join(folder, "_interlock"), script("zsh"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Types into a zsh in a terminal, a Tab behind each line, and gives what the commands that ran were called with. */
  function typed(setUp: string): Promise<string[]> {
    const child = spawn("script", ["-qec", "zsh -f -i", "/dev/null"], {
      env: { PATH: process.env.PATH ?? "", HOME: folder, TERM: "xterm" },
    });
    const lines = [
      `interlock() { print -r -- "RAN:$*:" }; autoload -Uz compinit && compinit -u -D; ${setUp}`,
      ...completed.map(([line]) => `${line}\t`),
      "exit",
    ];
    let said = "";
    child.stdout.on("data", (data) => {
      // So zsh tells a terminal that it waits for a line.
      const waits = () => said.split("\u001B[?2004h").length;
      const before = waits();
      said += String(data);
      if (waits() > before) child.stdin.write(`${lines.shift()}\r`);
    });
    return new Promise((ended) =>
      child.once("close", () => ended([...said.matchAll(/^RAN:(.*?):\r?$/gm)].map(([, words]) => words!.trim()))),
    );
  }
  const whole = completed.map(([, line]) => line);

  it("completes the same", { timeout: 60_000 }, async () => {
    expect(await typed(`source ${folder}/_interlock`)).toEqual(whole);
  });
  it("completes the same from a folder of zsh's fpath, from the first time on", { timeout: 60_000 }, async () => {
    expect(await typed(`fpath=(${folder} $fpath); compinit -u -D`)).toEqual(whole);
  });
});
