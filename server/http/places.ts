// How many requests are worked on at once: a few run, some wait, the rest are told to come back.
import { InterlockError } from "../errors.ts";

export interface Places {
  /** Runs the work when there is a place; throws DATABASE_BUSY where too many wait already. */
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function createPlaces(running: number, waiting: number): Places {
  let taken = 0;
  const queue: (() => void)[] = [];
  return {
    async take(work) {
      if (taken < running) taken++;
      else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve));
      else
        throw new InterlockError(
          "DATABASE_BUSY",
          `${running} requests run and ${waiting} wait; no more are taken. Ask again in a second.`,
          {
            limit: running + waiting,
            retryAfterMs: 1000,
          },
        );
      try {
        return await work();
      } finally {
        // The place goes to the one who waited longest, so nobody new can slip in between.
        const next = queue.shift();
        if (next) next();
        else taken--;
      }
    },
  };
}
