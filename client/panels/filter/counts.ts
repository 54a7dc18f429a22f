// Counts beside the choices of the filter.

/** Of words in order from the best down: how many are of each or better. */
export function atLeast(words: readonly string[], items: readonly string[]): ReadonlyMap<string, number> {
  let sum = 0;
  return new Map(words.map((word) => [word, (sum += items.filter((item) => item === word).length)]));
}
