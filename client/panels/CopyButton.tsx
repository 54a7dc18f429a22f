// Copies a text, and says that it did or that the browser did not let it.
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../messages/index.ts";
import { useExplorer } from "./explorer.ts";

/** `of` is what is copied, for those who hear the button: "Copy: Cypher". */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const texts = useTexts();
  const { notices } = useExplorer();
  const [isDone, setDone] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        notices.dispatch({ kind: "say", text: texts.query.copied });
        setDone(true);
        setTimeout(() => setDone(false), 2_000);
      },
      () => notices.dispatch({ kind: "trouble", text: texts.twins.copyFailed }),
    );
  return (
    <button type="button" className="button" aria-label={`${texts.query.copy}: ${of}`} onClick={() => void copy()}>
      {isDone ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}{" "}
      {isDone ? texts.query.copied : texts.query.copy}
    </button>
  );
}
