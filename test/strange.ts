// Makes large seeds that nobody wrote, and has every generated request answered on them twice. Run: tsx test/strange.ts [number ...], each number a seed of its own.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadOntology } from "../server/ontology.ts";
import { filesFromPlain } from "../server/seeding/plain.ts";
import { strangeSeed } from "./seeding/strange.ts";

const ontology = loadOntology();

for (const number of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2]) {
  const folder = mkdtempSync(join(tmpdir(), "interlock-strange-"));
  try {
    for (const [name, text] of filesFromPlain(strangeSeed(ontology, number, { entities: 80, claims: 1_500, sources: 60 })).texts) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    console.log(`The strange seed ${number}:`);
    const run = spawnSync("npx", ["vitest", "run", "test/graphql/oracle"], {
      stdio: "inherit",
      env: { ...process.env, TEST_SEED: folder },
    });
    if (run.status !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
