// A day, month or year that is typed: taken over by Enter or on leaving, and refused with what was expected.
import { useId, useState } from "react";
import { useTexts } from "../../messages/index.ts";
import { isDate } from "../../state/parts/part.ts";

export function DayField({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) {
  const texts = useTexts();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = (draft ?? day).trim();
  const isWrong = draft !== null && typed !== "" && !isDate(typed);
  const take = () => {
    if (draft === null || isWrong) return;
    setDraft(null);
    if (typed !== day) onDay(typed);
  };
  return (
    <span className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        size={11}
        placeholder={texts.time.dayForm}
        value={draft ?? day}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      {isWrong && (
        <span className="field-wrong" id={`${id}-wrong`} role="alert">
          {texts.time.wrongDay}
        </span>
      )}
    </span>
  );
}
