// Makes a graph of any size that looks like ours: every relation where the ontology lets it stand, a few hubs, long tails, several claims for a link. The same seed makes the same graph.
import { createHash } from "node:crypto";
import type { Ontology } from "../server/ontology.ts";
import { cypher, forName } from "../server/queries.ts";
import { boundsOf, evidenceOf } from "../server/seeding/derive.ts";
import { degreesOf, firstLinksOf, linksOf } from "../server/seeding/links.ts";
import type { Plan, PlanGroup, PlanRow } from "../server/seeding/plan.ts";
import { tallyOf } from "../server/seeding/tally.ts";

export interface GraphSize {
  readonly entities: number;
  readonly claims: number;
  readonly seed?: number;
}

/** Raised when the same size and seed make another graph. */
const generation = 4;
/** How the entities are spread over the types; what is not named here gets one in a hundred. */
const shares: Record<string, number> = { Organization: 34, Person: 26, Model: 18, Product: 10, Facility: 5, Dataset: 4, Chip: 3 };
/** How the claims are spread over the relations; what is not named here gets three. */
const weights: Record<string, number> = { REPORTS: 16, WORKED_AT: 14, INVESTS_IN: 10, BUILDS: 9, PARTNERS_WITH: 8, SUPPLIES: 8, USES: 6 };
const claimsPerSource = 6;
/** One claim in so many says again what an earlier one said, of the same two: several claims make a link. */
const retold = 8;

/** The data version of a graph of this size, told without making it. */
export function versionOfGraph({ entityTypes, relationTypes }: Ontology, { entities, claims, seed = 1 }: GraphSize): string {
  const names = [entityTypes, relationTypes].map((types) => types.map(({ name }) => name));
  return createHash("sha256")
    .update(JSON.stringify([generation, entities, claims, seed, ...names]))
    .digest("hex")
    .slice(0, 12);
}

/** mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables = "ka ne ro vi ta lu mo sen dar bel fi gor hal is jun kel lor mar nov or pas quin rus sol tem ul ver wen xan yor zel".split(
  " ",
);
const endings = [
  "Systems",
  "Labs",
  "Capital",
  "Compute",
  "Networks",
  "Power",
  "Robotics",
  "Research",
  "Partners",
  "Cloud",
  "AI",
  "Foundry",
];

/** A plan as applySeed takes it, with all that a seeding derives. */
export function makeGraph(ontology: Ontology, { entities, claims, seed = 1 }: GraphSize): Plan {
  const next = random(seed);
  const below = (count: number) => Math.floor(next() * count);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  /** Few stand in many claims: the first of 100,000 in about one of fifty, half of all in the first eighth. */
  const ofTail = (count: number) => Math.floor(count * next() ** 3);
  const word = (parts: number) => {
    const text = Array.from({ length: parts }, () => one(syllables)).join("");
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const weighted = <T>(list: readonly T[], weightOf: (item: T) => number): (() => T) => {
    const sums: number[] = [];
    for (const item of list) sums.push((sums.at(-1) ?? 0) + weightOf(item));
    return () => {
      const at = next() * sums.at(-1)!;
      return list[sums.findIndex((sum) => at < sum)]!;
    };
  };
  const day = () =>
    `${2015 + Math.floor(11 * Math.sqrt(next()))}-${String(1 + below(12)).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`;
  const partial = () => day().slice(0, one([4, 7, 10, 10]));

  const types = ontology.entityTypes.map(({ name }) => name);
  const whole = types.reduce((sum, name) => sum + (shares[name] ?? 1), 0);
  const made = new Map<string, { id: string; name: string; properties: Record<string, unknown> }[]>();
  for (const type of types) {
    const count = Math.max(2, Math.round((entities * (shares[type] ?? 1)) / whole));
    const kind = ontology.entityType(type).properties.find(({ name }) => name === "kind");
    const kinds = Object.keys((kind as { values?: object } | undefined)?.values ?? {});
    made.set(
      type,
      Array.from({ length: count }, (_, index) => {
        const name =
          type === "Organization"
            ? `${word(3)} ${one(endings)}`
            : type === "Person"
              ? `${word(2)} ${word(3)}`
              : `${word(3)} ${1 + below(99)}`;
        const id = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-${type.toLowerCase()}-${index}`;
        const aliases = next() < 0.2 ? [word(4)] : [];
        return {
          id,
          name,
          properties: {
            aliases,
            ...(next() < 0.5 && {
              description: `A ${type.toLowerCase()} of ${word(2)}, known for ${word(3).toLowerCase()} and ${word(2).toLowerCase()}.`,
            }),
            id,
            ...(kinds.length > 0 && { kind: one(kinds) }),
            name,
          },
        };
      }),
    );
  }

  const firm = new Set(ontology.publisherKinds.filter((kind) => kind.firm).map(({ name }) => name));
  const publishers = Array.from({ length: 2_000 }, (_, index) => ({
    publisher: `${word(3)} ${index}`,
    kind: one(ontology.publisherKinds).name,
  }));
  const sources = Array.from({ length: Math.max(10, Math.round(claims / claimsPerSource)) }, (_, index) => {
    const { publisher, kind } = publishers[ofTail(publishers.length)]!;
    const id = `s${String(index).padStart(7, "0")}`;
    return { id, publisher, kind, date: next() < 0.9 ? day() : undefined, title: `${word(3)} and ${word(2)}`, claims: [] as string[] };
  });

  const relations = weighted(ontology.relationTypes, ({ name }) => weights[name] ?? 3);
  const statuses = weighted(ontology.words("status"), (status) => (status === ontology.words("status")[0] ? 60 : 2));
  const rows = new Map<string, PlanRow[]>(ontology.relationTypes.map(({ name }) => [name, []]));
  for (let index = 0; index < claims; index++) {
    const relation = relations();
    const { name } = relation;
    const of = rows.get(name)!;
    const again = of.length > 0 && below(retold) === 0 ? one(of) : undefined;
    const from = one(relation.from);
    const to = one(relation.to.filter((type) => relation.fits(from, type)));
    const subject = again?.subject ?? made.get(from)![ofTail(made.get(from)!.length)]!.id;
    const object = again?.object ?? made.get(to)![ofTail(made.get(to)!.length)]!.id;
    if (subject === object) continue;
    const id = `c${String(index).padStart(7, "0")}`;
    const cited = [...new Set(Array.from({ length: one([1, 1, 1, 2, 2, 3]) }, () => sources[ofTail(sources.length)]!))];
    for (const source of cited) source.claims.push(id);
    const stated = {
      ...(next() < 0.8 ? { validFrom: partial() } : { observedOn: partial() }),
      ...(next() < 0.15 && { validTo: "2025-12" }),
    };
    const properties = {
      ...boundsOf(stated, false),
      ...stated,
      ...evidenceOf(cited, firm),
      confidence: one(ontology.words("confidence")),
      id,
      knownFrom: cited.flatMap(({ date }) => date ?? []).sort()[0],
      locators: cited.map(() => "paragraph 3"),
      sources: cited.map((source) => source.id),
      statement: `${subject} ${relation.reads.forward} ${object}, as ${cited[0]!.publisher} has it.`,
      status: statuses(),
      ...(relation.groups.includes("money") && next() < 0.5 && { amount: 1_000 * (1 + below(10_000_000)), currency: "USD" }),
      ...(relation.groups.includes("figure") && {
        value: below(1_000_000),
        unit: "USD",
        periodStart: "2024-01-01",
        periodEnd: "2024-12-31",
      }),
    };
    of.push({ id, subject, object, properties: present(properties) });
  }

  const group = (kind: "entity" | "claim", name: string, names: string[], of: readonly PlanRow[]): PlanGroup => ({
    kind,
    name,
    make: forName(cypher(kind === "entity" ? "seed/makeEntities" : "seed/makeClaims"), name, names),
    properties: forName(cypher(kind === "entity" ? "seed/entityProperties" : "seed/claimProperties"), name, names),
    rows: of,
  });
  const links = linksOf(
    [...rows].flatMap(([relation, list]) => list.map(({ subject, object }) => ({ relation, subject: subject!, object: object! }))),
    ontology,
  );
  const degrees = degreesOf(links);
  const names = new Map([...made.values()].flat().map(({ id, name }) => [id, name]));
  const firstLinks = firstLinksOf(links, degrees, (id) => names.get(id)!);
  const relationTypes = ontology.relationTypes.map(({ name }) => name);
  const groups: PlanGroup[] = [
    {
      kind: "source",
      name: "Source",
      make: cypher("seed/makeSources"),
      properties: cypher("seed/sourceProperties"),
      rows: sources.map(({ id, publisher, kind, ...rest }) => ({
        id,
        properties: present({ ...rest, id, publisher, publisherKind: kind, url: `https://example.org/${id}` }),
      })),
    },
    ...types.map((type) =>
      group(
        "entity",
        type,
        types,
        made.get(type)!.map(({ id, properties }) => ({
          id,
          properties: present({ ...properties, degree: degrees.get(id) ?? 0, ...firstLinks.get(id) }),
        })),
      ),
    ),
    ...relationTypes.map((name) => group("claim", name, relationTypes, rows.get(name)!)),
  ];
  return {
    dataVersion: versionOfGraph(ontology, { entities, claims, seed }),
    entityTypes: types,
    relationTypes,
    groups,
    tally: tallyOf(groups, ontology),
  };
}

const present = (properties: object): PlanRow["properties"] =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as PlanRow["properties"];
