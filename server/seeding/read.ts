// Reads a seed folder into plain values, fast; where in a file a value stands is looked up only when somebody must be told.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { CORE_SCHEMA, load } from "js-yaml";
import { InterlockError } from "../errors.ts";

export const seedFolder = fileURLToPath(new URL("../../seed/", import.meta.url));

/** What the files of a seed hold. Names are within the folder: "claims/nvidia.yaml". */
export interface SeedFiles {
  /** As messages name it: "seed". */
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** One file, parsed. */
export interface SeedFile {
  /** As messages name it: "seed/claims/nvidia.yaml". */
  readonly name: string;
  readonly text: string;
  /** Undefined where the text is no YAML. */
  readonly value: unknown;
}

/** Where something stands: the way to it from the top of its file, as in ["claims", 3, "relation"]. */
export interface Place {
  readonly file: SeedFile;
  readonly at: readonly (string | number)[];
}

/** Throws where the folder holds no seed. */
export function readFolder(folder = seedFolder): SeedFiles {
  if (!["entities", "claims", "sources.yaml"].some((part) => existsSync(join(folder, part))))
    throw new InterlockError(
      "BAD_USER_INPUT",
      `INTERLOCK_SEED must be curated, wide or a folder with entities/, claims/ and sources.yaml; ${folder} has none of them.`,
    );
  const inside = (part: string) =>
    existsSync(join(folder, part))
      ? readdirSync(join(folder, part))
          // Hidden files and editors' backups are nobody's claims.
          .filter((file) => !file.startsWith(".") && !file.endsWith("~"))
          .map((file) => `${part}/${file}`)
      : [];
  const names = [
    ...inside("entities"),
    ...inside("claims"),
    ...["sources.yaml", "publishers.yaml"].filter((file) => existsSync(join(folder, file))),
  ];
  const fromHere = relative(process.cwd(), folder);
  return {
    folder: fromHere === "" ? "." : fromHere.startsWith("..") ? basename(folder) : fromHere,
    texts: new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")])),
  };
}

export function parseFile(name: string, text: string): SeedFile {
  const withoutBom = text.replace(/^\uFEFF/, "");
  try {
    // js-yaml takes a fifth of the time of yaml, which knows where each value stands; problems.ts asks that one when it must.
    return { name, text: withoutBom, value: load(withoutBom, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return { name, text: withoutBom, value: undefined };
  }
}
