// The whole base of facts on the engine that the settings name (NEO4J_URI for Neo4j), seeded if it is not.
import { openEngine, type Engine } from "../server/engine/index.ts";
import { loadOntology, type Ontology } from "../server/ontology.ts";
import { applySeed, plan, readSeed, stateOf } from "../server/seeding/index.ts";
import { readSettings } from "../server/settings.ts";

export async function openWholeBase(): Promise<{ engine: Engine; ontology: Ontology }> {
  const ontology = loadOntology();
  const engine = await openEngine(readSettings().engine);
  const whole = plan(readSeed(undefined, ontology), ontology);
  const state = await stateOf(engine);
  if (state.is !== "seeded" || state.seeding || state.dataVersion !== whole.dataVersion) await applySeed(engine, whole);
  return { engine, ontology };
}
