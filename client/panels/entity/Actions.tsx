// What can be done with an entity on the canvas.
import type { Card, Line } from "../../api/answers.ts";
import { useTexts } from "../../messages/index.ts";
import { entitiesOf } from "../../state/view.ts";
import { useExplorer, useView } from "../explorer.ts";
import { otherEnd, touches } from "./counts.ts";
import type { Whole } from "./Facts.tsx";

export function Actions({ entity, things, links }: { entity: Whole; things: readonly Card[]; links: readonly Line[] }) {
  const texts = useTexts();
  const { store, add } = useExplorer();
  const view = useView();
  const isOn = entitiesOf(view).includes(entity.id);
  const neighbours = links.filter((line) => touches(line, entity.id)).map((line) => otherEnd(line, entity.id));
  const isExpanded = view.brought.some(({ intent }) => intent.kind === "expand" && intent.id === entity.id);
  if (!isOn)
    return (
      <p className="row">
        <button type="button" className="button button-first" onClick={() => add([entity.id], entity.id, entity.name)}>
          {texts.entity.add}
        </button>
      </p>
    );
  return (
    <p className="row">
      {isExpanded && (
        <button type="button" className="button" onClick={() => store.dispatch({ kind: "collapse", id: entity.id })}>
          {texts.entity.collapse}
        </button>
      )}
      {things.length > neighbours.length + 1 && neighbours.length > 0 && (
        <button type="button" className="button" onClick={() => store.dispatch({ kind: "keep", ids: [entity.id, ...neighbours] })}>
          {texts.entity.keepOnly}
        </button>
      )}
      <button type="button" className="button" onClick={() => store.dispatch({ kind: "hide", ids: [entity.id] })}>
        {texts.entity.hide}
      </button>
    </p>
  );
}
