// The README's commands, run as they are written: start opens the explorer on the whole base, check finds the seed in order.
import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
// Settings of whoever runs the tests must not decide what is tested.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NEO4J_|INTERLOCK_|ENGINE|HOST|PORT)/.test(name)));
const commands = [...readme.matchAll(/^```sh\n(npm [^\n]+)\n```/gm)].map(([, command]) => command!);

it("names the two commands and the check", () => {
  expect(commands).toEqual(["npm ci && npm start", "npm ci && npm test", "npm run check"]);
});

it("opens the explorer by npm start, on the whole base, and ends when it is told to", async () => {
  const starting = spawn("npm", ["start"], { cwd: root, env: { ...env, PORT: "0" }, detached: true });
  try {
    let said = "";
    const address = await new Promise<string>((resolve, reject) => {
      starting.stdout.on("data", (chunk: Buffer) => {
        said += String(chunk);
        const found = /open at (http:\S+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      starting.stderr.on("data", (chunk: Buffer) => (said += String(chunk)));
      starting.on("exit", () => reject(new Error(said)));
    });
    const page = await fetch(address);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const answer = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ statistics { entities claims sources } }" }),
    });
    expect(((await answer.json()) as { data: unknown }).data).toEqual({ statistics: { entities: 767, claims: 2454, sources: 1694 } });
  } finally {
    const ended = new Promise((resolve) => starting.on("exit", resolve));
    process.kill(-starting.pid!, "SIGTERM");
    await ended;
  }
}, 120_000);

it("finds the seed in order by npm run check", async () => {
  const { stdout } = await promisify(execFile)("npm", ["run", "check"], { cwd: root, env });
  expect(stdout).toContain("767 entities, 2,454 claims");
}, 60_000);
