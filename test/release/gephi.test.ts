// Gephi's own reader opens the whole base. Fetching it takes minutes, so it is asked by `npm run trust` alone.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSeed } from "../../server/seeding/index.ts";
import { describeWholeBase } from "../matrix/index.ts";
import { fetched } from "../matrix/neo4j/maven.ts";
import { ontology, released } from "./folder.ts";

const file = (name: string) => join(import.meta.dirname, "gephi", name);

describeWholeBase("GraphML of the whole base", ({ engine }) => {
  const title = "is read by Gephi, with every entity and claim and not one complaint";
  it.skipIf(!process.env.TRUST)(process.env.TRUST ? title : `${title} (npm run trust asks it)`, { timeout: 900_000 }, async () => {
    const libraries = fetched("gephi-0.10.1", file("pom.xml"));
    const graph = join(await released(engine, ["graphml"]), "interlock.graphml");
    const { stdout } = spawnSync(
      "java",
      ["-Djava.awt.headless=true", "-cp", join(libraries, "*"), file("GephiRead.java"), graph, "nvidia"],
      { encoding: "utf8" },
    );
    const { entities, claims } = readSeed(undefined, ontology);
    expect(stdout.trimEnd().split("\n")).toEqual([
      "issues: ",
      `nodes: ${entities.length}`,
      `edges: ${claims.length}`,
      "node: NVIDIA, Organization",
    ]);
  });
});
