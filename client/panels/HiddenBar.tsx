// One sentence that says what is hidden and why, with the way back: from each reason alone, or from all.
import { X } from "lucide-react";
import { useTexts } from "../messages/index.ts";
import { isFiltered } from "../state/view.ts";
import { useExplorer, useView } from "./explorer.ts";
import { useReasons } from "./filter/reasons.ts";

export function HiddenBar({ things, links }: { things: number; links: number }) {
  const texts = useTexts();
  const { store } = useExplorer();
  const view = useView();
  const reasons = useReasons();
  if (!isFiltered(view)) return null;
  return (
    <output className="hidden-bar">
      <span>{texts.hidden.lead(things + view.hidden.length, links)}</span>
      {reasons.map(({ text, takeBack }) => (
        <button
          key={text}
          type="button"
          className="reason"
          aria-label={texts.hidden.remove(text)}
          title={texts.hidden.remove(text)}
          onClick={takeBack}
        >
          {text} <X size={13} aria-hidden="true" />
        </button>
      ))}
      <button type="button" className="as-link" onClick={() => store.dispatch({ kind: "showAll" })}>
        {texts.hidden.showAll}
      </button>
    </output>
  );
}
