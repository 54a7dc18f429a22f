// `interlock check`: tells every mistake in a seed, and writes nothing.
import { existsSync, statSync, watch } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Command } from "commander";
import { InterlockError } from "../errors.ts";
import { countsOf, ontologyOf, readFolder, SeedError, sharedNames, told, validateOnce, type SharedName } from "../seeding/index.ts";
import { readSettings, seedFolderOf } from "../settings.ts";
import { contentsOf, many } from "./progress.ts";

/** Several files are saved at once, and each more than once. */
const settleMs = 60;

export const command = () =>
  new Command("check")
    .description("Tell every mistake in the seed, or in one of its files, each with its line. Writes nothing.")
    .argument("[path]", "a seed folder, or a file in one; the folder of INTERLOCK_SEED where left out")
    .option("--wide", "the wide base (seed/wide/) in place of the folder of INTERLOCK_SEED")
    .option("--watch", "check again whenever a file changes")
    .addHelpText("after", "\nExamples:\n  interlock check\n  interlock check seed/claims/nvidia.yaml\n  interlock check --watch")
    .action((path: string | undefined, { watch: again = false, wide = false }: { watch?: boolean; wide?: boolean }) => {
      const { seedFolder, cacheFolder } = readSettings();
      const seen = path === undefined ? { folder: wide ? seedFolderOf("wide") : seedFolder } : placeOf(path, seedFolder);
      if (!again) return console.log(check(seen, cacheFolder));
      const tell = () => {
        try {
          console.log(check(seen, cacheFolder));
        } catch (error) {
          if (!(error instanceof InterlockError)) throw error;
          console.log(error.message);
        }
      };
      tell();
      let settling: NodeJS.Timeout | undefined;
      watch(seen.folder, { recursive: true }, () => {
        clearTimeout(settling);
        settling = setTimeout(tell, settleMs);
      });
      return undefined;
    });

interface Seen {
  readonly folder: string;
  /** Within the folder; all files where left out. */
  readonly file?: string;
}

/** Who knows a file by the end of its name is told the whole of it. */
function endingIn(path: string, seedFolder: string): string {
  const wanted = path.replaceAll("\\", "/").replace(/^\.\//, "");
  const { folder, texts } = readFolder(seedFolder);
  const files = [...texts.keys()].filter((file) => [file, file.replace(/\.yaml$/, "")].some((name) => `/${name}`.endsWith(`/${wanted}`)));
  return files.length === 0
    ? " Name a seed folder, or a file in one."
    : ` Did you mean ${new Intl.ListFormat("en", { type: "disjunction" }).format(files.map((file) => `${folder}/${file}`))}?`;
}

/** @param seedFolder Where else a name may be from. */
function placeOf(path: string, seedFolder: string): Seen {
  const full = resolve(path);
  if (!existsSync(full)) throw new InterlockError("BAD_USER_INPUT", `There is no file or folder ${path}.${endingIn(path, seedFolder)}`);
  if (statSync(full).isDirectory()) return { folder: full };
  // What a file says can be judged only together with the entities and sources it names.
  for (let folder = dirname(full); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, "entities"))) return { folder, file: relative(folder, full).replaceAll("\\", "/") };
  throw new InterlockError("BAD_USER_INPUT", `${path} is in no seed folder: none of the folders around it has entities/ beside it.`);
}

/** One line where nothing is wrong, and what is worth a look; throws a SeedError where something is. */
export function check({ folder, file }: Seen, cacheFolder: string): string {
  const files = readFolder(folder);
  if (file !== undefined && !files.texts.has(file))
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${file} is no file that a seed is read from: entities/<Type>.yaml, claims/<subject>.yaml, sources.yaml, publishers.yaml. The ontology is checked with each of them.`,
    );
  const { seed, problems = [] } = validateOnce(folder, files, ontologyOf(folder), cacheFolder);
  const here = file === undefined ? problems : problems.filter((problem) => problem.file === `${files.folder}/${file}`);
  if (here.length > 0) throw new SeedError(here, `${many(here.length, "problem")}:\n${here.map(told).join("\n")}`);
  if (file !== undefined) return `${files.folder}/${file}: nothing is wrong.`;
  return [`${files.folder}: nothing is wrong in ${contentsOf(countsOf(seed!))}.`, ...look(sharedNames(seed!))].join("\n");
}

function look(names: readonly SharedName[]): string[] {
  if (names.length === 0) return [];
  return [
    `${many(names.length, "alias", "aliases")} ${names.length === 1 ? "leads" : "lead"} to more than one entity, and a search finds them all. They may stay where people do say so.`,
    ...names.map(({ name, of }) => `  "${name}": ${of.map(({ id, as }) => `${as} of ${id}`).join(", ")}`),
  ];
}
