// Writes the pages of docs/ that are made from what the program knows: `npm run docs`. A test says when one is out of date.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cypher, queriesIn, type Query } from "../server/queries.ts";

/** In the order in which people tend to ask. */
export const categories = [
  "money",
  "supply",
  "compute",
  "models",
  "people",
  "dependence and concentration",
  "rivalry and partnership",
  "time",
  "evidence quality",
];

/** docs/questions.md, from the headers of cypher/analysis. */
export function questionsPage(): string {
  const questions = queriesIn("analysis").map(cypher);
  return `# Questions

${questions.length} questions that the library can ask of the graph. Each is a file of \`cypher/analysis\` that runs as it stands in any Cypher console; by name it
is asked over GraphQL (\`runAnalysis(name: "circularMoney")\`). How to add one is said in [cypher/README.md](../cypher/README.md). This page is made from the files' headers by \`npm run docs\`.

${categories.map((category) => `- [${titled(category)}](#${category.replaceAll(" ", "-")})`).join("\n")}

${categories
  .map(
    (category) =>
      `## ${titled(category)}\n\n${questions
        .filter((query) => query.category === category)
        .map(toSection)
        .join("\n")}`,
  )
  .join("\n")}`;
}

const titled = (words: string) => words[0]!.toUpperCase() + words.slice(1);

function toSection({ name, question, parameters, columns }: Query): string {
  const short = name.slice("analysis/".length);
  const asked = parameters
    .filter((parameter) => parameter.name !== "limit")
    .map(
      ({ name: key, type, default: usual, description }) =>
        `- \`${key}: ${type} = ${JSON.stringify(usual)}\`${description && ` ${description}`}`,
    );
  const told = columns.map(
    ({ name: key, type, description }) => `\`${key}: ${type}\`${description && ` (${description.replace(/\.$/, "")})`}`,
  );
  return `### ${short}

${question}

${asked.length > 0 ? `Asked with:\n\n${asked.join("\n")}\n\n` : ""}Answers with ${told.join(", ")}. [Its Cypher](../cypher/${name}.cypher).
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL("questions.md", import.meta.url), questionsPage());
