// A small seed folder and mapping for the tests of imports, and what an import of a file into it says.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { InterlockError } from "../../server/errors.ts";
import { planImport, report } from "../../server/importing/index.ts";
import { loadOntology } from "../../server/ontology.ts";

export const mapping = `
import: chips
key: [Chip]
sources:
  dataset: { url: https://example.org/chips, title: Chips, publisher: Test Data, date: "2025-01-01" }
publishers: { Test Data: dataset }
evidence: [dataset]
entities:
  chip:
    type: Chip
    name: { column: Chip }
    set: { released: { column: Released, date: [YYYY-MM-DD, M/D/YYYY] } }
  maker: { type: Organization, name: { column: Maker } }
claims:
  - as: builds
    subject: maker
    relation: BUILDS
    object: chip
    statement: "{maker} builds the {chip}."
    set: { confidence: high }
  - as: power
    subject: chip
    relation: REPORTS
    object: metric-tdp
    statement: "The {chip} draws {value} watts."
    set: { value: { column: Watts, number: true }, unit: W, confidence: high }
`;

const seed: Readonly<Record<string, string>> = {
  "entities/Organization.yaml": `# Firms.
- id: nvidia
  name: NVIDIA
  aliases: [Nvidia Corporation]
- id: amd
  name: AMD
  externalIds: { wikidata: Q128896 }
- id: apple
  name: Apple
- id: apple-records
  name: Apple Records
  aliases: [Apple]
`,
  "entities/Chip.yaml": "- { id: nvidia-h100, name: NVIDIA H100, aliases: [H100] }\n",
  "entities/Metric.yaml": "- { id: metric-tdp, name: Power }\n",
  "claims/nvidia.yaml": `subject: nvidia
claims:
  # A remark of the curator's.
  - id: c0001
    relation: BUILDS
    object: nvidia-h100
    statement: NVIDIA builds the NVIDIA H100 since 2022.
    confidence: high
    evidence: [s0001]
`,
  "sources.yaml": "- { id: s0001, url: https://example.org/one, title: One, publisher: Reuters }\n",
  "publishers.yaml": "Reuters: agency\n",
};

export interface Small {
  /** The folder of it all. */
  readonly root: string;
  write(file: string, content: string | Uint8Array): void;
  /** All that is in the seed folder, by file. */
  files(): Record<string, string>;
  /** What the import of a file says.. */
  import(file: string, content: string | Uint8Array, how?: { mapping?: string; write?: boolean; rows?: boolean }): string;
}

/** Made anew for each test. */
export function smallSeed(): Small {
  let root: string;
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "interlock-import-"));
    for (const [file, text] of Object.entries(seed)) write(`seed/${file}`, text);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  return {
    get root() {
      return root;
    },
    write,
    files: () =>
      Object.fromEntries(
        readdirSync(join(root, "seed"), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((path) => [relative(join(root, "seed"), path), readFileSync(path, "utf8")]),
      ),
    import(file, content, { mapping: given = mapping, write: isWritten = true, rows = false } = {}) {
      write(file, content);
      write("mapping.yaml", given);
      const short = (text: string) => text.replaceAll(`${root}/`, "");
      try {
        const plan = planImport([{ file: join(root, file), mapping: join(root, "mapping.yaml") }], join(root, "seed"), loadOntology());
        if (isWritten && plan.mistakes === 0 && plan.doubtful === 0) plan.write();
        return short(report(plan.drafts, rows));
      } catch (error) {
        if (!(error instanceof InterlockError)) throw error;
        return short(error.message);
      }
    },
  };
}
