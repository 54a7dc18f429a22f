// `npm start`: the server.
import { run } from "./run.js";

await run("main.ts");
