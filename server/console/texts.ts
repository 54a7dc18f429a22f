// Texts with escapes leave a statement before it runs: each is read here once and handed over as a parameter, so that no engine reads one otherwise.
import type { Token } from "antlr4ng";

export const isText = ({ text }: Token): boolean => /^(['"]).*\1$/s.test(text!);

const meaning: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  "`": "`",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** What a text in quotes says; `onWrong` is told an escape that there is not. */
export const read = (text: string, onWrong: (escape: string) => never): string =>
  text
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (escape, code: string | undefined, letter: string) =>
      code === undefined ? (meaning[letter] ?? onWrong(escape)) : String.fromCharCode(parseInt(code, 16)),
    );

/** Where the first backslash stands that is in no text, counted in letters; -1 where there is none. */
export function strayBackslash(letters: readonly string[], tokens: readonly Token[]): number {
  const others = [...letters];
  for (const token of tokens) if (isText(token)) others.fill("", token.start, token.stop + 1);
  return others.indexOf("\\");
}

/** The start of parameter names that the statement does not use. */
export function freeName(statement: string): string {
  let name = "text";
  while (statement.includes(name)) name += "_";
  return name;
}
