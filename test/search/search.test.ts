// What people type, and what they mean by it: on the whole base, the first hit of each.
import { expect, it } from "vitest";
import { describeEachEngine, describeWholeBase, query } from "../matrix/index.ts";

const meant: [typed: string, id: string][] = [
  ["microsoft", "microsoft"],
  ["MICROSOFT", "microsoft"],
  ["micro soft", "microsoft"],
  ["nvidia", "nvidia"],
  ["NVDA", "nvidia"],
  ["chat gpt", "chatgpt"],
  ["chat-gpt", "chatgpt"],
  ["ChatGPT", "chatgpt"],
  ["gpt4", "gpt-4"],
  ["gpt 4", "gpt-4"],
  ["GPT-4", "gpt-4"],
  ["h100", "nvidia-h100"],
  ["H 100", "nvidia-h100"],
  ["nvidia h100", "nvidia-h100"],
  ["h100 nvidia", "nvidia-h100"],
  ["mai 1", "mai-1-preview"],
  ["mai-voice", "mai-voice-1"],
  ["TSM", "tsmc"],
  ["tsmc", "tsmc"],
  ["open ai", "openai"],
  ["opnai", "openai"],
  ["nvida", "nvidia"],
  ["antropic", "anthropic"],
  ["anthropic", "anthropic"],
  ["micrsoft", "microsoft"],
  ["goggle", "google"],
  ["deep mind", "google-deepmind"],
  ["satya", "satya-nadella"],
  ["nadella", "satya-nadella"],
  ["nadella satya", "satya-nadella"],
  ["altman", "sam-altman"],
  ["huang", "jensen-huang"],
  ["mi300x", "amd-mi300x"],
  ["core weave", "coreweave"],
  ["coreweeve", "coreweave"],
  ["claude", "claude"],
  ["oracle", "oracle"],
  ["asml", "asml"],
  ["stargate", "stargate"],
  ["hynix", "sk-hynix"],
  ["mistral", "mistral-ai"],
];

describeWholeBase("Search", ({ ask }) => {
  it.each(meant)("finds what is meant by %s", async (text, id) => {
    const { search } = await ask(`query ($text: String!) { search(text: $text, first: 5) { edges { kind matched node { id } } } }`, {
      text,
    });
    expect(search.edges[0]?.node.id, JSON.stringify(search.edges)).toBe(id);
  });
  it("says why, where, and what was perhaps meant", async () => {
    const fields = "edges { kind score matched spans node { id } } didYouMean";
    const { near, none } = await ask(
      `{ near: search(text: "micrsoft", first: 1) { ${fields} } none: search(text: "-!-") { ${fields} totalCount } }`,
    );
    expect(near).toEqual({
      edges: [{ kind: "FUZZY", score: expect.any(Number), matched: "Microsoft", spans: [[0, 9]], node: { id: "microsoft" } }],
      didYouMean: expect.arrayContaining(["Microsoft"]),
    });
    expect(none).toEqual({ edges: [], didYouMean: [], totalCount: 0 });
  });
  it("goes on page by page, in one order, without a repeat", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { search } = await ask(
        `query ($after: String) { search(text: "a", first: 40, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...search.nodes.map(({ id }: { id: string }) => id));
      after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null;
      if (!after) expect(seen.length).toBe(search.totalCount);
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describeEachEngine("Case", ({ load, ask }) => {
  it("does not matter where a letter has another one in capitals, or two small ones", async () => {
    const names = { a: "\u0131zmir", b: "\u03bf\u03b4\u03bf\u03c2", c: "Stra\u00dfe", d: "\u0130stanbul" };
    await load({ entities: { Organization: Object.entries(names).map(([id, name]) => ({ id, name })) } });
    for (const [id, name] of Object.entries(names))
      for (const typed of [name, name.toUpperCase(), name.toLowerCase()]) {
        const { search } = await ask(`query ($text: String!) { search(text: $text) { edges { kind matched node { id } } } }`, {
          text: typed,
        });
        expect(search.edges, typed).toEqual([{ kind: "NAME", matched: name, node: { id } }]);
      }
  });
});

describeWholeBase("The graph's own counts", ({ ask }) => {
  it("are those of the seed", async () => {
    const { statistics, ontology, service } = await ask(
      `{ statistics { entities claims sources links evidence { claims links } relations { count } years { year started holding } }
         ontology { entityTypes { type count color } relationTypes { type count forward } } service { name dataVersion } }`,
    );
    expect(statistics).toMatchObject({ entities: 767, claims: 2454, sources: 1694 });
    const total = (counts: { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
    expect([total(statistics.relations), total(ontology.relationTypes), total(ontology.entityTypes)]).toEqual([2454, 2454, 767]);
    expect(statistics.evidence.reduce((sum: number, { links }: { links: number }) => sum + links, 0)).toBe(statistics.links);
    expect(service.dataVersion).toMatch(/^\w{8,}$/);
  });
  it("shrink with the day asked", async () => {
    const { then, now } = await ask(`{ then: statistics(asOf: "2020") { claims } now: statistics { claims } }`);
    expect(then.claims).toBeLessThan(now.claims);
  });
});

describeEachEngine("A search while the graph is being seeded", ({ load, ask, engine }) => {
  it("finds what is there just then, and keeps no index of it for later", async () => {
    // Of each engine's own: the same data has the same index, which the other engine's turn has left behind.
    await load({ entities: { Organization: [{ id: "half-made", name: "Half made", description: engine.name }] } });
    const found = async () => (await ask(`{ search(text: "half") { totalCount } }`)).search.totalCount;
    const write = (text: string) => engine.write([{ query: query(text) }]);
    await write("MATCH (mark:Interlock {id: 'graph'}) SET mark.seeding = true");
    await write("CREATE (:Entity:Organization {id: 'half-gone', name: 'Half gone', aliases: [], degree: 0})");
    expect(await found()).toBe(2);
    await write("MATCH (n:Entity {id: 'half-gone'}) DELETE n");
    await write("MATCH (mark:Interlock {id: 'graph'}) SET mark.seeding = false");
    expect(await found()).toBe(1);
  });
});
