// Runs a TypeScript entry of server/: as one compiled copy, kept under a hash of all that it was made from, or else, where no copy can be kept, as it stands.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const packages = join(here, "../node_modules");
/** Beside the packages, so that those which stay outside of the copy are found from it. */
const defaultCache = join(packages, ".cache/interlock");
const entries = ["cli.ts", "main.ts", "prepare.ts", "engine/embeddedReader.ts"];
/** Compiled code of their own, files beside them, or parts that others load by their path. */
const outside = ["@grafeo-db/js", "@neo4j-cypher/language-support", "antlr4ng", "esbuild", "neo4j-driver", "pino", "vite"];
/** A server that still runs may load a part of a copy that is no longer the newest. */
const keptForMs = 30 * 24 * 3_600_000;

/** @param {string} entry @param {string} [cache] */
export async function run(entry, cache) {
  const copy = await compiled(cache).catch(() => undefined);
  if (copy) return import(pathToFileURL(join(copy, entry.replace(/\.ts$/, ".js"))).href);
  const { register } = await import("tsx/esm/api");
  register();
  return import(pathToFileURL(join(here, entry)).href);
}

/** The folder of the copy that says what the sources say; made where there is none. @param {string} [cache] */
export async function compiled(cache = defaultCache) {
  const copy = join(cache, key());
  if (existsSync(copy)) return copy;
  mkdirSync(cache, { recursive: true });
  const unfinished = `${copy}.${randomBytes(6).toString("hex")}`;
  try {
    await compile(
      entries.map((entry) => join(here, entry)),
      unfinished,
    );
    renameSync(unfinished, copy);
  } catch (fault) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have made it meanwhile.
    if (!existsSync(copy)) throw fault;
  }
  for (const name of readdirSync(cache))
    if (Date.now() - statSync(join(cache, name)).mtimeMs > keptForMs) rmSync(join(cache, name), { recursive: true, force: true });
  return copy;
}

/** These entries as one program that needs no tsx, in this folder. @param {string[]} entryPoints @param {string} outdir */
export async function compile(entryPoints, outdir) {
  const { build } = await import("esbuild");
  await build({
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: outside,
    logLevel: "silent",
    // Its build for import, for all who want it: of the one for require each function would be got anew whenever it is called.
    alias: { graphql: "graphql/index.mjs" },
    // Else graphql looks at every type for a second copy of itself, a tenth of the time of an answer.
    define: { "process.env.NODE_ENV": '"production"' },
    // Packages of the older kind ask for Node's own modules by require.
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    plugins: [{ name: "places", setup: keepPlaces }],
  });
}

/** A hash of every source and of the packages that are installed. */
function key() {
  const hash = createHash("sha256");
  const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) => /\.[jt]s$/.test(file));
  for (const file of [...files.sort(), "../node_modules/.package-lock.json"])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(here, file)))
      .update("\0");
  return hash.update(here).digest("hex").slice(0, 24);
}

/** What a source says of its own place stays true in the copy. @param {import("esbuild").PluginBuild} build */
function keepPlaces(build) {
  build.onLoad({ filter: /\.ts$/ }, ({ path }) =>
    path.startsWith(here)
      ? {
          loader: "ts",
          contents: readFileSync(path, "utf8")
            .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
            .replaceAll("import.meta.dirname", JSON.stringify(join(path, ".."))),
        }
      : undefined,
  );
}
