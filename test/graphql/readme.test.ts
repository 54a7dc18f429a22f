// The README's questions get the README's answers, on the whole base and on each engine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeWholeBase } from "../matrix/index.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const examples = [...readme.matchAll(/^(.+)\n\n```graphql\n([^`]+)```\n\n```json\n([^`]+)```/gm)].map(
  ([, question, operation, answer]) => ({
    question: question!,
    operation: operation!,
    answer: JSON.parse(answer!) as unknown,
  }),
);

describeWholeBase("the README", ({ ask }) => {
  it("has five examples", () => expect(examples).toHaveLength(5));
  it.each(examples)("$question", async ({ operation, answer }) => expect(await ask(operation)).toEqual(answer));
});
