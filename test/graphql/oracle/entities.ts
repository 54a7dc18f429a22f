// The oracle's answers about entities: which pass a filter of any depth, in which order, and how they are spread.
import { isBefore, sorted, type Base, type Filter, type PlainEntity } from "./base.ts";
import { degreeOf, linksOf } from "./links.ts";

/** EntityFilter as it is sent. */
export interface EntityFilter {
  readonly and?: EntityFilter[];
  readonly or?: EntityFilter[];
  readonly not?: EntityFilter;
  readonly ids?: string[];
  readonly types?: string[];
  readonly kinds?: string[];
  readonly name?: { eq?: string; in?: string[]; contains?: string; startsWith?: string };
  readonly hasLink?: { filter?: Filter; min?: number };
  readonly degree?: { min?: number; max?: number };
}
export interface EntityOrder {
  readonly by: "NAME" | "DEGREE" | "ID";
  readonly order: "ASC" | "DESC";
}

export function fits(base: Base, entity: PlainEntity, filter: EntityFilter): boolean {
  const { name, hasLink, degree } = filter;
  if (filter.and && !filter.and.every((each) => fits(base, entity, each))) return false;
  if (filter.or && !filter.or.some((each) => fits(base, entity, each))) return false;
  if (filter.not && fits(base, entity, filter.not)) return false;
  if (filter.ids && !filter.ids.includes(entity.id)) return false;
  if (filter.types && !filter.types.includes(entity.type)) return false;
  if (filter.kinds && !(entity.kind !== undefined && filter.kinds.includes(entity.kind))) return false;
  if (name?.eq !== undefined && entity.name !== name.eq) return false;
  if (name?.in && !name.in.includes(entity.name)) return false;
  if (name?.contains !== undefined && !entity.name.includes(name.contains)) return false;
  if (name?.startsWith !== undefined && !entity.name.startsWith(name.startsWith)) return false;
  if (hasLink && linksOf(base, entity.id, hasLink.filter ?? {}).length < (hasLink.min ?? 1)) return false;
  if (degree?.min !== undefined && degreeOf(base, entity.id) < degree.min) return false;
  if (degree?.max !== undefined && degreeOf(base, entity.id) > degree.max) return false;
  return true;
}

export function entities(base: Base, filter: EntityFilter, { by, order }: EntityOrder): PlainEntity[] {
  const key = (entity: PlainEntity) => (by === "NAME" ? entity.name : by === "DEGREE" ? degreeOf(base, entity.id) : entity.id);
  const passing = base.entities.filter((entity) => fits(base, entity, filter));
  return sorted(passing, key, order, ({ id }) => id);
}

export function facets(base: Base, passing: readonly PlainEntity[]) {
  const count = (wordsOf: (entity: PlainEntity) => Iterable<string>): [string, number][] => {
    const counts = new Map<string, number>();
    for (const entity of passing) for (const word of new Set(wordsOf(entity))) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].sort(([a, x], [b, y]) => y - x || (isBefore(a, b) ? -1 : 1));
  };
  return {
    types: count(({ type }) => [type]).map(([type, n]) => ({ type, count: n })),
    kinds: count(({ kind }) => (kind === undefined ? [] : [kind])).map(([value, n]) => ({ value, count: n })),
    relations: count(({ id }) => linksOf(base, id, {}).map(({ relation }) => relation)).map(([relation, n]) => ({ relation, count: n })),
  };
}
