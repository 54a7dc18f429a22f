// "Cite this": a small dialogue with the citation of something in the form that is wanted, ready to copy.
import { useQuery } from "@tanstack/react-query";
import { Quote, X } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { ask } from "../../api/ask.ts";
import { citationFormats, cite, type CitationFormat } from "../../api/operations/cite.ts";
import { useTexts } from "../../messages/index.ts";
import { CopyButton } from "../CopyButton.tsx";
import { PanelError, Waiting } from "../States.tsx";

/** As many as the server cites one by one; more are cited as the data as a whole and the address. */
const mostCited = 100;
const titles: Record<CitationFormat, string> = { BIBTEX: "BibTeX", CSL_JSON: "CSL-JSON", RIS: "RIS", TEXT: "Text" };

/** `ids` are of entities, links, claims or sources; without them the data as a whole is cited. */
export function Cite({ ids }: { ids?: readonly string[] }) {
  const texts = useTexts();
  return (
    <DialogTrigger>
      <Button className="button">
        <Quote size={14} aria-hidden="true" /> {texts.cite.cite}
      </Button>
      <Popover className="pop cite-pop" placement="bottom end">
        <Dialog className="cite">
          {({ close }) => (
            <>
              <div className="section-head">
                <Heading slot="title" className="section">
                  {texts.cite.cite}
                </Heading>
                <Button className="icon-button" aria-label={texts.actions.close} onPress={close}>
                  <X size={16} aria-hidden="true" />
                </Button>
              </div>
              <Citation ids={ids && ids.length > 0 && ids.length <= mostCited ? ids : null} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Citation({ ids }: { ids: readonly string[] | null }) {
  const texts = useTexts();
  const [format, setFormat] = useState<CitationFormat>("BIBTEX");
  const { data, error, refetch } = useQuery({
    queryKey: ["cite", ids, format],
    queryFn: ({ signal }) => ask(cite, { ids, format }, signal),
  });
  const text = format === "CSL_JSON" ? `[${(data?.cite ?? []).join(",\n")}]` : (data?.cite ?? []).join("\n");
  return (
    <>
      <label>
        {texts.cite.format}{" "}
        <select value={format} onChange={(event) => setFormat(event.target.value as CitationFormat)}>
          {citationFormats.map((name) => (
            <option key={name} value={name}>
              {titles[name]}
            </option>
          ))}
        </select>
      </label>
      {error ? (
        <PanelError error={error} retry={() => void refetch()} />
      ) : data ? (
        <>
          {/* A long citation scrolls in its box, which the keyboard must reach. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0} className="citation">
            {text}
          </pre>
          <CopyButton text={text} of={titles[format]} />
          {/* Where a view is cited as a whole, its address says which part of the data is meant. */}
          {ids === null && (
            <p className="quiet">
              {texts.cite.address} <CopyButton text={location.href} of={texts.share.address} />
            </p>
          )}
        </>
      ) : (
        <Waiting />
      )}
    </>
  );
}
