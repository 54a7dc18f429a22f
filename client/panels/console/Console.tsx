// A reader's own Cypher, and every question of the library.
import { useTexts } from "../../messages/index.ts";

export default function Console() {
  const texts = useTexts();
  return <h2 className="room-title">{texts.rooms.console}</h2>;
}
