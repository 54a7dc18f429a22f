// What stands in the console and what came of running it. The view knows the question, the statement that was run and its values; what is only being written stays here.
import { useEffect, useRef, useState } from "react";
import { ask, AskError } from "../../api/ask.ts";
import * as operations from "../../api/operations/console.ts";
import type { Parameter, Question, Result } from "../../api/operations/console.ts";
import { useTexts } from "../../messages/index.ts";
import { mostOfStatement, nothingAsked, type Asked } from "../../state/parts/asked.ts";
import { useExplorer, useView } from "../explorer.ts";
import { parametersIn, valueOf } from "./parameters.ts";
import { remember, type Past } from "./past.ts";

export interface Draft {
  readonly statement: string;
  readonly values: Readonly<Record<string, string>>;
}
export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "running" }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: AskError }
  | { readonly kind: "done"; readonly result: Result };

/** What was being written, by question, while the reader was elsewhere; and for which state of the view. */
const drafts = new Map<string, { readonly key: string; readonly draft: Draft }>();

export function useConsole(questions: readonly Question[]) {
  const texts = useTexts();
  const { puts, notices } = useExplorer();
  const { question, asked } = useView();
  const given = questions.find(({ name }) => name === question);
  const key = JSON.stringify([question, asked]);
  const fromView = (): Draft => {
    const kept = drafts.get(question);
    const says = asked.of === question && (asked.statement !== "" || Object.keys(asked.values).length > 0);
    if (kept && (kept.key === key || !says)) return kept.draft;
    return { statement: (says && asked.statement) || (given?.cypher ?? ""), values: says ? asked.values : {} };
  };
  const [draft, setDraft] = useState(fromView);
  const [synced, setSynced] = useState(key);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const [past, setPast] = useState<readonly Past[] | null>(null);
  const stopping = useRef<AbortController>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  if (synced !== key) {
    // Another question, or a step back: what the view says takes the place of what stands here.
    setSynced(key);
    setDraft(fromView());
    setOutcome({ kind: "none" });
  }

  const isOfLibrary = given !== undefined && draft.statement === given.cypher;
  const stated = parametersIn(draft.statement);
  const parameters: readonly Parameter[] = isOfLibrary
    ? given.parameters
    : stated.map((each) => given?.parameters.find(({ name }) => name === each.name && each.type === "JSON") ?? each);
  const change = (next: Draft) => {
    drafts.set(question, { key, draft: next });
    setDraft(next);
  };

  async function run(): Promise<void> {
    if (draft.statement.trim() === "") return;
    const read = parameters.map((parameter) => [parameter.name, valueOf(parameter, draft.values[parameter.name] ?? "")] as const);
    const wrong = read.find(([, typed]) => "wrong" in typed);
    if (wrong) return notices.dispatch({ kind: "say", text: texts.console.wrongValue(wrong[0]) });
    const typedValues = Object.fromEntries(
      parameters.flatMap(({ name }) => (draft.values[name]?.trim() ? [[name, draft.values[name]] as const] : [])),
    );
    const all = Object.fromEntries(read.map(([name, typed]) => [name, "value" in typed ? typed.value : null]));
    const statement = isOfLibrary || draft.statement.length > mostOfStatement ? "" : draft.statement;
    const next: Asked =
      statement === "" && Object.keys(typedValues).length === 0 ? nothingAsked : { of: question, statement, values: typedValues };
    const nextKey = JSON.stringify([question, next]);
    drafts.set(question, { key: nextKey, draft });
    setSynced(nextKey);
    puts({ question, asked: next });
    setPast(remember({ question, statement: draft.statement, values: typedValues }));

    stopping.current?.abort();
    const controller = new AbortController();
    stopping.current = controller;
    setOutcome({ kind: "running" });
    try {
      const { result } = isOfLibrary
        ? await ask(
            operations.runQuestion,
            { name: given.name, parameters: Object.fromEntries(Object.keys(typedValues).map((name) => [name, all[name]])) },
            controller.signal,
          )
        : await ask(operations.runStatement, { statement: draft.statement, parameters: all }, controller.signal);
      setOutcome({ kind: "done", result });
      notices.dispatch({ kind: "say", text: texts.console.rows(result.rows.length) });
    } catch (error) {
      if (controller.signal.aborted) return;
      setOutcome({
        kind: "failed",
        error: error instanceof AskError ? error : new AskError("INTERNAL_SERVER_ERROR", String(error), false),
      });
    }
  }
  const stop = () => {
    stopping.current?.abort();
    setOutcome({ kind: "stopped" });
    notices.dispatch({ kind: "say", text: texts.console.stopped });
  };
  return {
    question,
    given,
    draft,
    change,
    parameters,
    isOfLibrary,
    isTooLong: !isOfLibrary && draft.statement.length > mostOfStatement,
    outcome,
    run,
    stop,
    past,
    setPast,
    open: (name: string) => puts({ question: name, asked: nothingAsked }),
    openPast({ question: of, statement, values }: Past) {
      const next: Asked = { of, statement: statement === questions.find(({ name }) => name === of)?.cypher ? "" : statement, values };
      drafts.set(of, { key: JSON.stringify([of, next]), draft: { statement, values } });
      puts({ question: of, asked: next });
    },
  };
}
