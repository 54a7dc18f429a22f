// Makes folders, on any file system.
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The folder and all above it. Node's own way (`recursive`) never comes back where the system says of a folder that is there that it is not,
 * as `/proc` does: it makes the one above it, which is there, and tries again.
 */
export function makeFolder(path: string, mode?: number): void {
  if (isFolder(path)) return;
  makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, mode);
  } catch (fault) {
    // Another process may have made it meanwhile.
    if (!isFolder(path)) throw fault;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
