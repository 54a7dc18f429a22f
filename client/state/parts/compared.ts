// The entities that are compared with each other.
import { ids } from "./part.ts";

export const compared = ids("cmp");
