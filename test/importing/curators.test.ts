// The curators' page does what it says: its files are a seed that is right, and its table is imported with the counts it shows.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planImport, report } from "../../server/importing/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { readSeed } from "../../server/seeding/index.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/curators.md"), "utf8");
const files = [...page.matchAll(/```yaml\n# (\S+)\n([^]*?)```/g)].map(([, file, text]) => [file!, text!] as const);
const table = /```csv\n([^]*?)```/.exec(page)![1]!;
const counts = /```\n(Of 3 rows:\n[^]*?)```/.exec(page)![1]!;

describe("the curators' page", () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "interlock-curators-"));
    for (const [file, text] of [
      ...files,
      ["models.csv", table],
      ["seed/entities/Metric.yaml", "- { id: metric-parameters, name: Parameters }\n"],
    ] as const) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const imported = () =>
    planImport([{ file: join(root, "models.csv"), mapping: join(root, "models.yaml") }], join(root, "seed"), loadOntology());

  it("shows a claim, entities, a source and a publisher that are right together", () => {
    expect(readSeed(join(root, "seed"), loadOntology()).claims.map(({ id }) => id)).toEqual(["c0001"]);
  });
  it("imports its table, and counts as it is shown", () => {
    const plan = imported();
    expect(report(plan.drafts, false)).toBe(counts.trimEnd());
    plan.write();
    const { claims } = readSeed(join(root, "seed"), loadOntology());
    expect(claims.map(({ properties }) => properties.statement).sort()).toEqual([
      "Acme AI built Acme Two Mini, published on 2026-06-02.",
      "Acme AI built Acme Two, published on 2026-05-02.",
      "Acme AI released the model Acme One in March 2026.",
      "Acme Two has 7 billion parameters.",
      "Umbrella Labs built Acme Two Mini, published on 2026-06-02.",
    ]);
  });
  it("writes nothing new the second time", () => {
    expect(imported().texts.size).toBe(0);
  });
  it("lists every word that a mapping knows", () => {
    const source = readFileSync(join(import.meta.dirname, "../../server/importing/mappingFile.ts"), "utf8");
    const words = [...source.matchAll(/^ {2}([a-z][A-Za-z]*): (?:z\.|regex|format|value|conditions|scalar)/gm)].map(([, word]) => word!);
    expect(words.length).toBeGreaterThan(30);
    expect([...new Set(words)].filter((word) => !page.includes(`\`${word}\``) && !page.includes(`${word}:`))).toEqual([]);
  });
});
