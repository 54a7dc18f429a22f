// When things began and ended: a histogram, the day as of which the graph is shown, and what was known by then.
import { useTexts } from "../../messages/index.ts";

export default function Time() {
  const texts = useTexts();
  return <h2 className="room-title">{texts.rooms.time}</h2>;
}
