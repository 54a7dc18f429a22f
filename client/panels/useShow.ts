// Shows an entity or a link in the details, from a room that stands in their place.
import { useExplorer, useView } from "./explorer.ts";
import { roomCalled } from "./rooms.ts";

export function useShow(): (id: string) => void {
  const { put, select } = useExplorer();
  const { room } = useView();
  return (id) => {
    if (roomCalled(room)?.where === "side") put("room", "");
    select(id);
  };
}
