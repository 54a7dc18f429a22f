// The command line and the start as a person meets them: what is said, and what the shell is told.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "interlock-"));
  mkdirSync(join(folder, "seed/claims"), { recursive: true });
  cpSync(join(root, "seed/entities"), join(folder, "seed/entities"), { recursive: true });
  writeFileSync(join(folder, "seed/sources.yaml"), "- { id: s0001, url: https://example.org/one, title: One, publisher: Reuters }\n");
  writeFileSync(join(folder, "seed/publishers.yaml"), "Reuters: agency\n");
  const claims = (relation: string) =>
    `subject: nvidia\nclaims:\n  - id: c0001\n    relation: ${relation}\n    object: nvidia-h100\n    statement: It does.\n    confidence: high\n    evidence: [s0001]\n`;
  writeFileSync(join(folder, "seed/claims/nvidia.yaml"), claims("BILDS"));
  cpSync(join(folder, "seed"), join(folder, "right"), { recursive: true });
  writeFileSync(join(folder, "right/claims/nvidia.yaml"), claims("BUILDS"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program of ours says, and ends with. The environment's own settings are not its. */
function run(program: string, words: readonly string[], env: Record<string, string> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [join(root, program), ...words], {
    cwd: folder,
    env: { PATH, HOME, ...env },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += String(data)));
  child.stderr.on("data", (data) => (err += String(data)));
  return new Promise<{ code: number | null; out: string; err: string }>((ended) =>
    child.once("close", (code) => ended({ code, out, err })),
  );
}
const interlock = (words: string, env?: Record<string, string>) => run("server/interlock.js", words.split(" "), env);
const mistake =
  'seed/claims/nvidia.yaml:4:5  relation "BILDS" is not in the ontology. Did you mean BUILDS? Relations are files in seed/ontology/relations/.';

it("check says what there is where nothing is wrong", async () => {
  expect(await interlock("check right")).toEqual({
    code: 0,
    out: `right: nothing is wrong in 767 entities, 1 claim and 1 source.
4 aliases lead to more than one entity, and a search finds them all. They may stay where people do say so.
  "Cursor": alias of anysphere, name of cursor
  "Llama 4 Maverick": alias of llama-4, name of llama-4-maverick
  "Llama 4 Scout": alias of llama-4, name of llama-4-scout
  "Trainium": alias of trainium, alias of trainium1
`,
    err: "",
  });
});
it("check tells what is wrong, and ends with 1", async () => {
  expect(await interlock("check seed")).toEqual({ code: 1, out: "", err: `1 problem:\n${mistake}\n` });
});
it("check looks at one file, among all others", async () => {
  expect(await interlock("check seed/sources.yaml")).toEqual({ code: 0, out: "seed/sources.yaml: nothing is wrong.\n", err: "" });
  expect(await interlock("check seed/claims/nvidia.yaml")).toEqual({ code: 1, out: "", err: `1 problem:\n${mistake}\n` });
});
it("check names a folder that is not there, and ends with 2", async () => {
  expect(await interlock("check nowhere")).toEqual({
    code: 2,
    out: "",
    err: "There is no file or folder nowhere. Name a seed folder, or a file in one.\n",
  });
});
it("tells errors as JSON to programs", async () => {
  const { code, err } = await interlock("check seed --json");
  expect({ code, ...JSON.parse(err) }).toMatchObject({
    code: 1,
    error: { code: "BAD_USER_INPUT", exitCode: 1, problems: [{ file: "seed/claims/nvidia.yaml", line: 4, column: 5 }] },
  });
});
it("names the nearest command, and ends with 2", async () => {
  expect(await interlock("sed")).toEqual({
    code: 2,
    out: "",
    err: "error: unknown command 'sed'\n(Did you mean seed?)\n(--help tells more)\n",
  });
});
it("seed says that there is nothing to seed in memory", async () => {
  expect(await interlock("seed")).toMatchObject({
    code: 2,
    err: expect.stringContaining("Set NEO4J_URI, or EMBEDDED_PATH to keep it in a file."),
  });
});
it("seed keeps the graph in a file, and says the second time that all was left", async () => {
  const env = { EMBEDDED_PATH: join(folder, "graph.db"), INTERLOCK_SEED: join(folder, "right") };
  const last = ({ out }: { out: string }) =>
    out
      .split("\n")
      .filter((line) => /^(BUILDS|all) /.test(line))
      .map((line) => line.replace(/ +/g, " "));
  expect(last(await interlock("seed", env))).toEqual(["BUILDS 1 0 0 0", "all 769 0 0 0"]);
  expect(last(await interlock("seed", env))).toEqual(["BUILDS 0 0 0 1", "all 0 0 0 769"]);
});
it("seed writes nothing where anything is wrong", async () => {
  const env = { EMBEDDED_PATH: join(folder, "none.db"), INTERLOCK_SEED: join(folder, "seed") };
  expect(await interlock("seed", env)).toEqual({ code: 1, out: "", err: `The seed has 1 problem, so nothing was written:\n${mistake}\n` });
});

it("the start stops at a wrong setting", async () => {
  expect(await run("server/start.js", [], { ENGINE: "neo4js" })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^ENGINE must be one of neo4j, embedded; saw "neo4js"\./),
  });
});
it("the start stops at a slip, and does not open another graph than was meant", async () => {
  expect(await run("server/start.js", ["--wid"], { INTERLOCK_SEED: join(folder, "right") })).toEqual({
    code: 1,
    out: "",
    err: 'npm start takes --wide and nothing else; saw "--wid". Did you mean --wide? All else is set in the environment, as the README lists it.\n',
  });
});
it("the start names the address of a Neo4j that is not there", async () => {
  const { code, err } = await run("server/start.js", [], { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret" });
  expect(code).toBe(1);
  expect(err).toContain("Neo4j at bolt://127.0.0.1:1 cannot be used now");
});
it("the start names a port in use, and how to choose another", async () => {
  const taken = createServer();
  await new Promise<void>((listening) => taken.listen(0, "127.0.0.1", listening));
  const { port } = taken.address() as AddressInfo;
  const { code, err } = await run("server/start.js", [], { PORT: String(port), INTERLOCK_SEED: join(folder, "right") });
  taken.close();
  expect({ code, err }).toEqual({
    code: 1,
    err: `Port ${port} on 127.0.0.1 is in use. Choose another with PORT, such as PORT=${port + 1} npm start.\n`,
  });
}, 60_000);
