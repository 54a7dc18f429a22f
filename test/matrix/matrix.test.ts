// How a test above the engines is written: a small graph, one request, the whole answer, on each engine.
import { expect, it } from "vitest";
import { describeEachEngine, describeWholeBase, neo4jFor, openOurs, query, rows } from "../matrix/index.ts";

describeEachEngine("a small graph", ({ engine, load, ask, askRaw }) => {
  it("is what was loaded, and nothing of what was there before", async () => {
    await load({ entities: { Organization: [{ id: "old", name: "Old" }] } });
    await load({
      entities: { Organization: [{ id: "microsoft", name: "Microsoft" }], Model: [{ id: "mai-1-preview", name: "MAI-1-preview" }] },
      claims: [{ subject: "microsoft", relation: "BUILDS", object: "mai-1-preview" }],
    });
    expect(
      await ask(`{ entity(id: "microsoft") { name links { edges { direction node { id } link { id } } } } old: entity(id: "old") { id } }`),
    ).toEqual({
      entity: {
        name: "Microsoft",
        links: { edges: [{ direction: "OUT", node: { id: "mai-1-preview" }, link: { id: "microsoft~BUILDS~mai-1-preview" } }] },
      },
      old: null,
    });
  });

  it("tells which queries a request ran, and its errors", async () => {
    const { statements } = await askRaw(`{ entity(id: "microsoft") { name } }`);
    expect(statements).toEqual(["entity/byId"]);
    const { errors } = await askRaw(`{ nothing }`);
    expect(errors!.map(({ message }) => message)).toEqual(['Cannot query field "nothing" on type "Query".']);
    await expect(ask(`{ entity(id: "microsoft") { links(first: 0) { totalCount } } }`)).rejects.toThrow(/first must be 1 to 100; saw 0/);
  });

  it("is of this engine", () => expect(["embedded", "neo4j"]).toContain(engine.name));
});

describeEachEngine("a database for tests", ({ engine }) => {
  it("is refused, and left as it is, where somebody else's data is in it", async ({ skip }) => {
    if (engine.name !== "neo4j") return skip("a new one is made for each test");
    await engine.write([{ query: query("MATCH (n) DETACH DELETE n") }, { query: query("CREATE (n:Person {name: 'Ada'})") }]);
    const settings = await neo4jFor("small");
    await expect(openOurs(settings)).rejects.toThrow(
      `The Neo4j at ${settings.uri} holds 1 nodes that no test run made. Tests wipe what is there: let TEST_NEO4J_URI name an empty database.`,
    );
    expect(await rows(engine, "MATCH (n) RETURN n {.*} AS node")).toEqual([{ node: { name: "Ada" } }]);
    await engine.write([{ query: query("MATCH (n) DETACH DELETE n") }]);
  });
});

describeWholeBase("the whole base", ({ engine, ask }) => {
  it("is there with every entity and claim", async () => {
    expect(await rows(engine, "MATCH (n:Entity) RETURN count(n) AS entities")).toEqual([{ entities: 767 }]);
    expect(await rows(engine, "MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS claims")).toEqual([{ claims: 2454 }]);
  });

  it("answers over GraphQL", async () => {
    expect(await ask(`{ entity(id: "microsoft") { name } }`)).toEqual({ entity: { name: "Microsoft" } });
  });
});
