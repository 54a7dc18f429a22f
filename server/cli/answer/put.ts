// Puts an answer where it is wanted: on standard output, or into a file that is written whole or not at all.
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { InterlockError } from "../../errors.ts";

export function put(text: string, out: string | undefined): void {
  if (out === undefined) return void process.stdout.write(text);
  const unfinished = join(dirname(out), `.${basename(out)}.${process.pid}`);
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, out);
  } catch (fault) {
    rmSync(unfinished, { force: true });
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${out} cannot be written (${(fault as NodeJS.ErrnoException).code ?? (fault as Error).message}). Name a file in a folder that is there.`,
    );
  }
}
