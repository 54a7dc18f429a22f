// A process that seeds when it is told to, in many small transactions, and tells how far it is, so that it can be killed between and within them.
import { openEngine } from "../../server/engine/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { applySeed } from "../../server/seeding/index.ts";
import { generatedPlan, rowsAtOnce } from "./generated.ts";

const [uri, user, password, database] = process.argv.slice(2) as [string, string, string, string?];
const wanted = generatedPlan(loadOntology());
const engine = await openEngine({ name: "neo4j", uri, user, password, database });
process.stdout.write("ready\n");
process.stdin.once("data", () => {
  const tell = (written: number, of: number) => void process.stdout.write(`${written}/${of}\n`);
  void applySeed(engine, wanted, tell, rowsAtOnce).then(() => process.exit());
});
