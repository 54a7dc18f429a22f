// Makes the graph from seed/: read -> validate -> plan -> apply.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadOntology, ontologyFolder, type Ontology } from "../ontology.ts";
import type { Seed } from "./derive.ts";
import { SeedError } from "./problems.ts";
import { readFolder } from "./read.ts";
import { validate } from "./validate.ts";

export { applySeed, type Progress, type Summary } from "./apply.ts";
export type { SummaryLine } from "./compare.ts";
export type { Seed, SeedClaim, SeedEntity, SeedSource } from "./derive.ts";
export { seedFromPlain, type PlainSeed } from "./plain.ts";
export { plan, formatVersion, type Plan } from "./plan.ts";
export { SeedError, told, type Problem } from "./problems.ts";
export { readFolder, seedFolder, type SeedFiles } from "./read.ts";
export { stateOf, type State } from "./state.ts";
export { validate, type Checked } from "./validate.ts";
export { mistakeIn } from "./values.ts";

/** The folder's seed (the curated one where none is named); throws a SeedError with every problem in it. */
export function readSeed(folder: string | undefined, ontology: Ontology): Seed {
  const { seed, problems } = validate(readFolder(folder), ontology);
  if (problems) throw new SeedError(problems);
  return seed;
}

/** The ontology that a seed folder brings, or else ours. */
export function ontologyOf(folder: string): Ontology {
  const own = join(folder, "ontology");
  return loadOntology(existsSync(own) ? own : ontologyFolder);
}
