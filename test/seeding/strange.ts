// Seeds that nobody wrote, full of what is rare: right by every rule of `check`, the same for the same number.
import fc from "fast-check";
import { lastDay } from "../../server/dates.ts";
import type { Ontology, Property, RelationType } from "../../server/ontology.ts";
import type { PlainSeed } from "../../server/seeding/index.ts";

export interface Size {
  readonly entities: number;
  readonly claims: number;
  readonly sources: number;
  /** How many more are joined to one entity: from 101 on it carries the first of its links. */
  readonly around?: number;
}
type Stated = Record<string, unknown>;
type Claim = PlainSeed["claims"] extends readonly (infer One)[] | undefined ? One : never;

/** Right, and awkward: those that begin like one another sort otherwise before a "~", numbers otherwise than texts, some look like a claim's or a source's. */
const oddIds =
  "a|a-b|a.b|ab|a0|a-0|b|b-a|b.a|1|10|2|007|c0000|c88888|s8888|null|true|constructor|nan|e-e|1e9|x-1.y-2|metric|zz|zz-top|aa.bb-cc.dd|0|00|out|in".split(
    "|",
  );
/** Equal ones, equal but for case or accents (composed and not), other scripts, signs that mean something elsewhere, above and below U+FFFF. */
const oddNames = [
  ..."Twin|Twin|twin|TWIN|Zo\u00eb|Zoe\u0308|zoe|\u{1F600} Lab|\u{1F600}|\uFF21\uFF29|\u{1D538}\u{1D540}|\uFB01 ligature|\u0130stanbul|\u0131zmir|\u03bf\u03b4\u03bf\u03c2|\u00df|SS|\u017Fharp|O'Neil & S\u00f6hne|Soehne|\u540d\u524d \u682a\u5f0f\u4f1a\u793e|\u540d\u524d|\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645|\u200frtl\u202e|-dash|=SUM(A1)|NULL|true|1e9|GPT-4|GPT 4|gpt4|GPT-4o|a  b|A\u00a0B|~tilde~|{brace}|\\back\\|`tick`|%_wild%|.*|$name|[0]|((|<b>&amp;</b>|e\u0301\u0327|\u01C5|\u2603|!|?!".split(
    "|",
  ),
  'say "so"',
  "two\nlines",
  "tab\tin",
  `${"long ".repeat(60)}name`,
  "x".repeat(300),
  "a|b;c,d",
  "🏳️‍🌈 flag",
];
const amounts = fc.oneof(
  fc.constantFrom(
    0,
    1,
    7,
    1e6,
    2.5e9,
    1e12,
    0.1,
    0.2,
    0.30000000000000004,
    -5,
    -0.1,
    1e21,
    1e-7,
    9_007_199_254_740_991,
    123456789.12345679,
  ),
  fc.integer({ min: -1000, max: 1000 }),
);
const whole = fc.constantFrom(0, 1, 7, 15_000, -3, 9_007_199_254_740_990);
const dates = fc
  .tuple(
    fc.constantFrom(1001, 1999, 2020, 2023, 2024, 2024, 2024, 2025, 2025, 2026, 9998),
    fc.constantFrom(1, 2, 2, 3, 6, 11, 12, 12),
    fc.constantFrom(1, 28, 29, 30, 31, 31),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, parts]) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const two = (part: number) => String(part).padStart(2, "0");
    return [String(year), two(month), two(Math.min(day, last))].slice(0, parts).join("-");
  });
/** Some of them the same again and again, so that there is something to be equal in. */
const periods = fc.constantFrom(
  ["2024", "2024"],
  ["2024-01-01", "2024-12-31"],
  ["2024-01", "2024-03"],
  ["2024-04", "2024-06"],
  ["2024-04-01", "2024-06-30"],
  ["2023-07", "2024-06"],
  ["2023-12-31", "2024-01-01"],
  ["2024-02-29", "2024-02-29"],
  ["2024-02", undefined],
  ["2024", undefined],
  [undefined, "2024-06"],
  [undefined, "2024-06-30"],
  [undefined, undefined],
) as fc.Arbitrary<[string | undefined, string | undefined]>;

const sometimes = <T>(arbitrary: fc.Arbitrary<T>, of = 2) => fc.option(arbitrary, { nil: undefined, freq: of - 1 });
const dense = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/** Within what the property takes; one less than the most, so that a range may end there. */
const bounded = (numbers: fc.Arbitrary<number>, { min, max = Infinity }: Property): fc.Arbitrary<number> =>
  min === undefined ? numbers : numbers.map((number) => Math.min(max - 1, Math.max(min, Math.abs(number))));

function valueOf(property: Property): fc.Arbitrary<unknown> | undefined {
  const { type, values } = property;
  if (type === "word") return fc.constantFrom(...Object.keys(values!));
  return {
    date: dates,
    float: bounded(amounts, property),
    integer: bounded(whole, property),
    boolean: fc.boolean(),
    string: fc.constantFrom("one", "One", "GAAP", ...oddNames.slice(0, 12)),
    strings: fc.uniqueArray(fc.constantFrom(...oddNames), { minLength: 1, maxLength: 3 }),
    url: fc.constantFrom("https://example.org/x", "http://example.org/?a=1&b=%22#{}"),
  }[type as string];
}

