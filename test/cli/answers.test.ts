// The command line as a person uses it: forty invocations with all that they say, in a pipe and in a terminal. What they said last is kept in told/.
import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const program = [process.execPath, join(root, "server/interlock.js")] as const;
let folder: string;

const files: Record<string, string> = {
  "seed/entities/Organization.yaml":
    "- { id: nvidia, name: NVIDIA, kind: company, aliases: [NVIDIA Corporation] }\n- { id: tsmc, name: TSMC, kind: company }\n- { id: openai, name: OpenAI, kind: lab }\n- { id: mercury-a, name: Mercury, kind: company }\n- { id: mercury-b, name: Mercury, kind: lab }\n- { id: evil, name: '=1+1', kind: company }\n",
  "seed/entities/Chip.yaml": "- { id: nvidia-h100, name: NVIDIA H100, kind: gpu }\n",
  "seed/sources.yaml":
    "- { id: s0001, url: https://example.org/one, title: One, publisher: Reuters, date: 2024-05-01 }\n- { id: s0002, url: https://example.org/two, title: Two, publisher: A blog }\n",
  "seed/publishers.yaml": "Reuters: agency\nA blog: community\n",
  "seed/claims/nvidia.yaml": `subject: nvidia
claims:
  - id: c0001
    relation: BUILDS
    object: nvidia-h100
    statement: NVIDIA builds the H100.
    validFrom: "2022"
    confidence: high
    evidence: [s0001]
  - id: c0002
    relation: DEPENDS_ON
    object: tsmc
    statement: NVIDIA depends on TSMC.
    observedOn: "2024-05"
    confidence: medium
    contradicts: [c0003]
    evidence: [{ source: s0002, locator: page 3 }]
  - id: c0003
    relation: SUPPLIES
    object: openai
    statement: NVIDIA may supply OpenAI.
    status: planned
    eventDate: "2025-01"
    confidence: low
    contradicts: [c0002]
    evidence: [s0001, s0002]
`,
  "seed/claims/tsmc.yaml":
    "subject: tsmc\nclaims:\n  - id: c0004\n    relation: MANUFACTURES\n    object: nvidia-h100\n    statement: TSMC makes the H100.\n    confidence: high\n    evidence: [s0001]\n",
  "mine.cypher":
    "// Which chips are there?\n// param:  limit Int = 10\n// column: chip Entity\nMATCH (c:Entity:Chip)\nRETURN c.id AS chip\nORDER BY chip\nLIMIT $limit\n",
  // A version in which the seed has a chip less, a plan more, and is less sure.
  "older/entities/Organization.yaml":
    "- { id: nvidia, name: NVIDIA, kind: company, aliases: [NVIDIA Corporation] }\n- { id: tsmc, name: TSMC, kind: company }\n- { id: openai, name: Open AI, kind: lab }\n- { id: mercury-a, name: Mercury, kind: company }\n- { id: mercury-b, name: Mercury, kind: lab }\n- { id: evil, name: '=1+1', kind: company }\n",
  "older/sources.yaml": "- { id: s0001, url: https://example.org/one, title: One, publisher: Reuters, date: 2024-05-01 }\n",
  "older/publishers.yaml": "Reuters: agency\n",
  "older/claims/nvidia.yaml":
    "subject: nvidia\nclaims:\n  - id: c0002\n    relation: DEPENDS_ON\n    object: tsmc\n    statement: NVIDIA depends on TSMC.\n    confidence: low\n    evidence: [s0001]\n  - id: c0009\n    relation: INVESTS_IN\n    object: openai\n    statement: NVIDIA may invest in OpenAI.\n    status: planned\n    confidence: low\n    evidence: [s0001]\n",
  "wrong/entities/Organization.yaml": "- { id: nvidia, name: NVIDIA, kind: compny }\n- { id: NVIDIA }\n",
  "wrong/sources.yaml": "- { id: s0001, url: https://example.org/one, title: One, publisher: Reuters, date: 2024-13 }\n",
  "wrong/publishers.yaml": "Reuters: agency\n",
  "wrong/claims/nvidia.yaml": "subject: nvidia\nclaims: []\n",
  "nothing-in-it/README.md": "Nothing.\n",
  "dated.cypher":
    "// What did this firm do by a day?\n// param:  firm Entity\n// param:  day Date = null\n// column: claim Claim\nMATCH (a:Entity {id: $firm})-[r]->(:Entity)\nWHERE $day IS NULL OR r.knownFrom <= $day\nRETURN r.id AS claim\nORDER BY claim\n",
  "names.cypher": "MATCH (o:Organization) RETURN o.name AS name ORDER BY name",
  "writes.cypher": "MATCH (n) DETACH DELETE n",
  "broken.cypher": "MATCH (n RETURN n",
  "broken.yaml": "imports: [",
  "undeclared.cypher": "MATCH (c:Chip {id: $chip}) RETURN c.name AS name",
  "year.cypher": "MATCH (n)-[r]->()\nRETURN date.truncate('year', date(r.knownFrom)) AS year",
  "bom.cypher": "\uFEFFMATCH (c:Chip)\r\nRETURN c.id AS chip\r\n",
  "header.cypher": "// Which chips are there?\n// param: limit Int = ten\nMATCH (c:Chip) RETURN c.id AS chip",
  "folder.cypher/inside.txt": "Nothing.\n",
  "chance.cypher": "RETURN rand() < 2 AS lucky, 'it\\'s' AS text",
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "interlock-cli-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, "latin1.cypher"), Buffer.from("MATCH (o {name: 'Société'}) RETURN o.id AS id", "latin1"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
const env = () => ({ PATH: process.env.PATH ?? "", HOME: folder, INTERLOCK_SEED: join(folder, "seed") });

/** `input: null` keeps standard input open, as a person does who thinks. */
function run(words: readonly string[], { input = "", stopAfterMs }: { input?: string | null; stopAfterMs?: number } = {}): Promise<Said> {
  const child = spawn(program[0], [...program.slice(1), ...words], { cwd: folder, env: env() });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += String(data)));
  child.stderr.on("data", (data) => (err += String(data)));
  if (input !== null) child.stdin.end(input);
  if (stopAfterMs !== undefined) setTimeout(() => child.kill("SIGINT"), stopAfterMs);
  return new Promise((ended) =>
    child.once("close", (code, signal) => {
      child.stdin.destroy();
      // What a shell tells of a process that was ended before it could listen.
      ended({ code: signal === "SIGINT" ? 130 : code, out, err });
    }),
  );
}
/** What differs from one run, or one machine, to the next. */
const steady = (text: string) =>
  text
    .replace(/ in \d+ ms/g, " in … ms")
    .replaceAll(folder, "<folder>")
    .replace(/version = \{\w+\}/g, "version = {…}")
    .replace(/"version": ?"\w+"/g, '"version":"…"')
    .replace(/(version|to) [0-9a-f]{12}/g, "$1 …")
    .replace(/"(from|to)": "[0-9a-f]{12}"/g, '"$1": "…"');
