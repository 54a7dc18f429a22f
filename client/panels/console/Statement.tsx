// The editor in React: made once, told of what changes, and what it calls is always the latest.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref } from "react";
import { ask } from "../../api/ask.ts";
import { search } from "../../api/operations/search.ts";
import { useTexts } from "../../messages/index.ts";
import { useExplorer } from "../explorer.ts";
import { completions } from "./complete.ts";
import { createEditor, type Editor } from "./editor.ts";

interface Props {
  readonly ref: Ref<Editor>;
  readonly text: string;
  /** The id of what says how it is used. */
  readonly describedBy: string;
  /** From which completion knows what there is to read. */
  readonly statements: readonly string[];
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly onLeave: () => void;
}

export function Statement({ ref, text, describedBy, statements, ...calls }: Props) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const client = useQueryClient();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const latest = useRef({ calls, text, statements });
  useEffect(() => {
    latest.current = { calls, text, statements };
  });
  // A layout effect, so that the handle is there before any effect of the parent runs.
  useLayoutEffect(() => {
    const made = createEditor(host.current!, {
      label: texts.console.statement,
      describedBy,
      hint: texts.console.hint,
      text: latest.current.text,
      complete: completions({
        ontology,
        statements: () => latest.current.statements,
        search: async (sought) => {
          const variables = { text: sought, first: 8 };
          const found = await client.fetchQuery({ queryKey: ["names", sought], queryFn: ({ signal }) => ask(search, variables, signal) });
          return found.search.edges.map(({ node }) => node);
        },
      }),
      onChange: (changed) => latest.current.calls.onChange(changed),
      onRun: () => latest.current.calls.onRun(),
      onLeave: () => latest.current.calls.onLeave(),
    });
    editor.current = made;
    return () => made.destroy();
  }, [ontology, client, describedBy, texts]);
  useImperativeHandle(ref, () => editor.current!);
  useEffect(() => editor.current?.setText(text), [text]);
  return <div className="statement" ref={host} />;
}
