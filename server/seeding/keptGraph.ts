// Keeps a seeded graph between starts, as the embedded engine stores it, so that an unchanged seed need not be read, checked and written again. Like cache.ts never a second truth.
import { randomBytes } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { makeFolder } from "../folders.ts";
import type { Ontology } from "../ontology.ts";
import { cypher, queriesIn } from "../queries.ts";
import { keyOf, nameOf, sumOf } from "./cache.ts";
import type { Seed } from "./derive.ts";
import type { SeedFiles } from "./read.ts";

export interface Counts {
  readonly entities: number;
  readonly claims: number;
  readonly sources: number;
}
/** What a graph holds, as it is told when it is opened. */
export interface Contents extends Counts {
  readonly dataVersion: string;
  /** Another one may store it otherwise. */
  readonly engineVersion: string;
}
export interface GraphKeeper {
  /** Undefined where none was kept, or the seed has changed since, or what is there is not whole. */
  kept(): { readonly file: string; readonly contents: Contents } | undefined;
  /** In place of what was kept; `make` writes the graph to the path. False where nothing can be kept there. Its own faults are thrown. */
  keep(make: (path: string) => Promise<Contents>): Promise<boolean>;
}
interface Label {
  readonly key: string;
  readonly sum: string;
  /** Within the cache. */
  readonly folder: string;
  readonly contents: Contents;
}

const hour = 3_600_000;
const ageOf = (path: string): number => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
/** Of a process that was killed while it made one. */
const isOrphan = (folder: string) => ageOf(folder) > hour;
/** A month old, of whatever seed folder: many were there for a day. One that is still used is made anew. */
const isForgotten = (cacheFolder: string, name: string) =>
  /^(graph|seed)-[0-9a-f]{16}\./.test(name) && ageOf(join(cacheFolder, name)) > 30 * 24 * hour;

export const countsOf = ({ entities, claims, sources }: Seed): Counts => ({
  entities: entities.length,
  claims: claims.length,
  sources: sources.length,
});

/** @param files What the folder holds: the graph that is kept is the one that is made of these. */
export function graphKeeper(cacheFolder: string, seedFolder: string, files: SeedFiles, ontology: Ontology): GraphKeeper {
  const name = `graph-${nameOf(seedFolder)}`;
  const label = join(cacheFolder, `${name}.json`);
  const graphIn = (folder: string) => join(cacheFolder, basename(folder), "graph.db");
  // The statements that write it decide what it is, too.
  const statements = [...queriesIn("seed"), ...queriesIn("schema/embedded")].map((query) => cypher(query).source);
  const key = keyOf(files, ontology, statements);
  const read = (): Label | undefined => {
    try {
      return JSON.parse(readFileSync(label, "utf8")) as Label;
    } catch {
      return undefined;
    }
  };
  return {
    kept() {
      const known = read();
      if (known?.key !== key) return undefined;
      const file = graphIn(known.folder);
      try {
        return sumOf(readFileSync(file)) === known.sum ? { file, contents: known.contents } : undefined;
      } catch {
        return undefined;
      }
    },
    async keep(make) {
      const folder = `${name}.${randomBytes(6).toString("hex")}`;
      const unfinished = join(cacheFolder, `${folder}.json`);
      try {
        makeFolder(join(cacheFolder, folder), 0o700);
      } catch {
        return false;
      }
      let before: string | undefined;
      try {
        const contents = await make(graphIn(folder));
        const sum = sumOf(readFileSync(graphIn(folder)));
        writeFileSync(unfinished, JSON.stringify({ key, sum, folder, contents } satisfies Label), { mode: 0o600 });
        before = read()?.folder;
        renameSync(unfinished, label);
      } catch (fault) {
        rmSync(unfinished, { force: true });
        rmSync(join(cacheFolder, folder), { recursive: true, force: true });
        throw fault;
      }
      for (const other of readdirSync(cacheFolder))
        if (
          (other.startsWith(`${name}.`) && other !== folder && (other === before || isOrphan(join(cacheFolder, other)))) ||
          isForgotten(cacheFolder, other)
        )
          rmSync(join(cacheFolder, other), { recursive: true, force: true });
      return true;
    },
  };
}
