// The formats of a release; a new one is a file beside this and a line here.
import { csv } from "./csv.ts";
import { cypherScript } from "./cypher.ts";
import type { Format } from "./format.ts";
import { graphml } from "./graphml.ts";
import { jsonl } from "./jsonl.ts";
import { turtle } from "./turtle.ts";

export type { Format, FormatFile } from "./format.ts";
export const formats: readonly Format[] = [csv, jsonl, graphml, cypherScript, turtle];
