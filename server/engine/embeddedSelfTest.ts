// Asks a scratch graph what the house rules of shared Cypher rest on, so that another version of the engine that answers otherwise is seen at once.
import type { GrafeoDB } from "@grafeo-db/js";
import { InterlockError } from "../errors.ts";
import { cypher } from "../queries.ts";

const scratch = cypher("engine/scratch");
const questions = cypher("engine/selfTest");
const expected = { twoHops: ["b-c", "b-d", "c-b", "c-d", "d-b", "d-c"], later: ["2025-08"], total: 6, half: 3 };

/** Throws where the engine no longer answers as CYPHER's rules 2 (one hop per MATCH), 6 (like with like) and 7 (aggregates stand alone) expect. */
export async function selfTest(create: () => GrafeoDB): Promise<void> {
  const db = create();
  try {
    await db.executeCypher(scratch.text);
    const [seen] = (await db.executeCypher(questions.text)).toArray();
    if (JSON.stringify(seen) !== JSON.stringify(expected))
      throw new InterlockError(
        "INTERNAL_SERVER_ERROR",
        `The embedded engine ${db.version()} must answer cypher/engine/selfTest.cypher with ${JSON.stringify(expected)}; saw ${JSON.stringify(seen)}. Install the version that package.json names (npm ci).`,
      );
  } finally {
    db.close();
  }
}
