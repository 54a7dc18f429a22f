// Keeps a checked seed between starts, so that files in which nothing changed are not parsed and checked again. Never a second truth: what fits not wholly is ignored.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeFolder } from "../folders.ts";
import type { Ontology } from "../ontology.ts";
import type { Seed } from "./derive.ts";
import type { SeedFiles } from "./read.ts";

/** What decides what a seed is: its files, the ontology, and the code that reads them; and what else is named. */
export function keyOf(files: SeedFiles, ontology: Ontology, more: readonly string[] = []): string {
  const hash = createHash("sha256");
  const add = (name: string, text: string) => hash.update(`${name}\0${text.length}\0`).update(text);
  for (let part: SeedFiles | undefined = files; part; part = part.base) for (const [name, text] of part.texts) add(name, text);
  add("ontology", JSON.stringify(ontology));
  for (const file of codeFiles()) add(file, readFileSync(file, "utf8"));
  for (const text of more) add("more", text);
  return hash.digest("hex");
}

function codeFiles(): string[] {
  const here = import.meta.dirname;
  const beside = ["dates.ts", "ontology.ts", "order.ts", "tally.ts"].map((file) => join(here, "..", file));
  return [...readdirSync(here).map((file) => join(here, file)), ...beside].sort();
}

/** The seed that was kept under the key; undefined where there is none, or what is there is not whole. */
export function kept(cacheFolder: string, seedFolder: string, key: string): Seed | undefined {
  try {
    const text = readFileSync(fileOf(cacheFolder, seedFolder), "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return text.slice(0, end) === `${key} ${sumOf(body)}` ? (JSON.parse(body) as Seed) : undefined;
  } catch {
    return undefined;
  }
}

/** In place of what was kept of this folder. A cache that cannot be written is none: the next start takes longer. */
export function keep(cacheFolder: string, seedFolder: string, key: string, seed: Seed): void {
  const file = fileOf(cacheFolder, seedFolder);
  const made = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    makeFolder(cacheFolder);
  } catch {
    return;
  }
  try {
    const body = JSON.stringify(seed);
    writeFileSync(made, `${key} ${sumOf(body)}\n${body}`, { mode: 0o600 });
    renameSync(made, file);
  } catch {
    rmSync(made, { force: true });
  }
}

const fileOf = (cacheFolder: string, seedFolder: string) => join(cacheFolder, `seed-${nameOf(seedFolder)}.json`);
/** By which a seed folder goes in the cache. */
export const nameOf = (seedFolder: string): string => createHash("sha256").update(resolve(seedFolder)).digest("hex").slice(0, 16);
export const sumOf = (body: string | Buffer): string => createHash("sha256").update(body).digest("hex");
