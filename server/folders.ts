// Makes folders, on any file system.
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The folder and all above it. Node's own way (`recursive`) never comes back where the system says of a folder that is there that it is not,
 * as `/proc` does: it makes the one above it, which is there, and tries again.
 */
export function makeFolder(path: string, mode?: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, mode);
  } catch (fault) {
    // Another process may have made it meanwhile.
    if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
  }
}
