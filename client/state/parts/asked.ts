// What a question, or a statement of the reader's own, is asked with in the console. A statement runs only when a person runs it.
import type { Part } from "./part.ts";

export interface Asked {
  /** The question of the library to which it belongs; "" for none. It says nothing while another question stands open. */
  readonly of: string;
  /** Where it is not the question's own; "" else, and where it is too long for an address. */
  readonly statement: string;
  /** Values as they are typed, by name of parameter; those not here are as usual. */
  readonly values: Readonly<Record<string, string>>;
}
export const nothingAsked: Asked = { of: "", statement: "", values: {} };

/** An address is cut by some that pass it on when it is much longer. */
export const mostOfStatement = 2_000;

const isName = (text: unknown): text is string => typeof text === "string" && /^\w{1,60}$/.test(text);

/** JSON [question, values, statement]. */
export const asked: Part<Asked> = {
  key: "c",
  usual: nothingAsked,
  write: ({ of, statement, values }) =>
    of + statement === "" && Object.keys(values).length === 0 ? "" : JSON.stringify([of, values, statement]),
  read(text) {
    if (text === "") return nothingAsked;
    try {
      const [of, values, statement] = JSON.parse(text) as unknown[];
      if (typeof values !== "object" || values === null || typeof statement !== "string" || statement.length > mostOfStatement)
        return nothingAsked;
      const kept = Object.entries(values).filter((entry): entry is [string, string] => isName(entry[0]) && typeof entry[1] === "string");
      return { of: isName(of) ? of : "", statement, values: Object.fromEntries(kept) };
    } catch {
      return nothingAsked;
    }
  },
};
