// What a command of the command line is, and how each way to end is told to the shell.
import { Option, type Command } from "commander";
import { InterlockError } from "../errors.ts";
import { SeedError } from "../seeding/index.ts";

/** What a file in server/cli/ exports as `command`. What is heavy is loaded by its action, so that --help is quick. */
export type MakeCommand = () => Command;

/** Of every command that asks the graph. */
export const engineOption = () =>
  new Option("--engine <name>", "which database answers, whatever ENGINE says").choices(["embedded", "neo4j"]);

/** What the process ends with. */
export const exitCodes = {
  done: { code: 0, meaning: "It was done; nothing is wrong." },
  wrong: { code: 1, meaning: "What was looked at has mistakes in it; each is told." },
  misuse: { code: 2, meaning: "The command, an argument or a setting is wrong; nothing was done." },
  unavailable: { code: 3, meaning: "The database cannot be reached, or is busy." },
  fault: { code: 70, meaning: "A fault of Interlock's own." },
  interrupted: { code: 130, meaning: "Ctrl+C; no file is left half written, and the next `interlock seed` goes on where one was stopped." },
} as const satisfies Record<string, { code: number; meaning: string }>;

/**
 * For work that does not let go of the process, in which nobody who listens would hear Ctrl+C: it ends the process itself. Nothing may be written in it.
 */
export function stoppable<T>(work: () => T): T {
  const listening = process.rawListeners("SIGINT") as NodeJS.SignalsListener[];
  process.removeAllListeners("SIGINT");
  try {
    return work();
  } finally {
    for (const listener of listening) process.on("SIGINT", listener);
  }
}

export function exitCodeFor(error: unknown): number {
  if (error instanceof SeedError) return exitCodes.wrong.code;
  if (!(error instanceof InterlockError)) return exitCodes.fault.code;
  if (error.code.startsWith("DATABASE_") || error.code === "CYPHER_TIMEOUT") return exitCodes.unavailable.code;
  return error.code === "INTERNAL_SERVER_ERROR" ? exitCodes.wrong.code : exitCodes.misuse.code;
}

/** By the system's code: why a file cannot be used. */
export const refusals: Readonly<Record<string, string>> = {
  ENOENT: "it is not there, or the folder around it is not",
  EACCES: "this user may not",
  EPERM: "this user may not",
  EEXIST: "a file of that name is there",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  EROFS: "it is on a read-only file system",
  ENOSPC: "there is no room left",
};
/** What the system refuses of a file is for the one who named it to mend, and no fault of ours. */
export function ofFile(error: unknown): unknown {
  const { code = "", path, syscall = "" } = (error ?? {}) as NodeJS.ErrnoException;
  return error instanceof Error && path !== undefined && Object.hasOwn(refusals, code)
    ? new InterlockError("BAD_USER_INPUT", `${path} cannot be used (${syscall}): ${refusals[code]!}.`, {}, { cause: error })
    : error;
}

/** For people the message; with --json one object a program can read. */
export function tellError(error: unknown, asJson: boolean): string {
  if (!asJson)
    return error instanceof InterlockError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  const known = error instanceof InterlockError ? error : undefined;
  return JSON.stringify({
    error: {
      code: known?.code ?? "INTERNAL_SERVER_ERROR",
      message: error instanceof Error ? error.message : String(error),
      ...known?.details,
      exitCode: exitCodeFor(error),
    },
  });
}
