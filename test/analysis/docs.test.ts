// The page of questions says what the files' headers say, and the page on headers is right about them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { questionsPage } from "../../docs/questions.ts";
import { parseQuery, queriesIn } from "../../server/queries.ts";

const root = join(import.meta.dirname, "../..");

it("docs/questions.md is up to date (npm run docs)", () => {
  expect(readFileSync(join(root, "docs/questions.md"), "utf8")).toBe(questionsPage());
});
it("docs/questions.md has every question", () => {
  const page = questionsPage();
  for (const name of queriesIn("analysis")) expect(page).toContain(`### ${name.slice("analysis/".length)}\n`);
});
it("the example of cypher/README.md is a query with the header that it explains", () => {
  const example = /```cypher\n([^]*?)```/.exec(readFileSync(join(root, "cypher/README.md"), "utf8"))![1]!;
  const { question, category, parameters, columns, text } = parseQuery("example", example);
  expect({ question, category, parameters, columns }).toEqual({
    question: "Who supplies an organization, and with what?",
    category: "supply",
    parameters: [
      { name: "customer", type: "Entity", default: "nvidia", description: "Whom they supply." },
      { name: "asOf", type: "Date", default: null, description: "The day on which it holds; any where null." },
      { name: "limit", type: "Int", default: 50, description: "" },
    ],
    columns: [
      { name: "supplier", type: "Entity", description: "" },
      { name: "what", type: "String", description: "Null where no source says." },
      { name: "claim", type: "Claim", description: "" },
    ],
  });
  expect(text).toContain("r.holdsFrom");
});
