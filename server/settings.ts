// Reads the environment: every setting, with its default and meaning. Nobody else looks there.
import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { InterlockError, didYouMean } from "./errors.ts";

export interface Settings {
  readonly engine:
    | { readonly name: "embedded"; readonly path?: string }
    | { readonly name: "neo4j"; readonly uri: string; readonly user: string; readonly password: string; readonly database?: string };
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
  /** An absolute path. */
  readonly seedFolder: string;
  /** Where what only saves time is kept: that of the system for this user. An absolute path. */
  readonly cacheFolder: string;
  readonly logLevel: string;
  /** Whether the browser's Cypher console is offered. */
  readonly console: boolean;
  /** Whether nothing may be asked but the operations of the explorer's own pages. */
  readonly onlyPersisted: boolean;
  readonly limits: { readonly [limit in keyof typeof limitSettings]: number };
}

interface Setting<T = unknown> {
  /** Reads the text of the environment; its errors say what is allowed, as in `must be ...`. */
  readonly read: z.ZodType<T, string | undefined>;
  /** As the README shows it, and as it is where the setting is left out. */
  readonly default: string;
  readonly meaning: string;
}
const setting = <T>(read: z.ZodType<T, string>, fallback: string, meaning: string) => ({
  read: read.optional(),
  default: fallback,
  meaning,
});

const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) => z.enum(words, `must be one of ${words.join(", ")}`);
const whole = (min: number, max: number) => {
  const allowed = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,10}$/, allowed)
    .transform(Number)
    .pipe(z.number().min(min, allowed).max(max, allowed));
};
const list = z.string().transform((text) =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean),
);
const address = z
  .string()
  .regex(
    /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+$/,
    "must be like bolt://localhost:7687, with one of the schemes bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc",
  );
const origins = list.pipe(
  z.array(
    z.string().regex(/^https?:\/\/[^/\s]+$/, "must be origins like https://example.org, with commas between"),
    "must be origins like https://example.org, with commas between",
  ),
);

const limitSettings = {
  maxTokens: { name: "MAX_TOKENS", read: whole(1, 1_000_000), default: 2_000, meaning: "How many tokens one GraphQL operation may have." },
  maxDepth: { name: "MAX_DEPTH", read: whole(1, 1_000), default: 16, meaning: "How many levels deep one operation may ask." },
  maxAliases: { name: "MAX_ALIASES", read: whole(0, 100_000), default: 50, meaning: "How many aliases one operation may have." },
  maxDirectives: { name: "MAX_DIRECTIVES", read: whole(0, 100_000), default: 50, meaning: "How many directives one operation may have." },
  maxCost: {
    name: "MAX_COST",
    read: whole(1, 1_000_000_000),
    default: 40_000,
    meaning: "How much one operation may ask for; `extensions.cost` of an answer says what it asked.",
  },
  maxBodyBytes: {
    name: "MAX_BODY_BYTES",
    read: whole(1_024, 100_000_000),
    default: 262_144,
    meaning: "How long the body of a request may be.",
  },
  timeoutMs: {
    name: "REQUEST_TIMEOUT_MS",
    read: whole(100, 600_000),
    default: 10_000,
    meaning: "Milliseconds that one operation may take.",
  },
  maxRunning: { name: "MAX_RUNNING", read: whole(1, 10_000), default: 32, meaning: "How many operations are worked on at once." },
  maxWaiting: {
    name: "MAX_WAITING",
    read: whole(0, 100_000),
    default: 256,
    meaning: "How many more may wait for a place; the next is told to come again.",
  },
  perMinute: {
    name: "RATE_LIMIT_PER_MINUTE",
    read: whole(1, 10_000_000),
    default: 1_200,
    meaning: "How many questions one address may ask a minute.",
  },
  consoleTimeoutMs: {
    name: "CONSOLE_TIMEOUT_MS",
    read: whole(100, 600_000),
    default: 5_000,
    meaning: "Milliseconds that a statement of the console may take.",
  },
  consoleMaxRows: {
    name: "CONSOLE_MAX_ROWS",
    read: whole(1, 100_000),
    default: 1_000,
    meaning: "How many rows a statement of the console may give.",
  },
} as const;

