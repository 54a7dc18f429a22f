// The console's process, as it is started: embeddedReader.ts tells what it does.
import { run } from "../run.js";

await run("engine/embeddedReader.ts");
