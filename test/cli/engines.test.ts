// The command line answers the same whichever database it asks.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeBothEngines, neo4jFor, wholeFolder } from "../matrix/index.ts";

const program = join(import.meta.dirname, "../../server/interlock.js");

const commands = [
  "query circularMoney",
  "query fundersOf -p organization=anthropic --format csv",
  "query borrowedModels --as-of 2025 --limit 20 --format graphml",
  "query mine.cypher --format jsonl",
  "query mine.cypher -p maker=nobody",
  "show nvidia",
  "show c0001",
  "show microsoft~BUILDS~mai-1-preview --json",
  "show s0001",
  "show nvidi",
  "path Anthropic TSMC --first 3",
  "path microsoft tsmc --as-of 2024 --relations SUPPLIES,DEPENDS_ON --format json",
  "cite",
  "cite c0001 microsoft~BUILDS~mai-1-preview --format csl-json",
];

describeBothEngines("a command", () => {
  let folder: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "interlock-engines-"));
    writeFileSync(
      join(folder, "mine.cypher"),
      '// Which chips does a firm build?\n// param: maker Entity = "nvidia"\n// column: chip Entity\n// column: claim Claim\nMATCH (m:Entity {id: $maker})-[r:BUILDS]->(c:Chip)\nRETURN c.id AS chip, r.id AS claim\nORDER BY chip, claim\n',
    );
    const { uri, user, password, database } = await neo4jFor("whole");
    const { PATH = "" } = process.env;
    env = {
      PATH,
      HOME: folder,
      ENGINE: "embedded",
      INTERLOCK_SEED: wholeFolder,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    };
    if (database !== undefined) env.NEO4J_DATABASE = database;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(words: string): Promise<{ code: number | null; out: string; err: string }> {
    const child = spawn(process.execPath, [program, ...words.split(" ")], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (data) => (out += String(data)));
    child.stderr.on("data", (data) => (err += String(data)));
    return new Promise((ended) => child.once("close", (code) => ended({ code, out, err: err.replace(/ in \d+ ms/, "") })));
  }
  const onBoth = (words: string) => Promise.all([run(`${words} --engine embedded`), run(`${words} --engine neo4j`)]);

  it.each(commands)("interlock %s", { timeout: 60_000 }, async (words) => {
    const [embedded, neo4j] = await onBoth(words);
    expect(embedded).toEqual(neo4j);
    expect(neo4j.code).toBe(/nobody|nvidi$/.test(words) ? 2 : 0);
  });

  it("interlock export writes the same bytes, and interlock diff finds nothing between them", { timeout: 120_000 }, async () => {
    const said = await Promise.all(["embedded", "neo4j"].map((name) => run(`export ${name} --engine ${name}`)));
    expect(said.map(({ code }) => code)).toEqual([0, 0]);
    const [ours, theirs] = ["embedded", "neo4j"].map((name) => readFileSync(join(folder, name, "SHA256SUMS"), "utf8"));
    expect(ours).toBe(theirs);
    expect(await run("diff embedded neo4j --format json")).toMatchObject({ code: 0 });
    expect((await run("diff embedded neo4j --counts")).out).not.toMatch(/added|removed|changed/);
  });
});
