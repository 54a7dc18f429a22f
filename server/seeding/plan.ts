// What a graph made from a seed holds, in the order in which it is written, and the version of it. Asks no database.
import { createHash } from "node:crypto";
import type { Ontology } from "../ontology.ts";
import { cypher, forName, type Query } from "../queries.ts";
import type { Tally } from "../tally.ts";
import type { Properties, Seed } from "./derive.ts";
import { tallyOf } from "./tally.ts";

/** Raised when the same seed is stored in another shape. */
export const formatVersion = 2;

export interface PlanRow {
  readonly id: string;
  /** Of a claim. */
  readonly subject?: string;
  readonly object?: string;
  readonly properties: Properties;
}
/** All that is of one kind and type. */
export interface PlanGroup {
  readonly kind: "source" | "entity" | "claim";
  /** The entity type, the relation type, or "Source". */
  readonly name: string;
  readonly rows: readonly PlanRow[];
  readonly make: Query;
  /** Asks what is there of such rows. */
  readonly properties: Query;
}
export interface Plan {
  /** A hash of all that is stored: the same seed has the same one, however its files are laid out. */
  readonly dataVersion: string;
  readonly entityTypes: readonly string[];
  readonly relationTypes: readonly string[];
  /** Sources, then entities by type, then claims by relation type, each in the ontology's order. */
  readonly groups: readonly PlanGroup[];
  /** Of all claims and links: the graph keeps it. */
  readonly tally: Tally;
}

const queries = {
  source: { make: cypher("seed/makeSources"), properties: cypher("seed/sourceProperties") },
  entity: { make: cypher("seed/makeEntities"), properties: cypher("seed/entityProperties") },
  claim: { make: cypher("seed/makeClaims"), properties: cypher("seed/claimProperties") },
};

export function plan(seed: Seed, ontology: Ontology): Plan {
  const entityTypes = ontology.entityTypes.map(({ name }) => name);
  const relationTypes = ontology.relationTypes.map(({ name }) => name);
  const named = (kind: "entity" | "claim", name: string, names: readonly string[]) => ({
    kind,
    name,
    make: forName(queries[kind].make, name, names),
    properties: forName(queries[kind].properties, name, names),
  });
  const groups: PlanGroup[] = [
    { kind: "source", name: "Source", ...queries.source, rows: seed.sources },
    ...entityTypes.map((name) => ({
      ...named("entity", name, entityTypes),
      rows: seed.entities.filter(({ type }) => type === name).map(({ id, properties }) => ({ id, properties })),
    })),
    ...relationTypes.map((name) => ({
      ...named("claim", name, relationTypes),
      rows: seed.claims
        .filter(({ relation }) => relation === name)
        .map(({ id, subject, object, properties }) => ({ id, subject, object, properties })),
    })),
  ];
  const hash = createHash("sha256").update(String(formatVersion));
  for (const { name, rows } of groups) hash.update(JSON.stringify([name, rows]));
  return { dataVersion: hash.digest("hex").slice(0, 12), entityTypes, relationTypes, groups, tally: tallyOf(groups, ontology) };
}
