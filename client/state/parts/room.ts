// Which room stands open beside the canvas; none: the details of what is selected. Their names are those of client/panels/rooms.ts.
import type { Part } from "./part.ts";

export const room: Part<string> = {
  key: "room",
  usual: "",
  write: (value) => value,
  read: (text) => (/^[a-z-]{1,30}$/.test(text) ? text : ""),
};
