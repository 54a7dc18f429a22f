// What is wrong in a seed: found as a place and a sentence, told as file:line:column, in the order in which one would mend it.
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from "yaml";
import { InterlockError } from "../errors.ts";
import type { Place, SeedFile } from "./read.ts";

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

/** In the order of files, lines and columns. */
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
  return findings
    .map(({ file, at, say }) => ({
      file: file.name,
      ...positions(file).of(at),
      message: typeof say === "string" ? say : say(where),
    }))
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Why the text is no YAML: every line at which it breaks, once. */
export function brokenYaml(file: SeedFile): Problem[] {
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
  const problems = errors.map(({ code, message, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    return problem(line, col, hints[code] ?? `${message}.`.replace(/\.\.$/, "."));
  });
  if (problems.length === 0) return [problem(1, 1, "it cannot be read.")];
  return problems.filter(({ line }, index) => problems.findIndex((other) => other.line === line) === index);
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

  /** Of the name of a value in a map, of an item of a list; of the nearest thing around it where it is not there. */
  of(at: Place["at"]): { line: number; column: number } {
    let node: unknown = this.document.contents;
    let offset = this.document.contents?.range[0] ?? 0;
    for (const step of at) {
      if (isAlias(node)) node = node.resolve(this.document);
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (!pair || !isScalar(pair.key)) break;
        offset = pair.key.range![0];
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[step as number] as { range?: [number, number, number] } | undefined;
        if (!item?.range) break;
        offset = item.range[0];
        node = item;
      } else break;
    }
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}
