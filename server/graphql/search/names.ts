// An index of names in memory: exact, by beginning, by words in any order, and by what was nearly meant; the same whatever the engine.
import { editDistance } from "../../errors.ts";
import { indexNear, isWithin } from "./near.ts";
import { fold, stretch, withoutUmlauts, wordsOf, type Folded } from "./fold.ts";

export interface Named {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly degree: number;
}

/** The ways to match, best first. */
export const matchKinds = ["ID", "NAME", "ALIAS", "PREFIX", "WORDS", "FUZZY", "TEXT"] as const;
export type MatchKind = (typeof matchKinds)[number];

export interface Hit {
  readonly named: Named;
  readonly kind: MatchKind;
  /** What is shown of it: worked out where it is asked for, since most of what is found is on no page. */
  readonly shown: () => Shown;
}
export interface Shown {
  /** The name or alias that matched. */
  readonly matched: string;
  /** Start and end of each stretch of `matched` that was asked for, in UTF-16 units. */
  readonly spans: readonly (readonly [number, number])[];
}

export interface NameIndex {
  /** All that match, best first: by kind, then by degree, then by id. An empty text matches nothing. */
  find(text: string): Hit[];
}

interface Text {
  readonly of: number;
  readonly sort: "ID" | "NAME" | "ALIAS" | "TEXT";
  readonly text: string;
}

/** Beyond this many letters a text is no name any more. */
const longest = 100;

export function indexNames(all: readonly Named[]): NameIndex {
  const texts: Text[] = [];
  const whole: { letters: string; text: number }[] = [];
  // Lists, not sets: places are added in ascending order, and half a million sets take a gigabyte.
  const places = new Map<string, number[]>();
  const add = (text: Text) => {
    const place = texts.push(text) - 1;
    for (const spelled of new Set([text.text, withoutUmlauts(text.text)])) {
      const folded = fold(spelled);
      if (text.sort !== "TEXT") whole.push({ letters: folded.letters, text: place });
      if (text.sort === "ID") continue;
      for (const word of wordsOf(folded)) {
        const known = places.get(word);
        if (!known) places.set(word, [place]);
        else if (known.at(-1) !== place) known.push(place);
      }
    }
  };
  all.forEach(({ id, name, aliases, description }, of) => {
    add({ of, sort: "ID", text: id });
    add({ of, sort: "NAME", text: name });
    for (const alias of aliases) add({ of, sort: "ALIAS", text: alias });
    if (description !== null) add({ of, sort: "TEXT", text: description });
  });
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  whole.sort((a, b) => compare(a.letters, b.letters));
  const letters = whole.map((entry) => entry.letters);
  const vocabulary = [...places.keys()].sort(compare);
  const nearVocabulary = indexNear(vocabulary);
  const nearNames = indexNear(letters);
  /** By place in `all`: how many stand before it where all match alike. */
  const rank = new Uint32Array(all.length);
  const byRank = all.map((_, of) => of).sort((a, b) => all[b]!.degree - all[a]!.degree || compare(all[a]!.id, all[b]!.id));
  for (const [at, of] of byRank.entries()) rank[of] = at;

  /** Texts with a word that begins like this. */
  const withWord = (word: string): Set<number> => {
    const found = new Set<number>();
    for (let at = lowest(vocabulary, word); at < vocabulary.length && vocabulary[at]!.startsWith(word); at++)
      for (const place of places.get(vocabulary[at]!)!) found.add(place);
    return found;
  };
  /** Texts with a word that is nearly this one: a letter off from four letters on, two from eight on. Numbers are never nearly right. */
  const nearWord = (word: string): Set<number> => {
    const found = withWord(word);
    const most = /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (most > 0)
      for (const at of nearVocabulary.near(word, most))
        if (!/^\d/.test(vocabulary[at]!)) for (const place of places.get(vocabulary[at]!)!) found.add(place);
    return found;
  };
  const inAll = (sets: readonly Set<number>[]): number[] => {
    const [least, ...others] = [...sets].sort((a, b) => a.size - b.size);
    return least ? [...least].filter((place) => others.every((set) => set.has(place))) : [];
  };

  return {
    find(asked) {
      const query = fold(asked.slice(0, longest));
      if (query.letters === "") return [];
      const words = wordsOf(query);
      const best = new Map<number, { kind: MatchKind; place: number }>();
      const offer = (place: number, kind: MatchKind) => {
        const { of, sort } = texts[place]!;
        const known = best.get(of);
        // Of two names that match alike the entity's own name is shown.
        if (
          !known ||
          matchKinds.indexOf(kind) < matchKinds.indexOf(known.kind) ||
          (kind === known.kind && sort === "NAME" && texts[known.place]!.sort === "ALIAS")
        )
          best.set(of, { kind, place });
      };
      for (let at = lowest(letters, query.letters); at < letters.length && letters[at]!.startsWith(query.letters); at++) {
        const place = whole[at]!.text;
        const { sort } = texts[place]!;
        if (letters[at] === query.letters) offer(place, sort as MatchKind);
        else if (sort !== "ID") offer(place, "PREFIX");
      }
      for (const place of inAll(words.map(withWord))) offer(place, texts[place]!.sort === "TEXT" ? "TEXT" : "WORDS");
      // What was nearly meant is only looked for where nothing was met by its name: it costs a look at every word there is.
      if (![...best.values()].some(({ kind }) => kind !== "TEXT")) {
        for (const place of inAll(words.map(nearWord))) if (texts[place]!.sort !== "TEXT") offer(place, "FUZZY");
        if (best.size === 0 && query.letters.length >= 5)
          for (const at of nearNames.near(query.letters, 2))
            if (letters[at]!.length >= 8 || isWithin(query.letters, letters[at]!, 1)) offer(whole[at]!.text, "FUZZY");
      }
      // One number for each, so that tens of thousands are sorted in a moment: the kind, then the rank.
      const order = Float64Array.from(best, ([of, { kind }]) => matchKinds.indexOf(kind) * all.length + rank[of]!).sort();
      return Array.from(order, (key): Hit => {
        const of = byRank[key % all.length]!;
        const { kind, place } = best.get(of)!;
        return { named: all[of]!, kind, shown: () => shown(all[of]!, texts[place]!, kind, query, words) };
      });
    },
  };
}

/** What to show as matched, and which stretches of it. */
function shown(named: Named, { text, sort }: Text, kind: MatchKind, query: Folded, words: readonly string[]): Shown {
  if (sort === "TEXT") return { matched: named.name, spans: [] };
  const matched = sort === "ID" ? named.name : text;
  if (sort === "ID") return { matched, spans: fold(matched).letters === query.letters ? [[0, matched.length]] : [] };
  const folded = fold(matched);
  if (kind !== "WORDS" && kind !== "FUZZY")
    return { matched, spans: [stretch(folded, matched, 0, Math.min(query.letters.length, folded.letters.length))] };
  const own = wordsOf(folded);
  const spans = words.flatMap((word) => {
    const begins = own.findIndex((known) => known.startsWith(word));
    const at = begins >= 0 ? begins : own.findIndex((known) => editDistance(word, known) <= 2);
    if (at < 0) return [];
    const start = folded.starts[at]!;
    return [stretch(folded, matched, start, begins >= 0 ? start + word.length : start + own[at]!.length)];
  });
  const unique = new Map(spans.map((span) => [span[0], span]));
  return { matched, spans: spans.length > 0 ? [...unique.values()].sort((a, b) => a[0] - b[0]) : [[0, matched.length]] };
}

/** The place of the first that is not before the text. */
function lowest(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
