// The panel of example operations: those of docs/operations, each opened in the editor by a click on its question.
/// <reference types="vite/client" />
import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from "@graphiql/react";

export interface Example {
  readonly name: string;
  /** Its first comment: what it asks, in one sentence. */
  readonly question: string;
  readonly text: string;
}

const files = import.meta.glob<string>("../../docs/operations/*.graphql", { query: "?raw", import: "default", eager: true });

export const examples: readonly Example[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, text]) => ({
    name: path.replace(/^.*\/|\.graphql$/g, ""),
    question: /^# (.*)$/m.exec(text)?.[1] ?? path,
    text,
  }));

function Examples() {
  const editor = useGraphiQL((state) => state.queryEditor);
  const { addTab, run } = useGraphiQLActions();
  const open = ({ text }: Example) => {
    addTab();
    editor?.setValue(text);
    run();
  };
  return (
    <section className="examples" aria-label="Examples">
      <h2>Examples</h2>
      <ol>
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" onClick={() => open(example)}>
              {example.question}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M4 5h16M4 12h16M4 19h10" strokeLinecap="round" />
  </svg>
);

export const examplesPanel: GraphiQLPlugin = { title: "Examples", icon: Icon, content: Examples };
