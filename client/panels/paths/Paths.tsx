// How two things, or two sets of them, are joined: a list of paths, each with its reading and the evidence of each hop.
import { useTexts } from "../../messages/index.ts";

export default function Paths() {
  const texts = useTexts();
  return <h2 className="room-title">{texts.rooms.paths}</h2>;
}
