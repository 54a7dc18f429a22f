// Makes up valid operations from the schema: any field that there is, with any arguments that fit, a few levels deep.
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import fc from "fast-check";

/** Ids that are there, one that is not, and things that are no ids. */
export interface Words {
  readonly ids: readonly string[];
}

const texts = ["microsoft", "h100", "", "Ünïcode", "x y", "'\\\\", "%", "a".repeat(200)];
const dates = ["2024", "2025-03", "2019-07-22", "2030-12-31"];

/** One valid operation a draw; `pick` is fast-check's source of choices, so that a failing operation is told with its seed. */
export const arbitraryOperation = (schema: GraphQLSchema, { ids }: Words) =>
  fc.gen().map((draw) => operation(schema, ids, (arbitrary) => draw(() => arbitrary)));

type Pick = <T>(arbitrary: fc.Arbitrary<T>) => T;

function operation(schema: GraphQLSchema, ids: readonly string[], pick: Pick): string {
  const some = <T>(list: readonly T[]): T => list[pick(fc.nat({ max: list.length - 1 }))]!;
  const chance = (percent: number): boolean => pick(fc.nat({ max: 99 })) < percent;

  function value(type: GraphQLInputType, name: string, depth: number): string {
    if (isNonNullType(type)) return value(type.ofType as GraphQLInputType, name, depth);
    if (isListType(type))
      return `[${Array.from({ length: pick(fc.nat({ max: 3 })) }, () => value(type.ofType as GraphQLInputType, name, depth)).join(", ")}]`;
    if (isEnumType(type)) return some(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || (depth > 0 && chance(25)));
      return `{${fields.map((field) => `${field.name}: ${value(field.type, field.name, depth - 1)}`).join(", ")}}`;
    }
    switch (type.name) {
      case "ID":
        return JSON.stringify(some(ids));
      case "Int":
        return String(some([0, 1, 2, 5, 25, 100, 101, -1]));
      case "Float":
        return "1.5";
      case "Boolean":
        return String(chance(50));
      case "PartialDate":
        return JSON.stringify(some(dates));
      case "JSON":
        return "{}";
      default:
        return JSON.stringify(some(texts));
    }
  }

  const given = (args: readonly (GraphQLArgument | GraphQLInputField)[]): string => {
    const chosen = args.filter((arg) => (isNonNullType(arg.type) ? arg.defaultValue === undefined || chance(50) : chance(30)));
    return chosen.length === 0 ? "" : `(${chosen.map((arg) => `${arg.name}: ${value(arg.type, arg.name, 3)}`).join(", ")})`;
  };

  let aliases = 0;
  function selections(type: GraphQLCompositeType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return "{ __typename }";
    const all = Object.values(type.getFields()).filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const chosen = all.filter(() => chance(all.length > 8 ? 25 : 60)).slice(0, 6);
    const fields = chosen.map((field) => {
      const inner = getNamedType(field.type);
      // The same field may be chosen again further down with other arguments; an alias keeps the two apart.
      const alias = field.args.length > 0 ? `a${aliases++}: ` : "";
      return `${alias}${field.name}${given(field.args)}${isCompositeType(inner) ? ` ${selections(inner, depth - 1)}` : ""}`;
    });
    return `{ ${["__typename", ...fields].join(" ")} }`;
  }

  const query = schema.getQueryType()!;
  const roots = Array.from({ length: 1 + pick(fc.nat({ max: 1 })) }, () => some(Object.values(query.getFields())));
  return `{ ${roots
    .map((field, i) => {
      const type = getNamedType(field.type);
      return `r${i}: ${field.name}${given(field.args)}${isCompositeType(type) ? ` ${selections(type, 4)}` : ""}`;
    })
    .join(" ")} }`;
}
