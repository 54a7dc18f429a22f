// Ctrl+C while a command writes: it ends with 130, and what it wrote is as it was or as it is to be.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEngine } from "../../server/engine/index.ts";
import { stateOf } from "../../server/seeding/index.ts";

const program = join(import.meta.dirname, "../../server/interlock.js");
const curated = join(import.meta.dirname, "../../seed");
const stops = 6;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "interlock-stopped-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Ends with what a shell tells: 130, too, where the signal itself ended the process. */
async function run(words: readonly string[], stopAfterMs?: number, env: Record<string, string> = {}): Promise<number | null> {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: { PATH, HOME: folder, ...env }, stdio: "ignore" });
  if (stopAfterMs !== undefined) setTimeout(() => child.kill("SIGINT"), stopAfterMs);
  return new Promise((ended) => child.once("close", (code, signal) => ended(signal === "SIGINT" ? 130 : code)));
}
/** Every file of a folder, hidden ones among them, with what is in it. */
const filesIn = (place: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(place) ? readdirSync(place, { recursive: true, encoding: "utf8" }) : [])
      .filter((file) => statSync(join(place, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(join(place, file), "latin1")]),
  );
/** Stops the command at moments all over the time that it takes; each time `left` sees what is there. */
async function stoppedAt(command: (stopAfterMs?: number) => Promise<number | null>, left: (code: number | null) => void | Promise<void>) {
  const begun = performance.now();
  expect(await command()).toBe(0);
  const lasts = performance.now() - begun;
  await left(0);
  const codes: (number | null)[] = [];
  for (let stop = 1; stop <= stops; stop++) {
    codes.push(await command((lasts * stop) / (stops + 1)));
    await left(codes.at(-1)!);
  }
  expect(codes).toContain(130);
  expect(codes.filter((code) => code !== 130 && code !== 0)).toEqual([]);
}

describe("stopped half-way", { timeout: 120_000 }, () => {
  it("export leaves the older release as it was, and nothing beside it", async () => {
    const target = join(folder, "out/release");
    let whole: Record<string, string> | undefined;
    await stoppedAt(
      (after) => run(["export", target, "--format", "csv,jsonl,graphml"], after),
      () => {
        whole ??= filesIn(target);
        expect(Object.keys(whole)).toContain("SHA256SUMS");
        expect(filesIn(join(folder, "out"))).toEqual(
          Object.fromEntries(Object.entries(whole).map(([file, text]) => [`release/${file}`, text])),
        );
      },
    );
  });

  it("import leaves the seed folder as it was or as it is to be, and nothing beside it", async () => {
    const before = join(folder, "before");
    const place = join(folder, "place");
    cpSync(curated, before, { recursive: true, filter: (path) => !/\/(wide|imports)$/.test(path) });
    const rows = Array.from({ length: 400 }, (_, row) => `Test Chip ${row},NVIDIA\n`).join("");
    writeFileSync(join(folder, "chips.csv"), `Chip,Maker\n${rows}`);
    writeFileSync(
      join(folder, "chips.yaml"),
      `import: chips
key: [Chip]
sources:
  dataset: { url: https://example.org/chips, title: Chips, publisher: Test Data, date: "2025-01-01" }
publishers: { Test Data: dataset }
evidence: [dataset]
entities:
  chip: { type: Chip, name: { column: Chip } }
  maker: { type: Organization, name: { column: Maker } }
claims:
  - { as: builds, subject: maker, relation: BUILDS, object: chip, statement: "{maker} builds the {chip}.", set: { confidence: high } }
`,
    );
    const asItWas = filesIn(before);
    let asItIsToBe: Record<string, string> | undefined;
    await stoppedAt(
      async (after) => {
        rmSync(place, { recursive: true, force: true });
        mkdirSync(place);
        cpSync(before, join(place, "seed"), { recursive: true });
        return run(["import", "chips.csv", "--mapping", "chips.yaml", "--into", join(place, "seed")], after);
      },
      () => {
        const now = filesIn(join(place, "seed"));
        asItIsToBe ??= now;
        expect([asItWas, asItIsToBe].some((files) => JSON.stringify(files) === JSON.stringify(now))).toBe(true);
        expect(readdirSync(place)).toEqual(["seed"]);
      },
    );
    expect(asItIsToBe).not.toEqual(asItWas);
  });

  it("seed leaves a graph whole or none, and the next one makes it", async () => {
    const file = join(folder, "graph.db");
    const seed = (after?: number) => run(["seed"], after, { EMBEDDED_PATH: file });
    const state = async () => {
      const engine = await openEngine({ name: "embedded", path: file });
      return stateOf(engine).finally(() => engine.close());
    };
    let whole: unknown;
    await stoppedAt(
      async (after) => {
        for (const name of readdirSync(folder)) if (name.startsWith("graph.db")) rmSync(join(folder, name), { recursive: true });
        return seed(after);
      },
      async () => {
        const now = await state();
        whole ??= now;
        expect([whole, { is: "empty" }]).toContainEqual(now);
        expect(await seed()).toBe(0);
        expect(await state()).toEqual(whole);
      },
    );
  });
});
