// Requests as people might make them, generated from the words of the base: filters, orders and pages.
import fc from "fast-check";
import type { Base, Filter } from "./base.ts";
import type { EntityFilter } from "./entities.ts";

const upper = (words: readonly string[]): string[] => words.map((word) => word.toUpperCase());
/** Years in which the base has things to tell, and some around them; of every precision. */
const anyDate = fc
  .record({
    year: fc.integer({ min: 2016, max: 2028 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, parts }) => [year, ...[month, day].map((part) => String(part).padStart(2, "0"))].slice(0, parts).join("-"));
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
/** Half of them at the very bounds of claims, or a day before: there one is off by one. */
export function dates({ claims }: Base): fc.Arbitrary<string> {
  const bounds = [
    ...new Set(claims.flatMap(({ holdsFrom, holdsTo, knownFrom }) => [holdsFrom ?? [], holdsTo ?? [], knownFrom ?? []].flat())),
  ];
  return bounds.length === 0 ? anyDate : fc.oneof(anyDate, fc.constantFrom(...bounds.sort(), ...bounds.map(dayBefore)));
}
export const ranges = (base: Base) =>
  fc
    .record({ from: dates(base), to: dates(base) }, { requiredKeys: [] })
    .map(({ from, to }) => (from && to && from.slice(0, 4) >= to.slice(0, 4) ? { from } : { ...(from && { from }), ...(to && { to }) }));

/** Most things are left unasked, so that most answers hold something. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const some = (words: readonly string[], most = 6): fc.Arbitrary<string[]> =>
  words.length === 0
    ? fc.constant<string[]>([])
    : fc.oneof(
        { weight: 15, arbitrary: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: most }) },
        // Which matches nothing.
        { weight: 1, arbitrary: fc.constant<string[]>([]) },
      );
/** Without the keys that are undefined: they were not asked. */
const dense = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/** From a thousand to a hundred billion, as often between two decimal places as on one. */
const money = fc.tuple(fc.integer({ min: 3, max: 11 }), fc.constantFrom(1, 2, 2.5, 5, 7.75)).map(([zeros, first]) => first * 10 ** zeros);
const amounts = (stated: readonly number[]) => {
  const bound = stated.length === 0 ? money : fc.oneof(money, fc.constantFrom(...stated));
  return fc
    .record({ currency: fc.constantFrom("USD", "USD", "USD", "EUR", "CNY"), min: bound, max: bound }, { requiredKeys: ["currency"] })
    .map(({ currency, min, max }) =>
      min !== undefined && max !== undefined && max < min
        ? { currency, min: max, max: min }
        : { currency, ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
    );
};

export function claimFilters(base: Base): fc.Arbitrary<Filter> {
  const { ontology, entities, claims, sources } = base;
  const date = dates(base);
  const publishers = [...new Set(sources.flatMap(({ publisher }) => publisher ?? []))];
  const asked: { [Name in keyof Filter]-?: fc.Arbitrary<Filter[Name]> } = {
    relations: some(ontology.relationTypes.map(({ name }) => name)),
    direction: fc.constantFrom("OUT", "IN", "BOTH"),
    otherTypes: some(
      ontology.entityTypes.map(({ name }) => name),
      3,
    ),
    other: some(
      entities.map(({ id }) => id),
      300,
    ),
    asOf: date,
    during: ranges(base),
    knownBy: date,
    statuses: some(upper(ontology.words("status"))),
    minConfidence: fc.constantFrom(...upper(ontology.words("confidence"))),
    minEvidence: fc.constantFrom("STRONG", "FAIR", "WEAK"),
    minSources: fc.integer({ min: 1, max: 4 }),
    publishers: some(publishers, 40),
    publisherKinds: some(upper(ontology.publisherKinds.map(({ name }) => name))),
    amount: amounts(claims.flatMap(({ amount }) => amount ?? [])),
    contradicted: fc.boolean(),
  };
  const names = Object.keys(asked) as (keyof Filter)[];
  return fc
    .uniqueArray(fc.constantFrom(...names), { maxLength: 4 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, asked[name]])))) as fc.Arbitrary<Filter>;
}

export function entityFilters(base: Base): fc.Arbitrary<EntityFilter> {
  const { ontology, entities } = base;
  const names = entities.map(({ name }) => name);
  const piece = fc
    .constantFrom(...names)
    .map((name) => [...name])
    .chain((signs) => fc.nat(signs.length - 1).map((start) => signs.slice(start, start + 3).join("")));
  return fc
    .letrec<{ filter: EntityFilter }>((tie) => ({
      filter: fc
        .record({
          and: rarely(fc.array(tie("filter"), { maxLength: 3 })),
          or: rarely(fc.array(tie("filter"), { minLength: 1, maxLength: 3 })),
          not: rarely(tie("filter")),
          ids: rarely(
            some(
              entities.map(({ id }) => id),
              200,
            ),
          ),
          types: fc.option(
            some(
              ontology.entityTypes.map(({ name }) => name),
              4,
            ),
            { nil: undefined },
          ),
          kinds: rarely(some([...new Set(entities.flatMap(({ kind }) => kind ?? []))], 5)),
          name: rarely(
            fc.oneof(
              fc.record({ contains: piece }),
              fc.record({ startsWith: piece }),
              fc.record({ eq: fc.constantFrom(...names) }),
              fc.record({ in: some(names, 50) }),
            ),
          ),
          hasLink: rarely(fc.record({ filter: claimFilters(base), min: fc.integer({ min: 1, max: 3 }) })),
          degree: rarely(fc.record({ min: fc.integer({ min: 0, max: 6 }), max: fc.integer({ min: 6, max: 150 }) }, { requiredKeys: [] })),
        })
        .map((asked) => dense(asked) as EntityFilter),
    }))
    .filter.filter((asked) => JSON.stringify(asked).split('"hasLink"').length <= 9);
}

export const orders = <By extends string>(...by: By[]) =>
  fc.record({ by: fc.constantFrom(...by), order: fc.constantFrom("ASC" as const, "DESC" as const) });
export const pages = fc.record({ size: fc.integer({ min: 1, max: 100 }), back: fc.boolean() });
