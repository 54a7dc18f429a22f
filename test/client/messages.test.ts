// Both languages say the same things with the same values in them. That none is missing is held by types already.
import { describe, expect, it } from "vitest";
import { de } from "../../client/messages/de.ts";
import { en } from "../../client/messages/en.ts";

/** Every text with its place: "start.ask.chip". */
const textsOf = (value: unknown, at = ""): [string, unknown][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each]) => textsOf(each, at === "" ? key : `${at}.${key}`))
    : [[at, value]];
/** The names of what a text is made with; a text that takes an object takes it apart. */
const given = (text: unknown): string[] => {
  if (typeof text !== "function") return [];
  const [, list = ""] = /^\(?([^]*?)\)? *=>/.exec(String(text)) ?? [];
  const body = String(text).slice(String(text).indexOf("=>"));
  return list.match(/\w+/g)?.filter((name) => new RegExp(`\\b${name}\\b`).test(body)) ?? [];
};
// The words of the ontology are one language's own; see terms.test.ts.
const english = textsOf({ ...en, terms: {} });
const german = new Map(textsOf({ ...de, terms: {} }));

describe("the texts in German", () => {
  it("are those in English, one for one", () => {
    expect([...german.keys()].sort()).toEqual(english.map(([at]) => at).sort());
    expect([...german].filter(([, text]) => text === "").map(([at]) => at)).toEqual(
      english.filter(([, text]) => text === "").map(([at]) => at),
    );
  });

  it.each(english.filter(([, text]) => typeof text === "function"))("say with the same values: %s", (at, text) => {
    expect(given(german.get(at)).length).toBe(given(text).length);
  });
});
