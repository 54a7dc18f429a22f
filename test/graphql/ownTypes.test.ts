// The ontology is data: an entity type and relations that somebody adds as files are asked, searched, counted, joined and taken away like ours.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createContext, createSchema } from "../../server/graphql/index.ts";
import { ontologyFolder } from "../../server/ontology.ts";
import { formats, readContents, readRelease, seedOf, writeRelease } from "../../server/release/index.ts";
import { applySeed, ontologyOf, plan, readFolder, readSeed, told, validate as problemsOf } from "../../server/seeding/index.ts";
import { describeEachEngine } from "../matrix/index.ts";

const files = {
  "ontology/entities/Law.yaml": `
description: A law that speaks of AI.
plural: Laws and orders
look: { color: "#334455", shape: triangle }
properties:
  kind: { type: word, description: Its sort., values: { act: Of a parliament., order: Of one person. } }
  passed: { type: date, description: When it was passed. }
  articles: { type: integer, unit: "articles | recitals", description: "How many |\n\n that is, numbered ones | it has." }
  inForce: { type: boolean, description: Whether it holds. }
  nicknames: { type: strings, description: What some call it. }
  amends: { type: entity, description: The law that it changes. }
`,
  // Words of the figure for something of its own.
  "ontology/relations/REGULATES.yaml": `
description: The law rules what the other may do.
from: [Law]
to: [Organization]
reads: { forward: regulates, backward: is regulated by }
groups: [money]
properties:
  article: { type: string, description: The article that says so. }
  value: { type: string, description: What it protects. }
  unit: { type: strings, description: Who sees to it. }
`,
  "ontology/relations/CONFLICTS_WITH.yaml": `
description: Both cannot be kept.
from: [Law]
to: [Law]
symmetric: true
reads: { forward: conflicts with, backward: conflicts with }
`,
  "ontology/relations/COSTS.yaml": `
description: What it costs to keep it.
from: [Law]
to: [Metric]
walk: false
groups: [figure]
reads: { forward: costs, backward: is the cost of }
`,
  "entities/Law.yaml": `
- { id: ai-act, name: EU AI Act, aliases: [KI-Verordnung], kind: act, passed: "2024-06-13", articles: 113, inForce: true, nicknames: [The Act, KIVO], amends: old-act }
- { id: old-act, name: Old Act }
`,
  "entities/Organization.yaml": "- { id: acme, name: Acme }\n",
  "entities/Metric.yaml": "- { id: metric-cost, name: Cost }\n",
  "claims/ai-act.yaml": `
subject: ai-act
claims:
  - { id: c0001, relation: REGULATES, object: acme, statement: The act rules Acme., validFrom: "2024-08", article: "5", value: "007", unit: [Gazette], confidence: high, evidence: [s0001] }
  - { id: c0002, relation: REGULATES, object: acme, statement: Acme was fined., eventDate: "2025", amount: 5, currency: EUR, confidence: high, evidence: [s0001] }
  - { id: c0003, relation: CONFLICTS_WITH, object: old-act, statement: The two conflict., confidence: low, evidence: [s0001] }
  - { id: c0004, relation: COSTS, object: metric-cost, statement: It costs ten., value: 10, unit: EUR, periodStart: "2024", periodEnd: "2024", confidence: low, evidence: [s0001] }
`,
  "sources.yaml": '- { id: s0001, url: "https://example.org/1", title: One, publisher: Gazette, date: "2024-07" }\n',
  "publishers.yaml": "Gazette: government\n",
};
const folder = mkdtempSync(join(tmpdir(), "interlock-own-types-"));
cpSync(ontologyFolder, join(folder, "ontology"), { recursive: true });
for (const [file, text] of Object.entries(files)) {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const ontology = ontologyOf(folder);
const seed = readSeed(folder, ontology);
afterAll(() => rmSync(folder, { recursive: true }));

const schema = createSchema(ontology);
const about = {
  version: "test",
  engine: "test",
  engineVersion: "test",
  consoleEnabled: true,
  limits: { maxDepth: 1, maxCost: 1, maxPage: 100, maxBodyBytes: 1, timeoutMs: 1, consoleTimeoutMs: 60_000, consoleMaxRows: 10 },
};

it("an entity names only what is there", () => {
  const seen = readFolder(folder);
  const texts = new Map(seen.texts).set(
    "entities/Law.yaml",
    "- { id: ai-act, name: EU AI Act, amends: new-act }\n- { id: old-act, name: Old Act }\n",
  );
  expect(problemsOf({ ...seen, folder: "seed", texts }, ontology).problems?.map(told)).toEqual([
    'seed/entities/Law.yaml:1:34  Entity "new-act" is not there. Entities are in seed/entities/, in the file of their type.',
  ]);
});

describeEachEngine("Types that were added as files", ({ engine, load }) => {
  beforeAll(async () => {
    await load({ entities: {} });
    await applySeed(engine, plan(seed, ontology));
  });
  const ask = async (operation: string) => {
    const document = parse(operation);
    expect(validate(schema, document)).toEqual([]);
    const { data, errors } = await engine.reading(async (read) =>
      execute({ schema, document, contextValue: createContext({ read, ontology, about }) }),
    );
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as unknown;
  };

  it("are told with all that they state, also under words that figures have elsewhere", async () => {
    expect(
      await ask(`{
        entity(id: "ai-act") { type kind ... on Law { passed articles inForce nicknames amends } linkCounts { relation direction otherType links claims } }
        claim(id: "c0001") { relation figure { value } money { amount } qualifiers { name title value } }
      }`),
    ).toEqual({
      entity: {
        type: "Law",
        kind: "act",
        passed: "2024-06-13",
        articles: 113,
        inForce: true,
        nicknames: ["The Act", "KIVO"],
        amends: "old-act",
        linkCounts: [
          { relation: "CONFLICTS_WITH", direction: "BOTH", otherType: "Law", links: 1, claims: 1 },
          { relation: "REGULATES", direction: "OUT", otherType: "Organization", links: 1, claims: 2 },
        ],
      },
      claim: {
        relation: "REGULATES",
        figure: null,
        money: null,
        qualifiers: [
          { name: "article", title: "Article", value: "5" },
          { name: "value", title: "Value", value: "007" },
          { name: "unit", title: "Unit", value: ["Gazette"] },
        ],
      },
    });
  });

  it("are found, joined, added up and drawn as a line", async () => {
    expect(
      await ask(`{
        search(text: "ki verordnung") { nodes { id } facets { types { type count } } }
        paths(from: ["old-act"], to: ["acme"]) { paths { reading } }
        acme: entity(id: "acme") { flows { counterpart { id } relation direction currency total } }
        act: entity(id: "ai-act") { series { metric { id } unit points { figure { value periodEnd } } } }
      }`),
    ).toEqual({
      search: { nodes: [{ id: "ai-act" }], facets: { types: [{ type: "Law", count: 1 }] } },
      paths: { paths: [{ reading: "Old Act conflicts with EU AI Act, which regulates Acme." }] },
      acme: { flows: [{ counterpart: { id: "ai-act" }, relation: "REGULATES", direction: "IN", currency: "EUR", total: 5 }] },
      act: { series: [{ metric: { id: "metric-cost" }, unit: "EUR", points: [{ figure: { value: 10, periodEnd: "2024" } }] }] },
    });
  });

  it("are in a release, from which the same graph is made again", async () => {
    const release = join(folder, "release");
    await writeRelease(release, await readContents(engine, ontology), { formats, terms: new Map() });
    expect(readFileSync(join(release, "entities.csv"), "utf8")).toContain("2024-06-13,113,true");
    expect(readFileSync(join(release, "interlock.ttl"), "utf8")).toContain("entity:ai-act a i:Law");
    expect(plan(seedOf(readRelease(release, ontology), ontology), ontology).dataVersion).toBe(plan(seed, ontology).dataVersion);
  });

  it("are told in the release's page, whatever signs and lines their descriptions have", async () => {
    const release = join(folder, "told");
    await writeRelease(release, await readContents(engine, ontology), { formats: [], terms: new Map() });
    const page = readFileSync(join(release, "README.md"), "utf8");
    expect(page).toContain(
      "\n| articles | integer, articles \\| recitals | stated | How many \\| that is, numbered ones \\| it has. |\n| inForce | boolean | stated | Whether it holds. |\n",
    );
  });

  it("share a column of its CSV with types that mean something else by the word, and each is read back as its own", async () => {
    const release = join(folder, "tables");
    await writeRelease(release, await readContents(engine, ontology), {
      formats: formats.filter(({ name }) => name === "csv"),
      terms: new Map(),
    });
    const { claims } = readRelease(release, ontology);
    expect(claims.map(({ relation, value, unit }) => [relation, value, unit])).toEqual([
      ["REGULATES", "007", ["Gazette"]],
      ["REGULATES", undefined, undefined],
      ["CONFLICTS_WITH", undefined, undefined],
      ["COSTS", 10, "EUR"],
    ]);
    expect(plan(seedOf(readRelease(release, ontology), ontology), ontology).dataVersion).toBe(plan(seed, ontology).dataVersion);
  });

  it("have their looks and readings in the ontology, and their numbers", async () => {
    const { ontology: told, statistics } = (await ask(`{
      ontology { entityTypes { type title color shape count } relationTypes { type forward backward symmetric from to count } }
      statistics { links relations { relation count } }
    }`)) as {
      ontology: Record<string, { type: string }[]>;
      statistics: { links: number; relations: { relation: string; count: number }[] };
    };
    expect(told.entityTypes).toContainEqual({ type: "Law", title: "Laws and orders", color: "#334455", shape: "triangle", count: 2 });
    expect(told.relationTypes).toContainEqual({
      type: "REGULATES",
      forward: "regulates",
      backward: "is regulated by",
      symmetric: false,
      from: ["Law"],
      to: ["Organization"],
      count: 2,
    });
    expect(statistics.links).toBe(2);
    expect(statistics.relations.filter(({ count }) => count > 0)).toEqual([
      { relation: "CONFLICTS_WITH", count: 1 },
      { relation: "COSTS", count: 1 },
      { relation: "REGULATES", count: 2 },
    ]);
  });
});
