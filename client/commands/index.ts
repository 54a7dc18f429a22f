// Every command, in the order of menus. A new one is a value in the file of its group.
import { canvas } from "./canvas.ts";
import type { Command, Situation } from "./command.ts";
import { page } from "./page.ts";
import { selection } from "./selection.ts";
import { view } from "./view.ts";

export const commands: readonly Command[] = [...selection, ...canvas, ...view, ...page];
export const applicable = (situation: Situation): readonly Command[] => commands.filter(({ applies }) => applies?.(situation) ?? true);

export { groups, type Command, type Group, type Situation } from "./command.ts";
