// When the grammar of Cypher is loaded: while nothing else is to be done.
import { expect, it } from "vitest";
import { loadWhenIdle } from "../../server/console/grammar.ts";

it("is loaded once the process is idle, and not while it works", async () => {
  let isThere = false;
  const loaded = loadWhenIdle("RETURN 1 AS one", 20).then(() => (isThere = true));
  const until = performance.now() + 500;
  while (performance.now() < until) {
    const turn = performance.now() + 30;
    while (performance.now() < turn);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(isThere).toBe(false);
  await loaded;
});