/** What bounds a range, or needs something beside it: made with what it goes with, so that no claim is a mistake. */
const isMadeApart = (name: string) => /(Max|^max|From|To|Start|End|^statement|^currency|^per|^unit|^contradicts|^sameDeal)$/.test(name);
/** As far as both are stated the end is not before the start. */
const inOrder = (start: unknown, end: unknown): boolean => {
  if (start === undefined || end === undefined) return true;
  const length = Math.min(String(start).length, String(end).length);
  return String(end).slice(0, length) >= String(start).slice(0, length);
};

function claimOf(ontology: Ontology, { properties }: RelationType, entities: readonly string[]): fc.Arbitrary<Stated> {
  const own = [...ontology.claimProperties, ...properties].flatMap((property) => {
    const { name, type, required } = property;
    const value = isMadeApart(name) ? undefined : type === "entity" ? fc.constantFrom(...entities) : valueOf(property);
    if (!value) return [];
    return [[name, required ? value : sometimes(value, name === "status" || name === "amount" ? 2 : 4)] as const];
  });
  const has = (name: string) => properties.some((property) => property.name === name);
  return fc
    .record({
      ...Object.fromEntries(own),
      from: sometimes(dates),
      to: sometimes(dates, 3),
      currency: fc.constantFrom("USD", "USD", "EUR", "CNY"),
      unit: fc.constantFrom("USD", "GW", "%"),
      period: periods,
      width: fc.constantFrom(undefined, undefined, 0, 0.5),
      per: fc.constantFrom("month", "year"),
    })
    .map(({ from, to, currency, unit, period, width, per, ...claim }: Stated) => {
      const hasMoney = claim.amount !== undefined;
      const [periodStart, periodEnd] = period as [string?, string?];
      const ranges = properties.flatMap(({ name }) => {
        const end = properties.find((other) => other.name === `${name}Max`)?.name;
        return end && claim[name] !== undefined && width !== undefined ? [[end, (claim[name] as number) + (width ? 1 : 0)] as const] : [];
      });
      return dense({
        ...claim,
        ...Object.fromEntries(ranges),
        validFrom: from,
        // A figure holds from the last day of its period on.
        validTo:
          inOrder(from, to) && !(has("value") && periodEnd && to && !inOrder(lastDay(periodEnd), lastDay(to as string))) ? to : undefined,
        ...(has("amount") && {
          currency: hasMoney ? currency : undefined,
          moneyKind: hasMoney ? claim.moneyKind : undefined,
          bound: hasMoney ? claim.bound : undefined,
          per: claim.moneyKind === "rate" && hasMoney ? per : undefined,
        }),
        ...(has("value") && {
          unit,
          periodStart,
          periodEnd,
          max: width === undefined ? undefined : (claim.value as number) + Number(width),
        }),
      });
    });
}

