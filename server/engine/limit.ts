// How long a scope may last: until its deadline, or until the one who asked has gone.
import { InterlockError } from "../errors.ts";
import type { ReadOptions } from "./engine.ts";

/** Milliseconds for all reads of one scope, where nobody says otherwise. */
export const readTimeoutMs = 15_000;

export interface Limit {
  /** The promise's own outcome, or REQUEST_CANCELLED or CYPHER_TIMEOUT as soon as the limit is reached. */
  within<T>(promise: Promise<T>): Promise<T>;
  /** Milliseconds until the deadline, at least 1: no engine takes 0 for "at once". */
  left(): number;
  /** Whether it was reached. */
  reached(): boolean;
  /** Calls back once if the limit is reached. */
  onReached(callback: () => void): void;
  /** To be called when the scope is over, or its timer holds the process. */
  release(): void;
}

export function limit({ timeoutMs = readTimeoutMs, signal }: ReadOptions = {}): Limit {
  const until = performance.now() + timeoutMs;
  let fault: InterlockError | undefined;
  let reject: (fault: InterlockError) => void;
  const end = new Promise<never>((_, no) => (reject = no));
  // Nobody may be waiting when the limit is reached; the next `within` tells it.
  end.catch(() => undefined);
  const reach = (reason: InterlockError) => {
    fault ??= reason;
    reject(fault);
    release();
  };
  const late = () =>
    reach(
      new InterlockError(
        "CYPHER_TIMEOUT",
        `The database had ${timeoutMs} ms for this, and was not ready. Ask for less at a time, or raise REQUEST_TIMEOUT_MS.`,
        { limitMs: timeoutMs },
      ),
    );
  const gone = () => reach(new InterlockError("REQUEST_CANCELLED", "The one who asked has gone; the work was ended."));
  const timer = setTimeout(late, timeoutMs);
  const release = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", gone);
  };
  if (signal?.aborted) gone();
  else signal?.addEventListener("abort", gone, { once: true });

  return {
    within: (promise) => Promise.race([end, promise]),
    left: () => Math.max(1, Math.ceil(until - performance.now())),
    reached: () => fault !== undefined,
    onReached: (callback) => void end.catch(callback),
    release,
  };
}
