// Says what a step did to the view, and how much is on the canvas after it, for those who do not see it.
import { useEffect, useRef } from "react";
import { useTexts } from "../messages/index.ts";
import { useExplorer, useSteps } from "../panels/explorer.ts";
import { useStepText } from "../panels/history/stepText.ts";
import type { Shown } from "../picture.ts";
import type { Step, Steps } from "../state/steps.ts";

/** What brings or opens says more than we could, and a room that was opened has the keyboard in it. */
const isToldElsewhere = ({ did }: Step): boolean =>
  did.kind === "put" ? did.part !== "pinned" && did.part !== "dates" : ["open", "bring", "puts"].includes(did.kind);

/** `isThere`: the answer to the last step has come. */
export function useTelling(shown: Shown, isThere: boolean): void {
  const texts = useTexts();
  const { notices } = useExplorer();
  const steps = useSteps();
  const textOf = useStepText(shown);
  const before = useRef(steps);
  const due = useRef<Due>(undefined);
  useEffect(() => {
    if (steps !== before.current) due.current = dueOf(before.current, steps);
    before.current = steps;
    if (!due.current || !isThere) return;
    const { step, way } = due.current;
    due.current = undefined;
    if (way === "done" && isToldElsewhere(step)) return;
    const told = way === "done" ? textOf(step) : texts.said[way](textOf(step));
    // Looking at something changes nothing on the canvas.
    const counts = step.did.kind === "select" ? "" : ` ${texts.canvas.shown(shown.things.length, shown.links.length)}.`;
    notices.dispatch({ kind: "say", text: `${told}.${counts}` });
  });
}

interface Due {
  readonly step: Step;
  readonly way: "done" | "undone" | "redone";
}
function dueOf(was: Steps, now: Steps): Due {
  if (now.steps !== was.steps) return { step: now.steps[now.at]!, way: "done" };
  return now.at < was.at ? { step: now.steps[now.at + 1]!, way: "undone" } : { step: now.steps[now.at]!, way: "redone" };
}
