// Makes the graph from seed/: read -> validate -> plan -> apply.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadOntology, ontologyFolder, type Ontology } from "../ontology.ts";
import { keep, keyOf, kept } from "./cache.ts";
import type { Seed } from "./derive.ts";
import { SeedError } from "./problems.ts";
import { baseFolderOf, readFolder, seedFolder, type SeedFiles } from "./read.ts";
import { validate, type Checked } from "./validate.ts";

export { applySeed, type Progress, type Summary } from "./apply.ts";
export type { SummaryLine } from "./compare.ts";
export type { Seed, SeedClaim, SeedEntity, SeedSource } from "./derive.ts";
export { countsOf, graphKeeper, type Contents, type Counts, type GraphKeeper } from "./keptGraph.ts";
export { filesFromPlain, seedFromPlain, type PlainSeed } from "./plain.ts";
export { plan, formatVersion, type Plan } from "./plan.ts";
export { brokenYaml, inOrder, SeedError, told, type Problem } from "./problems.ts";
export { readFolder, seedFolder, type SeedFiles } from "./read.ts";
export { sharedNames, type SharedName } from "./sharedNames.ts";
export { stateOf, type State } from "./state.ts";
export { validate, type Checked } from "./validate.ts";
export { mistakeIn } from "./values.ts";
export { offsetOf } from "./yamlPlace.ts";

/**
 * The folder's seed (the curated one where none is named); throws a SeedError with every problem in it.
 * @param cacheFolder Where a checked seed is kept for the next time; none is kept where left out.
 */
export function readSeed(folder = seedFolder, ontology: Ontology, cacheFolder?: string): Seed {
  const files = readFolder(folder);
  return rightOf(cacheFolder === undefined ? validate(files, ontology) : validateOnce(folder, files, ontology, cacheFolder));
}

/** What was checked; throws a SeedError with every problem in it. */
export function rightOf({ seed, problems }: Checked): Seed {
  if (problems) throw new SeedError(problems);
  return seed;
}

/** As `validate`; what was found right and has not changed since is taken as it was kept. */
export function validateOnce(folder: string, files: SeedFiles, ontology: Ontology, cacheFolder: string): Checked {
  const key = keyOf(files, ontology);
  const known = kept(cacheFolder, folder, key);
  if (known) return { seed: known };
  const checked = validate(files, ontology);
  if (checked.seed) keep(cacheFolder, folder, key, checked.seed);
  return checked;
}

/** The ontology that a seed folder brings, or the seed that it adds to, or else ours. */
export function ontologyOf(folder: string, addedTo: readonly string[] = []): Ontology {
  const own = join(folder, "ontology");
  if (existsSync(own)) return loadOntology(own);
  const base = baseFolderOf(folder, addedTo);
  return base === undefined ? loadOntology(ontologyFolder) : ontologyOf(base, [...addedTo, resolve(folder)]);
}
