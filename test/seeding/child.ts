// A process that seeds the whole base when it is told to, in many small transactions, so that it can be killed between and within them.
import { openEngine } from "../../server/engine/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { applySeed, plan, readSeed } from "../../server/seeding/index.ts";

const [uri, user, password, database] = process.argv.slice(2) as [string, string, string, string?];
const ontology = loadOntology();
const whole = plan(readSeed(undefined, ontology), ontology);
const engine = await openEngine({ name: "neo4j", uri, user, password, database });
process.stdout.write("ready\n");
process.stdin.once("data", () => {
  void applySeed(engine, whole, () => undefined, 200).then(() => process.exit());
});