/** The seed of this number: never the same for another one. */
export function strangeSeed(ontology: Ontology, number: number, size: Size): PlainSeed {
  let at = 0;
  const one = <T>(arbitrary: fc.Arbitrary<T>): T => fc.sample(arbitrary, { seed: number * 1_000_003 + at++, numRuns: 1 })[0]!;
  const ids = one(fc.shuffledSubarray(oddIds, { minLength: oddIds.length }));
  const names = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...oddNames) },
    { weight: 1, arbitrary: fc.constantFrom("Alpha One", "Alpha Two", "Beta One", "alpha") },
  );
  const typeNames = ontology.entityTypes.map(({ name }) => name);
  const entities: { [type: string]: ({ id: string } & Stated)[] } = {};
  const types = new Map<string, string>();
  const make = (id: string, type: string) => {
    const { properties } = ontology.entityType(type);
    const own = properties.flatMap((property) => {
      const value = property.type === "entity" ? undefined : valueOf(property);
      return value ? [[property.name, sometimes(value, 3)] as const] : [];
    });
    const stated = one(
      fc.record({
        name: names,
        aliases: sometimes(fc.uniqueArray(names, { minLength: 1, maxLength: 3 })),
        description: sometimes(names, 4),
        externalIds: sometimes(fc.constantFrom({ wikidata: "Q1" }, { wikidata: "Q2", crunchbase: "a:b/c d", constructor: "x" }), 5),
        ...Object.fromEntries(own),
      }),
    );
    (entities[type] ??= []).push({ id, ...dense(stated) });
    types.set(id, type);
  };
  for (let place = 0; place < size.entities; place++)
    make(
      ids[place] ?? `e${place}`,
      place < 2 ? "Organization" : place === 2 ? "Metric" : one(fc.constantFrom(...typeNames, "Organization", "Organization")),
    );
  const all = [...types.keys()];

  const kinds = fc.constantFrom(...ontology.publisherKinds.map(({ name }) => name));
  const publisherNames = one(fc.uniqueArray(fc.constantFrom(...new Set(oddNames)), { minLength: 3, maxLength: 8 }));
  const publishers = Object.fromEntries(publisherNames.map((name) => [name, one(kinds)]));
  const sources = Array.from({ length: size.sources }, (_, place) =>
    dense({
      id: `s${["0001", "0010", "00010", "0002", "10000", "9999", "12345"][place] ?? String(place + 20).padStart(4, "0")}`,
      url: `https://example.org/${place}?a=1&B=%22`,
      title: one(names),
      publisher: one(fc.constantFrom(...publisherNames)),
      date: one(sometimes(dates, 3)),
    }),
  );

  const pairs = (relation: RelationType) =>
    all.flatMap((from) =>
      all.filter((to) => from !== to && relation.fits(types.get(from)!, types.get(to)!)).map((to) => [from, to] as const),
    );
  const usable = ontology.relationTypes.map((relation) => ({ relation, pairs: pairs(relation) })).filter(({ pairs }) => pairs.length > 0);
  const claims: Claim[] = [];
  const seen = new Set<string>();
  for (let place = 0; place < size.claims && usable.length > 0; place++) {
    // By relation first: those that fit few types are no rarer.
    const { relation, pairs } = one(fc.constantFrom(...usable));
    const before = claims.filter((claim) => claim.relation === relation.name);
    const again = before.length > 0 && one(fc.boolean()) ? one(fc.constantFrom(...before)) : undefined;
    let [subject, object] = again ? [again.subject, again.object] : one(fc.constantFrom(...pairs));
    if (relation.fits(types.get(object)!, types.get(subject)!) && one(fc.nat(2)) === 0) [subject, object] = [object, subject];
    const id = `c${[10000, 9999, 8000, 99999][place] ?? String(place).padStart(4, "0")}`;
    const locator = fc.constantFrom("p. 3", 'table "2"', "a|b");
    const cited = one(fc.uniqueArray(fc.constantFrom(...sources), { minLength: 1, maxLength: 4 })).map((source) => source.id);
    const evidence = cited.map((source) => one(fc.constantFrom<unknown>(source, source, { source, locator: one(locator) })));
    // One source twice, at two places in it, is one source.
    if (one(fc.nat(3)) === 0) evidence.push({ source: cited[0], locator: "elsewhere" });
    const stated = one(claimOf(ontology, relation, all));
    const { eventDate, validFrom, validTo, observedOn } = stated;
    const saying = JSON.stringify([relation.name, [subject, object].sort(), eventDate, validFrom, validTo, observedOn, cited.toSorted()]);
    if (relation.symmetric && seen.has(saying)) continue;
    seen.add(saying);
    claims.push({ id, subject, relation: relation.name, object, statement: `${id}: ${one(names)}`, evidence, ...stated });
  }
  for (let place = 0; place < (size.around ?? 0); place++) {
    make(`around-${place}`, "Organization");
    const [subject, object] = place % 2 ? [all[0]!, `around-${place}`] : [`around-${place}`, all[0]!];
    const relation = one(fc.constantFrom("SUPPLIES", "PARTNERS_WITH", "INVESTS_IN"));
    claims.push({
      id: `c5${String(place).padStart(4, "0")}`,
      subject,
      relation,
      object,
      statement: `Around ${place}.`,
      confidence: "low",
      evidence: [sources[0]!.id],
    });
  }
  pairUp(claims, ontology, one);
  return { entities, claims: claims.map(dense), sources: sources.filter(({ id }) => claims.some((claim) => cites(claim, id))), publishers };
}

const cites = ({ evidence }: Claim, id: string): boolean =>
  (evidence as (string | { source: string })[]).some((item) => (typeof item === "string" ? item : item.source) === id);

/** Some claims contradict one another; some are told of as one deal. */
function pairUp(claims: Stated[], ontology: Ontology, one: <T>(arbitrary: fc.Arbitrary<T>) => T): void {
  if (claims.length < 2) return;
  const two = fc.uniqueArray(fc.constantFrom(...claims), { minLength: 2, maxLength: 2 });
  for (let pair = 0; pair < claims.length / 5; pair++) {
    const [a, b] = one(two) as [Stated, Stated];
    // Mostly of one pair of ends, where it matters to sums.
    const near =
      claims.find((claim) => claim !== a && claim.relation === a.relation && claim.subject === a.subject && claim.object === a.object) ?? b;
    for (const [claim, other] of [
      [a, near],
      [near, a],
    ] as const)
      claim.contradicts = [...new Set([...((claim.contradicts as string[]) ?? []), other.id])];
  }
  for (const claim of claims) {
    const hasMoney = ontology.relationType(claim.relation as string).groups.includes("money") && claim.amount !== undefined;
    if (hasMoney && one(fc.nat(3)) === 0) claim.sameDeal = one(fc.constantFrom(...claims.filter((other) => other !== claim))).id;
  }
}