const told = (command: string, { code, out, err }: Said) =>
  `$ interlock ${command}\n${steady(out)}${err === "" ? "" : `--- stderr\n${steady(err)}`}--- exit ${code}\n`;

/** By the name of the file in told/; arguments are divided by spaces, quotes keep them together. */
const invocations: Record<string, string> = {
  help: "--help",
  "help-query": "query --help",
  "help-path": "path --help",
  version: "--version",
  "no-such-command": "qurey circularMoney",
  questions: "questions money",
  "questions-none": "questions zebra",
  "question-whole": "questions fundersOf",
  "questions-names": "questions --names people",
  "questions-names-none": "questions --names zebra",
  "query-table": "query usersOfChip -p chip=nvidia-h100",
  "query-named": "query leadersOf -p organization=nvidia",
  "query-misspelled": "query circularmoney",
  "query-param-misspelled": "query usersOfChip -p chp=nvidia-h100",
  "query-param-form": "query usersOfChip -p chip",
  "query-param-type": "query usersOfChip -p chip=nvidia-h100 -p limit=many",
  "query-param-twice": "query usersOfChip -p chip=nvidia-h100 -p chip=nvidia-h200",
  "query-limit-twice": "query mine.cypher --limit 1 -p limit=2",
  "query-nobody": "query usersOfChip -p chip=nobody",
  "query-file": "query mine.cypher",
  "query-file-param": "query mine.cypher -p limit=1 --format json",
  "query-file-missing": "query nothing.cypher",
  "query-file-folder": "query folder.cypher",
  "query-file-latin1": "query latin1.cypher",
  "query-file-bom": "query bom.cypher",
  "query-file-header": "query header.cypher",
  "query-file-needs": "query dated.cypher",
  "query-file-nobody": "query dated.cypher -p firm=nvdia",
  "query-file-date": "query dated.cypher -p firm=nvidia -p day=May",
  "query-file-dated": "query dated.cypher -p firm=nvidia -p day=2024-12",
  "query-csv-safe": "query names.cypher --format csv",
  "query-jsonl": "query names.cypher --format jsonl",
  "query-graphml": "query mine.cypher --format graphml",
  "query-format-unknown": "query mine.cypher --format xml",
  "query-write-refused": "query writes.cypher",
  "query-syntax": "query broken.cypher",
  "query-file-undeclared": "query undeclared.cypher",
  "query-not-on-embedded": "query year.cypher",
  "query-differs": "query chance.cypher",
  "query-as-of-not-taken": "query mine.cypher --as-of 2024",
  "query-as-of-form": "query circularMoney --as-of spring",
  "query-engine-unknown": "query mine.cypher --engine oracle",
  "query-out-nowhere": "query mine.cypher --out no/such/folder/x.csv",
  "show-entity": "show nvidia",
  "show-by-name": "show 'NVIDIA Corporation'",
  "show-claim": "show c0002",
  "show-link": "show nvidia~SUPPLIES~openai",
  "show-source": "show s0001",
  "show-nothing": "show zzzzzz",
  "show-ambiguous": "show Mercury",
  "show-nearly": "show nvidi",
  path: "path openai 'NVIDIA H100'",
  "path-filtered": "path openai tsmc --relations DEPENDS_ON",
  "path-length": "path openai tsmc --max-length 9",
  "path-length-form": "path openai tsmc --max-length long",
  "path-first": "path openai tsmc --first 0",
  "path-relations-none": "path openai tsmc --relations ,",
  "path-relation-unknown": "path openai tsmc --relations DEPENDS",
  "path-date": "path openai tsmc --as-of 2025-13",
  "path-same": "path tsmc TSMC",
  "path-json": "path nvidia tsmc --first 1 --max-length 1 --format json",
  cite: "cite c0002",
  "cite-data": "cite --format text",
  "cite-csl": "cite nvidia~SUPPLIES~openai --format csl-json",
  "cite-nothing": "cite c9999",
  "error-as-json": "show zzzzzz --json",
  "misuse-as-json": "query --json",
  "show-json": "show tsmc --json",
  "questions-json": "questions --json usersOfChip",
  "completion-fish": "completion fish",
  diff: "diff older",
  "diff-counts": "diff older seed --counts",
  "diff-json": "diff older seed --format json",
  "diff-nothing": "diff seed",
  "diff-nowhere": "diff yesterday seed",
  "diff-neither": "diff nothing-in-it",
  "diff-wrong": "diff wrong",
  check: "check",
  "check-wrong": "check wrong",
  "check-file": "check wrong/sources.yaml",
  "check-file-right": "check seed/claims/nvidia.yaml",
  "check-file-of-none": "check mine.cypher",
  "check-file-end": "check claims/nvidia.yaml",
  "check-file-name": "check nvidia",
  "check-file-missing": "check claims/nvidai.yaml",
  "check-json": "check wrong/sources.yaml --json",
  "seed-nothing": "seed",
  "export-nowhere": "export mine.cypher/out --format csv",
  "import-list-missing": "import nothing.yaml",
  "import-list-broken": "import broken.yaml",
  "import-table-folder": "import seed --mapping mine.cypher",
  "import-table-missing": "import nothing.csv --mapping nothing.yaml",
};
const wordsOf = (command: string) => [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

describe.concurrent("an invocation", () => {
  it.for(Object.entries(invocations))("%s says what it did", { timeout: 120_000 }, async ([name, command], { expect }) => {
    await expect(told(command, await run(wordsOf(command)))).toMatchFileSnapshot(`told/${name}.txt`);
  });

  it("reads a statement from standard input", { timeout: 120_000 }, async () => {
    const said = await run(["query", "-", "--format", "csv"], { input: "MATCH (c:Chip) RETURN c.name AS chip" });
    expect([said.code, said.out]).toEqual([0, "chip\nNVIDIA H100\n"]);
  });

  it("writes a file whole, and where it is interrupted nothing", { timeout: 120_000 }, async () => {
    await run(["query", "mine.cypher", "--format", "csv", "--out", join(folder, "chips.csv")]);
    expect(readFileSync(join(folder, "chips.csv"), "utf8")).toBe("chip\nnvidia-h100\n");
    const before = readdirSync(folder);
    const stopped = await run(["query", "-", "--out", join(folder, "never.csv")], { input: null, stopAfterMs: 2_000 });
    expect(stopped).toEqual({ code: 130, out: "", err: "" });
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("an answer put into a file", () => {
  const ask = (out: string) => run(["query", "mine.cypher", "--format", "csv", "--out", out]);
  it("goes where a link leads, and leaves the link", { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, "real.csv"), "old");
    symlinkSync("real.csv", join(folder, "link.csv"));
    expect(await ask("link.csv")).toMatchObject({ code: 0 });
    expect(readlinkSync(join(folder, "link.csv"))).toBe("real.csv");
    expect(readFileSync(join(folder, "real.csv"), "utf8")).toBe("chip\nnvidia-h100\n");
  });
  it.skipIf(spawnSync("mkfifo", ["--version"]).status !== 0)("goes through a pipe, and leaves the pipe", { timeout: 120_000 }, async () => {
    const pipe = join(folder, "pipe");
    spawnSync("mkfifo", [pipe]);
    const reader = spawn("cat", [pipe]);
    let read = "";
    reader.stdout.on("data", (data) => (read += String(data)));
    const ended = new Promise((done) => reader.once("close", done));
    expect(await ask("pipe")).toMatchObject({ code: 0 });
    await ended;
    expect(read).toBe("chip\nnvidia-h100\n");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

it.skipIf(!existsSync("/dev/full"))("says so where standard output takes nothing", { timeout: 120_000 }, () => {
  const full = openSync("/dev/full", "w");
  const said = spawnSync(program[0], [...program.slice(1), "questions"], {
    cwd: folder,
    env: env(),
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect([said.status, said.stderr]).toEqual([2, "Standard output cannot be written (ENOSPC).\n"]);
});

const hasTerminal = spawnSync("script", ["--version"]).status === 0;
describe.skipIf(!hasTerminal)("in a terminal", () => {
  const inTerminal = (words: string, more: Record<string, string> = {}) =>
    spawnSync("script", ["-qec", [...program, words].join(" "), "/dev/null"], {
      cwd: folder,
      env: { ...env(), TERM: "xterm", ...more },
      encoding: "utf8",
      input: "",
    }).stdout.replaceAll("\r\n", "\n");

  it("heads a table in bold, and not where colours are not wanted", { timeout: 120_000 }, () => {
    expect(inTerminal("query mine.cypher")).toContain("\u001B[1mchip");
    expect(inTerminal("query mine.cypher", { NO_COLOR: "1" })).not.toContain("\u001B[");
  });
});

it("keeps what was said of no invocation that is gone", () => {
  const kept = join(import.meta.dirname, "told");
  expect(existsSync(kept)).toBe(true);
  expect(readdirSync(kept).sort()).toEqual(
    Object.keys(invocations)
      .map((name) => `${name}.txt`)
      .sort(),
  );
});
