// The schema is the manual: everything in it is described, it keeps Relay's conventions, and no change of it goes unseen.
import { readFileSync } from "node:fs";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from "graphql";
import { expect, it } from "vitest";
import { createSchema } from "../../server/graphql/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { notForTypes, ofEveryEntity } from "../../server/reserved.ts";

const ontology = loadOntology();
const schema = createSchema(ontology);
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
const objects = types.filter(isObjectType);
const connections = objects.filter(({ name }) => name.endsWith("Connection"));

it("describes every type, field, argument and value", () => {
  const bare = types.flatMap((type) => {
    const described: { name: string; description?: string | null | undefined }[] = [type];
    const add = (...parts: typeof described) =>
      described.push(...parts.map(({ name, description }) => ({ name: `${type.name}.${name}`, description })));
    if (isEnumType(type)) add(...type.getValues());
    if (isInputObjectType(type)) add(...Object.values(type.getFields()));
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        add(field, ...field.args.map(({ name, description }) => ({ name: `${field.name}(${name})`, description })));
    return described.flatMap(({ name, description }) => (description ? [] : [name]));
  });
  expect(bare).toEqual([]);
});

it("is the one in server/graphql/schema.graphql; print it anew with: npm run schema", () => {
  const printed = readFileSync(new URL("../../server/graphql/schema.graphql", import.meta.url), "utf8");
  expect(`${printSchema(schema)}\n`).toEqual(printed);
});

it("makes types, relations and closed lists from the ontology", () => {
  const values = (name: string) => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => [value.name, value.value]) : [];
  };
  expect(values("EntityType")).toEqual(ontology.entityTypes.map(({ name }) => [name, name]));
  expect(values("RelationType")).toEqual(ontology.relationTypes.map(({ name }) => [name, name]));
  expect(values("ClaimStatus")).toEqual(ontology.words("status").map((word) => [word.toUpperCase(), word]));
  for (const { name, properties } of ontology.entityTypes) {
    const fields = Object.keys((schema.getType(name) as GraphQLObjectType).getFields());
    expect(fields).toEqual(expect.arrayContaining(properties.map((property) => property.name)));
  }
});

it("leaves no name to entity types and their properties that is its own", () => {
  const own = Object.keys(schema.getTypeMap()).filter(
    (name) => !name.startsWith("__") && !ontology.entityTypes.some((type) => type.name === name),
  );
  expect([...notForTypes].sort()).toEqual([...own, "Interlock"].sort());
  const fields = Object.keys((schema.getType("Entity") as GraphQLInterfaceType).getFields()).filter((name) => name !== "kind");
  expect([...ofEveryEntity].sort()).toEqual([...fields, "firstByName", "firstByDegree"].sort());
});

it("has connections as Relay knows them", () => {
  const shape = (type: GraphQLObjectType, ...fields: string[]) =>
    Object.fromEntries(fields.map((name) => [name, String(type.getFields()[name]?.type)]));
  for (const connection of connections) {
    const name = connection.name.replace(/Connection$/, "");
    expect(shape(connection, "edges", "pageInfo", "totalCount")).toEqual({
      edges: `[${name}Edge!]!`,
      pageInfo: "PageInfo!",
      totalCount: "Int!",
    });
    const edge = schema.getType(`${name}Edge`) as GraphQLObjectType;
    // A link's edge leads to the entity at the other end.
    expect(shape(edge, "cursor", "node")).toEqual({
      cursor: "String!",
      node: name === "Link" || name === "Search" ? "Entity!" : `${name}!`,
    });
  }
  const fields = objects.flatMap((type) => Object.values(type.getFields()));
  const paging = (field: GraphQLField<unknown, unknown>) => field.args.map((argument) => `${argument.name}: ${String(argument.type)}`);
  for (const field of fields.filter((each) => connections.some((connection) => connection === getNamedType(each.type))))
    expect(paging(field)).toEqual(expect.arrayContaining(["first: Int", "after: String"]));
  expect(shape(schema.getType("PageInfo") as GraphQLObjectType, "hasNextPage", "hasPreviousPage", "startCursor", "endCursor")).toEqual({
    hasNextPage: "Boolean!",
    hasPreviousPage: "Boolean!",
    startCursor: "String",
    endCursor: "String",
  });
  expect(String(schema.getQueryType()!.getFields().node!.type)).toBe("Node");
});
