// What `npm test` runs: types, lint, format and the build that the browser tests open, then every test, in two lanes; whatever fails, the rest is still run, and the last line counts it all.
import { spawnSync } from "node:child_process";
import { startVitest } from "vitest/node";

const checks = {
  types: ["tsc", "--noEmit"],
  lint: ["oxlint"],
  format: ["prettier", "--check", "--log-level", "warn", "."],
  build: ["vite", "build", "--logLevel", "error"],
};

let passed = 0;
let failed = 0;
for (const [name, [command, ...words]] of Object.entries(checks)) {
  const { status } = spawnSync(command!, words, { stdio: "inherit", shell: process.platform === "win32" });
  console.log(`${status === 0 ? "✓" : "✗"} ${name}`);
  if (status === 0) passed++;
  else failed++;
}

// Side by side, each with servers of its own: what is asked of graphs waits for them half of the time, and so do browsers. A Neo4j that is named is one for all.
const lanes = process.env.TEST_NEO4J_URI ? [[]] : [["unit", "graph"], ["browser"]];
const runs = await Promise.all(
  lanes.map((project) =>
    startVitest("test", process.argv.slice(2), {
      watch: false,
      run: true,
      project,
      passWithNoTests: true,
      // Without the lines that move: two cannot share a screen.
      reporters: [["default", { summary: false }], "./test/matrix/reporter.ts"],
    }),
  ),
);
const modules = runs.flatMap(({ state }) => state.getTestModules());
const results = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
passed += results.filter((state) => state === "passed").length;
failed += results.filter((state) => state === "failed").length;
const skipped = results.filter((state) => state === "skipped").length;
// What fails outside a test: a file that does not load, a hook of a suite, an error that nobody waited for.
const outside = [
  ...modules.flatMap((module) => module.errors()),
  ...modules.flatMap((module) => [...module.children.allSuites()].flatMap((suite) => suite.errors())),
  ...runs.flatMap(({ state }) => state.getUnhandledErrors()),
].length;
failed += outside;
if (modules.length === 0) failed++;
if (process.exitCode && failed === 0) failed++;
await Promise.all(runs.map((run) => run.close()));
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
