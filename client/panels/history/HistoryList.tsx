// Every step that was done, to go back to any of them.
import { useTexts } from "../../messages/index.ts";

export default function HistoryList() {
  const texts = useTexts();
  return <h2 className="room-title">{texts.rooms.history}</h2>;
}
