// Every question of cypher/analysis: has a whole header and a test of its own, and answers alike on each engine on the whole base.
import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { categories } from "../../docs/questions.ts";
import type { Row } from "../../server/engine/index.ts";
import { cypher, queriesIn } from "../../server/queries.ts";
import { describeWholeBase } from "../matrix/index.ts";

const questions = queriesIn("analysis").map(cypher);
const columnType =
  /^(Entity|Claim|Link|Source|String|Int|Float|Boolean|Date|List<(Entity|Claim|Link|Source|String|Int|Float|Boolean|Date)>)$/;
const tested = new Set(
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(`${import.meta.dirname}/${file}`, "utf8").matchAll(/answer\("(\w+)"/g)].map(([, name]) => name!)),
);

it("has at least 60 questions", () => expect(questions.length).toBeGreaterThanOrEqual(60));

it.each(questions.map((query) => [query.name, query] as const))("%s says what it asks, takes and answers", (_, query) => {
  expect(query.question).toMatch(/\?$/);
  expect(categories).toContain(query.category);
  expect(query.parameters.at(-1)).toMatchObject({ name: "limit", type: "Int" });
  for (const { name, type, ...rest } of query.parameters) {
    expect(rest, `${name} has a default`).toHaveProperty("default");
    expect(type).toMatch(columnType);
    expect(query.text, `${name} is used`).toContain(`$${name}`);
  }
  expect(query.columns.length).toBeGreaterThan(1);
  for (const { type } of query.columns) expect(type).toMatch(columnType);
  expect(query.text).toMatch(/ORDER BY [^]*LIMIT \$limit\s*$/);
});

it.each(questions.map(({ name }) => [name]))("%s has a hand-checked answer", (name) => {
  expect(tested.has(name.slice("analysis/".length)), `a test in test/analysis that asks answer("...")`).toBe(true);
});

const ofFirstEngine = new Map<string, Row[]>();
describeWholeBase("the library", ({ engine }) => {
  it.each(questions.map((query) => [query.name, query] as const))("%s", async (name, query) => {
    const defaults = Object.fromEntries(query.parameters.map((parameter) => [parameter.name, parameter.default!]));
    const rows = await engine.reading((read) => read(query, defaults));
    expect(rows.length, "a default that answers something").toBeGreaterThan(0);
    expect(Object.keys(rows[0]!)).toEqual(query.columns.map((column) => column.name));
    for (const row of rows) for (const { name: column, type } of query.columns) expect(row[column], column).toSatisfy(fits(type));
    const first = ofFirstEngine.get(name);
    if (first) expect(rows).toEqual(first);
    else ofFirstEngine.set(name, rows);
  });
});

/** Whether a value may stand in a column of that type; any of them may be null. */
function fits(type: string): (value: unknown) => boolean {
  const list = /^List<(.*)>$/.exec(type)?.[1];
  if (list) return (value) => Array.isArray(value) && value.every(fits(list));
  return (value) => {
    if (value === null) return true;
    if (type === "Int") return Number.isInteger(value);
    if (type === "Float") return typeof value === "number";
    if (type === "Boolean") return typeof value === "boolean";
    if (type === "Date") return typeof value === "string" && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
    return typeof value === "string";
  };
}
