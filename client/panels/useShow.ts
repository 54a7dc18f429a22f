// Shows an entity or a link in the details, from a room that stands in their place.
import { placeOf } from "../state/parts/room.ts";
import { useExplorer, useView } from "./explorer.ts";

export function useShow(): (id: string) => void {
  const { put, select } = useExplorer();
  const { room } = useView();
  return (id) => {
    if (placeOf(room) === "side") put("room", "");
    select(id);
  };
}
