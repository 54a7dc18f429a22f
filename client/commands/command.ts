// What a command is: a value with one function, from which the palette, the menus, the keys and the help sheet are made.
import type { Messages } from "../messages/index.ts";
import type { Explorer } from "../panels/explorer.ts";
import type { View } from "../state/view.ts";

export interface Situation {
  readonly explorer: Explorer;
  readonly view: View;
  readonly texts: Messages;
  /** Ids of what it is done to: what the menu was opened on, else the selection. */
  readonly on: readonly string[];
  /** Entities and links that stand on the canvas now, and who is joined to whom. */
  readonly drawn: { readonly ids: readonly string[]; readonly ends: readonly (readonly [string, string])[] };
}

/** Where it stands in menus and in the help sheet. */
export const groups = ["selection", "canvas", "view", "page"] as const;
export type Group = (typeof groups)[number];

export interface Command {
  readonly name: string;
  readonly group: Group;
  title(texts: Messages): string;
  /** As pressed: "Ctrl+Z", "/", "Delete". One letter alone works only while the keyboard is on the canvas. */
  readonly keys?: string;
  /** Whether it can be done now; always where left out. */
  applies?(situation: Situation): boolean;
  run(situation: Situation): void | Promise<void>;
}

export const entitiesIn = (ids: readonly string[]): readonly string[] => ids.filter((id) => !id.includes("~"));
