// What can be understood of an address: words that are no more, or never were, are left out and told, and the rest opens.
import type { OntologyAnswer, WordList } from "./api/answers.ts";
import { layouts } from "./layouts/index.ts";
import type { Filter, Intent, View } from "./state/view.ts";

export function understood(view: View, answer: OntologyAnswer): { readonly view: View; readonly left: readonly string[] } {
  const left: string[] = [];
  const within =
    (known: Iterable<string>) =>
    (word: string): boolean => {
      const isKnown = new Set(known).has(word);
      if (!isKnown) left.push(word);
      return isKnown;
    };
  const of = ({ enumValues }: WordList) => within(enumValues.map(({ name }) => name));
  const isRelation = within(answer.ontology.relationTypes.map(({ type }) => type));
  const isType = within(answer.ontology.entityTypes.map(({ type }) => type));
  const isLayout = within(layouts.map(({ name }) => name));
  const canBeDone = (intent: Intent) =>
    intent.kind === "layout"
      ? isLayout(intent.name)
      : intent.kind !== "expand" ||
        ((intent.relation === undefined || isRelation(intent.relation)) && (intent.otherType === undefined || isType(intent.otherType)));

  const { statuses, publisherKinds, minConfidence, minEvidence, ...rest } = view.filter;
  const some = (asked: readonly string[] | undefined, words: WordList) => asked?.filter(of(words)) ?? [];
  const [knownStatuses, knownKinds] = [some(statuses, answer.statuses), some(publisherKinds, answer.publisherKinds)];
  const filter: Filter = {
    ...rest,
    ...(knownStatuses.length > 0 && { statuses: knownStatuses }),
    ...(knownKinds.length > 0 && { publisherKinds: knownKinds }),
    ...(minConfidence && of(answer.confidences)(minConfidence) && { minConfidence }),
    ...(minEvidence && of(answer.grades)(minEvidence) && { minEvidence }),
  };
  const brought = view.brought.filter(({ intent }) => canBeDone(intent));
  return left.length === 0 ? { view, left } : { view: { ...view, brought, filter }, left };
}
