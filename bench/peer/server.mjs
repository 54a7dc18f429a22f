// @neo4j/graphql over the same Neo4j, or over Grafeo where GRAPH names its file, with a schema of typeDefs.ts: the peer that bench/peer.ts measures against.
import { Neo4jGraphQL } from "@neo4j/graphql";
import { printSchema } from "graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";
import { createServer } from "node:http";

const { URI, USERNAME, PASSWORD, TYPE_DEFS, GRAPH } = process.env;
const driver = GRAPH ? await grafeoDriver(GRAPH) : neo4j.driver(URI, neo4j.auth.basic(USERNAME, PASSWORD));
const started = performance.now();
const schema = await new Neo4jGraphQL({ typeDefs: TYPE_DEFS, driver }).getSchema();
const builtMs = performance.now() - started;
const yoga = createYoga({ schema, logging: false, graphiql: false, context: { executionContext: driver } });
const server = createServer(yoga).listen(0, "127.0.0.1", () => {
  globalThis.gc?.();
  console.log(
    JSON.stringify({
      port: server.address().port,
      builtMs,
      heapMb: process.memoryUsage().heapUsed / 1e6,
      sdlBytes: printSchema(schema).length,
    }),
  );
});
process.on("SIGTERM", () => driver.close().then(() => process.exit(0)));

/** As much of a driver as the library asks of one. Its statements run on Grafeo when their prefix is left out and :A&B is written :A:B. */
async function grafeoDriver(file) {
  const { default: grafeo } = await import("@grafeo-db/js");
  const db = grafeo.GrafeoDB.openReadOnly(file);
  const plain = (value) =>
    neo4j.isInt(value)
      ? value.toNumber()
      : Array.isArray(value)
        ? value.map(plain)
        : value !== null && typeof value === "object"
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
          : value;
  const run = async (text, parameters) => {
    if (/dbms\.components/.test(text)) return { records: [["5.26.12", "community"]] };
    const result = await db.executeCypher(text.replace(/^CYPHER 5\s/, "").replaceAll(/:(\w+)&(\w+)/g, ":$1:$2"), plain(parameters));
    const records = result.toArray().map((row) => ({ keys: Object.keys(row), get: (key) => row[key], toObject: () => row }));
    return { records, summary: { counters: { updates: () => ({}) } } };
  };
  const executeRead = (work) => work({ run });
  return {
    session: () => ({ executeRead, run, beginTransaction: () => ({ run }), close: async () => undefined }),
    close: async () => db.close(),
  };
}
