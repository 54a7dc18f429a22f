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
}
export interface Command {
  /** Its name in messages, `commands`. */
  readonly name: keyof Messages["commands"];
  /** As pressed: "Ctrl+K", "/", "Shift+H". */
  readonly keys?: string;
  /** Where it stands in menus and in the help sheet. */
  readonly group: "view" | "selection" | "canvas" | "page";
  /** Whether it can be done now; always where left out. */
  applies?(situation: Situation): boolean;
  run(situation: Situation): void | Promise<void>;
}
