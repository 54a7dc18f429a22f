// The layouts that the menu offers, in its order. A new one is a file and a line here.
import { byTime } from "./byTime.ts";
import { force } from "./force.ts";
import { layered } from "./layered.ts";
import type { Layout } from "./layout.ts";
import { rings } from "./rings.ts";

const all = [force, rings, layered, byTime] as const;
export const layouts: readonly Layout[] = all;

/** For the texts of a page: `Record<LayoutName, string>` forgets none. */
export type LayoutName = (typeof all)[number]["name"];

export type { Layout, LayoutGraph, Places } from "./layout.ts";
