// Ends a run by saying what it could not test, and how to get that; on CI that is a failure.
import type { Reporter, TestModule } from "vitest/node";
import { howToGetOne } from "./neo4j/index.ts";

/** In the name of a suite that could not run. */
export const withoutNeo4j = "(no Neo4j)";

export default class NotTested implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const suites = modules.flatMap((module) => [...module.children.allSuites()]).filter((suite) => suite.name.endsWith(withoutNeo4j));
    if (suites.length === 0 || process.env.TEST_ENGINES) return;
    console.log(`\nNot tested on Neo4j, since none was found: ${suites.length} groups of tests. ${howToGetOne}`);
    if (process.env.CI === "true") {
      console.log("CI is true, so this is a failure.");
      process.exitCode = 1;
    }
  }
}
