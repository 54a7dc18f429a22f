// The page: loads the ontology, then puts the head, the legend, the canvas and the details together.
import { QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { Component, lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { ask } from "./api/ask.ts";
import * as operations from "./api/operations/canvas.ts";
import { en } from "./messages/en.ts";
import { TextsProvider, useTexts, type Messages } from "./messages/index.ts";
import { createActions } from "./actions.ts";
import { ontologyOf } from "./ontology.ts";
import type { OntologyAnswer } from "./api/answers.ts";
import type { View } from "./state/view.ts";
import { understood } from "./understood.ts";
import { createNotices } from "./panels/notices.ts";
import { ExplorerProvider, type Explorer, type Highlight } from "./panels/explorer.ts";
import { usePreferences, type Preferences } from "./panels/preferences.ts";
import { troubleText } from "./panels/States.tsx";
import { addressed, joinHistory, rememberedSteps } from "./session.ts";
import { carriedOut } from "./state/carryOut.ts";
import { begin, reduce, viewOf, type Put } from "./state/steps.ts";
import { createStore } from "./state/store.ts";

// The canvas is the larger half of the program; the page's frame and texts stand before it is here.
const Stage = lazy(() => import("./Stage.tsx").then(({ Stage }) => ({ default: Stage })));

export function App() {
  const { texts, ...preferences } = usePreferences();
  if (!texts) return null;
  return (
    <TextsProvider value={texts}>
      <Broken>
        <Opening preferences={preferences} />
      </Broken>
    </TextsProvider>
  );
}

/** Waits for the ontology, without which nothing has a name or a colour. */
function Opening({ preferences }: { preferences: Preferences }) {
  const texts = useTexts();
  const client = useQueryClient();
  const [opened, setOpened] = useState<Unspoken>();
  // Read when something is said, so that another language needs no new explorer.
  const spoken = useRef(texts);
  useEffect(() => {
    spoken.current = texts;
  }, [texts]);
  const { data, error, refetch } = useQuery({
    queryKey: ["ontology"],
    queryFn: ({ signal }) => ask(operations.ontology, {}, signal),
    staleTime: Infinity,
  });
  useEffect(() => {
    if (!data) return;
    let isCurrent = true;
    void openExplorer(data, client, () => spoken.current).then((explorer) => isCurrent && setOpened(explorer));
    return () => {
      isCurrent = false;
    };
  }, [data, client]);

  const explorer = useMemo(() => opened && data && { ...opened, ontology: ontologyOf(data, texts) }, [opened, data, texts]);

  if (error)
    return (
      <Full title={texts.trouble.ontology}>
        <p>{troubleText(error, texts)}</p>
        <button type="button" className="button button-first" onClick={() => void refetch()}>
          {texts.trouble.retry}
        </button>
      </Full>
    );
  if (!explorer) return <output className="opening">{texts.trouble.loading}</output>;
  return (
    <ExplorerProvider value={explorer}>
      <Suspense fallback={<output className="opening">{texts.trouble.loading}</output>}>
        <Stage preferences={preferences} />
      </Suspense>
    </ExplorerProvider>
  );
}

/** All but what is said in the language of the page. */
type Unspoken = Omit<Explorer, "ontology">;

let explorer: Promise<Unspoken> | undefined;

/** One explorer per page, however often React asks: it holds the browser's history. */
const openExplorer = (answer: OntologyAnswer, client: QueryClient, texts: () => Messages): Promise<Unspoken> =>
  (explorer ??= makeExplorer(answer, client, texts));

async function makeExplorer(answer: OntologyAnswer, client: QueryClient, texts: () => Messages): Promise<Unspoken> {
  const notices = createNotices();
  const remembered = rememberedSteps();
  /** What an address asks, as far as it is understood; what is not is told. */
  const understand = (asked: View): View => {
    const { view, left } = understood(asked, answer);
    if (left.length > 0) notices.dispatch({ kind: "trouble", text: texts().hidden.unknown(left.join(", ")) });
    return view;
  };
  const first = understand(viewOf(remembered ?? addressed()));
  // What cannot be carried out now is told, and the rest opens.
  const steps = remembered ?? begin(await carriedOut((operation, variables) => ask(operation, variables), first).catch(() => first));
  const store = createStore(steps, reduce);
  const actions = createActions({ store, notices, client, texts, understand });
  return {
    store,
    notices,
    highlight: createStore<Highlight | null, Highlight | null>(null, (_, next) => next),
    canvas: { current: null },
    put: (part, value) => store.dispatch({ kind: "put", part, value } as Put),
    puts: (values) => store.dispatch({ kind: "puts", values }),
    ...actions,
    ...joinHistory(store, (view) => void actions.openView(view)),
  };
}

/** A fault of ours in drawing the page: says so, and leads on. */
class Broken extends Component<{ children: React.ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };
  static getDerivedStateFromError = () => ({ isBroken: true });
  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Full title={en.trouble.title}>
        <p>{en.trouble.page}</p>
        <button type="button" className="button button-first" onClick={() => location.reload()}>
          {en.trouble.reload}
        </button>
      </Full>
    );
  }
}

function Full({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <main className="full" role="alert">
      <h1>{title}</h1>
      {children}
    </main>
  );
}
