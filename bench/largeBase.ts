// A generated graph in a Neo4j of our own, made if it is not there and kept for the next run, which then starts at once.
import { openEngine, type Engine } from "../server/engine/index.ts";
import { itemsIn } from "../server/graphql/claims.ts";
import { toFilter } from "../server/graphql/filter.ts";
import { narrowFor } from "../server/graphql/narrow.ts";
import type { Ontology } from "../server/ontology.ts";
import { cypher, forNames, queriesIn } from "../server/queries.ts";
import { applySeed } from "../server/seeding/index.ts";
import { findNeo4j } from "../test/matrix/neo4j/index.ts";
import { makeGraph, versionOfGraph, type GraphSize } from "./graph.ts";

export interface LargeBase {
  readonly engine: Engine;
  /** Claims written in a second; undefined where they were there already. */
  readonly claimsPerSecond: number | undefined;
  close(): Promise<void>;
}

export async function openLargeBase(ontology: Ontology, size: GraphSize): Promise<LargeBase> {
  const version = versionOfGraph(ontology, size);
  // The store has 1.3 GB: it is read once, and then asked in memory, as any that is asked by many.
  const server = await findNeo4j()!.start({ heapMb: 3_000, pageCacheMb: 2_000, keptAs: version });
  const engine = await openEngine({ name: "neo4j", ...server });
  // The mark alone: whether the graph is ours need not be asked of a million claims, for this server was started for them.
  const [state] = await engine.reading((read) => read(cypher("seed/mark")), { timeoutMs: 60_000 });
  const isThere = state && !state.seeding && state.dataVersion === version;
  // A graph of an earlier run may lack an index that came since.
  const indexes = queriesIn("schema/neo4j").map(cypher);
  if (isThere) await engine.prepare(indexes.filter(({ oncePer }) => !oncePer));
  return {
    engine,
    claimsPerSecond: isThere ? undefined : await make(engine, ontology, size),
    async close() {
      await engine.close();
      await server.stop();
    },
  };
}

/** Gives the claims written in a second. Broken off and run again it goes on where it was. */
async function make(engine: Engine, ontology: Ontology, size: GraphSize): Promise<number> {
  const started = performance.now();
  let shown = 0;
  const tell = (written: number, of: number) => {
    if (written - shown < 100_000) return;
    shown = written;
    const seconds = Math.round((performance.now() - started) / 1000);
    console.error(`${written.toLocaleString("en")} of ${of.toLocaleString("en")} written after ${seconds} s`);
  };
  await applySeed(engine, makeGraph(ontology, size), tell, 10_000);
  return size.claims / ((performance.now() - started) / 1000);
}

/** What the questions are asked about, read from the graph itself: entities as the search knows them, and claims of all relations, well spread. */
export interface Sample {
  readonly entities: readonly { readonly id: string; readonly name: string; readonly degree: number }[];
  readonly claimIds: readonly string[];
}

export async function sampleOf({ engine }: LargeBase, ontology: Ontology, { claims }: GraphSize): Promise<Sample> {
  const relations = ontology.relationTypes.map(({ name }) => name);
  const filter = toFilter(null, ontology);
  const page = narrowFor(forNames(cypher("claim/pageAfter"), relations), { filter }, ontology);
  return engine.reading(
    async (read) => {
      const entities = (await read(cypher("search/names"))) as unknown as Sample["entities"][number][];
      const claimIds: string[] = [];
      for (let part = 0; part < 10; part++) {
        const bound = `c${String(Math.floor((claims * part) / 10)).padStart(7, "0")}`;
        const rows = await read(page, { bound, filter, limit: 25, counted: false, properties: ["id", "status"] });
        claimIds.push(...rows.flatMap((row) => itemsIn(row).map(({ id }) => id)));
      }
      return { entities: entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)), claimIds: claimIds.sort() };
    },
    { timeoutMs: 120_000 },
  );
}
