// How the picture is looked at, and how it is tidied up.
import { layouts } from "../layouts/index.ts";
import type { Command } from "./command.ts";

export const canvas: readonly Command[] = [
  { name: "fit", group: "canvas", title: ({ actions }) => actions.fit, keys: "0", run: ({ explorer }) => explorer.canvas.current?.fit() },
  {
    name: "zoomIn",
    group: "canvas",
    title: ({ actions }) => actions.zoomIn,
    keys: "+",
    run: ({ explorer }) => explorer.canvas.current?.zoomBy(1.3),
  },
  {
    name: "zoomOut",
    group: "canvas",
    title: ({ actions }) => actions.zoomOut,
    keys: "-",
    run: ({ explorer }) => explorer.canvas.current?.zoomBy(1 / 1.3),
  },
  ...layouts.map(({ name, title }): Command => ({
    name: `layout-${name}`,
    group: "canvas",
    title: ({ layouts: titles }) => titles[name] ?? title,
    run({ explorer }) {
      explorer.store.dispatch({ kind: "layout", name });
      // Once it stands there, all of it is brought on screen.
      setTimeout(() => explorer.canvas.current?.fit(), 700);
    },
  })),
];
