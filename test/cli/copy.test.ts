// A program of server/ runs as one compiled copy that is kept: the same program, only sooner.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
let folder: string;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "interlock-copy-"));
  mkdirSync(join(folder, "server/engine"), { recursive: true });
  copyFileSync(join(root, "server/run.js"), join(folder, "server/run.js"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  write("package.json", '{ "type": "module" }');
  write("start.js", 'import { run } from "./server/run.js";\nawait run("cli.ts", process.argv[2]);\n');
  write("server/main.ts", "export {};\n");
  write("server/prepare.ts", "export {};\n");
  write("server/engine/embeddedReader.ts", "export {};\n");
  write("server/part.ts", 'export const part: string = "one";\n');
  write("server/cli.ts", 'const { part } = await import("./part.ts");\nconsole.log(part, import.meta.url.endsWith("/server/cli.ts"));\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (cache = join(folder, "cache")) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "start.js"), cache], { encoding: "utf8" });
  return { status, said: stdout + stderr };
};
const copies = () => readdirSync(join(folder, "cache"));

it("makes the copy once, and knows where its sources stand", () => {
  expect(start()).toEqual({ status: 0, said: "one true\n" });
  const [copy] = copies();
  expect(start()).toEqual({ status: 0, said: "one true\n" });
  expect(copies()).toEqual([copy]);
});

it("makes another one when a source has changed", () => {
  start();
  write("server/part.ts", 'export const part: string = "two";\n');
  expect(start()).toEqual({ status: 0, said: "two true\n" });
  expect(copies()).toHaveLength(2);
});

it("runs the sources themselves where no copy can be kept", () => {
  write("taken", "a file stands where the folder would");
  expect(start(join(folder, "taken"))).toEqual({ status: 0, said: "one true\n" });
});

it("tells of a source that cannot be compiled as ever", () => {
  write("server/part.ts", "export const part: string = ;\n");
  const { status, said } = start();
  expect(status).toBe(1);
  expect(said).toContain("Unexpected");
  expect(copies()).toEqual([]);
});

it("fails no install, whether or not the sources are there and right", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { prepare: string } };
  const install = () => {
    const { status, stdout, stderr } = spawnSync(scripts.prepare, { cwd: folder, shell: true, encoding: "utf8" });
    return { status, said: stdout + stderr };
  };
  expect(install()).toEqual({ status: 0, said: "" });
  copyFileSync(join(root, "server/prepare.js"), join(folder, "server/prepare.js"));
  write("server/prepare.ts", "export const part: string = ;\n");
  expect(install()).toEqual({ status: 0, said: "" });
});
