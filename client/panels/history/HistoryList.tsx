// Every step that was done, to go back to any of them.
import { useTexts } from "../../messages/index.ts";
import { useExplorer, useSteps } from "../explorer.ts";
import { useShown } from "../shown.ts";
import { useStepText } from "./stepText.ts";

export default function HistoryList() {
  const texts = useTexts();
  const { goTo } = useExplorer();
  const { steps, at } = useSteps();
  const textOf = useStepText(useShown());
  return (
    <section aria-labelledby="history">
      <h2 className="room-title" id="history">
        {texts.rooms.history}
      </h2>
      <p className="quiet">{texts.history.help}</p>
      <ol className="history">
        {steps.map((step, index) => (
          // A step has no name of its own; its place in the list is what it is.
          <li key={index} className={index > at ? "is-undone" : undefined}>
            <button type="button" aria-current={index === at ? "step" : undefined} onClick={() => goTo(index)}>
              {textOf(step)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
