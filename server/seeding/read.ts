// Reads a seed folder into plain values, fast; where in a file a value stands is looked up only when somebody must be told.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CORE_SCHEMA, load } from "js-yaml";
import { InterlockError } from "../errors.ts";

export const seedFolder = fileURLToPath(new URL("../../seed/", import.meta.url));

/** What the files of a seed hold. Names are within the folder: "claims/nvidia.yaml". */
export interface SeedFiles {
  /** As messages name it: "seed" from here, the whole path of one elsewhere. */
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
  /** The seed that this one adds to: base.yaml names its folder. */
  readonly base?: SeedFiles;
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
export function readFolder(folder = seedFolder, addedTo: readonly string[] = []): SeedFiles {
  const base = baseOf(folder, addedTo);
  if (base === undefined && !["entities", "claims", "sources.yaml"].some((part) => existsSync(join(folder, part))))
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${folder} is no seed folder: expected entities/, claims/ and sources.yaml in it; it has none of them. Name one that has.`,
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
    folder: fromHere === "" ? "." : fromHere.startsWith("..") ? resolve(folder) : fromHere,
    texts: new Map(names.sort().map((name) => [name, textOf(join(folder, name))])),
    ...(base !== undefined && { base }),
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (fault) {
    const why =
      (fault as NodeJS.ErrnoException).code === "EISDIR" ? "it is a folder, and a seed keeps files alone there" : (fault as Error).message;
    throw new InterlockError("BAD_USER_INPUT", `${file} cannot be read: ${why}.`, {}, { cause: fault });
  }
}

function baseOf(folder: string, addedTo: readonly string[]): SeedFiles | undefined {
  const base = baseFolderOf(folder, addedTo);
  return base === undefined ? undefined : readFolder(base, [...addedTo, resolve(folder)]);
}

/** What the folder's base.yaml names: the seed that it adds to and does not repeat. Throws where it names none, or one of `addedTo` or itself. */
export function baseFolderOf(folder: string, addedTo: readonly string[] = []): string | undefined {
  const file = join(folder, "base.yaml");
  if (!existsSync(file)) return undefined;
  const { folder: named } = (parseFile(file, readFileSync(file, "utf8")).value ?? {}) as { folder?: unknown };
  const wrong = (seen: string) =>
    new InterlockError("BAD_USER_INPUT", `${file} must name the seed folder that this one adds to, such as "folder: .."; ${seen}.`);
  if (typeof named !== "string") throw wrong("saw none");
  const base = resolve(folder, named);
  if ([...addedTo, resolve(folder)].includes(base)) throw wrong("that leads in a circle");
  return base;
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
