// The question how two things, or two sets of them, are joined; `chosen` is the path that is pointed out.
import type { Part } from "./part.ts";

export interface Route {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** In hops, 1 to 6. */
  readonly maxLength: number;
  /** No hop starts before the one before it. */
  readonly chronological: boolean;
  /** The place of the path pointed out, from 0; none where null. */
  readonly chosen: number | null;
}
export const emptyRoute: Route = { from: [], to: [], maxLength: 4, chronological: false, chosen: null };

const list = (text = "") => [...new Set(text.split(",").filter((id) => id !== ""))];
const usualLength = String(emptyRoute.maxLength);

/** "a,b:c:5:t:2" */
export const route: Part<Route> = {
  key: "path",
  usual: emptyRoute,
  write: ({ from, to, maxLength, chronological, chosen }) => {
    const length = String(maxLength);
    const fields = [from.join(","), to.join(","), length === usualLength ? "" : length, chronological ? "t" : "", chosen ?? ""];
    return fields.join(":").replace(/:+$/, "");
  },
  read(text) {
    const [from, to, maxLength = "", chronological, chosen = ""] = text.split(":");
    return {
      from: list(from),
      to: list(to),
      maxLength: /^[1-6]$/.test(maxLength) ? Number(maxLength) : emptyRoute.maxLength,
      chronological: chronological === "t",
      chosen: /^\d{1,3}$/.test(chosen) ? Number(chosen) : null,
    };
  },
};
