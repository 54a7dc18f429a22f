// Why something is hidden: each reason in words, and how it alone is taken back.
import { amountText, dateText, useTexts, wordText } from "../../messages/index.ts";
import type { Filter } from "../../state/view.ts";
import { useExplorer, useView } from "../explorer.ts";

export interface Reason {
  readonly text: string;
  takeBack(): void;
}

/** What a filter asks, part by part, in words. */
export function useFilterText(): (filter: Filter) => readonly { readonly key: keyof Filter; readonly text: string }[] {
  const texts = useTexts();
  const day = (date: string) => dateText(date, texts.locale);
  const words = (list: readonly string[]) => list.map(wordText).join(", ");
  const told: { readonly [Key in keyof Filter]-?: (value: NonNullable<Filter[Key]>) => string } = {
    asOf: (date) => texts.hidden.asOf(day(date)),
    during: ({ from, to }) => texts.hidden.during(from ? day(from) : "", to ? day(to) : ""),
    knownBy: (date) => texts.hidden.knownBy(day(date)),
    statuses: (list) => texts.hidden.statuses(words(list)),
    minConfidence: (word) => texts.hidden.minConfidence(wordText(word)),
    minEvidence: (word) => texts.hidden.minEvidence(wordText(word)),
    minSources: (count) => texts.hidden.minSources(count),
    publisherKinds: (list) => texts.hidden.publisherKinds(words(list)),
    amount: ({ currency, min, max }) =>
      texts.hidden.amount(
        currency,
        min === undefined ? "" : amountText(min, currency, texts.locale),
        max === undefined ? "" : amountText(max, currency, texts.locale),
      ),
    publishers: (list) => texts.hidden.publishers(list.join(", ")),
  };
  return (filter) =>
    (Object.keys(told) as (keyof Filter)[])
      .filter((key) => filter[key] !== undefined)
      .map((key) => ({ key, text: (told[key] as (value: unknown) => string)(filter[key]) }));
}

export function useReasons(): readonly Reason[] {
  const texts = useTexts();
  const { store, ontology } = useExplorer();
  const view = useView();
  const filterText = useFilterText();
  return [
    ...(view.hidden.length > 0
      ? [
          {
            text: texts.hidden.byHand(view.hidden.length),
            takeBack: () => store.dispatch({ kind: "bring", intent: { kind: "add", ids: view.hidden }, ids: view.hidden }),
          },
        ]
      : []),
    ...view.hiddenTypes.map((type) => ({
      text: texts.hidden.types(ontology.type(type).title),
      takeBack: () => store.dispatch({ kind: "toggleType", type }),
    })),
    ...view.hiddenRelations.map((relation) => ({
      text: texts.hidden.relations(ontology.relation(relation).forward),
      takeBack: () => store.dispatch({ kind: "toggleRelation", relation }),
    })),
    ...filterText(view.filter).map(({ key, text }) => ({
      text,
      takeBack() {
        const { [key]: _, ...filter } = view.filter;
        store.dispatch({ kind: "filter", filter });
      },
    })),
  ];
}
