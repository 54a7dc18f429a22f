// Every limit that the API's own description tells is one: what is at it is answered, what is past it is refused.
import {
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
} from "graphql";
import { expect, it } from "vitest";
import type { Context } from "../../server/graphql/context.ts";
import { createSchema } from "../../server/graphql/index.ts";
import { linksAmong } from "../../server/graphql/subgraph.ts";
import { loadOntology } from "../../server/ontology.ts";
import { describeWholeBase } from "../matrix/index.ts";

const ontology = loadOntology();
const schema = createSchema(ontology);

/** What is told of arguments and fields of inputs, by where they stand. What one entity type can be asked is told of all of them. */
function told(form: RegExp, isList: boolean): Record<string, number[]> {
  const found: [string, number[]][] = [];
  const look = (coordinate: string, { type, description }: GraphQLArgument | GraphQLInputField) => {
    const [, ...limits] = form.exec(description ?? "") ?? [];
    if (limits.length > 0 && isListType(getNullableType(type)) === isList)
      found.push([coordinate, limits.map((limit) => Number(limit.replace(",", "")))]);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
    if (isInterfaceType(type) || (isObjectType(type) && !type.getInterfaces().some(({ name }) => name === "Entity")))
      for (const field of Object.values(type.getFields()))
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
  }
  return Object.fromEntries(found);
}

/** How each list that is limited is asked for. */
const lists: Record<string, (list: string) => string> = {
  "ClaimFilter.other": (list) => `{ claims(filter: { other: ${list} }) { totalCount } }`,
  "ClaimFilter.publishers": (list) => `{ claims(filter: { publishers: ${list} }) { totalCount } }`,
  "Entity.series(metrics)": (list) => `{ entity(id: "nvidia") { series(metrics: ${list}) { months } } }`,
  "EntityFilter.ids": (list) => `{ entities(filter: { ids: ${list} }) { totalCount } }`,
  "EntityFilter.kinds": (list) => `{ entities(filter: { kinds: ${list} }) { totalCount } }`,
  "Query.cite(ids)": (list) => `{ cite(ids: ${list}) }`,
  "Query.diff(ids)": (list) => `{ diff(from: "2024", to: "2025", ids: ${list}) { addedCount } }`,
  "Query.expand(ids)": (list) => `{ expand(ids: ${list}, perEntity: 1) { links { id } } }`,
  "Query.nodes(ids)": (list) => `{ nodes(ids: ${list}) { id } }`,
  "Query.paths(from)": (list) => `{ paths(from: ${list}, to: "tsmc", first: 1) { complete } }`,
  "Query.paths(to)": (list) => `{ paths(to: ${list}, from: "tsmc", first: 1) { complete } }`,
  "Query.sources(publishers)": (list) => `{ sources(publishers: ${list}) { totalCount } }`,
  "Query.subgraph(ids)": (list) => `{ subgraph(ids: ${list}) { links { id } } }`,
  "Query.timeline(ids)": (list) => `{ timeline(ids: ${list}) { totalCount } }`,
  "StringFilter.in": (list) => `{ entities(filter: { name: { in: ${list} } }) { totalCount } }`,
};

/** How each field that gives a page is asked for. */
const pages: Record<string, (page: string) => string> = {
  "Entity.claims": (page) => `{ entity(id: "nvidia") { claims(${page}) { nodes { id } } } }`,
  "Entity.links": (page) => `{ entity(id: "nvidia") { links(${page}) { edges { link { id } } } } }`,
  "Link.claims": (page) => `{ node(id: "microsoft~PARTNERS_WITH~openai") { ... on Link { claims(${page}) { nodes { id } } } } }`,
  "Query.claims": (page) => `{ claims(${page}) { nodes { id } } }`,
  "Query.entities": (page) => `{ entities(${page}) { nodes { id } } }`,
  "Query.search": (page) => `{ search(text: "nvidia", ${page}) { nodes { id } } }`,
  "Query.sources": (page) => `{ sources(${page}) { nodes { id } } }`,
  "Query.timeline": (page) => `{ timeline(${page}) { nodes { id } } }`,
  "Source.claims": (page) => `{ source(id: "s0001") { claims(${page}) { nodes { id } } } }`,
};

