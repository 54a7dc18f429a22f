// The layouts that the menu offers, in its order. A new one is a file and a line here.
import { byTime } from "./byTime.ts";
import { force } from "./force.ts";
import { layered } from "./layered.ts";
import type { Layout } from "./layout.ts";
import { rings } from "./rings.ts";

export const layouts: readonly Layout[] = [force, rings, layered, byTime];

export type { Layout, LayoutGraph, Places } from "./layout.ts";
