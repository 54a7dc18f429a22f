// The seed as the plain lists that the oracle loops over.
import type { Ontology } from "../../../server/ontology.ts";
import { readFolder } from "../../../server/seeding/read.ts";
import { validate } from "../../../server/seeding/validate.ts";
import { wholeFolder } from "../../matrix/index.ts";
import { toBase, type Base, type PlainClaim, type PlainEntity, type PlainSource } from "./base.ts";

export function wholeBase(ontology: Ontology): Base {
  const checked = validate(readFolder(wholeFolder), ontology);
  if (!checked.seed) throw new Error("The seed has mistakes; npm run check tells them.");
  const { entities, claims, sources } = checked.seed;
  return toBase(
    ontology,
    entities.map(({ id, type, properties }) => ({ ...properties, id, type }) as unknown as PlainEntity),
    claims.map(
      ({ id, subject, relation, object, properties }) => ({ ...properties, id, subject, relation, object }) as unknown as PlainClaim,
    ),
    sources.map(({ id, properties }) => ({ ...properties, id }) as unknown as PlainSource),
  );
}
