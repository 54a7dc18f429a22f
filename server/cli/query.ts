// `interlock query`: asks a question of the library, a .cypher file or a statement, and gives the rows.
import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { isPartialDate } from "../dates.ts";
import type { Value } from "../engine/engine.ts";
import { didYouMean, InterlockError } from "../errors.ts";
import { cypher, parseQuery, queriesIn, type Query } from "../queries.ts";
import type { Ask } from "./answer/asking.ts";
import { formats, written, type Format, type Graph } from "./answer/rows.ts";
import { put } from "./answer/put.ts";
import { valuesOf } from "./answer/values.ts";
import { engineOption, refusals } from "./command.ts";

interface Options {
  readonly param: readonly string[];
  readonly asOf?: string;
  readonly limit?: string;
  readonly format: Format;
  readonly out?: string;
  readonly engine?: string;
}
interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly truncated: boolean;
  readonly tookMs: number;
  readonly warnings: readonly string[];
  readonly graph: Graph;
}

const fields = "columns rows truncated tookMs warnings";
const graphFields = "graph { entities { id type name } links { id relation status subject { id } object { id } } }";
const wrong = (message: string) => new InterlockError("BAD_USER_INPUT", message);

export const command = () =>
  new Command("query")
    .description("Ask a question of the library by its name, a .cypher file, or a statement on standard input (-). It can only read.")
    .argument("<name|file|->", "such as circularMoney, my.cypher or -")
    .option("-p, --param <name=value>", "a value for a parameter; may be given again", (text, all: string[]) => [...all, text], [])
    .option("--as-of <date>", "the day on which it holds: 2024, 2024-03 or 2024-03-31")
    .option("--limit <count>", "how many rows at most")
    .addOption(new Option("--format <format>", "the form of the rows").choices(formats).default("table"))
    .option("--out <file>", "write the rows into a file")
    .addOption(engineOption())
    .addHelpText(
      "after",
      "\nExamples:\n  interlock query circularMoney\n  interlock query fundersOf -p organization=anthropic --format csv --out funders.csv\n  interlock query my.cypher --format json\n  interlock query - < my.cypher",
    )
    .action(async (asked: string, options: Options) => {
      const { query, isOurs } = await find(asked);
      const parameters = { ...valuesOf(query.parameters, options.param), ...extra(query, options) };
      for (const { name, default: usual } of query.parameters)
        if (usual === undefined && !(name in parameters)) throw wrong(`${asked} needs a value: --param ${name}=...`);
      const { asking } = await import("./answer/asking.ts");
      const withGraph = options.format === "graphml" ? graphFields : "";
      const answer = await asking(async (ask) => {
        if (isOurs) {
          const operation = `query ($name: String!, $parameters: JSON) { answer: runAnalysis(name: $name, parameters: $parameters) { ${fields} ${withGraph} } }`;
          return (await ask<{ answer: Answer }>(operation, { name: asked, parameters })).answer;
        }
        await checkEntities(query, parameters, ask);
        const operation = `query ($statement: String!, $parameters: JSON) { answer: cypher(statement: $statement, parameters: $parameters) { ${fields} ${withGraph} } }`;
        const usual = Object.fromEntries(query.parameters.map(({ name, default: value }) => [name, value ?? null]));
        return (await ask<{ answer: Answer }>(operation, { statement: query.text, parameters: { ...usual, ...parameters } })).answer;
      }, options.engine);
      put(
        await written(options.format, answer, async () => answer.graph, process.stdout.isTTY === true && options.out === undefined),
        options.out,
      );
      for (const warning of answer.warnings) console.error(warning);
      const rows = `${answer.rows.length.toLocaleString("en")} row${answer.rows.length === 1 ? "" : "s"}`;
      console.error(`${rows}${answer.truncated ? "; there are more, ask with a larger --limit" : ""} in ${answer.tookMs.toFixed(0)} ms`);
    });

/** The library's own questions are checked by the API; an id that is nobody's would be answered with no rows. */
async function checkEntities({ parameters }: Query, values: Record<string, unknown>, ask: Ask): Promise<void> {
  for (const { name, type } of parameters) {
    const id = values[name];
    if (type !== "Entity" || typeof id !== "string") continue;
    const { entity } = await ask<{ entity: object | null }>("query ($id: ID!) { entity(id: $id) { id } }", { id });
    if (!entity)
      throw wrong(`--param ${name} must be the id of an entity; saw "${id}", which is nobody's. Find it with: interlock show "${id}"`);
  }
}

/** A question of the library by name; else what a file or standard input says. */
async function find(asked: string): Promise<{ query: Query; isOurs: boolean }> {
  const names = queriesIn("analysis").map((name) => name.slice("analysis/".length));
  if (names.includes(asked)) return { query: cypher(`analysis/${asked}`), isOurs: true };
  if (asked !== "-" && !asked.endsWith(".cypher"))
    throw new InterlockError(
      "NOT_FOUND",
      `There is no question "${asked}".${didYouMean(asked, names)} List them with: interlock questions. A file ends in .cypher.`,
    );
  const name = asked === "-" ? "standard input" : asked;
  const text = textOf(name, asked === "-" ? await standardInput() : readText(asked));
  if (/^\s*\/\//.test(text)) return { query: headed(name, text), isOurs: false };
  // A statement needs no header. Its own text is sent, so that a mistake is told at the line where it stands.
  return { query: { ...parseQuery(name, `// A statement of a reader's own?\n${text}`), text }, isOurs: false };
}

function readText(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw wrong(`${file} cannot be read: ${(code && refusals[code]) ?? (fault as Error).message}. Name a file with a statement in it.`);
  }
}

/** Of bytes that are no UTF-8 a text would ask for names that nobody wrote, and find none. */
function textOf(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw wrong(`${name} is no UTF-8. Save it as UTF-8.`);
  }
}

/** What is wrong in its header is for the one who wrote it to mend. */
function headed(name: string, text: string): Query {
  try {
    return parseQuery(name, text);
  } catch (fault) {
    throw new InterlockError("BAD_USER_INPUT", (fault as Error).message.replace(`cypher/${name}.cypher`, name), {}, { cause: fault });
  }
}

/** Not in one go: while that waits for a person who types, Ctrl+C would not be heard. */
async function standardInput(): Promise<Buffer> {
  if (process.stdin.isTTY) console.error("Type a statement; end it with Ctrl+D on a line of its own.");
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function extra({ parameters }: Query, { asOf, limit, param }: Options): Record<string, unknown> {
  const takes = (name: string) => parameters.some((parameter) => parameter.name === name);
  const values: Record<string, unknown> = {};
  if (asOf !== undefined) {
    if (!takes("asOf")) throw wrong("--as-of: this question has no parameter asOf, so it cannot be asked of another day.");
    if (!isPartialDate(asOf)) throw wrong(`--as-of must be a date such as 2024, 2024-03 or 2024-03-31; saw "${asOf}".`);
    values.asOf = asOf;
  }
  if (limit !== undefined) {
    if (!takes("limit")) throw wrong("--limit: this question has no parameter limit.");
    if (param.some((text) => text.startsWith("limit="))) throw wrong("--limit and --param limit are the same. Give one of them.");
    Object.assign(values, valuesOf(parameters, [`limit=${limit}`]));
  }
  return values;
}
