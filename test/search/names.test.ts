// How names are matched: by which way, what is shown of it, and in which order; the same on every engine, so asked of none.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../server/errors.ts";
import { indexNames, type Named } from "../../server/graphql/search/names.ts";
import { indexNear, isWithin } from "../../server/graphql/search/near.ts";

const named = (id: string, name: string, more: Partial<Named> = {}): Named => ({
  id,
  name,
  type: "Organization",
  aliases: [],
  description: null,
  degree: 1,
  ...more,
});
const index = await indexNames([
  named("strasse", "Straße der KI"),
  named("kuenstliche", "Künstliche Intelligenz GmbH"),
  named("zoe", "Zoë & Łukasz ＡＩ", { degree: 5 }),
  named("mars", "Mars"),
  named("mars-2", "Mars", { degree: 9 }),
  named("maria", "Maria", { aliases: ["Mars"] }),
  named("gpt-4", "GPT-4", { type: "Model", degree: 3 }),
  named("gpt-5", "GPT-5", { type: "Model", degree: 2 }),
  named("coreweave", "CoreWeave", { aliases: ["Atlantic Crypto"], description: "Rents GPUs on Mars." }),
  named("asml", "ASML"),
]);
const found = (text: string, types?: string[]): string[] => {
  const hits = index.find(text, types);
  return Array.from({ length: hits.length }, (_, at) => hits.at(at)).map(({ kind, named: { id } }) => `${kind} ${id}`);
};
/** What is marked of what is shown. */
const marked = (text: string): string[] => {
  const { matched, spans } = index.find(text).at(0).shown();
  return [matched, ...spans.map(([from, to]) => matched.slice(from, to))];
};

describe("A name", () => {
  it.each([
    [
      "by itself, before others that are so called, the best known first",
      "mars",
      ["ID mars", "NAME mars-2", "ALIAS maria", "TEXT coreweave"],
    ],
    ["by how it begins, the best known first", "gpt", ["PREFIX gpt-4", "PREFIX gpt-5"]],
    ["by its words in any order, each as far as it is typed", "intel kunst", ["WORDS kuenstliche"]],
    ["without its accents and strokes, and in letters of usual width", "zoe lukasz ai", ["NAME zoe"]],
    ["with ss for ß", "strasse", ["ID strasse"]],
    ["with ss for ß, behind the first word too", "der ki strass", ["WORDS strasse"]],
    ["with ue for ü", "kuenstliche intelligenz", ["PREFIX kuenstliche"]],
    ["with u for ü", "kunstliche", ["PREFIX kuenstliche"]],
    ["by another name", "atlantic crypto", ["ALIAS coreweave"]],
    ["by what is said of it, where nothing is so called", "rents", ["TEXT coreweave"]],
    ["a letter off", "coreweeve", ["FUZZY coreweave"]],
    ["with two letters swapped and one left out", "croewave", ["FUZZY coreweave"]],
    ["a letter off in a word of four", "asnl", ["FUZZY asml"]],
  ])("is found %s: %s", (_how, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ["two letters off in a word of four", "asnk"],
    ["another number", "gpt-6"],
    ["nothing but signs", "-!-"],
    ["what no name may be so long as", "x".repeat(101)],
  ])("is not meant by %s: %s", (_what, text) => expect(found(text)).toEqual([]));

  it("is found among the types asked alone", () => {
    expect(found("gpt", ["Model"])).toEqual(["PREFIX gpt-4", "PREFIX gpt-5"]);
    expect(found("gpt", ["Organization"])).toEqual([]);
    expect(found("gpt", [])).toEqual([]);
  });

  it("is shown with what was asked for marked, letter by letter as it is written", () => {
    expect(marked("strass")).toEqual(["Straße der KI", "Straß"]);
    expect(marked("intel kunst")).toEqual(["Künstliche Intelligenz GmbH", "Künst", "Intel"]);
    expect(marked("coreweeve")).toEqual(["CoreWeave", "CoreWeave"]);
    expect(marked("atlantic")).toEqual(["Atlantic Crypto", "Atlantic"]);
    expect(marked("rents")).toEqual(["CoreWeave"]);
  });
});

describe("What is nearly a word", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "x", "1"), maxLength: 9 });
  it("is what so many steps lead to, and all of it", () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 12 }), fc.constantFrom(1, 2), (asked, words, most) => {
        const expected = words.flatMap((other, at) => (editDistance(asked, other) <= most ? [at] : []));
        expect(indexNear(words).near(asked, most)).toEqual(expected);
        expect(words.flatMap((other, at) => (isWithin(asked, other, most) ? [at] : []))).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});
