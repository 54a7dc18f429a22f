// Puts an answer where it is wanted: on standard output, or into a file that is written whole or not at all.
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { InterlockError } from "../../errors.ts";

export function put(text: string, out: string | undefined): void {
  if (out === undefined) return void process.stdout.write(text);
  const there = statSync(out, { throwIfNoEntry: false });
  // A device or a pipe is written to; a name put in its place would take it away from everybody. A link leads to the file that is meant.
  const isPlain = there === undefined || there.isFile();
  const target = there?.isFile() ? realpathSync(out) : out;
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    if (!isPlain) return writeFileSync(out, text);
    writeFileSync(unfinished, text);
    renameSync(unfinished, target);
  } catch (fault) {
    rmSync(unfinished, { force: true });
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${out} cannot be written (${(fault as NodeJS.ErrnoException).code ?? (fault as Error).message}). Name a file in a folder that is there.`,
    );
  }
}
