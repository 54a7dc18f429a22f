// A range of money in one currency, typed as people write it: "500m", "10 bn".
import { useId, useState } from "react";
import type { AmountRange } from "../../api/asked.ts";
import { amountText, useTexts } from "../../messages/index.ts";
import { amountOf } from "./amountOf.ts";

interface Props {
  readonly range: AmountRange | undefined;
  /** Those of what is on the canvas, the most frequent first. */
  readonly currencies: readonly string[];
  readonly onRange: (range: AmountRange | undefined) => void;
}

export function Amount({ range, currencies, onRange }: Props) {
  const texts = useTexts();
  const id = useId();
  const offered = [...new Set([...(range ? [range.currency] : []), ...currencies])];
  const [chosen, choose] = useState<string>();
  const currency = chosen ?? range?.currency ?? offered[0] ?? "USD";
  const take = (change: Partial<Record<"min" | "max", number | undefined>>, of = currency) => {
    const { min, max } = { min: range?.min, max: range?.max, ...change };
    const [low, high] = min !== undefined && max !== undefined && min > max ? [max, min] : [min, max];
    onRange(
      low === undefined && high === undefined
        ? undefined
        : { currency: of, ...(low !== undefined && { min: low }), ...(high !== undefined && { max: high }) },
    );
  };
  return (
    <fieldset className="choices">
      <legend className="section">{texts.filter.amount}</legend>
      <div className="filter-days">
        <span className="day-field">
          <label htmlFor={id}>{texts.filter.currency}</label>
          <select
            id={id}
            value={currency}
            onChange={({ target }) => {
              choose(target.value);
              if (range) take({}, target.value);
            }}
          >
            {(offered.length > 0 ? offered : [currency]).map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </span>
        {(["min", "max"] as const).map((end) => (
          <Sum key={end} label={texts.filter[end]} value={range?.[end]} currency={currency} onValue={(value) => take({ [end]: value })} />
        ))}
      </div>
    </fieldset>
  );
}

function Sum(props: { label: string; value: number | undefined; currency: string; onValue: (value: number | undefined) => void }) {
  const { label, value, currency, onValue } = props;
  const texts = useTexts();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? value : amountOf(draft);
  const isWrong = draft !== null && draft.trim() !== "" && typed === undefined;
  const take = () => {
    if (draft === null || isWrong) return;
    setDraft(null);
    if (typed !== value) onValue(typed);
  };
  return (
    <span className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        size={9}
        autoComplete="off"
        placeholder="10 bn"
        value={draft ?? (value === undefined ? "" : String(value))}
        aria-invalid={isWrong}
        aria-describedby={`${id}-read`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      />
      <span className={isWrong ? "field-wrong" : "quiet"} id={`${id}-read`}>
        {isWrong ? texts.filter.wrongAmount : typed === undefined ? "" : amountText(typed, currency, texts.locale)}
      </span>
    </span>
  );
}
