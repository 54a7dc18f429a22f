// What is done to the view as a whole.
import { entitiesOf, isFiltered } from "../state/view.ts";
import type { Command } from "./command.ts";

export const view: readonly Command[] = [
  {
    name: "undo",
    group: "view",
    title: ({ actions }) => actions.undo,
    keys: "Ctrl+Z",
    applies: ({ explorer }) => explorer.store.get().at > 0,
    run: ({ explorer }) => explorer.undo(),
  },
  {
    name: "redo",
    group: "view",
    title: ({ actions }) => actions.redo,
    keys: "Ctrl+Shift+Z",
    applies: ({ explorer }) => explorer.store.get().at < explorer.store.get().steps.length - 1,
    run: ({ explorer }) => explorer.redo(),
  },
  { name: "start", group: "view", title: ({ actions }) => actions.start, run: ({ explorer }) => explorer.openAddress("") },
  {
    name: "showAll",
    group: "view",
    title: ({ hidden }) => hidden.showAll,
    applies: ({ view: now }) => isFiltered(now),
    run: ({ explorer }) => explorer.store.dispatch({ kind: "showAll" }),
  },
  {
    name: "clear",
    group: "view",
    title: ({ actions }) => actions.clear,
    applies: ({ view: now }) => entitiesOf(now).length > 0,
    run: ({ explorer }) => explorer.store.dispatch({ kind: "clear" }),
  },
];
