// How the view is shown: drawn, as a table, or as a tree. All three show the same and share the selection.
import { word } from "./part.ts";

export const twins = ["graph", "table", "tree"] as const;
export const twin = word("as", twins);
