// Which tests run together: those on graphs one after another, those in a browser one after another, all others side by side. `npm test` runs the browser's beside the rest.
import { readFileSync, readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => `test/${name}`);
const inBrowser = files.filter((file) => /browser/.test(file));
// A test is on a graph if it asks the matrix for one: no list to forget a folder in.
const onGraph = files.filter((file) => !inBrowser.includes(file) && /matrix\/index\.ts/.test(readFileSync(file, "utf8")));
const others = files.filter((file) => !inBrowser.includes(file) && !onGraph.includes(file));

// One process for all: engines, the schema and the whole base are made once.
const oneByOne = { pool: "forks", isolate: false, fileParallelism: false, maxWorkers: 1 } as const;

// How long a page may take before it counts as hanging; a story that waits for something goes on as soon as it is there.
const patient = { testTimeout: 120_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  // graphql has one build for import and one for require; with both in a process, the types of the one are strangers to the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    globalSetup: "test/matrix/setup.ts",
    reporters: ["default", "./test/matrix/reporter.ts"],
    // Guards against hanging; what a test takes beside others on a busy machine is no fault of it.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: "unit", include: others } },
      { extends: true, test: { name: "graph", include: onGraph, ...oneByOne, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: "browser", include: inBrowser, ...oneByOne, ...patient, sequence: { groupOrder: 2 } } },
    ],
  },
});
