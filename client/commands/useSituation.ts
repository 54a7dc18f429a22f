// What commands are run with, from React: the explorer, the view and what is drawn now.
import { useCallback } from "react";
import { useTexts } from "../messages/index.ts";
import { useExplorer } from "../panels/explorer.ts";
import { useShown } from "../panels/shown.ts";
import { viewOf } from "../state/steps.ts";
import type { Situation } from "./command.ts";

/** Gives the situation of the moment in which it is called; `on` is the selection where left out. */
export function useSituation(): (on?: readonly string[]) => Situation {
  const explorer = useExplorer();
  const texts = useTexts();
  const shown = useShown();
  return useCallback(
    (on) => {
      const view = viewOf(explorer.store.get());
      return {
        explorer,
        view,
        texts,
        on: on ?? view.selection,
        drawn: {
          ids: [...shown.things.map(({ id }) => id), ...shown.links.map(({ id }) => id)],
          ends: shown.links.map(({ subject, object }) => [subject.id, object.id] as const),
        },
      };
    },
    [explorer, texts, shown],
  );
}