const settings = {
  ENGINE: setting(oneOf("neo4j", "embedded"), "neo4j if NEO4J_URI is set, else embedded", "Which database answers."),
  EMBEDDED_PATH: setting(
    z.string(),
    "in memory",
    "Where the embedded engine keeps the graph. Without it the graph lives in memory, made from `seed/`; what was made is taken up at the next start where nothing has changed.",
  ),
  NEO4J_URI: setting(
    address,
    "none",
    "Where Neo4j is: `bolt://` for one server, `neo4j://` for a cluster, `+s` for TLS, `+ssc` for TLS with a certificate of one's own.",
  ),
  NEO4J_USER: setting(z.string(), "neo4j", "Who Interlock is for Neo4j."),
  NEO4J_PASSWORD: setting(z.string(), "none", "That user's password. Needed for Neo4j."),
  NEO4J_DATABASE: setting(z.string(), "the server's own default", "Which of Neo4j's databases."),
  HOST: setting(
    z.string().regex(/^[\w.:-]+$/, "must be an address to listen at, such as 127.0.0.1 or 0.0.0.0"),
    "127.0.0.1",
    "Where to listen. Anything but this machine itself needs INTERLOCK_TOKEN.",
  ),
  PORT: setting(whole(0, 65_535), "4000", "At which port to listen; 0 for any that is free."),
  INTERLOCK_TOKEN: setting(
    z.string().min(16, "must have at least 16 characters"),
    "none",
    "What every caller must show (`Authorization: Bearer ...`, or as the password of the browser's dialogue).",
  ),
  ALLOWED_HOSTS: setting(list, "this machine's own", "Names under which the server may be asked, with commas between."),
  ALLOWED_ORIGINS: setting(
    origins,
    "the server's own pages",
    "Under which other origins its own pages are opened, such as `https://example.org` where a proxy in front changes the Host, with commas between. No CORS headers are sent: pages of other sites cannot read its answers.",
  ),
  INTERLOCK_SEED: setting(
    z
      .string()
      .refine((name) => statSync(seedFolderOf(name), { throwIfNoEntry: false })?.isDirectory(), "must be curated, wide or a folder"),
    "curated",
    "What the graph is made from: `curated` (`seed/`), `wide` (that and what is imported, `seed/wide/`), or a folder of the same make.",
  ),
  CONSOLE: setting(
    oneOf("on", "off"),
    "on if HOST is this machine itself, else off",
    "Whether the browser offers the read-only Cypher console.",
  ),
  ONLY_PERSISTED: setting(
    oneOf("on", "off"),
    "off",
    "Whether nothing may be asked over GraphQL but the operations of the explorer's own pages, as they were built.",
  ),
  LOG_LEVEL: setting(oneOf("silent", "fatal", "error", "warn", "info", "debug", "trace"), "info", "How much is written to the log."),
} satisfies Record<string, Setting>;

/** All settings, for the README. */
export const settingsTable: readonly { readonly name: string; readonly default: string; readonly meaning: string }[] = [
  ...Object.entries(settings).map(([name, { default: fallback, meaning }]) => ({ name, default: fallback, meaning })),
  ...Object.values(limitSettings).map(({ name, default: fallback, meaning }) => ({ name, default: String(fallback), meaning })),
];

/** Of a user that the system knows no home of, as a container run under a number: beside the packages, where others have no hand in it. */
const homelessCache = fileURLToPath(new URL("../node_modules/.cache", import.meta.url));
function homeCache(): string {
  try {
    return join(homedir(), ".cache");
  } catch {
    return homelessCache;
  }
}

const seedRoot = fileURLToPath(new URL("../seed/", import.meta.url));
const loopback = ["127.0.0.1", "localhost", "::1"];

