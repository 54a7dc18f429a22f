// What readers ask, of 300,000 entities and 1,000,000 claims on Neo4j, with the largest hub among them. Run: npm run bench:million [-- entities claims]
import { createApp } from "../server/app.ts";
import { loadOntology } from "../server/ontology.ts";
import { ms, printTable, quantile, times } from "./figures.ts";
import { openLargeBase, sampleOf } from "./largeBase.ts";

const [entities = 300_000, claims = 1_000_000] = process.argv.slice(2).map(Number);
const ontology = loadOntology();
const size = { entities, claims };
const base = await openLargeBase(ontology, size);
const sample = await sampleOf(base, ontology, size);
// What has no bar may take as long as it takes: its figure is the finding.
const timeoutMs = 120_000;
const app = createApp({ engine: base.engine, ontology, limits: { perMinute: 1e9, maxCost: 1e9, timeoutMs } });

async function ask(query: string, variables: object = {}): Promise<Record<string, never>> {
  const response = await app.fetch(
    new Request("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    }),
  );
  const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return data;
}

const hub = sample.entities.reduce((most, each) => (each.degree > most.degree ? each : most));
const linked = sample.entities.filter(({ degree }) => degree > 2);
/** Ordinary entities, well spread: most have a few links, some have hundreds. */
const some = (nth: number) => linked[(nth * 7_919) % linked.length]!.id;
const { claimIds } = sample;
const middle = (name: string, ids: readonly string[]) =>
  Buffer.from(JSON.stringify([name, ids[ids.length >> 1], ids[ids.length >> 1]])).toString("base64url");
const middleClaim = middle("claims by ID ASC", claimIds);
const middleEntity = middle(
  "entities by ID ASC",
  sample.entities.map(({ id }) => id),
);

interface Question {
  readonly what: string;
  readonly bar?: string;
  readonly runs?: number;
  ask(nth: number): Promise<unknown>;
}
const links = (inner: string) => `links(first: 10) { nodes { id name ${inner} } }`;
const paged = (field: string, after?: string) =>
  `{ ${field}(first: 25${after ? `, after: "${after}"` : ""}) { nodes { id } pageInfo { endCursor } } }`;
const statistics =
  "entities claims links statuses { count } confidence { count } years { year started holding } evidence { grade claims links }";
const typed = (nth: number) => {
  const { name } = sample.entities[(nth * 104_729) % sample.entities.length]!;
  // As it is typed: the beginning, the whole, and with a letter wrong.
  return [name.slice(0, 3), name.slice(0, 6), name, `${name.slice(0, 4)}x${name.slice(5)}`][nth % 4]!;
};

const questions: Question[] = [
  {
    what: "three hops, ten links each",
    bar: "25 ms",
    ask: (nth) => ask(`query ($id: ID!) { entity(id: $id) { id ${links(links(links("")))} } }`, { id: some(nth) }),
  },
  {
    what: "claim(id) with its ends",
    bar: "10 ms",
    ask: (nth) =>
      ask(`query ($id: ID!) { claim(id: $id) { statement subject { name } object { name } } }`, {
        id: claimIds[(nth * 7_919) % claimIds.length],
      }),
  },
  {
    what: "search",
    bar: "50 ms",
    ask: (nth) => ask(`query ($text: String!) { search(text: $text) { totalCount nodes { id name } } }`, { text: typed(nth) }),
  },
  {
    what: "paths of length 4",
    bar: "300 ms",
    runs: 40,
    ask: (nth) =>
      ask(`query ($a: ID!, $b: ID!) { paths(from: [$a], to: [$b], maxLength: 4) { complete paths { length reading } } }`, {
        a: some(nth),
        b: some(nth + 1_000),
      }),
  },
  { what: "claims, first page", ask: () => ask(paged("claims")) },
  { what: "claims, a page in the middle", ask: () => ask(paged("claims", middleClaim)) },
  { what: "claims, counted", ask: () => ask("{ claims(first: 25) { totalCount nodes { id } } }") },
  {
    what: "planned investments, first page",
    ask: () => ask("{ claims(first: 25, filter: { relations: [INVESTS_IN], statuses: [PLANNED] }) { nodes { id } } }"),
  },
  {
    what: "the largest investments",
    runs: 10,
    ask: () => ask("{ claims(first: 25, filter: { relations: [INVESTS_IN] }, orderBy: { by: AMOUNT, order: DESC }) { nodes { id } } }"),
  },
  {
    what: "all that is planned, the newest first",
    runs: 3,
    ask: () => ask("{ claims(first: 25, filter: { statuses: [PLANNED] }, orderBy: { by: HOLDS_FROM, order: DESC }) { nodes { id } } }"),
  },
  { what: "entities, first page", ask: () => ask(paged("entities")) },
  { what: "entities, a page in the middle", ask: () => ask(paged("entities", middleEntity)) },
  {
    what: "the largest entities",
    ask: () => ask("{ entities(first: 25, orderBy: { by: DEGREE, order: DESC }) { totalCount nodes { id } } }"),
  },
  {
    what: "the largest of one type",
    ask: () => ask("{ entities(first: 25, filter: { types: [Chip] }, orderBy: { by: DEGREE, order: DESC }) { nodes { id } } }"),
  },
  { what: "entities by name", ask: () => ask("{ entities(first: 25, orderBy: { by: NAME }) { nodes { id } } }") },
  {
    what: `opening the hub (${hub.degree.toLocaleString("en")} links)`,
    runs: 10,
    ask: () =>
      ask(
        `query ($id: ID!) { entity(id: $id) { name linkCounts { relation links } links(first: 25) { totalCount edges { node { id name } link { id claimCount } } } } }`,
        { id: hub.id },
      ),
  },
  {
    what: "the hub's claims of one relation",
    runs: 10,
    ask: () =>
      ask(
        `query ($id: ID!) { entity(id: $id) { claims(first: 25, filter: { relations: [INVESTS_IN] }) { totalCount nodes { id statement } } } }`,
        {
          id: hub.id,
        },
      ),
  },
  { what: "statistics", runs: 10, ask: () => ask("{ statistics { entities claims links } }") },
  { what: "statistics, all of them", runs: 10, ask: () => ask(`{ statistics { ${statistics} } }`) },
  { what: "statistics of a day", runs: 2, ask: () => ask(`{ statistics(asOf: "2020-06-01") { ${statistics} } }`) },
];

const rows: string[][] = [];
try {
  if (base.claimsPerSecond !== undefined)
    rows.push(["loading, claims a second", Math.round(base.claimsPerSecond).toLocaleString("en"), "", ""]);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  await ask(`{ search(text: "a") { totalCount } }`);
  rows.push([
    "the first search, which makes the index",
    ms(performance.now() - started),
    `${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more`,
    "",
  ]);
  for (const { what, bar = "", runs = 100, ask: asked } of questions) {
    let nth = 0;
    try {
      // A Java that has answered for a while: what it does most it has compiled by then. What is dear is not asked so often.
      const taken = await times(runs, () => asked(nth++), runs < 100 ? Math.min(runs, 25) : 200);
      rows.push([what, ms(quantile(taken, 0.5)), ms(quantile(taken, 0.95)), bar]);
    } catch (fault) {
      rows.push([what, "not answered", (fault as Error).message.slice(0, 60), bar]);
    }
    console.error(rows.at(-1)!.join("  "));
  }
  printTable(
    [
      `${entities.toLocaleString("en")} entities, ${claims.toLocaleString("en")} claims, Neo4j ${base.engine.version}`,
      "p50",
      "p95",
      "bar (p95)",
    ],
    rows,
  );
} finally {
  await base.close();
}
