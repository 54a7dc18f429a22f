// The parameters of a statement: found in its header and its text, and read by their types from what is typed.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parametersIn, typedText, valueOf } from "../../client/panels/console/parameters.ts";
import { forgetPast, readPast, remember, type Past } from "../../client/panels/console/past.ts";
import { cypher, queriesIn } from "../../server/queries.ts";

const parameter = (type: string, usual: unknown = null) => ({ name: "it", type, description: "", default: usual });

describe("the parameters of a statement", () => {
  it.each(queriesIn("analysis"))("of the question %s are those that the server reads from its header", (name) => {
    const { text, parameters } = cypher(name);
    const found = parametersIn(text);
    expect(found.map(({ name: each, type, default: usual }) => ({ name: each, type, default: usual }))).toEqual(
      parameters.map(({ name: each, type, default: usual = null }) => ({ name: each, type, default: usual })),
    );
  });

  it("are also those that no header states, but not what stands in texts and comments", () => {
    const found = parametersIn("MATCH (a {id: $whom}) // $not\nWHERE a.name <> '$nor' AND a.`$this` = $that RETURN $whom");
    expect(found.map(({ name, type }) => [name, type])).toEqual([
      ["whom", "JSON"],
      ["that", "JSON"],
    ]);
  });
});

describe("a typed value", () => {
  it.each([
    ["Int", "50", 50],
    ["Int", "-3", -3],
    ["Float", "0.5", 0.5],
    ["Boolean", "true", true],
    ["Date", "2024-03", "2024-03"],
    ["Entity", " nvidia ", "nvidia"],
    ["List<Entity>", "nvidia, amd", ["nvidia", "amd"]],
    ["List<Int>", "1,2", [1, 2]],
    ["JSON", "50", 50],
    ["JSON", "nvidia", "nvidia"],
    ["Date", "null", null],
  ])("of type %s is read from %s", (type, text, value) => expect(valueOf(parameter(type), text)).toEqual({ value }));

  it.each([
    ["Int", "fifty"],
    ["Int", "1.5"],
    ["Float", "much"],
    ["Boolean", "yes"],
    ["Date", "2024-13"],
    ["List<Int>", "1, two"],
  ])("of type %s is not %s", (type, text) => expect(valueOf(parameter(type), text)).toEqual({ wrong: true }));

  it("is the usual one where nothing is typed, and is written as it would be typed", () => {
    expect(valueOf(parameter("Int", 50), " ")).toEqual({ value: 50 });
    expect([typedText(null), typedText("nvidia"), typedText(50), typedText(["a", "b"])]).toEqual(["", "nvidia", "50", "a, b"]);
  });
});

describe("statements that were run before", () => {
  const one = (statement: string): Past => ({ question: "", statement, values: {} });
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it("stand with the last first, each once, forty at most", () => {
    for (const statement of ["a", "b", "a"]) remember(one(statement));
    expect(readPast()).toEqual([one("a"), one("b")]);
    for (let at = 0; at < 50; at++) remember(one(`RETURN ${at}`));
    expect(readPast().map(({ statement }) => statement)).toEqual(Array.from({ length: 40 }, (_, at) => `RETURN ${49 - at}`));
    expect(forgetPast()).toEqual(readPast());
  });

  it("are none where what is kept is of another make, and one that is too long is not kept", () => {
    localStorage.setItem("interlock.console", "{not JSON");
    expect(readPast()).toEqual([]);
    localStorage.setItem("interlock.console", JSON.stringify([one("a"), { was: "otherwise" }]));
    expect(readPast()).toEqual([one("a")]);
    expect(remember(one("x".repeat(8_001)))).toEqual([one("a")]);
  });
});
