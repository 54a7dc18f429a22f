// A group of choices about claims, each with how many there are of it on the canvas.
import type { ReactNode } from "react";
import { useTexts } from "../../messages/index.ts";

export interface Choice {
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly glyph?: ReactNode;
  /** Not known where left out. */
  readonly count?: number;
}

interface Props {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** One of them at a time; else any number, and none means all. */
  readonly single?: boolean;
}

export function Choices({ legend, choices, chosen, onChoose, single = false }: Props) {
  const texts = useTexts();
  return (
    <fieldset className="choices">
      <legend className="section">{legend}</legend>
      {choices.map(({ name, title, hint, glyph, count }) => (
        <label key={name} className="choice" title={hint}>
          <input
            type={single ? "radio" : "checkbox"}
            name={legend}
            checked={chosen.includes(name)}
            onChange={({ target }) =>
              onChoose(single ? [name] : target.checked ? [...chosen, name].sort() : chosen.filter((each) => each !== name))
            }
          />
          {glyph}
          <span className="choice-title">{title}</span>
          {count !== undefined && <span className="count">{count.toLocaleString(texts.locale)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
