// The Cypher script, run by a real Neo4j that is empty: no constraint, no index, no node.
import neo4j, { type Session } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Engine } from "../../server/engine/index.ts";
import { openEngine } from "../../server/engine/index.ts";
import { applySeed, plan, readSeed, seedFromPlain, stateOf, type Seed } from "../../server/seeding/index.ts";
import { neo4jFor, openOurs, rows } from "../matrix/index.ts";
import { withoutNeo4j } from "../matrix/reporter.ts";
import { hashOfGraph } from "../seeding/graphHash.ts";
import { awkward, ontology, released, textOf } from "./folder.ts";

/** Three claims of each relation, with what they speak of. */
function part(): Seed {
  const { entities, claims, sources } = readSeed(undefined, ontology);
  const few = ontology.relationTypes.flatMap(({ name }) => claims.filter(({ relation }) => relation === name).slice(0, 3));
  const ends = new Set(few.flatMap(({ subject, object }) => [subject, object]));
  const cited = new Set(few.flatMap(({ properties }) => properties.sources as string[]));
  return {
    claims: few,
    entities: ontology.entityTypes.flatMap(({ name }) =>
      entities.filter(({ type }) => type === name).filter(({ id }, index) => index === 0 || ends.has(id)),
    ),
    sources: sources.filter(({ id }) => cited.has(id)),
  };
}

const missing = inject("neo4jDesk") === "";

describe.skipIf(missing)(`the Cypher script${missing ? ` ${withoutNeo4j}` : ""}`, () => {
  let engine: Engine;
  let session: Session;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const settings = await neo4jFor("small");
    engine = await openOurs(settings);
    const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
    session = driver.session(settings.database === undefined ? {} : { database: settings.database });
    closing.push(
      () => session.close(),
      () => driver.close(),
      () => engine.close(),
    );
  }, 180_000);
  afterAll(async () => {
    await session.run("MATCH (n) DETACH DELETE n");
    await session.run("CREATE (:Interlock {id: 'test'})");
    for (const close of closing) await close();
  });

  async function empty(): Promise<void> {
    await session.run("MATCH (n) DETACH DELETE n");
    for (const { name } of await rows(engine, "SHOW CONSTRAINTS YIELD name")) await session.run(`DROP CONSTRAINT \`${String(name)}\``);
  }

  it.each<readonly [string, () => Seed]>([
    ["an awkward graph", () => seedFromPlain(awkward, ontology)],
    ["a part of the base with every type and relation", part],
    // It holds nothing that the part does not hold, and takes its time.
    ...(process.env.TRUST ? [["the whole base", () => readSeed(undefined, ontology)] as const] : []),
  ])(
    "makes the graph that %s was exported from, with its constraints, and is taken for seeded",
    async (_name, seed) => {
      const source = await openEngine({ name: "embedded" });
      const wanted = plan(seed(), ontology);
      await applySeed(source, wanted);
      const script = textOf(await released(source, ["cypher"]), "interlock.cypher");
      await empty();
      // As cypher-shell does: a statement ends with the semicolon that ends a line.
      const statements = script.split(/;\n/).filter((statement) => statement.trim() !== "");
      for (const statement of statements) await session.run(statement);
      expect(await hashOfGraph(engine)).toBe(await hashOfGraph(source));
      await source.close();
      expect(await stateOf(engine)).toEqual({ is: "seeded", dataVersion: wanted.dataVersion, seeding: false });
      expect((await rows(engine, "SHOW CONSTRAINTS YIELD name")).length).toBe(3 + ontology.relationTypes.length);
      const { lines } = await applySeed(engine, wanted);
      expect(lines.filter(({ made, changed, removed }) => made + changed + removed > 0)).toEqual([]);
    },
    600_000,
  );
});
