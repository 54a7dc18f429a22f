// One sentence that says what is hidden and why, with the way back.
import { dateText, useTexts, wordText } from "../messages/index.ts";
import { isFiltered } from "../state/view.ts";
import { useExplorer, useView } from "./explorer.ts";

export function HiddenBar({ things, links }: { things: number; links: number }) {
  const texts = useTexts();
  const { store, ontology } = useExplorer();
  const view = useView();
  if (!isFiltered(view)) return null;
  const { asOf, knownBy, statuses, minConfidence, minEvidence, minSources, publisherKinds } = view.filter;
  const day = (date: string) => dateText(date, texts.locale);
  const words = (list: readonly string[]) => list.map(wordText).join(", ");
  const reasons = [
    view.hidden.length > 0 && texts.hidden.byHand(view.hidden.length),
    view.hiddenTypes.length > 0 && texts.hidden.types(view.hiddenTypes.map((type) => ontology.type(type).title).join(", ")),
    view.hiddenRelations.length > 0 &&
      texts.hidden.relations(view.hiddenRelations.map((name) => ontology.relation(name).forward).join(", ")),
    asOf && texts.hidden.asOf(day(asOf)),
    knownBy && texts.hidden.knownBy(day(knownBy)),
    statuses && texts.hidden.statuses(words(statuses)),
    minConfidence && texts.hidden.minConfidence(wordText(minConfidence)),
    minEvidence && texts.hidden.minEvidence(wordText(minEvidence)),
    minSources && texts.hidden.minSources(minSources),
    publisherKinds && texts.hidden.publisherKinds(words(publisherKinds)),
  ].filter((reason) => typeof reason === "string");
  return (
    <output className="hidden-bar">
      <span>{texts.hidden.sentence(things + view.hidden.length, links, reasons.join(", "))}</span>
      <button type="button" className="as-link" onClick={() => store.dispatch({ kind: "showAll" })}>
        {texts.hidden.showAll}
      </button>
    </output>
  );
}
