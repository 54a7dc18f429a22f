// Interlock against @neo4j/graphql 7: same database (Neo4j, and our embedded engine by a shim), same data, same answers, each in a process of its own. Run: npm run bench:peer
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { openEngine, type EngineSettings } from "../server/engine/index.ts";
import { loadOntology } from "../server/ontology.ts";
import { applySeed, plan, readSeed } from "../server/seeding/index.ts";
import type { Plan } from "../server/seeding/plan.ts";
import { findNeo4j } from "../test/matrix/neo4j/index.ts";
import { ms, printTable, quantile, times } from "./figures.ts";
import { makeGraph } from "./graph.ts";
import { everyType, fieldOf, oneType, relationsOf } from "./peer/typeDefs.ts";

interface Side {
  readonly child: ChildProcess;
  readonly port: number;
  readonly builtMs: number;
  readonly heapMb: number;
  readonly sdlBytes: number;
}
interface Shape {
  /** By the peer's field for the roots. */
  theirs(roots: string): string;
  readonly ours: string;
}
/** A claim and what it leads to, as both sides tell it once their own wrapping is off. */
interface Step {
  claim: Record<string, string>;
  other: { id: string; name?: string; next?: Step[]; count?: number };
}

const ontology = loadOntology();
const relations = relationsOf(ontology).map(({ name }) => name);
/** The schemas that the peer is given, by what the table calls them, with their field for the roots. */
const schemas = {
  "one type for all": { typeDefs: oneType(ontology), roots: "entities" },
  "a type for each": { typeDefs: everyType(ontology), roots: "organizations" },
};
type Schema = (typeof schemas)[keyof typeof schemas];

/** From these entities over the first relation, and from there over the second, ten claims each, with how many there are. */
function twoHops(first: string, second: string, claim: readonly string[], entity: readonly string[]): Shape {
  const edge = (relation: string, inner: string) =>
    `next: ${fieldOf(ontology.relationType(relation))}Connection(first: 10, sort: [{ edge: { id: ASC } }]) { totalCount edges { properties { ${claim.join(" ")} } node { ${entity.join(" ")} ${inner} } } }`;
  const link = (relation: string, inner: string) =>
    `next: claims(filter: { relations: [${relation}], direction: OUT }, orderBy: { by: ID }, first: 10) { totalCount nodes { ${claim.join(" ")} object { ${entity.join(" ")} ${inner} } } }`;
  return {
    theirs: (roots) => `query ($ids: [ID!]!) { roots: ${roots}(where: { id: { in: $ids } }) { id ${edge(first, edge(second, ""))} } }`,
    ours: `query ($ids: [ID!]!) { roots: nodes(ids: $ids) { ... on Entity { id ${link(first, link(second, ""))} } } }`,
  };
}

