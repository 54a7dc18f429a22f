// What is shown, by type, relation, date, amount, confidence, status and publisher, with live counts.
import { useTexts } from "../../messages/index.ts";

export default function Filter() {
  const texts = useTexts();
  return <h2 className="room-title">{texts.rooms.filter}</h2>;
}
