// A real Neo4j without containers: its own libraries by Maven, a Bolt port by Java, all on this machine alone.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import type { Neo4jServer, Neo4jSize } from "./index.ts";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const version = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(file("pom.xml"), "utf8"))![1]!;
// Outside node_modules, so that `npm ci` leaves it.
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "interlock");
const named = `neo4j-${version}`;
const password = "interlock-tests";

const says = (command: string, ...words: string[]): string => spawnSync(command, words, { encoding: "utf8" }).stdout ?? "";
/** Whether a folder that `fetched` makes is here already, or Maven is. */
export const canFetch = (name: string): boolean => existsSync(join(cache, name)) || says("mvn", "--version") !== "";

/** A Java that compiles: one for running alone cannot start a source file. */
export const canStart = (): boolean => says("java", "--list-modules").includes("jdk.compiler") && canFetch(named);

/**
 * The folder with what a pom.xml depends on: fetched by Maven if it is not there, unpacked where `goal` says so. Into a folder of its own
 * first, so that runs at the same time do not meet half of it.
 */
export function fetched(name: string, pom: string, goal: "copy-dependencies" | "unpack-dependencies" = "copy-dependencies"): string {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const maven = spawnSync(
    "mvn",
    [
      "-q",
      "-B",
      "-f",
      pom,
      `dependency:${goal}`,
      "-DincludeScope=runtime",
      `-DoutputDirectory=${unfinished}`,
      // Else it marks what it unpacked beside the pom.xml.
      `-DmarkersDirectory=${join(unfinished, "markers")}`,
    ],
    { encoding: "utf8" },
  );
  if (maven.status !== 0) {
    rmSync(unfinished, { recursive: true });
    throw new Error(`Maven could not fetch ${name}: ${(maven.stdout + maven.stderr).trim().slice(0, 2000)}`);
  }
  try {
    renameSync(unfinished, folder);
  } catch (fault) {
    // Another run was quicker.
    if (!existsSync(folder)) throw fault;
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}

export async function start(size?: Neo4jSize): Promise<Neo4jServer> {
  const libraries = fetched(named, file("pom.xml"));
  const kept = size?.keptAs === undefined ? undefined : join(cache, `graph-${version}-${size.keptAs}`);
  const known = kept !== undefined && existsSync(kept);
  const home = kept ?? mkdtempSync(join(tmpdir(), "interlock-neo4j-"));
  const port = await freePort();
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.lang"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const java = spawn(
    "java",
    [
      `-Xmx${size?.heapMb ?? 600}m`,
      "-XX:+UseSerialGC",
      // Tests are over before Java's second compiler pays; what is measured must have it, as every server has.
      ...(size ? [] : ["-XX:TieredStopAtLevel=1"]),
      ...opened,
      "-cp",
      join(libraries, "*"),
      file("Neo4jServer.java"),
      home,
      String(port),
      ...(size ? [String(size.pageCacheMb)] : []),
      ...(kept ? ["keep"] : []),
    ],
    { stdio: "pipe" },
  );
  let said = "";
  await new Promise<void>((ready, failed) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      if (/^ready$/m.test(said)) ready();
    };
    java.stdout.on("data", hear);
    java.stderr.on("data", hear);
    java.once("error", failed);
    java.once("exit", (code) => failed(new Error(`Neo4j ended with ${code} before it was ready:\n${said.slice(-2000)}`)));
  });
  if (!known) await setPassword(`bolt://127.0.0.1:${port}`);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: "neo4j",
    password,
    pid: java.pid,
    async stop() {
      const ended = new Promise((resolve) => java.once("exit", resolve));
      if (java.exitCode === null && java.signalCode === null) {
        if (kept) java.stdin.end();
        else java.kill("SIGKILL"); // its graph is thrown away, so there is nothing to save
        await ended;
      }
      if (!kept) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A new server lets its first user in to do one thing: to choose a password. */
async function setPassword(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", "neo4j"));
  const session = driver.session({ database: "system" });
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
  } finally {
    await driver.close();
  }
}

/**
 * One that stays free until Java takes it, seconds later: below those that systems give to whoever connects (from 32768 on), or any connection made
 * meanwhile could have it.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const isFree = await new Promise<boolean>((resolve) => {
      const server = createServer().once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}
