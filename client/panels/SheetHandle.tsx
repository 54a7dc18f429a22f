// On a narrow screen the details are a sheet before the graph: this draws it up over the whole of it, and lets it down again, by a press, a key or a finger's stroke.
import { ChevronDown, ChevronUp } from "lucide-react";
import { useRef } from "react";
import { useTexts } from "../messages/index.ts";

/** A finger that goes no further has pressed. */
const least = 12;

export function SheetHandle({ isUp, draw }: { isUp: boolean; draw(isUp: boolean): void }) {
  const texts = useTexts();
  const stroke = useRef({ from: 0, isOver: false });
  const Icon = isUp ? ChevronDown : ChevronUp;
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-expanded={isUp}
      aria-controls="details"
      aria-label={texts.actions.drawUp}
      onPointerDown={({ clientY, currentTarget, pointerId }) => {
        stroke.current = { from: clientY, isOver: false };
        currentTarget.setPointerCapture(pointerId);
      }}
      onPointerUp={({ clientY }) => {
        const by = clientY - stroke.current.from;
        if (Math.abs(by) < least) return;
        stroke.current.isOver = true;
        draw(by < 0);
      }}
      onClick={({ detail }) => {
        // A mouse clicks also where its stroke ends; a key has no pointer to do so.
        if (detail === 0 || !stroke.current.isOver) draw(!isUp);
      }}
    >
      <Icon size={22} aria-hidden="true" />
    </button>
  );
}
