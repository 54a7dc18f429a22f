// How Interlock is set up: by the environment alone, and a wrong word stops the start and says what would be right.
import { syncBuiltinESMExports } from "node:module";
import os, { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../server/http/limits.ts";
import { readSettings, settingsTable } from "../../server/settings.ts";

const message = (env: Record<string, string>): string => {
  try {
    readSettings(env);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("was taken");
};

describe("settings", () => {
  it("need nothing: the embedded engine in memory, on this machine alone", () => {
    expect(readSettings({})).toEqual({
      engine: { name: "embedded" },
      host: "127.0.0.1",
      port: 4000,
      allowedHosts: [],
      allowedOrigins: [],
      seedFolder: expect.stringMatching(/[/\\]seed[/\\]$/),
      cacheFolder: join(homedir(), ".cache/interlock"),
      logLevel: "info",
      console: true,
      onlyPersisted: false,
      limits: defaultLimits,
    });
  });

  it("keep what only saves time beside the packages where the system knows no home", () => {
    const { homedir: known } = os;
    const unknown = () => {
      throw new Error("uv_os_homedir returned ENOENT");
    };
    Object.assign(os, { homedir: unknown });
    syncBuiltinESMExports();
    expect(readSettings({}).cacheFolder).toMatch(/node_modules\/\.cache\/interlock$/);
    Object.assign(os, { homedir: known });
    syncBuiltinESMExports();
  });

  it("take Neo4j as the engine where its address is given", () => {
    expect(
      readSettings({ NEO4J_URI: "neo4j+s://graph.example.org:7687", NEO4J_PASSWORD: "secret", NEO4J_DATABASE: "interlock" }).engine,
    ).toEqual({
      name: "neo4j",
      uri: "neo4j+s://graph.example.org:7687",
      user: "neo4j",
      password: "secret",
      database: "interlock",
    });
  });

  it("ask Neo4j as whom they name", () => {
    const { engine } = readSettings({ NEO4J_URI: "bolt://localhost:7687", NEO4J_USER: "reader", NEO4J_PASSWORD: "secret" });
    expect(engine).toEqual({ name: "neo4j", uri: "bolt://localhost:7687", user: "reader", password: "secret" });
  });

  it("let ENGINE decide where both could be meant", () => {
    expect(readSettings({ ENGINE: "embedded", NEO4J_URI: "bolt://localhost:7687", EMBEDDED_PATH: "graph.db" }).engine).toEqual({
      name: "embedded",
      path: "graph.db",
    });
  });

  it("read lists, limits and the console's switch", () => {
    const { allowedHosts, allowedOrigins, limits, console } = readSettings({
      ALLOWED_HOSTS: "graph.example.org, localhost",
      ALLOWED_ORIGINS: "https://example.org",
      MAX_COST: "100",
      CONSOLE: "off",
    });
    expect({ allowedHosts, allowedOrigins, limits, console }).toEqual({
      allowedHosts: ["graph.example.org", "localhost"],
      allowedOrigins: ["https://example.org"],
      limits: { ...defaultLimits, maxCost: 100 },
      console: false,
    });
  });

  it("take empty text for nothing, as compose files give it", () => {
    expect(readSettings({ ENGINE: "", NEO4J_URI: "", INTERLOCK_TOKEN: "", PORT: "" })).toEqual(readSettings({}));
  });

  it("offer the console away from this machine only where told to", () => {
    const away = { HOST: "0.0.0.0", INTERLOCK_TOKEN: "0123456789abcdef" };
    expect([readSettings(away).console, readSettings({ ...away, CONSOLE: "on" }).console]).toEqual([false, true]);
  });

  const wrong: [env: Record<string, string>, says: string][] = [
    [{ ENGINE: "neo4js" }, 'ENGINE must be one of neo4j, embedded; saw "neo4js". Set it in the environment or leave it out.'],
    [{ PORT: "http" }, 'PORT must be a whole number from 0 to 65535; saw "http". Set it in the environment or leave it out.'],
    [{ PORT: "70000" }, 'PORT must be a whole number from 0 to 65535; saw "70000". Set it in the environment or leave it out.'],
    [{ MAX_DEPTH: "0" }, 'MAX_DEPTH must be a whole number from 1 to 1000; saw "0". Set it in the environment or leave it out.'],
    [{ CONSOLE: "yes" }, 'CONSOLE must be one of on, off; saw "yes". Set it in the environment or leave it out.'],
    [
      { LOG_LEVEL: "loud" },
      'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace; saw "loud". Set it in the environment or leave it out.',
    ],
    [
      { HOST: "a b", INTERLOCK_TOKEN: "0123456789abcdef" },
      'HOST must be an address to listen at, such as 127.0.0.1 or 0.0.0.0; saw "a b". Set it in the environment or leave it out.',
    ],
    [
      { ALLOWED_ORIGINS: "example.org" },
      'ALLOWED_ORIGINS must be origins like https://example.org, with commas between; saw "example.org". Set it in the environment or leave it out.',
    ],
    [
      { INTERLOCK_TOKEN: "short" },
      "INTERLOCK_TOKEN must have at least 16 characters; saw 5 characters. Set it in the environment or leave it out.",
    ],
    [
      { NEO4J_URI: "http://localhost:7474", NEO4J_PASSWORD: "x" },
      'NEO4J_URI must be like bolt://localhost:7687, with one of the schemes bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc; saw "http://localhost:7474". Set it in the environment or leave it out.',
    ],
    [
      { ENGINE: "neo4j", NEO4J_PASSWORD: "x" },
      "NEO4J_URI must be set where the engine is neo4j; saw nothing. Set it in the environment, or leave ENGINE and NEO4J_URI out for the embedded engine.",
    ],
    [
      { NEO4J_URI: "bolt://localhost:7687" },
      "NEO4J_PASSWORD must be set where the engine is neo4j; saw nothing. Set it in the environment, or leave ENGINE and NEO4J_URI out for the embedded engine.",
    ],
    [
      { HOST: "0.0.0.0" },
      'INTERLOCK_TOKEN must be set where HOST is not this machine itself; saw HOST "0.0.0.0" and no token. Set one of at least 16 characters, or leave HOST out.',
    ],
    [
      { INTERLOCK_SEED: "curatd" },
      'INTERLOCK_SEED must be curated, wide or a folder; saw "curatd". Set it in the environment or leave it out.',
    ],
    [{ INTERLOCK_SEDE: "wide" }, "INTERLOCK_SEDE is no setting of Interlock. Did you mean INTERLOCK_SEED? The README lists them all."],
  ];
  for (const [env, says] of wrong)
    it(`refuse ${Object.entries(env)
      .map(([name, value]) => `${name}=${value}`)
      .join(" ")}`, () => expect(message(env)).toBe(says));

  it("tell all that is wrong at once", () => {
    expect(message({ PORT: "x", CONSOLE: "x" }).split("\n")).toHaveLength(2);
  });

  it("stand in one table, each once and with a meaning", () => {
    const names = settingsTable.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(settingsTable.filter(({ meaning }) => !/^[A-Z].*\.$/.test(meaning))).toEqual([]);
  });
});
