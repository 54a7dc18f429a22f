// A seeding process that is killed at any moment leaves a Neo4j that the next run completes.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openEngine, type Engine } from "../../server/engine/index.ts";
import type { Neo4jSettings } from "../../server/engine/neo4j.ts";
import { loadOntology } from "../../server/ontology.ts";
import { applySeed, stateOf } from "../../server/seeding/index.ts";
import { neo4jFor, query } from "../matrix/index.ts";
import { withoutNeo4j } from "../matrix/reporter.ts";
import { generatedPlan, rowsAtOnce } from "./generated.ts";
import { hashOfGraph } from "./graphHash.ts";

const missing = inject("neo4jDesk") === "" || !(process.env.TEST_ENGINES?.split(",").includes("neo4j") ?? true);
const kills = 20;

describe.skipIf(missing)(`a seeding process killed at ${kills} moments${missing ? ` ${withoutNeo4j}` : ""}`, () => {
  const wanted = generatedPlan(loadOntology());
  let settings: Neo4jSettings;
  let engine: Engine;
  const children = new Set<ChildProcess>();
  beforeAll(async () => {
    settings = await neo4jFor("small");
    engine = await openEngine(settings);
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await wipe();
    await engine.close();
  });
  const wipe = () => engine.write([{ query: query("MATCH (n) DETACH DELETE n") }, { query: query("CREATE (t:Interlock {id: 'test'})") }]);

  /** A process that is ready to seed and waits. */
  async function waiting(): Promise<ChildProcess> {
    const { uri, user, password, database } = settings;
    const words = [uri, user, password, ...(database === undefined ? [] : [database])];
    const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("child.ts", import.meta.url)), ...words], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.add(child);
    child.once("exit", () => children.delete(child));
    await once(child.stdout!, "data");
    return child;
  }

  /** When it has told that it is so far, or has ended. */
  const isSoFar = (child: ChildProcess, part: number) =>
    new Promise<void>((reached) => {
      let said = "";
      child.once("exit", () => reached());
      child.stdout!.on("data", (chunk) => {
        said += String(chunk);
        const [written, of] = said.trimEnd().split("\n").at(-1)!.split("/").map(Number) as [number, number];
        if (written >= part * of) reached();
      });
    });

  it("leaves what the next run makes into the graph of one clean run", async () => {
    await wipe();
    await applySeed(engine, wanted, () => undefined, rowsAtOnce);
    const clean = await hashOfGraph(engine);

    let brokenOff = 0;
    let next = waiting();
    for (let kill = 1; kill <= kills; kill++) {
      await wipe();
      const child = await next;
      // Its successor gets ready meanwhile.
      if (kill < kills) next = waiting();
      // By what it has done, not by a clock: the machine may be busy with other things.
      const after = (kill - 1) / kills;
      const exit = once(child, "exit");
      const reached = isSoFar(child, after);
      child.stdin!.write("go\n");
      await reached;
      child.kill("SIGKILL");
      await exit;
      const state = await stateOf(engine);
      if (state.is !== "seeded" || state.seeding) brokenOff++;
      await applySeed(engine, wanted);
      expect({ kill, after, hash: await hashOfGraph(engine) }).toEqual({ kill, after, hash: clean });
      expect(await stateOf(engine)).toEqual({ is: "seeded", dataVersion: wanted.dataVersion, seeding: false });
    }
    // Nearly all were in the midst of it, or this proves little.
    expect(brokenOff).toBeGreaterThan(kills / 2);
  }, 240_000);
});
