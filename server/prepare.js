// `npm ci` and `npm install` end with this: it compiles the programs and makes the graph, so that the first command need not.
import { run } from "./run.js";

await run("prepare.ts");
