// What stands in the console and what came of it: a question of the library is answered once it is opened, a statement of the reader's own when they run it. The view knows the question, the statement that was run and its values; what is only being written stays here.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ask, AskError } from "../../api/ask.ts";
import * as operations from "../../api/operations/console.ts";
import type { Parameter, Question, Result } from "../../api/operations/console.ts";
import { useTexts } from "../../messages/index.ts";
import { mostOfStatement, nothingAsked, type Asked } from "../../state/parts/asked.ts";
import { useExplorer, useView } from "../explorer.ts";
import { parametersIn, valueOf } from "./parameters.ts";
import { remember, type Past } from "./past.ts";

type Values = Readonly<Record<string, string>>;
export interface Draft {
  readonly statement: string;
  readonly values: Values;
}
export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "running" }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: AskError }
  | {
      readonly kind: "done";
      readonly result: Result;
      /** Whether a person asked for it to be run, and looks for it. */
      readonly isRun: boolean;
    };

/** What was being written, by question, while the reader was elsewhere; and for which state of the view. */
const drafts = new Map<string, { readonly key: string; readonly draft: Draft }>();

/** What is typed of each parameter, what it means, and the first that means nothing. */
function read(parameters: readonly Parameter[], values: Values) {
  const all = parameters.map((parameter) => ({ name: parameter.name, ...valueOf(parameter, values[parameter.name] ?? "") }));
  const typed = all.filter(({ name }) => values[name]?.trim());
  const meaning = (those: typeof all) => Object.fromEntries(those.map((each) => [each.name, "value" in each ? each.value : null]));
  return {
    values: Object.fromEntries(typed.map(({ name }) => [name, values[name]!])),
    /** For a question, which has what is usual of its own, and for a statement, which has not. */
    typed: meaning(typed),
    all: meaning(all),
    wrong: all.find((each) => "wrong" in each)?.name,
  };
}
const failed = (error: unknown): Outcome => ({
  kind: "failed",
  error: error instanceof AskError ? error : new AskError("INTERNAL_SERVER_ERROR", String(error), false),
});

export function useConsole(questions: readonly Question[]) {
  const texts = useTexts();
  const { puts, notices } = useExplorer();
  const { question, asked } = useView();
  const client = useQueryClient();
  const given = questions.find(({ name }) => name === question);
  const key = JSON.stringify([question, asked]);
  const says = asked.of === question && (asked.statement !== "" || Object.keys(asked.values).length > 0);
  const fromView = (): Draft => {
    const kept = drafts.get(question);
    if (kept && (kept.key === key || !says)) return kept.draft;
    return { statement: (says && asked.statement) || (given?.cypher ?? ""), values: says ? asked.values : {} };
  };
  const [draft, setDraft] = useState(fromView);
  const [synced, setSynced] = useState(key);
  const [ran, setRan] = useState<{ readonly key: string; readonly outcome: Outcome }>();
  const [past, setPast] = useState<readonly Past[] | null>(null);
  const stopping = useRef<AbortController>(null);
  // Whoever leaves a question waits for its answer no longer.
  useEffect(() => () => stopping.current?.abort(), [question]);
  if (synced !== key) {
    // Another question, or a step back: what the view says takes the place of what stands here.
    setSynced(key);
    setDraft(fromView());
  }

  const isOfLibrary = given !== undefined && draft.statement === given.cypher;
  const stated = parametersIn(draft.statement);
  const parameters: readonly Parameter[] = isOfLibrary
    ? given.parameters
    : stated.map((each) => given?.parameters.find(({ name }) => name === each.name && each.type === "JSON") ?? each);
  const tell = ({ result }: { result: Result }): Result => {
    notices.dispatch({ kind: "say", text: texts.console.rows(result.rows.length) });
    return result;
  };

  // A question of the library is safe to ask, whoever sent its address. A statement is not asked before it was read.
  const opened = read(given?.parameters ?? [], says ? asked.values : {});
  const isOpening = isOfLibrary && opened.wrong === undefined && ran?.key !== key;
  const opening = useQuery({
    queryKey: ["question", key],
    queryFn: ({ signal }) => ask(operations.runQuestion, { name: question, parameters: opened.typed }, signal).then(tell),
    enabled: isOpening,
    retry: false,
  });
  const outcome = ran?.key === key ? ran.outcome : isOpening ? ofOpening() : ({ kind: "none" } as const);
  function ofOpening(): Outcome {
    return opening.data
      ? { kind: "done", result: opening.data, isRun: false }
      : opening.error
        ? failed(opening.error)
        : { kind: "running" };
  }

  const change = (next: Draft) => {
    drafts.set(question, { key, draft: next });
    // What was answered stands until the next run.
    if (outcome.kind === "done") setRan({ key, outcome });
    setDraft(next);
  };

  async function run(): Promise<void> {
    if (draft.statement.trim() === "") return;
    const { values, typed, all, wrong } = read(parameters, draft.values);
    if (wrong !== undefined) return notices.dispatch({ kind: "say", text: texts.console.wrongValue(wrong) });
    const statement = isOfLibrary || draft.statement.length > mostOfStatement ? "" : draft.statement;
    const next: Asked = statement === "" && Object.keys(values).length === 0 ? nothingAsked : { of: question, statement, values };
    const nextKey = JSON.stringify([question, next]);
    drafts.set(question, { key: nextKey, draft });
    setSynced(nextKey);
    setRan({ key: nextKey, outcome: { kind: "running" } });
    puts({ question, asked: next });
    setPast(remember({ question, statement: draft.statement, values }));

    stopping.current?.abort();
    const controller = new AbortController();
    stopping.current = controller;
    try {
      const answer = isOfLibrary
        ? ask(operations.runQuestion, { name: question, parameters: typed }, controller.signal)
        : ask(operations.runStatement, { statement: draft.statement, parameters: all }, controller.signal);
      const result = tell(await answer);
      setRan({ key: nextKey, outcome: { kind: "done", result, isRun: true } });
    } catch (error) {
      if (!controller.signal.aborted) setRan({ key: nextKey, outcome: failed(error) });
      else if (stopping.current === controller) setRan((now) => (now?.outcome.kind === "running" ? undefined : now));
    }
  }
  const stop = () => {
    stopping.current?.abort();
    void client.cancelQueries({ queryKey: ["question", key] });
    setRan({ key, outcome: { kind: "stopped" } });
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
