// Keeps the keyboard's place: what is opened takes it, Escape leads to the canvas and from there to the details, and where its place is taken away, what stood around it takes it.
import { useEffect, useRef } from "react";
import { useExplorer, useSteps } from "../panels/explorer.ts";
import { placeOf } from "../state/parts/room.ts";
import { viewOf } from "../state/steps.ts";
import { enterPart, enterStage } from "./parts.ts";

export function useKeepFocus(): void {
  const { canvas } = useExplorer();
  const steps = useSteps();
  const before = useRef(steps);

  useEffect(() => {
    const [was, now] = [viewOf(before.current), viewOf(steps)];
    const isTravel = steps.steps === before.current.steps;
    before.current = steps;
    // Whoever goes back through the steps stays where they are.
    if (isTravel) return;
    const place = now.room === was.room ? undefined : placeOf(now.room);
    if (place) enterPart(place);
    // Or a room has left the stage, and the keyboard waited there.
    else if (now.twin !== was.twin || document.activeElement?.matches(".stage")) enterStage(canvas.current);
  }, [steps, canvas]);

  useEffect(() => {
    /** What had the focus last, and everything around it. */
    let last: Element[] = [];
    const note = ({ target }: FocusEvent) => {
      last = [];
      for (let each = target as Element | null; each; each = each.parentElement) last.push(each);
    };
    const watch = new MutationObserver(() => {
      if (document.activeElement !== document.body || last[0]?.isConnected !== false) return;
      const around = last.find((each) => each.isConnected && each.matches("[tabindex]"));
      if (around instanceof HTMLElement && !around.matches(".stage")) around.focus({ preventScroll: true });
      // A menu or a list of suggestions lies outside of the page, and gives the focus back itself.
      else if (last.some((each) => each.matches(".page"))) enterStage(canvas.current);
    });
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      // Whoever reads by a screen reader's own cursor has the focus nowhere: the key then comes from the page's body.
      const isInPage = event.target instanceof Element && event.target.closest(".page") !== null;
      if (isInPage || event.target === document.body) enterStage(canvas.current);
    };
    document.addEventListener("focusin", note);
    addEventListener("keydown", leave);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", note);
      removeEventListener("keydown", leave);
      watch.disconnect();
    };
  }, [canvas]);
}
