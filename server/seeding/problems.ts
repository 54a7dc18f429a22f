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

/** Why the text is no YAML: every place at which it breaks. */
export function brokenYaml(file: SeedFile): Problem[] {
  const lines = new LineCounter();
  const { errors } = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const problems = errors.map(({ code, message, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    return { file: file.name, line, column: col, message: hints[code] ?? `This is no YAML: ${message}.`.replace(/\.\.$/, ".") };
  });
  return problems.length > 0 ? problems : [{ file: file.name, line: 1, column: 1, message: "This is no YAML." }];
}

const hints: Record<string, string> = {
  TAB_AS_INDENT: "This is no YAML: lines are indented by spaces, and here is a tab. Put two spaces for it.",
  DUPLICATE_KEY: "This is no YAML: the same name stands twice in one entry. Keep one of the two.",
  MULTIPLE_DOCS: 'This is no YAML of one document: take the line "---" out.',
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
