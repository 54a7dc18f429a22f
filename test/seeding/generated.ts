// A seed of a few hundred things, small enough to be made twenty times over.
import type { Ontology } from "../../server/ontology.ts";
import { plan, seedFromPlain, type Plan } from "../../server/seeding/index.ts";

export function generatedPlan(ontology: Ontology): Plan {
  const firms = Array.from({ length: 150 }, (_, index) => ({ id: `firm-${index}`, aliases: [`F${index}`] }));
  const chips = Array.from({ length: 50 }, (_, index) => ({ id: `chip-${index}` }));
  const claims = firms.flatMap(({ id }, index) => [
    { subject: id, relation: "BUILDS", object: `chip-${index % 50}` },
    { subject: id, relation: "SUPPLIES", object: `firm-${(index * 7 + 1) % 150}`, validFrom: "2024" },
  ]);
  const apart = claims.filter(({ subject, object }) => subject !== object);
  return plan(seedFromPlain({ entities: { Organization: firms, Chip: chips }, claims: apart }, ontology), ontology);
}

/** So that there are some thirty transactions to be killed between and within. */
export const rowsAtOnce = 16;
