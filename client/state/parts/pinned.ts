// Entities that a tidying up leaves where they are.
import { ids } from "./part.ts";

export const pinned = ids("pin");
