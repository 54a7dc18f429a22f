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
const troubles: { at: string; error?: { stack?: string | undefined; message: string } | undefined }[] = [];
for (const [name, [command, ...words]] of Object.entries(checks)) {
  const { status } = spawnSync(command!, words, { stdio: "inherit", shell: process.platform === "win32" });
  console.log(`${status === 0 ? "✓" : "✗"} ${name}`);
  if (status === 0) passed++;
  else troubles.push({ at: name, error: { message: "what it says stands further up" } });
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
const tests = modules.flatMap((module) =>
  [...module.children.allTests()].map((test) => ({ at: `${module.relativeModuleId} > ${test.fullName}`, ...test.result() })),
);
passed += tests.filter(({ state }) => state === "passed").length;
const skipped = tests.filter(({ state }) => state === "skipped").length;
// In tests, and outside of one: a file that does not load, a hook of a suite, an error that nobody waited for.
troubles.push(
  ...tests.filter(({ state }) => state === "failed").map(({ at, errors }) => ({ at, error: errors?.[0] })),
  ...modules.flatMap((module) => module.errors().map((error) => ({ at: module.relativeModuleId, error }))),
  ...modules.flatMap((module) =>
    [...module.children.allSuites()].flatMap((suite) =>
      suite.errors().map((error) => ({ at: `${module.relativeModuleId} > ${suite.fullName}`, error })),
    ),
  ),
  ...runs.flatMap(({ state }) => state.getUnhandledErrors().map((error) => ({ at: "outside of all tests", error: error as Error }))),
);
if (modules.length === 0) troubles.push({ at: "no test was found" });
if (process.exitCode && troubles.length === 0) troubles.push({ at: `the run ended with ${process.exitCode}` });
await Promise.all(runs.map((run) => run.close()));
process.exitCode = troubles.length > 0 ? 1 : 0;
// Said again at the end, which is what is left where a long log is cut.
for (const { at, error } of troubles) console.log(`✗ ${at}\n  ${error?.stack ?? error?.message ?? ""}`);
console.log(`${passed} passed, ${troubles.length} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
