// What the explorer asks is held against the server's schema, so that neither can change without the other.
import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import * as operations from "../../client/api/operations.ts";
import { createSchema } from "../../server/graphql/index.ts";
import { loadOntology } from "../../server/ontology.ts";

const ontology = loadOntology();
const schema = createSchema(ontology);
const fixed = Object.entries(operations).flatMap(([name, value]) =>
  typeof value === "object" && "text" in value ? [[name, value.text] as const] : [],
);

describe("an operation of the explorer", () => {
  it("is found", () => expect(fixed.length).toBeGreaterThan(5));
  it.each(fixed)("%s fits the schema", (_name, text) => expect(validate(schema, parse(text))).toEqual([]));
  it.each(ontology.entityTypes.map(({ name, properties }) => [name, properties] as const))(
    "on the properties of a %s fits the schema",
    (type, properties) => {
      const { text } = operations.properties({
        type,
        properties: properties.map(({ name, title, type }) => ({ name, title, type, unit: null })),
      });
      expect(validate(schema, parse(text))).toEqual([]);
    },
  );
});
