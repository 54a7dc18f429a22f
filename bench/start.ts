// How long after `npm start` the first question is answered: with the client built already, and with the build. Run: npx tsx bench/start.ts
import { spawn } from "node:child_process";
import { renameSync, existsSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { ms, printTable } from "./figures.ts";

const question = JSON.stringify({ query: '{ entity(id: "microsoft") { name links(first: 25) { totalCount } } }' });
const built = "dist";
const aside = "dist.aside";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Milliseconds from the command to the first answer that holds Microsoft. */
async function coldStart(): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn("npm", ["start"], {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1" },
    detached: true,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<never>((_, reject) =>
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code} before it answered.`))),
  );
  try {
    return await Promise.race([ended, firstAnswer(port, started)]);
  } finally {
    ended.catch(() => {});
    process.kill(-child.pid!, "SIGTERM");
    await new Promise((resolve) =>
      child.exitCode === null && child.signalCode === null ? child.once("exit", resolve) : resolve(undefined),
    );
  }
}

async function firstAnswer(port: number, started: number): Promise<number> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: question,
    }).catch(() => undefined);
    if (answer?.ok && ((await answer.json()) as { data: { entity: unknown } }).data.entity) return performance.now() - started;
    await pause(20);
  }
}

async function main(): Promise<void> {
  const before: number[] = [];
  if (existsSync(built)) renameSync(built, aside);
  try {
    before.push(await coldStart());
  } finally {
    if (existsSync(aside)) {
      rmSync(built, { recursive: true, force: true });
      renameSync(aside, built);
    }
  }
  const after: number[] = [];
  for (let run = 0; run < 3; run++) after.push(await coldStart());
  printTable(
    ["npm start to the first answer", "measured", "bar"],
    [
      ["first build included", ms(before[0]!), "20,000 ms"],
      ["client built already, best of 3", ms(Math.min(...after)), "5,000 ms"],
    ],
  );
}

await main();
