// Imports tables into a seed folder: read -> draft -> render -> check the whole seed -> write, all or nothing.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve, join } from "node:path";
import { load } from "js-yaml";
import { z } from "zod";
import { InterlockError } from "../errors.ts";
import type { Ontology } from "../ontology.ts";
import { readFolder, SeedError, told, validate, type SeedFiles } from "../seeding/index.ts";
import { draft, misfits } from "./draft.ts";
import type { Draft } from "./drafted.ts";
import { Known } from "./known.ts";
import { mappingError, readMapping } from "./mapping.ts";
import { render } from "./render.ts";
import { readTable } from "./table.ts";
import { mendFolder, writeFolder } from "./write.ts";

export type { Draft, Finding, RowReport } from "./drafted.ts";
export { countsOf, report, type Counts } from "./report.ts";

export interface ImportStep {
  readonly file: string;
  readonly mapping: string;
}
export interface ImportPlan {
  readonly drafts: readonly Draft[];
  /** The files that would be written, by their place in the folder. */
  readonly texts: ReadonlyMap<string, string>;
  readonly mistakes: number;
  readonly doubtful: number;
  /** Writes them; does nothing where there is nothing new. */
  write(): void;
}

const listFile = z.strictObject({ imports: z.array(z.strictObject({ file: z.string(), mapping: z.string() })).min(1) });

/** A file of imports that are done one after another, with places beside it: `imports: [{ file, mapping }]`. */
export function readList(path: string): ImportStep[] {
  const text = readFileSync(path, "utf8");
  let list: unknown;
  try {
    list = load(text);
  } catch (fault) {
    throw new InterlockError("BAD_USER_INPUT", `${path} is no YAML: ${(fault as Error).message}`, {}, { cause: fault });
  }
  const result = listFile.safeParse(list);
  if (!result.success)
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${path} must be a list of imports, such as "imports: [{ file: models.csv, mapping: models.yaml }]"; ${z.prettifyError(result.error)}`,
    );
  return result.data.imports.map(({ file, mapping }) => ({ file: join(dirname(path), file), mapping: join(dirname(path), mapping) }));
}

/**
 * What an import would do; nothing is written before `write` is called. Throws a SeedError with the mistakes of a mapping or of a file that cannot be read;
 * those of rows are in the drafts.
 * @param anew What the folder has of its own is forgotten first: it is to hold what these imports make, and nothing else.
 */
export function planImport(steps: readonly ImportStep[], folder: string, ontology: Ontology, anew = false): ImportPlan {
  for (const { file, mapping } of steps)
    for (const path of [file, mapping]) {
      if (!existsSync(path)) throw new InterlockError("BAD_USER_INPUT", `There is no file ${path}.`);
      if (statSync(path).isDirectory()) throw new InterlockError("BAD_USER_INPUT", `${path} is a folder; expected a file. Name one in it.`);
    }
  const target = resolve(folder);
  mendFolder(target);
  const seen = statSync(target, { throwIfNoEntry: false });
  if (!seen?.isDirectory())
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${seen ? `${folder} is a file, and no seed folder` : `There is no seed folder ${folder}`}: --into names one with entities/, claims/ and sources.yaml in it.`,
    );
  const there = readFolder(target);
  const before: SeedFiles = anew ? { ...there, texts: new Map() } : there;
  const { seed, problems } = validate(before, ontology);
  if (problems)
    throw new SeedError(
      problems,
      `What is in ${there.folder} has mistakes, so nothing can be put to it:\n${problems.map(told).join("\n")}`,
    );
  const known = new Known(seed);
  const read = steps.map(({ file, mapping: path }) => {
    const { mapping, problems } = readMapping(path, ontology);
    const table = readTable(file, mapping);
    return { table, mapping, problems: [...problems, ...misfits(table, mapping)] };
  });
  const wrong = read.flatMap((one) => one.problems);
  if (wrong.length > 0) throw mappingError(wrong);
  const drafts = read.map(({ table, mapping }) => draft(table, mapping, known, ontology));
  const mistakes = drafts.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.mistakes.length, 0);
  const doubtful = new Set(
    drafts.flatMap(({ rows }) =>
      rows.flatMap(({ findings }) => findings.flatMap((found) => (found.is === "doubtful" ? `${found.type} ${found.text}` : []))),
    ),
  ).size;
  const texts = mistakes > 0 ? new Map<string, string>() : render(drafts, before);
  if (texts.size > 0) {
    const after = validate({ ...before, texts: new Map([...before.texts, ...texts].sort(([a], [b]) => (a < b ? -1 : 1))) }, ontology);
    if (after.problems)
      throw new SeedError(
        after.problems,
        `With what the file says the seed would have mistakes, so nothing was written:\n${after.problems.map(told).join("\n")}`,
      );
  }
  return {
    drafts,
    texts,
    mistakes,
    doubtful,
    write: () => {
      const same = [...texts].every(([file, text]) => there.texts.get(file) === text) && (!anew || texts.size === there.texts.size);
      if (!same) writeFolder(target, texts, (file) => anew && there.texts.has(file));
    },
  };
}
