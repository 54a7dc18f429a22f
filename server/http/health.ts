// Whether the database answers: asked at most once in two seconds, however often somebody wants to know.
import type { Engine } from "../engine/engine.ts";
import { InterlockError } from "../errors.ts";

const keptMs = 2_000;
const deadlineMs = 1_000;

/** Resolves if the database answers within a second; rejects with DATABASE_UNAVAILABLE. */
export function createReadiness(engine: Engine): () => Promise<void> {
  let asked = -Infinity;
  let last: Promise<void> | undefined;
  return () => {
    if (last && performance.now() - asked < keptMs) return last;
    asked = performance.now();
    last = within(engine.check());
    // The rejection is for whoever asks; nobody may be asking when it comes.
    last.catch(() => {});
    return last;
  };
}

async function within(check: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new InterlockError("DATABASE_UNAVAILABLE", `The database did not answer within ${deadlineMs} ms.`)),
      deadlineMs,
    );
  });
  try {
    await Promise.race([check, late]);
  } catch (cause) {
    throw cause instanceof InterlockError
      ? cause
      : new InterlockError("DATABASE_UNAVAILABLE", "The database does not answer.", {}, { cause });
  } finally {
    clearTimeout(timer);
  }
}
