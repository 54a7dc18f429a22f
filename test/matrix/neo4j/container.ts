// A real Neo4j in a container, where a container engine answers.
import { spawnSync } from "node:child_process";
import neo4j from "neo4j-driver";
import type { Neo4jServer, Neo4jSize } from "./index.ts";

const image = "neo4j:5.26-community";
const password = "interlock-tests";
const startWithinMs = 120_000;

const docker = (...words: string[]) => spawnSync("docker", words, { encoding: "utf8" });
export const canStart = (): boolean => docker("info").status === 0;

/** A graph is not kept here: it goes with its container. */
export async function start({ heapMb, pageCacheMb }: Neo4jSize = { heapMb: 600, pageCacheMb: 64 }): Promise<Neo4jServer> {
  const made = docker(
    "run",
    "--detach",
    "--rm",
    "--publish",
    "127.0.0.1::7687",
    "--env",
    `NEO4J_AUTH=neo4j/${password}`,
    "--env",
    `NEO4J_server_memory_heap_max__size=${heapMb}m`,
    "--env",
    `NEO4J_server_memory_pagecache_size=${pageCacheMb}m`,
    image,
  );
  if (made.status !== 0) throw new Error(`docker could not start ${image}: ${made.stderr.trim()}`);
  const id = made.stdout.trim();
  const stop = async () => void docker("rm", "--force", id);
  const uri = `bolt://${docker("port", id, "7687/tcp").stdout.trim().split("\n")[0]}`;
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  const until = performance.now() + startWithinMs;
  try {
    for (;;) {
      try {
        await driver.verifyConnectivity();
        return { uri, user: "neo4j", password, stop };
      } catch (fault) {
        if (performance.now() > until) throw fault;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  } catch (fault) {
    await stop();
    throw fault;
  } finally {
    await driver.close();
  }
}
