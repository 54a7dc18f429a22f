// "Cite this": what is shown as a citation in four forms, with the version of the data that it was taken from.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Quote } from "lucide-react";
import { useId, useState } from "react";
import { ask } from "../../api/ask.ts";
import { cite } from "../../api/operations/cite.ts";
import { useTexts } from "../../messages/index.ts";
import { CopyButton } from "../CopyButton.tsx";
import { troubleText } from "../States.tsx";
import { citationForms, joined, mostCited, withAddress, type CitationForm } from "./citation.ts";

interface Given {
  /** Entities, links, claims and sources; a list too long to cite one by one is cited as the data with this page's address. */
  readonly ids: readonly string[];
  /** What is cited: "this path". */
  readonly of: string;
}

export function Cite({ ids, of }: Given) {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="cite">
      <button
        type="button"
        className="cite-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Quote size={13} aria-hidden="true" /> {texts.cite.label(of)}
      </button>
      {isOpen && (
        <div id={id} className="cite-open">
          <Citation ids={ids} of={of} />
        </div>
      )}
    </div>
  );
}

function Citation({ ids, of }: Given) {
  const texts = useTexts();
  const [form, setForm] = useState<CitationForm>("BIBTEX");
  const isLong = ids.length > mostCited || ids.length === 0;
  const { data, error, refetch } = useQuery({
    queryKey: ["cite", isLong ? null : ids, form],
    // With its form: while another is on its way, the one before is shown.
    queryFn: async ({ signal }) => ({ form, ...(await ask(cite, { ids: isLong ? null : ids, format: form }, signal)) }),
    placeholderData: keepPreviousData,
  });
  const text = data && (isLong ? withAddress(data.form, data.cite[0]!, location.href) : joined(data.form, data.cite));
  return (
    <>
      <fieldset className="cite-forms">
        <legend className="unseen">{texts.cite.form}</legend>
        {citationForms.map((each) => (
          <label key={each} className="cite-form">
            <input type="radio" checked={form === each} onChange={() => setForm(each)} />
            <span>{texts.cite.forms[each]}</span>
          </label>
        ))}
      </fieldset>
      {isLong && <p className="quiet">{texts.cite.long}</p>}
      {error ? (
        <p role="alert">
          {troubleText(error, texts)}{" "}
          <button type="button" className="as-link" onClick={() => void refetch()}>
            {texts.trouble.retry}
          </button>
        </p>
      ) : (
        <textarea
          className="cite-text"
          readOnly
          rows={6}
          aria-label={texts.cite.text(of)}
          value={text ?? texts.trouble.loading}
          onFocus={(event) => event.target.select()}
        />
      )}
      {data && text !== undefined && <CopyButton text={text} of={texts.cite.forms[data.form]} />}
    </>
  );
}
