// Prints the schema into schema.graphql beside this file, where a change of the API is seen in review: `npm run schema`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { printSchema } from "graphql";
import { loadOntology } from "../ontology.ts";
import { createSchema } from "./index.ts";

const ontology = loadOntology();
writeFileSync(fileURLToPath(new URL("schema.graphql", import.meta.url)), `${printSchema(createSchema(ontology))}\n`);
