// What queries may be asked with: for each parameter, by its name and type, values out of the whole base. A new kind of parameter is a line here.
import fc, { type Arbitrary } from "fast-check";
import type { Parameters, Value } from "../../server/engine/index.ts";
import { ranks } from "../../server/graphql/claims.ts";
import { toSteps, type EntityFilterInput } from "../../server/graphql/entityFilter.ts";
import { evidenceGrades, toFilter, type ClaimFilterInput } from "../../server/graphql/filter.ts";
import type { Ontology } from "../../server/ontology.ts";
import type { Query, QueryParameter } from "../../server/queries.ts";
import type { Seed } from "../../server/seeding/index.ts";

export interface Generators {
  /** All parameters of a query; of pages, the first. */
  parametersOf(query: Query): Arbitrary<Parameters>;
}

export function generators({ entities, claims, sources }: Seed, ontology: Ontology): Generators {
  const words = (property: string) =>
    [...new Set(claims.flatMap(({ properties }) => (properties[property] as string | undefined) ?? []))].sort();
  const listed = (property: string) =>
    [...new Set(claims.flatMap(({ properties }) => (properties[property] as string[] | undefined) ?? []))].sort();
  const some = <T>(values: readonly T[], most = 5): Arbitrary<T[]> =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });
  const subset = <T extends object>(all: { [K in keyof T]-?: Arbitrary<T[K]> }, most: number): Arbitrary<T> =>
    fc
      .subarray(Object.keys(all) as (keyof T)[], { maxLength: most })
      .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, all[key]])))) as Arbitrary<T>;

  const entityIds = entities.map(({ id }) => id);
  const claimIds = claims.map(({ id }) => id);
  const sourceIds = sources.map(({ id }) => id);
  const types = ontology.entityTypes.map(({ name }) => name);
  const relations = ontology.relationTypes.map(({ name }) => name);
  const linkIds = [
    ...new Set(
      claims.map(({ subject, relation, object }) => {
        const [from, to] = ontology.relationType(relation).symmetric ? [subject, object].sort() : [subject, object];
        return `${from}~${relation}~${to}`;
      }),
    ),
  ];
  // Those with many claims are asked more often: there the pages and the ties are.
  const busy = fc.constantFrom(...claims.flatMap(({ subject, object }) => [subject, object]));
  // Among many entities, those taken at random would hardly ever be joined.
  const busyOnes = fc.uniqueArray(busy, { minLength: 1, maxLength: 120 });
  const entity = fc.oneof({ weight: 3, arbitrary: busy }, { weight: 1, arbitrary: fc.constantFrom(...entityIds) });
  const nameParts = entities.flatMap(({ properties }) => String(properties.name).split(/\s+/)).filter((word) => word.length > 1);
  const days = words("knownFrom");
  const date = fc.oneof(
    fc.constantFrom(...days),
    fc.constantFrom(...days.map((day) => day.slice(0, 7))),
    fc.constantFrom(...days.map((day) => day.slice(0, 4))),
  );
  const publishers = listed("publishers");

  const claimFilter = subset<ClaimFilterInput>(
    {
      relations: some(relations, 6),
      direction: fc.constantFrom("OUT", "IN", "BOTH"),
      otherTypes: some(types, 3),
      other: some(entityIds, 200),
      asOf: date,
      during: fc
        .tuple(date, date)
        .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a.slice(0, 4) < b.slice(0, 4) ? b : a }))
        .filter(({ from, to }) => `${from}-01-01` <= `${to}-12-31`),
      knownBy: date,
      statuses: some(words("status"), 4),
      minConfidence: fc.constantFrom(...ontology.words("confidence")),
      minEvidence: fc.constantFrom(...evidenceGrades),
      minSources: fc.integer({ min: 1, max: 4 }),
      publishers: some(publishers, 40),
      publisherKinds: some(listed("publisherKinds"), 3),
      amount: fc.record({
        currency: fc.constantFrom(...words("currency")),
        min: fc.constantFrom(1e6, 1e9),
        max: fc.constantFrom(2e9, 1e11),
      }),
      contradicted: fc.boolean(),
    },
    3,
  );

  const kinds = [...new Set(entities.flatMap(({ properties }) => (properties.kind as string | undefined) ?? []))].sort();
  const filterWith = (inner: Arbitrary<EntityFilterInput>) =>
    subset<EntityFilterInput>(
      {
        ids: some(entityIds, 100),
        types: some(types, 4),
        kinds: some(kinds, 4),
        name: fc.oneof(
          fc.record({ eq: fc.constantFrom(...entities.map(({ properties }) => String(properties.name))) }),
          fc.record({ contains: fc.constantFrom("a", "e", ...nameParts) }),
          fc.record({ startsWith: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ") }),
        ),
        hasLink: fc.record({ filter: claimFilter, min: fc.integer({ min: 1, max: 3 }) }),
        degree: fc.record({ min: fc.integer({ min: 0, max: 5 }), max: fc.integer({ min: 5, max: 60 }) }),
        and: fc.array(inner, { maxLength: 2 }),
        or: fc.array(inner, { maxLength: 2 }),
        not: inner,
      },
      2,
    );
  // Three filters in one another.
  const entityFilter = filterWith(filterWith(filterWith(fc.constant({}))));

  /** By name, where it says more than the type. */
  const byName: Record<string, (query: Query, parameter: QueryParameter) => Arbitrary<Value>> = {
    ids: (query, parameter) => {
      const ids = idsLike(query, parameter);
      return ids === entityIds ? busyOnes : some(ids, 120);
    },
    others: () => busyOnes,
    filter: ({ name }) => claimFilter.map((input) => toFilter(input, ontology, { links: name.startsWith("link/") }) as Value),
    ranks: () => fc.constant(ranks(ontology, "confidence").ranks as Value),
    page: ({ text }) =>
      fc.record({
        by: fc.constantFrom(
          "ID",
          ...new Set([...(/CASE \$page\.by[\s\S]*?END/.exec(text)?.[0] ?? "").matchAll(/WHEN '(\w+)'/g)].map((match) => match[1]!)),
        ),
        down: fc.boolean(),
        back: fc.boolean(),
        from: fc.constant(null),
      }),
    relations: () => some(relations, 8),
    statuses: () => some(words("status")),
    grades: () => some(evidenceGrades),
    publishers: () => some(publishers, 30),
    currency: () => fc.constantFrom(...words("currency")),
    text: () => fc.constantFrom(...nameParts, "https", "%", "'"),
    limit: () => fc.integer({ min: 1, max: 200 }),
    name: () => fc.constantFrom("", ...entities.map(({ properties }) => String(properties.name))),
    bound: ({ name }) => fc.constantFrom("", "\uffff", ...(name.startsWith("claim/") ? claimIds : entityIds)),
    degree: () => fc.integer({ min: 0, max: 300 }),
    properties: ({ name }) =>
      some(
        name.startsWith("claim/") || name === "link/claims" ? ["id", "status", "statement", "sources"] : ["id", "name", "kind", "degree"],
      ),
    first: () => fc.constantFrom(null, "NAME", "DEGREE"),
    goal: () => fc.option(fc.record({ ids: some(entityIds, 200) })),
    ends: () => fc.option(some(["id", "name", "kind", "degree"])),
    own: () => fc.option(some(["id", "name", "kind", "degree"])),
  };
  const byType: Record<string, (parameter: QueryParameter) => Arbitrary<Value>> = {
    Boolean: () => fc.boolean(),
    Date: () => date,
    Int: ({ default: usual }) => fc.integer({ min: 0, max: typeof usual === "number" ? usual * 3 : 10 }),
    Float: ({ default: usual }) => fc.integer({ min: 0, max: 30 }).map((tenths) => ((typeof usual === "number" ? usual : 1) * tenths) / 10),
    // Like the default, more often than not: who asks for a chip names a chip.
    Entity: ({ default: usual }) => {
      const type = entities.find(({ id }) => id === usual)?.type;
      const alike = entities.filter((one) => one.type === type).map(({ id }) => id);
      return alike.length === 0 ? entity : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...alike) }, { weight: 1, arbitrary: entity });
    },
  };

  function idsLike({ name }: Query, { default: usual }: QueryParameter): string[] {
    const sample = Array.isArray(usual) ? usual[0] : undefined;
    const found = [entityIds, claimIds, sourceIds].find((ids) => ids.includes(String(sample)));
    if (found) return found;
    if (String(sample).split("~").length === 3) return linkIds;
    throw new Error(
      `cypher/${name}.cypher: give "ids" a default that is in the base, such as ["nvidia"], ["c0011"], ["s0001"] or a link's; saw ${JSON.stringify(usual)}.`,
    );
  }

  return {
    parametersOf(query) {
      const filtered = query.parameters.some(({ name }) => name === "steps");
      const countsLinks = query.parameters.some(({ name }) => name === "hasLinks");
      const single = query.parameters
        .filter(({ name }) => name !== "steps" && name !== "hasLinks")
        .map((parameter) => {
          const known = byName[parameter.name]?.(query, parameter) ?? byType[parameter.type]?.(parameter);
          if (!known)
            throw new Error(
              `cypher/${query.name}.cypher asks for "${parameter.name} ${parameter.type}", for which there are no values. Add a line to byName or byType in test/cypher/parameters.ts.`,
            );
          // A default of null says that the query knows what to do without.
          return [parameter.name, parameter.default === null ? fc.option(known) : known] as const;
        });
      // Steps point at places in the list of link filters, so the two come from one filter.
      return fc
        .tuple(
          fc.record(Object.fromEntries(single)) as Arbitrary<Parameters>,
          filtered
            ? entityFilter.map((filter) => toSteps(filter, ontology)).filter(({ hasLinks }) => countsLinks || hasLinks.length === 0)
            : fc.constant({}),
        )
        .map(([given, steps]) => ({ ...given, ...(steps as Parameters) }));
    },
  };
}
