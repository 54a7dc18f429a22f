// The parameters of a statement: found in its header and its text, and read by their types from what is typed.
import { describe, expect, it } from "vitest";
import { parametersIn, typedText, valueOf } from "../../client/panels/console/parameters.ts";
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
