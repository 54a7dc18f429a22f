// The schema as a promise: Relay's own rules hold, what was released is not broken unexplained, and every argument of a page says its bounds.
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import plugin from "@graphql-eslint/eslint-plugin";
import type * as Inspector from "@graphql-inspector/core";
import { ESLint } from "eslint";
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
} from "graphql";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../server/graphql");
const sdl = readFileSync(join(folder, "schema.graphql"), "utf8");
const schema = buildSchema(sdl);
// Of its two builds the one that shares our graphql.
const { diff, CriticalityLevel } = createRequire(import.meta.url)("@graphql-inspector/core") as typeof Inspector;

/** Breaking changes since a release that were meant, in the inspector's words, each with its reason. */
const explained: Record<string, string> = {};

describe("the schema", () => {
  it("keeps the rules of @graphql-eslint for Relay", async () => {
    const eslint = new ESLint({
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ["**/*.graphql"],
          plugins: { "@graphql-eslint": plugin as never },
          languageOptions: { parser: plugin.parser as never, parserOptions: { graphQLConfig: { schema: sdl } } },
          rules: {
            ...(plugin.configs["flat/schema-relay"].rules as object),
            // Not every list is a page: a claim's evidence is whole. `nodes` beside `edges` is what GitHub's API has too.
            "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false }],
          },
        },
      ],
    });
    const lint = async (text: string) => (await eslint.lintText(text, { filePath: "schema.graphql" })).flatMap(({ messages }) => messages);
    expect((await lint(sdl)).map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`)).toEqual([]);
    // The rules are awake: they see a page without a way back.
    expect(await lint("type Query { all(first: Int, after: String): AllConnection } type AllConnection { edges: Int }")).not.toEqual([]);
  });

  it.each(readdirSync(join(folder, "released")))("breaks nothing that %s promised, unless it says why", async (released) => {
    const before = buildSchema(readFileSync(join(folder, "released", released), "utf8"));
    const changes = await diff(before, schema);
    const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);
    expect(breaking.filter((message) => !explained[message])).toEqual([]);
    const without = buildSchema(sdl.replace(/^scalar URL$/m, "scalar Address").replaceAll(/\bURL\b(!?)$/gm, "Address$1"));
    expect((await diff(before, without)).some(({ criticality }) => criticality.level === CriticalityLevel.Breaking)).toBe(true);
  });

  it("says the bounds of every argument and input that makes an answer large", () => {
    const inputs = Object.values(schema.getTypeMap()).flatMap((type) =>
      isInputObjectType(type)
        ? [{ name: type.name, args: Object.values(type.getFields()) }]
        : (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith("__")
          ? Object.values(type.getFields()).map(({ name, args }) => ({ name: `${type.name}.${name}`, args }))
          : [],
    );
    const large = inputs.flatMap(({ name, args }) =>
      args.filter(isLarge).map((argument) => ({ name: `${name}(${argument.name})`, argument })),
    );
    expect(large.filter(({ argument }) => !/\b\d/.test(argument.description ?? "")).map(({ name }) => name)).toEqual([]);
    expect(large.length).toBeGreaterThan(60);
  });

  it("says what every cursor belongs to, and which of the two ways each argument of a page goes", () => {
    const connections = Object.values(schema.getTypeMap())
      .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []))
      .filter((field) => getNamedType(field.type).name.endsWith("Connection"));
    for (const { name, args } of connections) {
      const said = Object.fromEntries(args.map((argument) => [argument.name, argument.description ?? ""]));
      expect([name, said.first, said.last, said.after, said.before]).toEqual([
        name,
        expect.stringMatching(/^How many, forward: 1 to 100, 25 where .*BAD_USER_INPUT\.$/),
        expect.stringMatching(/^How many, backward .*: 1 to 100;/),
        expect.stringMatching(/^A cursor of this order, after which/),
        expect.stringMatching(/^A cursor of this order, before which/),
      ]);
    }
    expect(connections.length).toBeGreaterThan(10);
  });
});

/** Numbers that say how many, and lists of ids or names; lists of the ontology's words are as short as the ontology. */
function isLarge({ name, type }: GraphQLArgument | GraphQLInputField): boolean {
  if (["first", "last", "perEntity", "maxLength"].includes(name)) return true;
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) && ["ID", "String"].includes(getNamedType(bare).name);
}
