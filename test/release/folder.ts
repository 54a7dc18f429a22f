// Releases in folders of their own, which are gone after the tests.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Engine } from "../../server/engine/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { formats, readContents, writeRelease, type Release } from "../../server/release/index.ts";
import type { Graph } from "../matrix/index.ts";

export const ontology = loadOntology();
const root = mkdtempSync(join(tmpdir(), "interlock-release-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
export const newFolder = (): string => join(root, String(++count));

/** The folder of a release of what the engine holds. */
export async function released(engine: Engine, only?: readonly string[], since?: Release): Promise<string> {
  const folder = newFolder();
  await writeRelease(folder, await readContents(engine, ontology), {
    formats: formats.filter(({ name }) => only?.includes(name) ?? true),
    terms: new Map([["LICENSE", "Use it as you like (CC BY 4.0).\n"]]),
    since,
  });
  return folder;
}
export const textOf = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");
/** Every file of a release, by name. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, textOf(folder, file)]));

/** Names and notes that quote, break lines, run as formulas and escape: whatever a file format may stumble over. */
export const awkward: Graph = {
  entities: {
    Organization: [
      {
        id: "nvidia",
        name: '=HYPERLINK("x"), "Jensen\'s"',
        aliases: ["a|b", "c\\|d", "-1", "\\u0041"],
        description: "Line one\nline two; 100 % <b> & 'co' \\ $rows `x` // no comment",
        kind: "company",
        externalIds: { wikidata: "Q182477", other: "a:b|c" },
      },
      { id: "openai", name: "'=1+1", description: "日本語 🚀 ]]>" },
    ],
    Chip: [{ id: "h100.sxm", name: "@h100", kind: "gpu" }],
  },
  claims: [
    {
      id: "c0001",
      subject: "nvidia",
      relation: "BUILDS",
      object: "h100.sxm",
      eventDate: "2022-03",
      evidence: ["s0001", { source: "s0002", locator: "p. 3|4" }],
    },
    {
      id: "c0002",
      subject: "nvidia",
      relation: "INVESTS_IN",
      object: "openai",
      status: "planned",
      amount: 0.30000000000000004,
      currency: "USD",
      evidence: ["s0002"],
      note: "+49 30\ttab",
    },
    {
      id: "c0003",
      subject: "nvidia",
      relation: "INVESTS_IN",
      object: "openai",
      amount: 30000000000,
      currency: "USD",
      contradicts: ["c0004"],
      verified: false,
    },
    {
      id: "c0004",
      subject: "nvidia",
      relation: "INVESTS_IN",
      object: "openai",
      amount: 6e21,
      currency: "USD",
      contradicts: ["c0003"],
      validFrom: "2024",
    },
    { id: "c0005", subject: "openai", relation: "PARTNERS_WITH", object: "nvidia", validFrom: "2019-07-22", validTo: "2023" },
  ],
  sources: [
    { id: "s0001", title: 'One, and "two"', date: "2022", publisher: "Test Wire" },
    { id: "s0002", url: "https://example.org/a(b)|c?d=<e>", title: "Zwei", publisher: "Blog & Co" },
  ],
  publishers: { "Blog & Co": "community" },
};
