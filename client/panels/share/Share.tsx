// Takes the view away: as an address, as a picture, as data, as a file to open again.
import { FileDown, FolderOpen, Link2 } from "lucide-react";
import { useRef } from "react";
import { useTexts } from "../../messages/index.ts";
import { readSession, sessionText } from "../../takeAway/session.ts";
import { save } from "../../takeAway/save.ts";
import { Cite } from "../cite/Cite.tsx";
import { CopyButton } from "../CopyButton.tsx";
import { useExplorer, useSteps, useView } from "../explorer.ts";
import { useShown } from "../shown.ts";
import { exportsOf } from "./exports.ts";

export default function Share() {
  const texts = useTexts();
  const explorer = useExplorer();
  const view = useView();
  const shown = useShown();
  const { at, steps } = useSteps();
  const file = useRef<HTMLInputElement>(null);
  const wrong = (text: string) => explorer.notices.dispatch({ kind: "trouble", text });
  const open = async (chosen: File) => {
    if (chosen.size > 5_000_000) return wrong(texts.share.wrong.size!);
    const read = readSession(await chosen.text());
    if ("wrong" in read) return wrong(texts.share.wrong[read.wrong] ?? texts.share.wrong.form!);
    await explorer.openViews(read.views, read.at);
  };
  return (
    <section aria-labelledby="share">
      <h2 className="room-title" id="share">
        {texts.share.title}
      </h2>
      <h3 className="section">{texts.share.address}</h3>
      <p className="quiet">{texts.share.addressHelp}</p>
      <p className="row">
        <span className="share-address">
          <Link2 size={15} aria-hidden="true" /> <code>{location.href}</code>
        </span>
        <CopyButton text={location.href} of={texts.share.address} />
      </p>
      <h3 className="section">{texts.share.files}</h3>
      <ul className="command-list">
        {exportsOf({ explorer, view, shown, texts }).map(({ name, does }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => void Promise.resolve(does()).catch((fault: Error) => wrong(texts.share.failed(fault.message)))}
            >
              <span>{texts.share.formats[name]}</span>
              <FileDown size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Cite ids={[...shown.things.map(({ id }) => id), ...shown.links.map(({ id }) => id)]} of={texts.cite.view} />
      <h3 className="section">{texts.share.session}</h3>
      <p className="quiet">{texts.share.sessionHelp(steps.length)}</p>
      <p className="row">
        <button
          type="button"
          className="button"
          onClick={() => save("interlock-session.json", "application/json", sessionText({ steps, at }))}
        >
          <FileDown size={15} aria-hidden="true" /> {texts.share.save}
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          <FolderOpen size={15} aria-hidden="true" /> {texts.share.open}
        </button>
        <input
          ref={file}
          className="unseen"
          type="file"
          accept="application/json,.json"
          aria-label={texts.share.open}
          tabIndex={-1}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = "";
            if (chosen) void open(chosen);
          }}
        />
      </p>
    </section>
  );
}
