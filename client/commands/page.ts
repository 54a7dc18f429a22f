// The rooms and the twins: where else the page leads.
import { placeOf, roomNames } from "../state/parts/room.ts";
import { twins } from "../state/parts/twin.ts";
import type { Command } from "./command.ts";

/** A room on the stage covers the drawing and its twins. */
const isCovered = (room: string) => placeOf(room) === "stage";
const roomKeys: Readonly<Record<string, string>> = { help: "?" };

export const page: readonly Command[] = [
  ...roomNames.map((name): Command => ({
    name: `room-${name}`,
    group: "page",
    title: (texts) => texts.commands.open(texts.rooms[name]),
    ...(roomKeys[name] && { keys: roomKeys[name] }),
    run: ({ explorer, view }) => explorer.put("room", view.room === name ? "" : name),
  })),
  ...twins.map((name): Command => ({
    name: `as-${name}`,
    group: "page",
    title: (texts) => texts.commands.showAs(texts.rooms[name]),
    applies: ({ view }) => view.twin !== name || isCovered(view.room),
    run: ({ explorer, view }) => explorer.puts({ twin: name, ...(isCovered(view.room) && { room: "" }) }),
  })),
];
