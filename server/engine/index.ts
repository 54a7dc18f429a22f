// Opens the engine that the settings name.
import { openEmbedded, type EmbeddedSettings } from "./embedded.ts";
import type { Engine } from "./engine.ts";
import { openNeo4j, type Neo4jSettings } from "./neo4j.ts";

export type { Engine, Parameters, Read, ReadOptions, Row, Value, Write } from "./engine.ts";

export type EngineSettings = EmbeddedSettings | Neo4jSettings;

/** Rejects with DATABASE_UNAVAILABLE, saying which setting to look at, where it cannot be reached or does not let us in. */
export const openEngine = (settings: EngineSettings): Promise<Engine> =>
  settings.name === "neo4j" ? openNeo4j(settings) : openEmbedded(settings);
