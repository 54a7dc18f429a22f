// Every question of the library, by category, found by its words; and what was run before.
import { useId, useState } from "react";
import type { Question } from "../../api/operations/console.ts";
import { useTexts } from "../../messages/index.ts";
import type { Past } from "./past.ts";

interface Props {
  readonly questions: readonly Question[];
  readonly open: string;
  readonly onOpen: (name: string) => void;
  readonly past: readonly Past[];
  readonly onPast: (one: Past) => void;
  readonly onForget: () => void;
}

export function Library({ questions, open, onOpen, past, onPast, onForget }: Props) {
  const texts = useTexts();
  const id = useId();
  const [sought, seek] = useState("");
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = questions.filter(({ title, description, category, name }) => {
    const text = `${title} ${description} ${category} ${name}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const categories = [...new Set(found.map(({ category }) => category))].sort();
  return (
    <nav className="library" aria-label={texts.console.library}>
      <span className="field">
        <label className="unseen" htmlFor={id}>
          {texts.console.seek(questions.length)}
        </label>
        <input
          id={id}
          type="search"
          value={sought}
          placeholder={texts.console.seek(questions.length)}
          onChange={(event) => seek(event.target.value)}
        />
      </span>
      <button type="button" className="question" aria-current={open === "" || undefined} onClick={() => onOpen("")}>
        {texts.console.own}
      </button>
      {past.length > 0 && words.length === 0 && (
        <details>
          <summary>
            {texts.console.past} <span className="count">{past.length}</span>
          </summary>
          <ul>
            {past.map((one) => (
              <li key={JSON.stringify(one)}>
                <button type="button" className="question" title={one.statement} onClick={() => onPast(one)}>
                  {questions.find(({ name }) => name === one.question)?.title ??
                    one.statement
                      .replace(/^\/\/.*$/gm, "")
                      .trim()
                      .slice(0, 60)}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="as-link" onClick={onForget}>
            {texts.console.forget}
          </button>
        </details>
      )}
      {found.length === 0 && <p className="quiet">{texts.console.noneFound(sought)}</p>}
      {categories.map((category) => {
        const of = found.filter((question) => question.category === category);
        return (
          // Another key once something is sought, so that what is found is open.
          <details key={`${category} ${words.length > 0}`} open={words.length > 0 || of.some(({ name }) => name === open)}>
            <summary>
              {category} <span className="count">{of.length}</span>
            </summary>
            <ul>
              {of.map(({ name, title, description }) => (
                <li key={name}>
                  <button
                    type="button"
                    className="question"
                    aria-current={open === name || undefined}
                    title={description}
                    onClick={() => onOpen(name)}
                  >
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </nav>
  );
}
