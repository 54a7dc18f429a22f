// The rooms as a row of switches: the one that is open can be closed again.
import { useTexts } from "../messages/index.ts";
import { twins } from "../state/parts/twin.ts";
import { useExplorer, useView } from "./explorer.ts";
import { isOnStage, rooms } from "./rooms.ts";

export function RoomMenu() {
  const texts = useTexts();
  const { put } = useExplorer();
  const { room } = useView();
  return (
    <nav className="room-menu" aria-label={texts.rooms.title}>
      <Twins />
      {rooms.map(({ name, icon: Icon }) => (
        <button
          key={name}
          type="button"
          className="room-button"
          aria-pressed={room === name}
          title={texts.rooms[name]}
          onClick={() => put("room", room === name ? "" : name)}
        >
          <Icon size={17} aria-hidden="true" />
          <span>{texts.rooms[name]}</span>
        </button>
      ))}
    </nav>
  );
}

/** The same view, drawn, as a table or as a tree. */
function Twins() {
  const texts = useTexts();
  const { puts } = useExplorer();
  const { room, twin } = useView();
  return (
    <fieldset className="twins-switch">
      <legend className="unseen">{texts.rooms.shownAs}</legend>
      {twins.map((name) => (
        <button
          key={name}
          type="button"
          className="room-button"
          aria-pressed={twin === name && !isOnStage(room)}
          onClick={() => puts({ twin: name, ...(isOnStage(room) && { room: "" }) })}
        >
          {texts.rooms[name]}
        </button>
      ))}
    </fieldset>
  );
}
