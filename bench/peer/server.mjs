// @neo4j/graphql over the same Neo4j, with the same relations, writes and subscriptions off: the peer that bench/peer.ts measures against.
import { Neo4jGraphQL } from "@neo4j/graphql";
import { printSchema } from "graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";
import { createServer } from "node:http";

const { URI, USERNAME, PASSWORD, RELATIONS } = process.env;
const field = (relation) => relation.toLowerCase().replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

const typeDefs = `
  type Entity @node(labels: ["Entity"]) @query(aggregate: false) @mutation(operations: []) @subscription(events: []) {
    id: ID!
    name: String!
    description: String
    ${RELATIONS.split(",")
      .map((relation) => `${field(relation)}: [Entity!]! @relationship(type: "${relation}", direction: OUT, properties: "Claim")`)
      .join("\n")}
  }
  type Claim @relationshipProperties { id: ID! statement: String! confidence: String status: String }
`;
const driver = neo4j.driver(URI, neo4j.auth.basic(USERNAME, PASSWORD));
const started = performance.now();
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
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