/** How each number is asked for that has a least, and perhaps a most. */
const numbers: Record<string, (number: number) => string> = {
  "ClaimFilter.minSources": (number) => `{ claims(filter: { minSources: ${number} }) { totalCount } }`,
  "HasLink.min": (number) => `{ entities(filter: { hasLink: { min: ${number} } }) { totalCount } }`,
  "Query.expand(perEntity)": (number) => `{ expand(ids: "nvidia", perEntity: ${number}) { links { id } } }`,
  "Query.paths(first)": (number) => `{ paths(from: "nvidia", to: "tsmc", maxLength: 2, first: ${number}) { complete } }`,
  "Query.paths(maxLength)": (number) => `{ paths(from: "nvidia", to: "tsmc", first: 1, maxLength: ${number}) { complete } }`,
  ...Object.fromEntries(
    Object.entries(pages).flatMap(([field, operation]) =>
      ["first", "last"].map((argument) => [`${field}(${argument})`, (number: number) => operation(`${argument}: ${number}`)]),
    ),
  ),
};

describeWholeBase(
  "A limit that is told",
  ({ askRaw }) => {
    const refused = async (operation: string) => {
      const { errors } = await askRaw(operation);
      return errors?.map(({ message, originalError }) => [(originalError as { code?: string } | undefined)?.code, message]);
    };
    const list = (length: number) => `[${Array.from({ length }, () => '"nvidia"').join(",")}]`;

    const ofLists = told(/at most ([\d,]+\d)/i, true);
    it("of a list has a case below", () => expect(Object.keys(ofLists).sort()).toEqual(Object.keys(lists).sort()));
    it.each(Object.entries(ofLists))("is one: %s", async (coordinate, [most]) => {
      const operation = lists[coordinate]!;
      expect(await refused(operation(list(most!)))).toBe(undefined);
      expect(await refused(operation(list(most! + 1)))).toEqual([
        ["BAD_USER_INPUT", expect.stringMatching(new RegExp(` may hold ${most} at most; saw ${most! + 1}\\.$`))],
      ]);
    });

    const ofNumbers = { ...told(/, from (1)\.$/, false), ...told(/\b(\d+) to ([\d,]*\d)\b/, false) };
    delete ofNumbers["Query.runAnalysis(parameters)"];
    it("of a number has a case below", () => expect(Object.keys(ofNumbers).sort()).toEqual(Object.keys(numbers).sort()));
    it.each(Object.entries(ofNumbers))("is one: %s", async (coordinate, [least, most]) => {
      const operation = numbers[coordinate]!;
      for (const number of [least!, most ?? least!]) expect(await refused(operation(number))).toBe(undefined);
      for (const number of [least! - 1, ...(most === undefined ? [] : [most + 1])])
        expect(await refused(operation(number))).toEqual([["BAD_USER_INPUT", expect.stringMatching(new RegExp(` saw ${number}\\.$`))]]);
    });

    it("of a page holds whichever way it is asked for, and two ways at once are none", async () => {
      const both = "Give first (a page forward) or last (a page backward), not both.";
      expect(await refused(pages["Query.claims"]!("first: 1, last: 1"))).toEqual([["BAD_USER_INPUT", both]]);
      for (const page of ['first: 1, before: "x"', 'last: 1, after: "x"', 'after: "x", before: "x"'])
        expect(await refused(pages["Query.claims"]!(page))).toEqual([
          ["BAD_USER_INPUT", expect.stringMatching(/ (goes|go) with |^Give after /)],
        ]);
    });
  },
  true,
);

it("More than 10,000 links are refused: what is to be drawn is never a part of it", async () => {
  const among = (count: number) => {
    const rows = Array.from({ length: count }, (_, at) => ({
      id: `a~SUPPLIES~b${at}`,
      claimCount: 1,
      confidences: ["high"],
      statuses: ["happened"],
      publishers: [["Test Wire"]],
      firmPublishers: [[]],
    }));
    return linksAmong(["a", "b"], null, { ontology, read: () => Promise.resolve(rows) } as unknown as Context);
  };
  expect(await among(10_000)).toHaveLength(10_000);
  await expect(among(10_001)).rejects.toMatchObject({
    code: "RESULT_TOO_LARGE",
    message: "There are more than 10000 links among these 2 entities. Ask for fewer, or narrow the filter.",
  });
});
