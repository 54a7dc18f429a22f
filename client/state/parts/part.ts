// What a part of the view is: something that is remembered beside what was brought, undone with it and told in the address.

export interface Part<Value> {
  /** Its key in the address; no other part's. */
  readonly key: string;
  /** What it is where nothing was chosen: it then has no place in the address. */
  readonly usual: Value;
  /** As it stands in the address; "" for the usual one. */
  write(value: Value): string;
  /** What such a text says; the usual one where it makes no sense. `read(write(value))` is `value`. */
  read(text: string): Value;
}

/** Ids of entities and links, in the order in which they were chosen. */
export const ids = (key: string): Part<readonly string[]> => ({
  key,
  usual: [],
  write: (value) => value.join(","),
  read: (text) => [...new Set(text.split(",").filter((id) => id !== ""))],
});

/** One word of a list; the first is the usual one. */
export const word = <const Word extends string>(key: string, words: readonly [Word, ...Word[]]): Part<Word> => ({
  key,
  usual: words[0],
  write: (value) => (value === words[0] ? "" : value),
  read: (text) => words.find((one) => one === text) ?? words[0],
});

export const isDate = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);
