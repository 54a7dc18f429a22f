// The rooms as a row of switches: the one that is open can be closed again.
import { useEffect, useRef } from "react";
import { useTexts } from "../messages/index.ts";
import { placeOf, roomNames, type RoomName } from "../state/parts/room.ts";
import { twins } from "../state/parts/twin.ts";
import { useExplorer, useView } from "./explorer.ts";
import { rooms } from "./rooms.ts";

export function RoomMenu() {
  const texts = useTexts();
  const { put } = useExplorer();
  const { room } = useView();
  const row = useRef<HTMLElement>(null);
  // Where the row is wider than the screen, the room that is open is to be seen in it.
  useEffect(() => {
    const open = room === "" ? undefined : row.current?.querySelector(`[aria-pressed=true][data-room]`);
    open?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [room]);
  return (
    <nav ref={row} className="room-menu" aria-label={texts.rooms.title}>
      <Twins />
      {roomNames.map((name) => (
        <button
          key={name}
          type="button"
          className="room-button"
          data-room={name}
          aria-pressed={room === name}
          title={texts.rooms[name]}
          onClick={() => put("room", room === name ? "" : name)}
        >
          <Sign name={name} />
          <span>{texts.rooms[name]}</span>
        </button>
      ))}
    </nav>
  );
}

function Sign({ name }: { name: RoomName }) {
  const Icon = rooms[name].icon;
  return <Icon size={17} aria-hidden="true" />;
}

/** The same view, drawn, as a table or as a tree. */
function Twins() {
  const texts = useTexts();
  const { puts } = useExplorer();
  const { room, twin } = useView();
  const isCovered = placeOf(room) === "stage";
  return (
    <fieldset className="twins-switch">
      <legend className="unseen">{texts.rooms.shownAs}</legend>
      {twins.map((name) => (
        <button
          key={name}
          type="button"
          className="room-button"
          aria-pressed={twin === name && !isCovered}
          onClick={() => puts({ twin: name, ...(isCovered && { room: "" }) })}
        >
          {texts.rooms[name]}
        </button>
      ))}
    </fieldset>
  );
}
