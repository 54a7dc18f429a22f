// Interlock over the same Neo4j, or on its embedded engine where GRAPH names its file, in a process of its own as the peer is: what bench/peer.ts measures.
import { printSchema } from "graphql";
import { createApp } from "../server/app.ts";
import { openEngine } from "../server/engine/index.ts";
import { createSchema } from "../server/graphql/index.ts";
import { serve } from "../server/http/server.ts";
import { loadOntology } from "../server/ontology.ts";

const { URI: uri, USERNAME: user, PASSWORD: password, GRAPH: path } = process.env as Record<string, string>;
const engine = await openEngine(path ? { name: "embedded", path } : { name: "neo4j", uri: uri!, user: user!, password: password! });
const ontology = loadOntology();
const started = performance.now();
const schema = createSchema(ontology);
const builtMs = performance.now() - started;
const sdlBytes = printSchema(schema).length;
const app = createApp({ engine, ontology, limits: { perMinute: 1e9, maxCost: 1e9 } });
const { port } = await serve(app, { host: "127.0.0.1", port: 0 });
globalThis.gc?.();
console.log(JSON.stringify({ port, builtMs, heapMb: process.memoryUsage().heapUsed / 1e6, sdlBytes }));
process.on("SIGTERM", () => void engine.close().then(() => process.exit(0)));
