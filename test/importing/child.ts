// A process that imports and writes over and over, so that it can be killed between and within its writes.
import { join } from "node:path";
import { planImport } from "../../server/importing/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { writeFolder } from "../../server/importing/write.ts";

const root = process.argv[2]!;
const plan = planImport([{ file: join(root, "chips.csv"), mapping: join(root, "mapping.yaml") }], join(root, "seed"), loadOntology());
process.stdout.write("writing\n");
if (plan.texts.size > 0) plan.write();
for (;;) writeFolder(join(root, "seed"), new Map());
