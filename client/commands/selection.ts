// What is done to the things that are selected, or on which a menu was opened.
import { entitiesOf } from "../state/view.ts";
import { entitiesIn, type Command } from "./command.ts";

const atLeast =
  (count: number): NonNullable<Command["applies"]> =>
  ({ on }) =>
    entitiesIn(on).length >= count;

export const selection: readonly Command[] = [
  {
    name: "expand",
    group: "selection",
    title: ({ commands }) => commands.expand,
    keys: "E",
    applies: atLeast(1),
    async run({ explorer, on }) {
      for (const id of entitiesIn(on).slice(0, 5)) await explorer.expand({ id });
    },
  },
  {
    name: "collapse",
    group: "selection",
    title: ({ commands }) => commands.collapse,
    applies: ({ view, on }) => view.brought.some(({ intent }) => intent.kind === "expand" && on.includes(intent.id)),
    run: ({ explorer, on }) => on.forEach((id) => explorer.store.dispatch({ kind: "collapse", id })),
  },
  {
    name: "hide",
    group: "selection",
    title: ({ commands }) => commands.hide,
    keys: "Delete",
    applies: atLeast(1),
    run: ({ explorer, on }) => explorer.store.dispatch({ kind: "hide", ids: entitiesIn(on) }),
  },
  {
    name: "keepOnly",
    group: "selection",
    title: ({ commands }) => commands.keepOnly,
    applies: atLeast(1),
    run: ({ explorer, on }) => explorer.store.dispatch({ kind: "keep", ids: entitiesIn(on) }),
  },
  {
    name: "neighbours",
    group: "selection",
    title: ({ commands }) => commands.neighbours,
    keys: "N",
    applies: atLeast(1),
    run({ explorer, on, drawn }) {
      const from = new Set(on);
      const reached = drawn.ends.flatMap(([a, b]) => (from.has(a) ? [b] : from.has(b) ? [a] : []));
      explorer.store.dispatch({ kind: "select", ids: [...new Set([...entitiesIn(on), ...reached])] });
    },
  },
  {
    name: "pin",
    group: "selection",
    title: ({ commands }) => commands.pin,
    applies: ({ view, on }) => entitiesIn(on).some((id) => !view.pinned.includes(id)),
    run: ({ explorer, view, on }) => explorer.put("pinned", [...new Set([...view.pinned, ...entitiesIn(on)])]),
  },
  {
    name: "unpin",
    group: "selection",
    title: ({ commands }) => commands.unpin,
    applies: ({ view, on }) => on.some((id) => view.pinned.includes(id)),
    run: ({ explorer, view, on }) =>
      explorer.put(
        "pinned",
        view.pinned.filter((id) => !on.includes(id)),
      ),
  },
  {
    name: "pathFrom",
    group: "selection",
    title: ({ commands }) => commands.pathFrom,
    keys: "P",
    applies: atLeast(1),
    run: ({ explorer, view, on }) => explorer.puts({ room: "paths", route: { ...view.route, from: entitiesIn(on), chosen: null } }),
  },
  {
    name: "pathTo",
    group: "selection",
    title: ({ commands }) => commands.pathTo,
    applies: atLeast(1),
    run: ({ explorer, view, on }) => explorer.puts({ room: "paths", route: { ...view.route, to: entitiesIn(on), chosen: null } }),
  },
  {
    name: "compare",
    group: "selection",
    title: ({ commands }) => commands.compare,
    applies: atLeast(2),
    run: ({ explorer, on }) => explorer.puts({ room: "compare", compared: entitiesIn(on).slice(0, 5) }),
  },
  {
    name: "selectAll",
    group: "selection",
    title: ({ commands }) => commands.selectAll,
    keys: "Ctrl+A",
    run: ({ explorer, view, drawn }) => {
      const drawnIds = new Set(drawn.ids);
      explorer.store.dispatch({ kind: "select", ids: entitiesOf(view).filter((id) => drawnIds.has(id)) });
    },
  },
  {
    name: "selectNone",
    group: "selection",
    title: ({ commands }) => commands.selectNone,
    applies: ({ view }) => view.selection.length > 0,
    run: ({ explorer }) => explorer.store.dispatch({ kind: "select", ids: [] }),
  },
];
