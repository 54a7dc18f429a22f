// What a format of a release is: a word to ask for it by, and its files, each written piece by piece.
import type { Contents } from "../contents.ts";

export interface Format {
  /** The word of --format. */
  readonly name: string;
  readonly files: readonly FormatFile[];
}
export interface FormatFile {
  readonly name: string;
  /** What is in it and who opens it, for the page that lists the files. */
  readonly about: string;
  /** The same contents give the same pieces. */
  write(contents: Contents): Iterable<string>;
}
