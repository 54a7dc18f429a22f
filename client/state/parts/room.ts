// Which room stands open; none: the details of what is selected. What stands in each is in client/panels/rooms.ts.
import type { Part } from "./part.ts";

/** In the order of the menu: beside the canvas, in place of the details; below it; or on the stage, in place of the drawing and its twins. */
export const places = {
  paths: "side",
  time: "below",
  filter: "side",
  compare: "side",
  query: "side",
  share: "side",
  history: "side",
  console: "stage",
  help: "side",
} as const;
export type RoomName = keyof typeof places;
export type RoomPlace = (typeof places)[RoomName];

export const roomNames = Object.keys(places) as RoomName[];
export const isRoom = (name: string): name is RoomName => Object.hasOwn(places, name);
/** Nothing where no room is called so. */
export const placeOf = (name: string): RoomPlace | undefined => (isRoom(name) ? places[name] : undefined);

export const room: Part<string> = {
  key: "room",
  usual: "",
  write: (value) => value,
  read: (text) => (/^[a-z-]{1,30}$/.test(text) ? text : ""),
};
