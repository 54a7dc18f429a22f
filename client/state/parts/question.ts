// Which question of the library stands open in the console; none where the reader writes a statement of their own.
import type { Part } from "./part.ts";

export const question: Part<string> = {
  key: "q",
  usual: "",
  write: (value) => value,
  read: (text) => (/^[a-zA-Z0-9]{1,60}$/.test(text) ? text : ""),
};
