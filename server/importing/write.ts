// Writes files into a seed folder all at once: a copy is made beside it, and takes its place by its name.
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../folders.ts";

const asideOf = (folder: string) => join(dirname(folder), `.${basename(folder)}.before-import`);

/** An import that was killed between its two renames left the folder under the other name: it is put back. */
export function mendFolder(folder: string): void {
  const aside = asideOf(folder);
  if (!existsSync(aside)) return;
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
}

/** The folder's own files but `gone`, with `texts` put in. A stop at any moment leaves the folder as it was, or as it is to be. */
export function writeFolder(folder: string, texts: ReadonlyMap<string, string>, gone: (file: string) => boolean = () => false): void {
  const made = join(dirname(folder), `.${basename(folder)}.import-${process.pid}`);
  rmSync(made, { recursive: true, force: true });
  try {
    makeFolder(made);
    if (existsSync(folder)) take(folder, made, "", (file) => texts.has(file) || gone(file));
    for (const [file, text] of texts) {
      makeFolder(dirname(join(made, file)));
      writeFileSync(join(made, file), text);
    }
    // Nothing else runs between these lines, so only a kill of the process can come between them; `mendFolder` knows what to do then.
    if (existsSync(folder)) renameSync(folder, asideOf(folder));
    try {
      renameSync(made, folder);
    } catch (fault) {
      mendFolder(folder);
      throw fault;
    }
    rmSync(asideOf(folder), { recursive: true, force: true });
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Files that stay are linked, not copied: a seed folder may hold much that an import does not touch. */
function take(from: string, to: string, inside: string, isLeft: (file: string) => boolean): void {
  for (const entry of readdirSync(join(from, inside), { withFileTypes: true })) {
    const file = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) {
      mkdirSync(join(to, file));
      take(from, to, file, isLeft);
    } else if (!isLeft(file)) {
      try {
        linkSync(join(from, file), join(to, file));
      } catch {
        copyFileSync(join(from, file), join(to, file));
      }
    }
  }
}
