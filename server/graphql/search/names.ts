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
  /** All of these types that match, best first: by kind, then by degree, then by id. An empty text matches nothing. */
  find(text: string, types?: readonly string[] | null): Hits;
}
/** What was found; each is made where it is looked at. */
export interface Hits {
  readonly length: number;
  at(index: number): Hit;
}

interface Text {
  readonly of: number;
  readonly sort: "ID" | "NAME" | "ALIAS" | "TEXT";
  readonly text: string;
}

const nothing: Hits = {
  length: 0,
  at() {
    throw new Error("Nothing was found, so there is nothing to look at.");
  },
};

/** Beyond this many letters a text is no name any more. */
const longest = 100;

/** How many entities are taken up before other requests have their turn. */
const atOnce = 2_000;

export async function indexNames(all: readonly Named[]): Promise<NameIndex> {
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
  for (const [of, { id, name, aliases, description }] of all.entries()) {
    if (of % atOnce === atOnce - 1) await new Promise(setImmediate);
    add({ of, sort: "ID", text: id });
    add({ of, sort: "NAME", text: name });
    for (const alias of aliases) add({ of, sort: "ALIAS", text: alias });
    if (description !== null) add({ of, sort: "TEXT", text: description });
  }
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
  const withWord = (word: string): number[] => {
    const found: number[] = [];
    for (let at = lowest(vocabulary, word); at < vocabulary.length && vocabulary[at]!.startsWith(word); at++)
      for (const place of places.get(vocabulary[at]!)!) found.push(place);
    return found;
  };
  /** Texts with a word that is nearly this one: a letter off from four letters on, two from eight on. Numbers are never nearly right. */
  const nearWord = (word: string): number[] => {
    const found = withWord(word);
    const most = /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (most > 0)
      for (const at of nearVocabulary.near(word, most))
        if (!/^\d/.test(vocabulary[at]!)) for (const place of places.get(vocabulary[at]!)!) found.push(place);
    return found;
  };
  /** Texts that have each of the words; one may come more than once. */
  const inAll = (words: readonly string[], having: (word: string) => number[]): number[] => {
    const [least = [], ...others] = words.map(having).sort((a, b) => a.length - b.length);
    const sets = others.map((list) => new Set(list));
    return least.filter((place) => sets.every((set) => set.has(place)));
  };

  return {
    find(asked, types) {
      const query = fold(asked.slice(0, longest));
      if (query.letters === "") return nothing;
      const words = wordsOf(query);
      // By place in `all`: the best kind so far, counted from 1, and the text that matched. Half of all names may begin with one letter.
      const bestKind = new Uint8Array(all.length);
      const bestText = new Uint32Array(all.length);
      const met: number[] = [];
      const offer = (place: number, kind: MatchKind) => {
        const { of, sort } = texts[place]!;
        if (types && !types.includes(all[of]!.type)) return;
        const known = bestKind[of]!;
        const offered = matchKinds.indexOf(kind) + 1;
        if (known === 0) met.push(of);
        // Of two names that match alike the entity's own name is shown.
        if (known === 0 || offered < known || (offered === known && sort === "NAME" && texts[bestText[of]!]!.sort === "ALIAS")) {
          bestKind[of] = offered;
          bestText[of] = place;
        }
      };
      for (let at = lowest(letters, query.letters); at < letters.length && letters[at]!.startsWith(query.letters); at++) {
        const place = whole[at]!.text;
        const { sort } = texts[place]!;
        if (letters[at] === query.letters) offer(place, sort as MatchKind);
        else if (sort !== "ID") offer(place, "PREFIX");
      }
      for (const place of inAll(words, withWord)) offer(place, texts[place]!.sort === "TEXT" ? "TEXT" : "WORDS");
      // What was nearly meant is only looked for where nothing was met by its name: it costs a look at every word there is.
      if (met.every((of) => matchKinds[bestKind[of]! - 1] === "TEXT")) {
        for (const place of inAll(words, nearWord)) if (texts[place]!.sort !== "TEXT") offer(place, "FUZZY");
        if (met.length === 0 && query.letters.length >= 5)
          for (const at of nearNames.near(query.letters, 2))
            if (letters[at]!.length >= 8 || isWithin(query.letters, letters[at]!, 1)) offer(whole[at]!.text, "FUZZY");
      }
      // One number for each, so that tens of thousands are sorted in a moment: the kind, then the rank.
      const order = Float64Array.from(met, (of) => bestKind[of]! * all.length + rank[of]!).sort();
      return {
        length: order.length,
        at(index) {
          const of = byRank[order[index]! % all.length]!;
          const kind = matchKinds[bestKind[of]! - 1]!;
          return { named: all[of]!, kind, shown: () => shown(all[of]!, texts[bestText[of]!]!, kind, query, words) };
        },
      };
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
