// The scalars of the API: dates of stated precision, addresses, and JSON.
import { GraphQLScalarType, Kind, valueFromASTUntyped } from "graphql";
import { isPartialDate } from "../dates.ts";
import { InterlockError } from "../errors.ts";

export const typeDefs = /* GraphQL */ `
  scalar PartialDate
  scalar URL
  scalar JSON
`;

const seen = (value: unknown): string =>
  typeof value === "string" ? `"${value.slice(0, 60)}"` : (JSON.stringify(value)?.slice(0, 60) ?? String(value));

/** A scalar whose values are texts that `isRight` accepts. */
function text(name: string, description: string, expected: string, isRight: (value: string) => boolean): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && isRight(value)) return value;
    throw new InterlockError("BAD_USER_INPUT", `${name} must be ${expected}; saw ${seen(value)}.`);
  };
  return new GraphQLScalarType({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : valueFromASTUntyped(node)),
  });
}

const isAddress = (value: string): boolean => /^https?:\/\//.test(value) && URL.canParse(value);

export const resolvers = {
  PartialDate: text(
    "PartialDate",
    "ISO 8601 date of stated precision: 2025, 2025-08 or 2025-08-28, from the year 1000 on. As a point in time a partial date means its last day. Anything else is BAD_USER_INPUT.",
    "an ISO date of stated precision, such as 2025, 2025-08 or 2025-08-28, in quotes",
    isPartialDate,
  ),
  URL: text("URL", "An absolute http or https address.", "an absolute http or https address", isAddress),
  JSON: new GraphQLScalarType({
    name: "JSON",
    description:
      "A JSON value: text, number, true, false, null, a list or an object; parameters and rows of analyses and of the console, and values of qualifiers.",
    parseValue: (value) => value,
    parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
  }),
};
