// `interlock path`: how two entities are joined, the best witnessed first, with who says so for each hop.
import { Command, Option } from "commander";
import { isPartialDate } from "../dates.ts";
import { didYouMean, InterlockError } from "../errors.ts";
import { claimFields, claimText, type ClaimAnswer } from "./answer/claims.ts";
import { engineOption } from "./command.ts";

interface Options {
  readonly maxLength: string;
  readonly first: string;
  readonly chronological?: boolean;
  readonly asOf?: string;
  readonly knownBy?: string;
  readonly relations?: string;
  readonly format: "text" | "json";
  readonly engine?: string;
}
interface Answer {
  readonly paths: {
    readonly complete: boolean;
    readonly paths: readonly {
      readonly length: number;
      readonly reading: string;
      readonly minConfidence: string;
      readonly entities: readonly { readonly id: string }[];
      readonly links: readonly {
        readonly id: string;
        readonly evidenceGrade: string;
        readonly claims: { readonly nodes: readonly ClaimAnswer[] };
      }[];
    }[];
  };
}
const operation = `query ($from: [ID!]!, $to: [ID!]!, $filter: ClaimFilter, $maxLength: Int!, $first: Int!, $chronological: Boolean!) {
  paths(from: $from, to: $to, filter: $filter, maxLength: $maxLength, first: $first, chronological: $chronological) {
    complete paths { length reading minConfidence entities { id } links { id evidenceGrade claims(filter: $filter, first: 3) { nodes { ${claimFields} } } } } } }`;

export const command = () =>
  new Command("path")
    .description("Tell how two entities are joined: the shortest paths, each read aloud, with who says so for every hop.")
    .argument("<from>", "an id or a name")
    .argument("<to>", "an id or a name")
    .option("--max-length <hops>", "1 to 6", "4")
    .option("--first <count>", "how many paths, 1 to 100", "5")
    .option("--chronological", "no hop starts before the one before it")
    .option("--as-of <date>", "what held then")
    .option("--known-by <date>", "what had been said by then")
    .option("--relations <names>", "over these relations alone, with commas between")
    .addOption(new Option("--format <format>", "the form of the answer").choices(["text", "json"]).default("text"))
    .addOption(engineOption())
    .addHelpText(
      "after",
      "\nExamples:\n  interlock path microsoft tsmc\n  interlock path Anthropic TSMC --as-of 2024 --relations SUPPLIES,DEPENDS_ON",
    )
    .action(async (from: string, to: string, options: Options) => {
      const [{ asking }, { entityCalled }] = await Promise.all([import("./answer/asking.ts"), import("./answer/names.ts")]);
      const { paths } = await asking(async (ask, { relationTypes }) => {
        const known = relationTypes.map(({ name }) => name);
        const filter = {
          ...(options.asOf !== undefined && { asOf: day("--as-of", options.asOf) }),
          ...(options.knownBy !== undefined && { knownBy: day("--known-by", options.knownBy) }),
          ...(options.relations !== undefined && { relations: relationsIn(options.relations, known) }),
        };
        const ends = [await entityCalled(from, ask), await entityCalled(to, ask)];
        if (ends[0] === ends[1]) throw new InterlockError("BAD_USER_INPUT", `Both ends are ${ends[0]}. Name two entities.`);
        return ask<Answer>(operation, {
          from: [ends[0]],
          to: [ends[1]],
          filter,
          maxLength: whole("--max-length", options.maxLength, 6),
          first: whole("--first", options.first, 100),
          chronological: options.chronological ?? false,
        });
      }, options.engine);
      if (options.format === "json") return console.log(JSON.stringify(paths, null, 2));
      if (paths.paths.length === 0)
        return console.log(`No path of at most ${options.maxLength} links joins them so. Allow more with --max-length, or filter less.`);
      console.log(
        paths.paths
          .map(({ reading, links }, index) =>
            [`${index + 1}. ${reading}`, ...links.flatMap(({ claims }) => claims.nodes.map((claim) => claimText(claim, "   ")))].join("\n"),
          )
          .join("\n\n"),
      );
      if (!paths.complete)
        console.error("There was more than could be searched: a shorter or better path may be missing. Narrow the filter.");
      return undefined;
    });

const wrong = (message: string) => new InterlockError("BAD_USER_INPUT", message);

function whole(option: string, text: string, most: number): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1 || Number(text) > most)
    throw wrong(`${option} must be a whole number from 1 to ${most}; saw "${text}".`);
  return Number(text);
}

function day(option: string, text: string): string {
  if (!isPartialDate(text)) throw wrong(`${option} must be a date such as 2024, 2024-03 or 2024-03-31; saw "${text}".`);
  return text;
}

function relationsIn(text: string, known: readonly string[]): string[] {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) throw wrong(`--relations takes ${known.join(", ")}, with commas between; saw "${text}".`);
  for (const name of names)
    if (!known.includes(name)) throw wrong(`--relations takes ${known.join(", ")}; saw "${name}".${didYouMean(name, known)}`);
  return names;
}
