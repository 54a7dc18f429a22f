// A reader's own Cypher, and every question of the library: written, given its values, run, and its rows taken on.
import { useQuery } from "@tanstack/react-query";
import { Play, RotateCcw, Square } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { ask } from "../../api/ask.ts";
import * as operations from "../../api/operations/console.ts";
import type { LibraryAnswer } from "../../api/operations/console.ts";
import { dataLanguage, termIn, useTexts } from "../../messages/index.ts";
import { PanelError, Waiting } from "../States.tsx";
import type { Editor } from "./editor.ts";
import { Library } from "./Library.tsx";
import { Outcome } from "./Outcome.tsx";
import { ParameterForm } from "./ParameterForm.tsx";
import { forgetPast, readPast } from "./past.ts";
import { Statement } from "./Statement.tsx";
import { useConsole } from "./useConsole.ts";

export default function Console() {
  const { data, error, refetch } = useQuery({
    queryKey: ["library"],
    queryFn: ({ signal }) => ask(operations.library, {}, signal),
    staleTime: Infinity,
  });
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  return data ? <Opened library={data} /> : <Waiting />;
}

function Opened({ library }: { library: LibraryAnswer }) {
  const texts = useTexts();
  const { service } = library;
  const analyses = useMemo(() => {
    const term = (english: string) => termIn(texts.terms, english);
    return library.analyses.map((each) => ({ ...each, title: term(each.title), category: term(each.category) }));
  }, [library, texts]);
  const console = useConsole(analyses);
  const { given, draft, isOfLibrary, outcome } = console;
  const [kept] = useState(readPast);
  const editor = useRef<Editor>(null);
  const help = useId();
  const run = useRef<HTMLButtonElement>(null);
  const isRunning = outcome.kind === "running";
  const isOffered = service.consoleEnabled || isOfLibrary;
  const place = outcome.kind === "failed" ? outcome.error.place : undefined;
  useEffect(() => editor.current?.mark(place ?? null), [place]);

  return (
    <div className="console">
      <Library
        questions={analyses}
        open={console.question}
        onOpen={console.open}
        past={console.past ?? kept}
        onPast={console.openPast}
        onForget={() => console.setPast(forgetPast())}
      />
      <div className="console-main">
        <header>
          <h2 className="room-title">{given?.title ?? texts.rooms.console}</h2>
          <p className="lead" lang={given && dataLanguage}>
            {given?.description ?? texts.console.about}
          </p>
          {given && !isOfLibrary && (
            <p className="console-note">
              {texts.console.changed}{" "}
              <button type="button" className="as-link" onClick={() => console.change({ ...draft, statement: given.cypher })}>
                <RotateCcw size={13} aria-hidden="true" /> {texts.console.asInLibrary}
              </button>
            </p>
          )}
          {!service.consoleEnabled && <p className="console-note">{texts.console.off}</p>}
        </header>
        <Statement
          text={draft.statement}
          ref={editor}
          describedBy={help}
          statements={analyses.map(({ cypher }) => cypher)}
          onChange={(statement) => console.change({ ...draft, statement })}
          onRun={() => isOffered && void console.run()}
          onLeave={() => run.current?.focus()}
        />
        <ParameterForm
          parameters={console.parameters}
          values={draft.values}
          onChange={(name, text) => console.change({ ...draft, values: { ...draft.values, [name]: text } })}
          onRun={() => isOffered && void console.run()}
        />
        <div className="console-run">
          <button
            ref={run}
            type="button"
            className="button button-first"
            aria-disabled={!isOffered || draft.statement.trim() === ""}
            onClick={() => isOffered && void console.run()}
          >
            <Play size={14} aria-hidden="true" /> {texts.console.run}
          </button>
          {isRunning && (
            <button type="button" className="button" onClick={console.stop}>
              <Square size={13} aria-hidden="true" /> {texts.console.stop}
            </button>
          )}
          {console.isTooLong && <span className="quiet">{texts.console.tooLong}</span>}
          <span className="quiet" id={help}>
            {texts.console.help}
          </span>
        </div>
        <Outcome
          outcome={outcome}
          name={console.question || "console"}
          limits={service.limits}
          onGoTo={(where) => editor.current?.goTo(where)}
        />
      </div>
    </div>
  );
}
