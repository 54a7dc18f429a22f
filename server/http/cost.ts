// What an operation may cost: every object it could return counts one, multiplied by how many of them each level may give.
import {
  getNamedType,
  getOperationAST,
  getVariableValues,
  isListType,
  isNullableType,
  isObjectType,
  isInterfaceType,
  isUnionType,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import { getComplexity, type ComplexityEstimator } from "graphql-query-complexity";
import { InterlockError } from "../errors.ts";

/** A page where neither `first` nor `last` is given. */
export const usualPage = 25;
/** What a list without a size of its own is taken for: a claim's evidence, an entity's counts. */
export const usualList = 3;

const known = new WeakMap<DocumentNode, Map<string, number>>();
/** How many sorts of variables are remembered of one document, and how long one may be: callers choose both. */
const mostKnown = 20;
const longestKnown = 1_000;

/** The cost of the operation with these variables; throws QUERY_TOO_COMPLEX past the limit, and the schema's own words where a variable does not fit. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
  maxCost: number,
): number {
  // Which ids and words are asked for is all the same to the cost; how many of them, and every number, is not.
  const shape = JSON.stringify(variables, (_name, value: unknown) => (typeof value === "string" ? "" : value));
  const key = `${maxCost} ${operationName ?? ""} ${shape}`;
  const before = known.get(document)?.get(key);
  if (before !== undefined && fits(schema, document, operationName, variables)) return before;
  const cost = getComplexity({
    schema,
    query: document,
    variables,
    estimators: [estimate],
    ...(operationName !== undefined && { operationName }),
    // shape.ts has counted them, and says so in our own words.
    maxQueryNodes: Infinity,
  });
  if (cost > maxCost)
    throw new InterlockError(
      "QUERY_TOO_COMPLEX",
      `An operation may cost ${maxCost}; this one may cost ${cost}. Ask for smaller pages (first, perEntity) or fewer levels.`,
      {
        limit: maxCost,
        seen: cost,
      },
    );
  const costs = known.get(document) ?? new Map<string, number>();
  if (costs.size < mostKnown && key.length <= longestKnown) known.set(document, costs.set(key, cost));
  return cost;
}

const fits = (schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined, variables: Record<string, unknown>) =>
  getVariableValues(schema, getOperationAST(document, operationName)?.variableDefinitions ?? [], variables).errors === undefined;

/** GitHub's rule: a page multiplies what stands below it, whether its size is a literal, a variable or the usual one. */
export const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const returned = getNamedType(field.type);
  const own = isObjectType(returned) || isInterfaceType(returned) || isUnionType(returned) ? 1 : 0;
  if (own === 0) return 0;
  const { first, last, perEntity, ids } = args as Record<string, unknown>;
  const each = own + childComplexity;
  // edges, nodes and paths are the page that what holds them has multiplied by already.
  if (type.name.endsWith("Connection") || type.name === "PathResult") return each;
  if (returned.name.endsWith("Connection")) return 1 + sizeOf(first ?? last, usualPage) * childComplexity;
  const asked = Array.isArray(ids) ? ids.length : 1;
  if (perEntity !== undefined) return asked * sizeOf(perEntity, usualPage) * each;
  if (first !== undefined) return sizeOf(first, usualPage) * each;
  if (Array.isArray(ids)) return Math.max(1, asked) * each;
  return isList(field.type) ? usualList * each : each;
};

const sizeOf = (size: unknown, usual: number): number => (typeof size === "number" ? Math.max(1, size) : usual);

function isList(type: GraphQLOutputType): boolean {
  const bare = isNullableType(type) ? type : (type as { ofType: GraphQLOutputType }).ofType;
  return isListType(bare);
}
