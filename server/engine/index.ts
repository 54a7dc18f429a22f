// Opens the engine that the settings name.
import type { EmbeddedSettings } from "./embedded.ts";
import type { Engine } from "./engine.ts";
import type { Neo4jSettings } from "./neo4j.ts";

export type { ConsoleLimits, Engine, Parameters, Read, ReadOptions, Row, Table, Value, Write } from "./engine.ts";

export type EngineSettings = EmbeddedSettings | Neo4jSettings;

/** Rejects with DATABASE_UNAVAILABLE, saying which setting to look at, where it cannot be reached or does not let us in. */
export const openEngine = async (settings: EngineSettings): Promise<Engine> =>
  // Only the one that is asked for is loaded: a driver takes a quarter of a second.
  settings.name === "neo4j" ? (await import("./neo4j.ts")).openNeo4j(settings) : (await import("./embedded.ts")).openEmbedded(settings);
