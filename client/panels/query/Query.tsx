// The GraphQL and the Cypher that give what is on the canvas, ready to copy.
import { useTexts } from "../../messages/index.ts";

export default function Query() {
  const texts = useTexts();
  return <h2 className="room-title">{texts.rooms.query}</h2>;
}
