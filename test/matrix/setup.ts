// Before the first test: finds a Neo4j for the tests. A server is started when the first test asks for it, and ended after the last.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { findNeo4j, type Neo4jServer } from "./neo4j/index.ts";

/** Where a test asks for its server: one for small graphs that are made anew again and again, one for the whole base, one to be ended. */
export type ServerUse = "small" | "whole" | "spare";

declare module "vitest" {
  interface ProvidedContext {
    /** The address to ask `/<use>` for a Neo4j; empty where there is none. */
    neo4jDesk: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const wanted = process.env.TEST_ENGINES?.split(",");
  const source = wanted && !wanted.includes("neo4j") ? undefined : findNeo4j();
  if (!source) {
    project.provide("neo4jDesk", "");
    return async () => undefined;
  }
  const servers = new Map<string, Promise<Neo4jServer>>();
  const desk = createServer((request, response) => {
    const use = request.url!.slice(1);
    let server = servers.get(use);
    if (!server) servers.set(use, (server = source.start()));
    server.then(
      ({ uri, user, password, database, pid }) => response.end(JSON.stringify({ uri, user, password, database, pid })),
      (fault: Error) => response.writeHead(500).end(`No Neo4j from ${source.from}: ${fault.message}`),
    );
  });
  await new Promise<void>((listening) => desk.listen(0, "127.0.0.1", listening));
  project.provide("neo4jDesk", `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
    await Promise.all([...servers.values()].map((server) => server.then(({ stop }) => stop()).catch(() => undefined)));
  };
}
