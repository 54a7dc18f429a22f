// All keys and commands.
import { useTexts } from "../../messages/index.ts";

export default function Help() {
  const texts = useTexts();
  return <h2 className="room-title">{texts.rooms.help}</h2>;
}
