// What a person may do, from the click to the answer: asks the server where it must, changes the view once, and says what came of it.
import type { QueryClient } from "@tanstack/react-query";
import { ask, type Operation } from "./api/ask.ts";
import type { Messages } from "./messages/index.ts";
import type { Explorer } from "./panels/explorer.ts";
import type { Notices } from "./panels/notices.ts";
import { troubleText } from "./panels/States.tsx";
import { fromAddress } from "./state/address.ts";
import { carriedOut, expansionOf } from "./state/carryOut.ts";
import { viewOf, type Action, type Steps } from "./state/steps.ts";
import type { Store } from "./state/store.ts";
import { entitiesOf, mostAtOnce, mostOnCanvas, reached, usualCount, type View } from "./state/view.ts";

interface Given {
  readonly store: Store<Steps, Action>;
  readonly notices: Notices;
  readonly client: QueryClient;
  readonly texts: () => Messages;
  understand(asked: View): View;
}

export function createActions({ store, notices, client, texts, understand }: Given): Pick<
  Explorer,
  "add" | "expand" | "select" | "openAddress" | "openViews"
> & {
  openView(view: View): Promise<void>;
} {
  const view = () => viewOf(store.get());
  const say = (text: string) => notices.dispatch({ kind: "say", text });
  const nameOf = (id: string) => client.getQueryData<{ entity: { name: string } | null }>(["entity", id])?.entity?.name ?? id;

  /** The server's answer, asked once however often it is needed. */
  const asked = <Answer, Variables>(operation: Operation<Answer, Variables>, variables: Variables): Promise<Answer> =>
    client.fetchQuery({ queryKey: ["asked", operation.text, variables], queryFn: ({ signal }) => ask(operation, variables, signal) });

  /** Runs what needs the server; a failure is told with the way to try it again, and the view stays as it was. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    notices.dispatch({ kind: "dismiss" });
    notices.dispatch({ kind: "busy", by: 1 });
    try {
      await work();
    } catch (error) {
      notices.dispatch({ kind: "trouble", text: troubleText(error as Error, texts()), retry: () => void attempt(work) });
    } finally {
      notices.dispatch({ kind: "busy", by: -1 });
    }
  }

  const isFull = (): boolean => {
    if (entitiesOf(view()).length < mostOnCanvas) return false;
    notices.dispatch({ kind: "trouble", text: texts().canvas.full(mostOnCanvas) });
    return true;
  };

  const openView = (asked_: View) =>
    attempt(async () => {
      const opened = await carriedOut(asked, understand(asked_));
      store.dispatch({ kind: "open", view: opened });
      say(texts().said.opened(entitiesOf(opened).length));
    });

  return {
    openView,
    openViews: (views, at) =>
      attempt(async () => {
        // One after another: what one step brought is known when the next asks for it again.
        for (const each of views.slice(0, at + 1)) store.dispatch({ kind: "open", view: await carriedOut(asked, each) });
        say(texts().share.opened(at + 1));
      }),
    openAddress: (address) => openView(fromAddress(address)),

    add(ids, select, name) {
      const missing = ids.filter((id) => !entitiesOf(view()).includes(id));
      if (missing.length === 0) {
        if (select !== undefined) store.dispatch({ kind: "select", ids: [select] });
        return;
      }
      if (isFull()) return;
      store.dispatch({ kind: "bring", intent: { kind: "add", ids: missing }, ids: missing, ...(select !== undefined && { select }) });
      say(texts().said.addedOne(name ?? missing.map(nameOf).join(", ")));
    },

    expand: (reach, { name, count = usualCount, order = "DEGREE" } = {}) =>
      attempt(async () => {
        if (isFull()) return;
        const before = entitiesOf(view());
        const intent = {
          kind: "expand",
          ...reach,
          skip: reached(view(), reach, order),
          count: Math.min(count, mostAtOnce),
          order,
        } as const;
        const { ids, total } = await expansionOf(asked, intent);
        store.dispatch({ kind: "bring", intent, ids, total });
        const added = entitiesOf(view()).length - before.length;
        const left = total - intent.skip - intent.count;
        say(texts().said.added(added, name ?? nameOf(reach.id)) + (left > 0 ? texts().said.left(left) : ""));
      }),

    select(id) {
      if (id === null) return store.dispatch({ kind: "select", ids: [] });
      store.dispatch({ kind: "select", ids: [id] });
    },
  };
}
