// What the explorer asks is held against the server's schema, so that neither can change without the other.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { createSchema } from "../../server/graphql/index.ts";
import { loadOntology } from "../../server/ontology.ts";

const folder = join(import.meta.dirname, "../../client/api/operations");
const schema = createSchema(loadOntology());
const isOperation = (value: unknown): value is { text: string } => typeof value === "object" && value !== null && "text" in value;
const fixed = (
  await Promise.all(
    readdirSync(folder).map(async (file) =>
      Object.entries((await import(join(folder, file))) as object).flatMap(([name, value]) =>
        isOperation(value) ? [[`${file} ${name}`, value.text] as const] : [],
      ),
    ),
  )
).flat();

describe("an operation of the explorer", () => {
  it("is found", () => expect(fixed.length).toBeGreaterThan(5));
  it.each(fixed)("%s fits the schema", (_name, text) => expect(validate(schema, parse(text))).toEqual([]));
});
