// What differs between two pictures, so that only that is touched.

export type Difference<T> = { added: T[]; changed: { before: T; after: T }[]; removed: T[] };

/** Compares by id, then by each property; the same object twice is not looked into. */
export function difference<T extends { id: string }>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Difference<T> {
  const added: T[] = [];
  const changed: { before: T; after: T }[] = [];
  for (const now of after.values()) {
    const then = before.get(now.id);
    if (!then) added.push(now);
    else if (then !== now && !alike(then, now)) changed.push({ before: then, after: now });
  }
  return { added, changed, removed: [...before.values()].filter(({ id }) => !after.has(id)) };
}

/** Values one level deep; a place is the one property that is itself an object. */
function alike(one: object, other: object): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const [a, b] = [one[key as keyof object] as unknown, other[key as keyof object] as unknown];
    if (Object.is(a, b)) continue;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || !alike(a, b)) return false;
  }
  return true;
}
