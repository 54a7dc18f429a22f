// A generated graph on the engine that is asked for, made if it is not there; a Neo4j of ours keeps it for the next run.
import { openEngine, type Engine } from "../server/engine/index.ts";
import type { Ontology } from "../server/ontology.ts";
import { cypher, queriesIn } from "../server/queries.ts";
import { applySeed } from "../server/seeding/index.ts";
import type { Plan } from "../server/seeding/plan.ts";
import { findNeo4j } from "../test/matrix/neo4j/index.ts";
import { makeGraph, type GraphSize } from "./graph.ts";

export interface LargeBase {
  readonly engine: Engine;
  readonly plan: Plan;
  /** Claims written in a second; undefined where they were there already. */
  readonly claimsPerSecond: number | undefined;
  /** How to open the same graph from another process; undefined for the embedded engine, which lives in this one. */
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string } | undefined;
  close(): Promise<void>;
}

export async function openLargeBase(name: "neo4j" | "embedded", ontology: Ontology, size: GraphSize): Promise<LargeBase> {
  const plan = makeGraph(ontology, size);
  const server = name === "neo4j" ? await findNeo4j()!.start({ heapMb: 1_800, pageCacheMb: 1_200, keptAs: plan.dataVersion }) : undefined;
  const engine = await openEngine(
    server ? { name: "neo4j", uri: server.uri, user: server.user, password: server.password } : { name: "embedded" },
  );
  // The mark alone: whether the graph is ours need not be asked of a million claims, for this server was started for them.
  const [state] = await engine.reading((read) => read(cypher("seed/mark")), { timeoutMs: 60_000 });
  let claimsPerSecond: number | undefined;
  if (!state || state.seeding || state.dataVersion !== plan.dataVersion) {
    const started = performance.now();
    let shown = 0;
    await applySeed(
      engine,
      plan,
      (written, of) => {
        if (written - shown < 100_000) return;
        shown = written;
        console.error(
          `${written.toLocaleString("en")} of ${of.toLocaleString("en")} written after ${Math.round((performance.now() - started) / 1000)} s`,
        );
      },
      10_000,
    );
    claimsPerSecond = size.claims / ((performance.now() - started) / 1000);
  } else {
    // A graph of an earlier run may lack an index that came since.
    await engine.prepare(
      queriesIn(`schema/${name}`)
        .map(cypher)
        .filter(({ oncePer }) => !oncePer),
    );
  }
  return {
    engine,
    plan,
    claimsPerSecond,
    neo4j: server,
    async close() {
      await engine.close();
      await server?.stop();
    },
  };
}
