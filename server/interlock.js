#!/usr/bin/env node
// `npx interlock`: the command line, which is TypeScript and runs as it stands.
import { register } from "tsx/esm/api";

register();
await import("./cli.ts");
