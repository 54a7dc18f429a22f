// Publishers by name, as they are spelled beside each source: those of what is on the canvas are offered.
import { useId, useState } from "react";
import { useTexts } from "../../messages/index.ts";

interface Props {
  /** Those of what is on the canvas, with how many claims each has. */
  readonly known: readonly { readonly value: string; readonly count: number }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

export function Publishers({ known, chosen, onChoose }: Props) {
  const texts = useTexts();
  const id = useId();
  const [typed, setTyped] = useState("");
  return (
    <form
      className="publishers"
      onSubmit={(event) => {
        event.preventDefault();
        const name = typed.trim();
        if (name === "") return;
        onChoose([...new Set([...chosen, name])].sort());
        setTyped("");
      }}
    >
      <h3 className="section">
        <label htmlFor={id}>{texts.filter.publisher}</label>
      </h3>
      <span className="field row">
        <input
          list={`${id}-known`}
          id={id}
          value={typed}
          placeholder={texts.filter.publisherHint}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id={`${id}-known`}>
          {known.map(({ value, count }) => (
            <option key={value} value={value}>
              {texts.link.claims(count)}
            </option>
          ))}
        </datalist>
        <button type="submit" className="button" disabled={typed.trim() === ""}>
          {texts.filter.addPublisher}
        </button>
      </span>
      {chosen.length > 0 && (
        <ul className="row">
          {chosen.map((name) => (
            <li key={name}>
              <button
                type="button"
                className="button"
                aria-label={texts.hidden.remove(name)}
                onClick={() => onChoose(chosen.filter((each) => each !== name))}
              >
                {name} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
