// Takes the view away: as a picture, as data, as a citation, as a file to open again.
import { useTexts } from "../../messages/index.ts";

export default function Share() {
  const texts = useTexts();
  return <h2 className="room-title">{texts.rooms.share}</h2>;
}