async function ask(side: Side, query: string, ids: readonly string[]): Promise<{ roots: Root[] }> {
  const response = await fetch(`http://127.0.0.1:${side.port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { ids } }),
  });
  const { data, errors } = (await response.json()) as { data: { roots: Root[] }; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return data;
}

interface Page {
  totalCount: number;
  edges?: { properties: Record<string, string>; node: Root }[];
  nodes?: (Record<string, string> & { object: Root })[];
}
type Root = { id: string; name?: string; next?: Page };

const plain = (root: Root): Step["other"] => {
  const { next, ...own } = root;
  if (!next) return own;
  const steps = next.edges
    ? next.edges.map(({ properties, node }) => ({ claim: properties, other: plain(node) }))
    : next.nodes!.map(({ object, ...claim }) => ({ claim: claim as Record<string, string>, other: plain(object) }));
  return { ...own, count: next.totalCount, next: steps };
};
const normal = ({ roots }: { roots: Root[] }) => roots.map(plain).sort((a, b) => (a.id < b.id ? -1 : 1));

async function start(command: string[], env: Record<string, string>): Promise<Side> {
  const child = spawn(process.execPath, ["--expose-gc", ...command], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(([code]) => Promise.reject(new Error(`${command.at(-1)} ended with ${String(code)}.`)));
  const [line] = (await Promise.race([once(child.stdout!, "data"), ended])) as [Buffer];
  ended.catch(() => undefined);
  return { child, ...(JSON.parse(line.toString()) as Omit<Side, "child">) };
}

/** As in bench/million.ts. */
const warm = 200;
const whole = plan(readSeed(undefined, ontology), ontology);
/** With hubs and long tails, and larger than the base. */
const large = { entities: 5_000, claims: 30_000 };
const folder = mkdtempSync(join(tmpdir(), "interlock-bench-"));
// Plain JavaScript, since it is what makes TypeScript run.
const { compile } = (await import("../server/run.js" as string)) as { compile(entries: string[], folder: string): Promise<void> };
// As `npm start` runs it. Beside the packages, since those of them that stay outside are found from there.
const compiled = join(import.meta.dirname, "../node_modules/.cache/interlock-bench");
await compile([join(import.meta.dirname, "interlock.ts")], compiled);
const server = await findNeo4j()!.start({ heapMb: 1_000, pageCacheMb: 256 });
const seeded = async (settings: EngineSettings, data: Plan) => {
  const engine = await openEngine(settings);
  await applySeed(engine, data);
  await engine.close();
};
await seeded({ name: "neo4j", ...server }, whole);
/** A file of the embedded engine for each of the two. */
async function filesOf(name: string, data: Plan): Promise<[ours: string, theirs: string]> {
  const files: [string, string] = [join(folder, `${name}-ours.grafeo`), join(folder, `${name}-theirs.grafeo`)];
  for (const path of files) await seeded({ name: "embedded", path }, data);
  return files;
}

const env = { NODE_ENV: "production", URI: server.uri, USERNAME: server.user, PASSWORD: server.password };
/** The organizations that have claims of this relation, those with the most first. */
const known = ({ groups }: Plan, relation: string): string[] => {
  const organizations = new Set(
    groups.filter(({ name }) => name === "Organization").flatMap(({ rows: entities }) => entities.map(({ id }) => id)),
  );
  const subjects = new Map<string, number>();
  for (const { name, rows: claims } of groups)
    if (name === relation)
      for (const { subject } of claims) if (organizations.has(subject!)) subjects.set(subject!, (subjects.get(subject!) ?? 0) + 1);
  return [...subjects].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
};
const sides: Side[] = [];
const end = () => {
  for (const { child } of sides.splice(0)) child.kill("SIGTERM");
};
const rows: string[][] = [];
const row = (what: string, mine: number, peers: number, show: (value: number) => string, bar: string) =>
  rows.push([what, show(mine), show(peers), (mine / peers).toFixed(2), bar]);
try {
  const begin = async ({ typeDefs }: Schema, ofOurs: Record<string, string> = {}, ofTheirs: Record<string, string> = {}) => {
    const theirs = await start(["bench/peer/server.mjs"], { ...env, TYPE_DEFS: typeDefs, ...ofTheirs });
    sides.push(theirs);
    const ours = await start([join(compiled, "interlock.js")], { ...env, ...ofOurs });
    sides.push(ours);
    return { ours, theirs };
  };
  /** Two hops from 1, 20 and 100 entities; the answers must be the same. */
  async function twoHopsOn(
    where: string,
    data: Plan,
    { ours, theirs }: { ours: Side; theirs: Side },
    schema: Schema,
    bars: readonly string[],
  ): Promise<void> {
    const shape = twoHops("SUPPLIES", "BUILDS", ["id", "statement"], ["id", "name"]);
    const [mine, peers] = [shape.ours, shape.theirs(schema.roots)];
    for (const [at, roots] of [1, 20, 100].entries()) {
      const ids = [...new Set(["SUPPLIES", "INVESTS_IN", "BUILDS"].flatMap((relation) => known(data, relation)))].slice(0, roots);
      if (!isDeepStrictEqual(normal(await ask(ours, mine, ids)), normal(await ask(theirs, peers, ids))))
        throw new Error(`The answers differ at ${roots} roots on ${where}.`);
      // Of a Java that has answered the question before, on both sides alike; then in turns, so that neither has the quieter minute.
      await times(0, () => ask(ours, mine, ids), warm);
      await times(0, () => ask(theirs, peers, ids), warm);
      const took: Record<"ours" | "theirs", number[]> = { ours: [], theirs: [] };
      for (let round = 0; round < 5; round++) {
        took.ours.push(...(await times(60, () => ask(ours, mine, ids))));
        took.theirs.push(...(await times(60, () => ask(theirs, peers, ids))));
      }
      const what = `${where}: two hops, ${roots} root${roots > 1 ? "s" : ""}`;
      row(`${what}, p50`, quantile(took.ours, 0.5), quantile(took.theirs, 0.5), ms, bars[at]!);
      row(`${what}, p95`, quantile(took.ours, 0.95), quantile(took.theirs, 0.95), ms, "");
    }
  }
  /** What was never asked before, on either side. */
  async function newShapesOn({ ours, theirs }: { ours: Side; theirs: Side }, schema: Schema): Promise<void> {
    const took: Record<"ours" | "theirs", number[]> = { ours: [], theirs: [] };
    for (let i = 0; i < 60; i++) {
      const variant = Math.floor(i / relations.length);
      const shape = twoHops(
        relations[i % relations.length]!,
        relations[(i * 7 + 3) % relations.length]!,
        variant % 2 ? ["id"] : ["id", "statement"],
        variant < 2 ? ["id", "name"] : ["id", "description"],
      );
      took.ours.push(...(await times(1, () => ask(ours, shape.ours, ["microsoft"]), 0)));
      took.theirs.push(...(await times(1, () => ask(theirs, shape.theirs(schema.roots), ["microsoft"]), 0)));
    }
    row("60 shapes asked for the first time, p50", quantile(took.ours, 0.5), quantile(took.theirs, 0.5), ms, "0.1");
    row("the same, p95", quantile(took.ours, 0.95), quantile(took.theirs, 0.95), ms, "");
  }
  const embedded = [
    ["embedded", whole],
    [
      `embedded, ${large.entities.toLocaleString("en")} entities and ${large.claims.toLocaleString("en")} claims`,
      makeGraph(ontology, large),
    ],
  ] as const;
  const files = new Map<Plan, [ours: string, theirs: string]>();
  for (const [, data] of embedded) files.set(data, await filesOf(data.dataVersion, data));
  for (const [name, schema] of Object.entries(schemas)) {
    rows.push([`The peer with ${name}:`, "", "", "", ""]);
    for (const [where, data] of embedded) {
      const [mine, peers] = files.get(data)!;
      await twoHopsOn(where, data, await begin(schema, { GRAPH: mine }, { GRAPH: peers }), schema, ["0.5", "0.5", "0.5"]);
      end();
    }
    const both = await begin(schema);
    await twoHopsOn("Neo4j", whole, both, schema, ["1.0", "0.8", "0.8"]);
    // Neo4j keeps our plans for the second schema.
    if (schema === schemas["one type for all"]) await newShapesOn(both, schema);
    const { ours, theirs } = both;
    row("schema build", ours.builtMs, theirs.builtMs, ms, "");
    row("heap after start", ours.heapMb, theirs.heapMb, (mb) => `${mb.toFixed(0)} MB`, "");
    row("SDL", ours.sdlBytes / 1000, theirs.sdlBytes / 1000, (kb) => `${kb.toFixed(0)} kB`, "");
    end();
  }
  printTable(["same database, data and answers", "Interlock", "@neo4j/graphql 7", "ratio", "bar"], rows);
  console.log(
    "The peer's server lets everybody in and anything be asked; ours checks host, origin, rate, size, depth and cost of each request.",
  );
} finally {
  end();
  await server.stop();
  for (const made of [folder, compiled]) rmSync(made, { recursive: true, force: true });
}
