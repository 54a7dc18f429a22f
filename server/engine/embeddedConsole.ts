// Runs the console's statements for the embedded engine: in a process of its own, on a copy of the data, ended at the deadline.
import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InterlockError } from "../errors.ts";
import type { Engine, Table } from "./engine.ts";
import { outOfMemory, type Asked, type Told } from "./embeddedAsked.ts";

const mostWaiting = 8;
const reader = fileURLToPath(new URL("reader.js", import.meta.url));

interface Copy {
  readonly version: number;
  readonly folder: string;
  readonly child: ChildProcess;
}

/** `save` writes all data to a new file; `version` changes with every write. */
export function embeddedConsole(
  save: (file: string) => void,
  version: () => number,
): { ask: NonNullable<Engine["console"]>; close(): Promise<void> } {
  let copy: Promise<Copy> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let closed = false;

  const drop = async () => {
    const dropped = await copy?.catch(() => undefined);
    copy = undefined;
    dropped?.child.kill("SIGKILL");
    if (dropped) rmSync(dropped.folder, { recursive: true, force: true });
  };
  /** Kept warm until the data changes, or a statement had to be ended. */
  const current = async (): Promise<Copy> => {
    if (closed) throw new InterlockError("DATABASE_UNAVAILABLE", "The embedded database is closed; the server is shutting down.");
    const known = await copy?.catch(() => undefined);
    if (known && known.version === version() && known.child.connected) return known;
    await drop();
    return (copy = open(save, version()));
  };

  const run: NonNullable<Engine["console"]> = async (statement, parameters, { timeoutMs, maxRows, signal }) => {
    if (signal?.aborted) throw cancelled();
    const { child } = await current();
    if (signal?.aborted) throw cancelled();
    try {
      return await new Promise<Table>((resolve, reject) => {
        const late = setTimeout(
          () =>
            reject(
              new InterlockError(
                "CYPHER_TIMEOUT",
                `The statement had ${timeoutMs} ms and was ended. Ask for less, or begin the MATCH from fewer entities.`,
                { limitMs: timeoutMs },
              ),
            ),
          timeoutMs,
        );
        const gone = () => reject(cancelled());
        const ended = (code: number | null) =>
          reject(
            code === outOfMemory
              ? new InterlockError("RESULT_TOO_LARGE", "The statement needed more memory than it may. Ask for less, or aggregate earlier.")
              : new InterlockError("INTERNAL_SERVER_ERROR", `The process that runs the console ended (${String(code)}).`),
          );
        const done = () => {
          clearTimeout(late);
          signal?.removeEventListener("abort", gone);
          child.off("exit", ended);
        };
        child.ref();
        child.channel?.ref();
        signal?.addEventListener("abort", gone, { once: true });
        child.once("exit", ended);
        child.once("message", (told: Told) => {
          done();
          if ("table" in told) resolve(told.table);
          else if ("fault" in told)
            reject(
              new InterlockError(
                told.gqlStatus?.startsWith("42") ? "CYPHER_SYNTAX" : "BAD_USER_INPUT",
                `The embedded engine does not take this statement: ${told.fault}`,
                { kept: true },
              ),
            );
        });
        child.send({ statement, parameters, maxRows } satisfies Asked);
      });
    } catch (fault) {
      // Only a statement that came to its own end leaves a process that can take the next.
      if (!(fault instanceof InterlockError && fault.details.kept)) await drop();
      throw fault;
    } finally {
      child.removeAllListeners("message");
      child.unref();
      child.channel?.unref();
    }
  };

  return {
    async ask(statement, parameters, limits) {
      if (waiting >= mostWaiting)
        throw new InterlockError("DATABASE_BUSY", `The console has ${mostWaiting} statements waiting. Try again soon.`);
      waiting++;
      const answer = last.then(() => run(statement, parameters, limits)).finally(() => waiting--);
      // After a statement that had to be ended, the next process is made ready before anybody asks.
      last = answer.catch(() => current().catch(() => undefined));
      return answer;
    },
    close() {
      closed = true;
      return drop();
    },
  };
}

const cancelled = () => new InterlockError("REQUEST_CANCELLED", "The one who asked has gone; the statement was ended.");

async function open(save: (file: string) => void, version: number): Promise<Copy> {
  const folder = mkdtempSync(join(tmpdir(), "interlock-console-"));
  const file = join(folder, "copy.grafeo");
  try {
    save(file);
    // Nothing of the server's environment: no token, no password. What Grafeo puts among the temporary files goes with the copy.
    const child = fork(reader, [file], {
      cwd: folder,
      env: { TMPDIR: folder, TEMP: folder, TMP: folder },
      execArgv: ["--max-old-space-size=256"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    await new Promise<void>((ready, failed) => {
      child.once("message", () => ready());
      child.once("exit", (code) => failed(new Error(`The console's process did not start (${String(code)}).`)));
      child.once("error", failed);
    });
    child.removeAllListeners("exit");
    child.unref();
    child.channel?.unref();
    return { version, folder, child };
  } catch (fault) {
    rmSync(folder, { recursive: true, force: true });
    throw fault;
  }
}
