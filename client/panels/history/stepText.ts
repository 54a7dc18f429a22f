// A step as a sentence: what was done, with the names that people know.
import { useQueryClient } from "@tanstack/react-query";
import { useTexts } from "../../messages/index.ts";
import type { Step } from "../../state/steps.ts";
import { isLinkId } from "../../state/view.ts";
import { useExplorer } from "../explorer.ts";
import { useFilterText } from "../filter/reasons.ts";
import type { Shown } from "../../picture.ts";

export function useStepText(shown: Shown): (step: Step) => string {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const filterText = useFilterText();
  const client = useQueryClient();
  const names = new Map(shown.all.things.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => {
    if (!isLinkId(id)) return names.get(id) ?? client.getQueryData<{ entity: { name: string } | null }>(["entity", id])?.entity?.name ?? id;
    const [subject, relation, object] = id.split("~") as [string, string, string];
    return `${nameOf(subject)} ${ontology.relation(relation).forward} ${nameOf(object)}`;
  };
  const list = (ids: readonly string[]) =>
    ids.length <= 3 ? ids.map(nameOf).join(", ") : texts.history.andMore(ids.slice(0, 2).map(nameOf).join(", "), ids.length - 2);

  return ({ did, view }) => {
    const { history } = texts;
    switch (did.kind) {
      case "open":
        return history.open(view.brought.length);
      case "bring": {
        const { intent } = did;
        if (intent.kind !== "expand") return history.added(list(did.ids));
        const reading =
          intent.relation === undefined
            ? ""
            : intent.direction === "IN"
              ? ontology.relation(intent.relation).backward
              : ontology.relation(intent.relation).forward;
        return history.expanded(nameOf(intent.id), reading);
      }
      case "layout":
        return texts.layouts[did.name] ?? did.name;
      case "move":
        return history.moved(nameOf(did.id));
      case "hide":
        return history.hidden(list(did.ids));
      case "keep":
        return history.kept(did.ids.length);
      case "collapse":
        return history.collapsed(nameOf(did.id));
      case "select":
        return did.ids.length === 0 ? history.deselected : history.selected(list(did.ids));
      case "toggleType":
        return history.toggled(ontology.type(did.type).title, view.hiddenTypes.includes(did.type));
      case "toggleRelation":
        return history.toggled(ontology.relation(did.relation).forward, view.hiddenRelations.includes(did.relation));
      case "filter":
        return history.filtered(
          filterText(view.filter)
            .map(({ text }) => text)
            .join(", "),
        );
      case "showAll":
        return texts.hidden.showAll;
      case "clear":
        return texts.actions.clear;
      case "put":
        return history.put(did.part);
      case "puts":
        return history.put(Object.keys(did.values).at(-1) ?? "");
    }
  };
}
