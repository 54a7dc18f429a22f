// The scenarios of openCypher's Technology Compatibility Kit: each statement in it, and whether it reads, writes or is wrong on purpose.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import { IdGenerator } from "@cucumber/messages";
import { canFetch, fetched } from "../../matrix/neo4j/maven.ts";

export interface Scenario {
  /** As its file and title name it. */
  readonly name: string;
  readonly statement: string;
  /** `wrong`: an engine must refuse it, for what it says or when it runs. */
  readonly does: "read" | "write" | "wrong";
  /** The cells of its answer, as they are written; left out where that is not one row, or needs a graph that was made before. */
  readonly answer?: readonly string[];
}

const pom = fileURLToPath(new URL("pom.xml", import.meta.url));
const version = /<artifactId>tck<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(pom, "utf8"))![1]!;
const folderName = `tck-${version}`;
const newId = IdGenerator.uuid();

/** Whether it is here already, or Maven could fetch it. */
export const canHave = (): boolean => canFetch(folderName);

/** Throws where Maven cannot fetch it after all. */
export function scenarios(): Scenario[] {
  const folder = join(fetched(folderName, pom, "unpack-dependencies"), "features");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".feature"))
    .sort()
    .flatMap((file) => {
      const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
      const feature = parser.parse(readFileSync(join(folder, file), "utf8"));
      return compile(feature, file, newId).flatMap(({ name, steps }) => {
        const fails = steps.some(({ text }) => / should be raised /.test(text));
        const made = steps.some(({ text }) => text.startsWith("having executed"));
        const rows = steps.find(({ text }) => text.startsWith("the result should be"))?.argument?.dataTable?.rows ?? [];
        const answer = made || rows.length !== 2 ? undefined : rows[1]!.cells.map(({ value }) => value);
        return steps.flatMap(({ text, argument }): Scenario[] => {
          const statement = argument?.docString?.content;
          if (statement === undefined || !/^(having executed|executing (control )?query):?$/.test(text)) return [];
          // What was made for the question is no part of what fails.
          const wrong = fails && text.startsWith("executing query");
          const does = writes(statement) ? "write" : wrong ? "wrong" : "read";
          return [{ name: `${file}: ${name}`, statement, does, ...(answer && { answer }) }];
        });
      });
    });
}

/** By the words alone, apart from texts, names and comments: no parser, so that the guard's is not its own judge. */
const writes = (statement: string): boolean =>
  /\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH)\b/i.test(
    statement
      .replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/gs, "''")
      .replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, " ")
      // A property, label or parameter may be called so.
      .replace(/[.:$]\s*\w+/g, " "),
  );
