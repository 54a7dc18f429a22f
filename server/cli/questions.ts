// `interlock questions`: lists the library, finds in it, and shows one question whole.
import { Command } from "commander";
import { cypher, queriesIn, type Query } from "../queries.ts";

const nameOf = (query: Query) => query.name.slice("analysis/".length);

export const command = () =>
  new Command("questions")
    .description("List the questions of the library by category; with words those that have them; with a name that one whole.")
    .argument("[words...]", "words that its name, category or question has, or its name")
    .option("--names", "the names alone, one a line")
    .option("--json", "as JSON")
    .addHelpText("after", "\nExamples:\n  interlock questions\n  interlock questions supply chain\n  interlock questions circularMoney")
    .action((words: string[], { names = false, json = false }: { names?: boolean; json?: boolean }) => {
      const all = queriesIn("analysis").map((name) => cypher(name));
      const [only] = words.length === 1 ? all.filter((query) => nameOf(query) === words[0]) : [];
      if (only && json) return console.log(asJson([only]));
      if (only && !names) return console.log(whole(only));
      const found = all.filter((query) =>
        words.every((word) => `${nameOf(query)} ${query.category} ${query.question}`.toLowerCase().includes(word.toLowerCase())),
      );
      if (json) return console.log(asJson(found));
      if (names) return void process.stdout.write(found.map((query) => `${nameOf(query)}\n`).join(""));
      if (found.length === 0) return console.log(`No question has "${words.join(" ")}". There are ${all.length}: interlock questions`);
      const width = Math.max(...found.map((query) => nameOf(query).length));
      const categories = [...new Set(found.map(({ category }) => category!))].sort();
      console.log(
        categories
          .map((category) =>
            [
              category,
              ...found
                .filter((query) => query.category === category)
                .map((query) => `  ${nameOf(query).padEnd(width)}  ${query.question.split("\n")[0]}`),
            ].join("\n"),
          )
          .join("\n\n"),
      );
      return undefined;
    });

/** As the API gives them: `analyses`. */
const asJson = (queries: readonly Query[]): string =>
  JSON.stringify(
    queries.map((query) => ({
      name: nameOf(query),
      category: query.category,
      description: query.question,
      parameters: query.parameters,
      columns: query.columns,
      cypher: query.text,
    })),
    null,
    2,
  );

function whole(query: Query): string {
  const parameters = query.parameters.map(({ name, type, default: usual, description }) =>
    `  --param ${name}=<${type}>${usual === undefined ? " (needed)" : ` (${JSON.stringify(usual)} where left out)`}  ${description}`.trimEnd(),
  );
  const columns = query.columns.map(({ name, type, description }) => `  ${name}: ${type}  ${description}`.trimEnd());
  return [
    `${nameOf(query)} (${query.category})`,
    query.question,
    "",
    ...(parameters.length > 0 ? ["Parameters", ...parameters, ""] : []),
    "Columns",
    ...columns,
    "",
    query.text.trim(),
  ].join("\n");
}
