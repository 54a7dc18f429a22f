#!/usr/bin/env node
// `npx interlock`: the command line.
import { run } from "./run.js";

await run("cli.ts");
