// What is wrong in a seed: found as a place and a sentence, told as file:line:column, in the order in which one would mend it.
import { LineCounter, parseDocument, type Document } from "yaml";
import { InterlockError } from "../errors.ts";
import type { Place, SeedFile } from "./read.ts";
import { offsetOf } from "./yamlPlace.ts";

export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A mistake where it was found. The sentence may name other places, which are looked up only if it is told. */
export interface Finding extends Place {
  readonly say: string | ((where: (place: Place) => string) => string);
}

/** `seed/claims/nvidia.yaml:41:5  relation "SUPPLYS" is not in the ontology.` */
export const told = ({ file, line, column, message }: Problem): string => `${file}:${line}:${column}  ${message}`;

/** A seed with problems, told all at once. */
export class SeedError extends InterlockError {
  constructor(
    readonly problems: readonly Problem[],
    message = `The seed has ${problems.length} problem${problems.length === 1 ? "" : "s"}, so nothing was written:\n${problems.map(told).join("\n")}`,
  ) {
    super("BAD_USER_INPUT", message, { problems });
  }
}

/** In the order in which one would mend them: of files, lines and columns. */
export const inOrder = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);

export function toProblems(findings: readonly Finding[]): Problem[] {
  const read = new Map<SeedFile, Positions>();
  const positions = (file: SeedFile) => {
    let known = read.get(file);
    if (!known) read.set(file, (known = new Positions(file)));
    return known;
  };
  const where = ({ file, at }: Place) => {
    const { line, column } = positions(file).of(at);
    return `${file.name}:${line}:${column}`;
  };
  return findings.map(({ file, at, say }) => ({
    file: file.name,
    ...positions(file).of(at),
    message: typeof say === "string" ? say : say(where),
  }));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Why the text is no YAML: every name that stands twice, and every line at which it breaks, once: what follows there mostly comes of the first. */
export function brokenYaml(file: Pick<SeedFile, "name" | "text">): Problem[] {
  const problem = (line: number, column: number, message: string) => ({
    file: file.name,
    line,
    column,
    message: `This is no YAML: ${message}`,
  });
  // A tab makes everything behind it look wrong, so it alone is told.
  const tabs = file.text
    .split("\n")
    .flatMap((line, index) =>
      /^ *\t/.test(line)
        ? [problem(index + 1, line.indexOf("\t") + 1, "here is a tab. Lines are indented by spaces; put two for it.")]
        : [],
    );
  if (tabs.length > 0) return tabs;
  const lines = new LineCounter();
  const { errors } = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  if (errors.length === 0) return [problem(1, 1, "it cannot be read.")];
  const told = new Set<number>();
  return errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .flatMap(({ code, message, pos }) => {
      const { line, col } = lines.linePos(pos[0]);
      if (code !== "DUPLICATE_KEY" && told.size === told.add(line).size) return [];
      return [problem(line, col, hints[code] ?? `${message}.`.replace(/\.\.$/, "."))];
    });
}

const hints: Record<string, string> = {
  DUPLICATE_KEY: "the same name stands twice in one entry. Keep one of the two.",
  MULTIPLE_DOCS: 'a file is one document. Take the line "---" out.',
};

/** Where the values of one file stand. */
class Positions {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;
  constructor({ text }: SeedFile) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
  }

  of(at: Place["at"]): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offsetOf(this.document, at));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}
