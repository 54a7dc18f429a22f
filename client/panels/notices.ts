// What the explorer has to say: sentences for screen readers, and troubles with a way on.
import { createStore, type Store } from "../state/store.ts";

export interface Notice {
  /** Read out by a live region; the counter makes the same sentence new. */
  readonly said: string;
  readonly count: number;
  /** Shown until dismissed; `retry` where trying again may help. */
  readonly trouble?: { readonly text: string; readonly retry?: () => void };
  /** How many answers are awaited. */
  readonly busy: number;
}
type NoticeAction =
  | { kind: "say"; text: string }
  | { kind: "trouble"; text: string; retry?: () => void }
  | { kind: "dismiss" }
  | { kind: "busy"; by: 1 | -1 };
export type Notices = Store<Notice, NoticeAction>;

export const createNotices = (): Notices =>
  createStore<Notice, NoticeAction>({ said: "", count: 0, busy: 0 }, (notice, action) => {
    switch (action.kind) {
      case "say":
        return { ...notice, said: action.text, count: notice.count + 1 };
      case "trouble":
        return { ...notice, trouble: { text: action.text, ...(action.retry && { retry: action.retry }) } };
      case "dismiss": {
        const { trouble: _, ...rest } = notice;
        return rest;
      }
      case "busy":
        return { ...notice, busy: notice.busy + action.by };
    }
  });
