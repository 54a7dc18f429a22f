// The parts of the page that the keyboard can be put into.
import { useEffect } from "react";
import type { CanvasHandle } from "../graph/index.ts";
import type { RoomPlace } from "../state/parts/room.ts";

const selectors: Readonly<Record<RoomPlace, string>> = { side: "#details", below: ".dock", stage: ".stage" };

export const enterPart = (where: RoomPlace): void => document.querySelector<HTMLElement>(selectors[where])?.focus({ preventScroll: true });

/** Where tools and bars lie over the drawing. */
export const coveringParts = (): DOMRect[] =>
  [...document.querySelectorAll(".stage-tools > *, .stage-bars > *")]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);

/** Into the drawing, or into what stands in its place: the table, the tree, a room. */
export function enterStage(canvas: CanvasHandle | null): void {
  if (canvas) return canvas.focus();
  const twin = document.querySelector<HTMLElement>(".stage :is([role=grid], [role=treegrid])");
  if (twin) twin.focus();
  else enterPart("stage");
}

/** For what stands on the stage but has to be loaded first: it takes the keyboard over from the stage that waited for it. */
export function useTakesOver(): void {
  useEffect(() => {
    if (document.activeElement?.matches(".stage")) enterStage(null);
  }, []);
}
