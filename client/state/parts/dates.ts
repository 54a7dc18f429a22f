// The two days that are compared: what came, what went and what changed between them.
import { isDate, type Part } from "./part.ts";

export interface Dates {
  readonly from: string;
  readonly to: string;
}

export const dates: Part<Dates | null> = {
  key: "diff",
  usual: null,
  write: (value) => (value ? `${value.from}..${value.to}` : ""),
  read(text) {
    const [from = "", to = "", more] = text.split("..");
    return isDate(from) && isDate(to) && more === undefined ? { from, to } : null;
  },
};
