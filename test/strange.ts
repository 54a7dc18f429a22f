// Makes a seed that nobody wrote, full of what is rare, and has every generated request answered on it twice. Run: tsx test/strange.ts [number ...], each number a seed of its own.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { loadOntology, type Property, type RelationType } from "../server/ontology.ts";

const ontology = loadOntology();
const counts = { ofEachType: 10, claims: 1_500, sources: 60, publishers: 12 };
type Stated = Record<string, unknown>;
type Entity = Stated & { readonly id: string };

const names = fc.constantFrom(
  ..."Ünïcode ☃|O'Neil & Söhne|a\"b|名前 株式会社|-dash|=SUM(A1)|NULL|true|1e9|Zoë|ß|İstanbul|ﬁ ligature|naïve café".split("|"),
  "x".repeat(120),
);
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Of every precision; often the first or the last day of something, where there is most to get wrong. */
const dates = fc
  .tuple(
    fc.constantFrom(1001, 1999, 2015, 2020, 2023, 2024, 2024, 2025, 2026, 9998),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.constantFrom(1, 31), fc.integer({ min: 1, max: 28 })),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, parts]) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const two = (part: number) => String(part).padStart(2, "0");
    return [String(year), two(month), two(Math.min(day, last))].slice(0, parts).join("-");
  });
const numbers = fc.constantFrom(0, 1, 7, 1e6, 2.5e9, 1e12);

const valueOf = ({ type, values }: Property): fc.Arbitrary<unknown> | undefined =>
  type === "word"
    ? fc.constantFrom(...Object.keys(values!))
    : {
        date: dates,
        float: numbers,
        integer: numbers,
        boolean: fc.boolean(),
        string: fc.constantFrom("one", "two", "three"),
        url: fc.constant("https://example.org/x"),
      }[type as string];

/** Bounds of a range, and what needs another property beside it: made where the claim is, so that no claim is a mistake. */
const isMadeApart = (name: string) => /(Max|^max|Start|End|^currency|^per|^sameDeal)$/.test(name);

function claimOf({ properties }: RelationType): fc.Arbitrary<Stated> {
  const own = properties.flatMap((property) => {
    const value = isMadeApart(property.name) ? undefined : valueOf(property);
    return value ? [[property.name, property.required ? value : sometimes(value)] as const] : [];
  });
  const has = (name: string) => properties.some((property) => property.name === name);
  return fc
    .record({
      status: sometimes(fc.constantFrom(...ontology.words("status"))),
      confidence: fc.constantFrom(...ontology.words("confidence")),
      validFrom: sometimes(dates),
      validTo: sometimes(dates),
      eventDate: sometimes(dates),
      observedOn: sometimes(dates),
      currency: fc.constantFrom("USD", "EUR"),
      width: fc.constantFrom(0, 0, 1),
      per: fc.constantFrom("month", "year"),
      ...Object.fromEntries(own),
      ...(has("unit") && { unit: fc.constantFrom("USD", "GW", "%"), periodEnd: sometimes(dates) }),
    })
    .map(({ currency, width, per, validTo, ...claim }: Stated) => {
      const year = (date: unknown) => String(date).slice(0, 4);
      const hasMoney = claim.amount !== undefined;
      if (!hasMoney) delete claim.moneyKind;
      if (!hasMoney && claim.value === undefined) delete claim.bound;
      return {
        ...claim,
        ...(validTo !== undefined && (claim.validFrom === undefined || year(validTo) > year(claim.validFrom)) && { validTo }),
        ...(hasMoney && { currency, ...(width === 1 && { amountMax: (claim.amount as number) + 1 }) }),
        ...(claim.moneyKind === "rate" && { per }),
        ...(claim.value !== undefined && width === 1 && { max: (claim.value as number) + 1 }),
      };
    });
}

function writeSeed(folder: string, number: number): void {
  let at = 0;
  const one = <T>(arbitrary: fc.Arbitrary<T>): T => fc.sample(arbitrary, { seed: number * 1_000_003 + at++, numRuns: 1 })[0]!;
  const write = (file: string, content: unknown) => writeFileSync(join(folder, file), JSON.stringify(content, null, 1));
  for (const part of ["entities", "claims"]) mkdirSync(join(folder, part), { recursive: true });

  const entities = ontology.entityTypes.flatMap(({ name: type, properties }) => {
    const kind = properties.find(({ name }) => name === "kind");
    const list = Array.from({ length: counts.ofEachType }, (_, place): Entity => {
      const id = `${type.toLowerCase()}-${place}`;
      const aliases = one(sometimes(names.map((name) => [`${name} of ${id}`, id.toUpperCase()])));
      return {
        id,
        name: `${one(names)} ${type} ${place}`,
        aliases,
        kind: kind?.values && one(fc.constantFrom(...Object.keys(kind.values))),
      };
    });
    write(`entities/${type}.yaml`, list);
    return list.map(({ id }) => ({ id, type }));
  });
  const kinds = fc.constantFrom(...ontology.publisherKinds.map(({ name }) => name));
  const publishers = Object.fromEntries(
    Array.from({ length: counts.publishers }, (_, place) => [`${one(names).slice(0, 20)} ${place}`, one(kinds)]),
  );
  write("publishers.yaml", publishers);
  const sources = Array.from({ length: counts.sources }, (_, place) => ({
    id: `s${String(place + 1).padStart(4, "0")}`,
    url: `https://example.org/${place}?a=1&b=%22`,
    title: `${one(names)} ${place}`,
    publisher: one(fc.constantFrom(...Object.keys(publishers))),
    date: one(sometimes(dates)),
  }));
  write("sources.yaml", sources);

  const triples = ontology.relationTypes.flatMap((relation) =>
    entities.flatMap((from) =>
      entities.filter((to) => from !== to && relation.fits(from.type, to.type)).map((to) => ({ relation, from, to })),
    ),
  );
  const claims = Array.from({ length: counts.claims }, (_, place) => {
    // By relation first: those that fit few types are no rarer.
    const relation = one(fc.constantFrom(...ontology.relationTypes));
    const { from, to } = one(fc.constantFrom(...triples.filter((triple) => triple.relation === relation)));
    const cited = one(fc.uniqueArray(fc.constantFrom(...sources), { minLength: 1, maxLength: 4 })).map(({ id }) => id);
    // Each source is cited, or it would be a mistake.
    const evidence = [...new Set([...(sources[place] ? [sources[place].id] : []), ...cited])];
    const id = `c${String(place + 1).padStart(4, "0")}`;
    const claim = { id, relation: relation.name, object: to.id, statement: `${id} says so.`, evidence, ...one(claimOf(relation)) };
    return { subject: from.id, claim };
  });
  for (const { id } of entities) {
    const own = claims.flatMap(({ subject, claim }) => (subject === id ? [claim] : []));
    if (own.length > 0) write(`claims/${id}.yaml`, { subject: id, claims: own });
  }
}

for (const number of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2]) {
  const folder = mkdtempSync(join(tmpdir(), "interlock-strange-"));
  try {
    writeSeed(folder, number);
    console.log(`The strange seed ${number}:`);
    const run = spawnSync("npx", ["vitest", "run", "test/graphql/oracle"], {
      stdio: "inherit",
      env: { ...process.env, TEST_SEED: folder },
    });
    if (run.status !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