/** The settings as they are, but for the engine where a command was told which. */
export const settingsOn = (engine: string | undefined): Settings =>
  readSettings(engine === undefined ? process.env : { ...process.env, ENGINE: engine });

/** Throws one InterlockError with a line for each setting that is wrong: its name, what is allowed, what was seen. */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const problems: string[] = [];
  const read = <T>(name: string, type: z.ZodType<T, string | undefined>): T | undefined => {
    // Compose files hand on what is not set as empty text.
    if (!env[name]) return undefined;
    const result = type.safeParse(env[name]);
    if (result.success) return result.data;
    // A secret is never repeated, not even a wrong one.
    const seen = name === "INTERLOCK_TOKEN" ? `${env[name].length} characters` : JSON.stringify(env[name]);
    problems.push(`${name} ${result.error.issues[0]!.message}; saw ${seen}. Set it in the environment or leave it out.`);
    return undefined;
  };
  const given = Object.fromEntries(
    Object.entries(settings).map(([name, { read: type }]) => [name, read(name, type as Setting["read"])]),
  ) as {
    [name in keyof typeof settings]: z.infer<(typeof settings)[name]["read"]>;
  };
  const limits = Object.fromEntries(
    Object.entries(limitSettings).map(([limit, { name, read: type, default: fallback }]) => [
      limit,
      read(name, type.optional()) ?? fallback,
    ]),
  ) as Settings["limits"];

  const names = settingsTable.map(({ name }) => name);
  for (const name of Object.keys(env))
    if (name.startsWith("INTERLOCK_") && !names.includes(name))
      problems.push(`${name} is no setting of Interlock.${didYouMean(name, names)} The README lists them all.`);

  const host = given.HOST ?? "127.0.0.1";
  const onThisMachine = loopback.includes(host);
  if (!onThisMachine && !env.INTERLOCK_TOKEN)
    problems.push(
      `INTERLOCK_TOKEN must be set where HOST is not this machine itself; saw HOST "${host}" and no token. Set one of at least 16 characters, or leave HOST out.`,
    );

  const engine = given.ENGINE ?? (env.NEO4J_URI ? "neo4j" : "embedded");
  if (engine === "neo4j")
    for (const name of ["NEO4J_URI", "NEO4J_PASSWORD"])
      if (!env[name])
        problems.push(
          `${name} must be set where the engine is neo4j; saw nothing. Set it in the environment, or leave ENGINE and NEO4J_URI out for the embedded engine.`,
        );

  if (problems.length > 0) throw new InterlockError("BAD_USER_INPUT", problems.join("\n"));
  return {
    engine:
      engine === "neo4j"
        ? {
            name: "neo4j",
            uri: given.NEO4J_URI!,
            user: given.NEO4J_USER ?? "neo4j",
            password: given.NEO4J_PASSWORD!,
            ...(given.NEO4J_DATABASE && { database: given.NEO4J_DATABASE }),
          }
        : { name: "embedded", ...(given.EMBEDDED_PATH && { path: given.EMBEDDED_PATH }) },
    host,
    port: given.PORT ?? 4000,
    ...(given.INTERLOCK_TOKEN && { token: given.INTERLOCK_TOKEN }),
    allowedHosts: given.ALLOWED_HOSTS ?? [],
    allowedOrigins: given.ALLOWED_ORIGINS ?? [],
    seedFolder: seedFolderOf(given.INTERLOCK_SEED ?? "curated"),
    cacheFolder: join(resolve(env.XDG_CACHE_HOME || env.LOCALAPPDATA || homeCache()), "interlock"),
    logLevel: given.LOG_LEVEL ?? "info",
    console: given.CONSOLE ? given.CONSOLE === "on" : onThisMachine,
    onlyPersisted: given.ONLY_PERSISTED === "on",
    limits,
  };
}

/** What INTERLOCK_SEED names, as an absolute path. */
export function seedFolderOf(name: string): string {
  if (name === "curated") return seedRoot;
  return name === "wide" ? join(seedRoot, "wide") : resolve(name);
}
