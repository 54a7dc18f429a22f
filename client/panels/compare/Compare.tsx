// Two to five entities side by side: what they share, what each has alone, their figures over time.
import { useTexts } from "../../messages/index.ts";

export default function Compare() {
  const texts = useTexts();
  return <h2 className="room-title">{texts.rooms.compare}</h2>;
}
