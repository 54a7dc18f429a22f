// Entities that a room works on, each with a way to take it off again, and a field to add one more.
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { ask } from "../api/ask.ts";
import { cards } from "../api/operations/paths.ts";
import { useTexts } from "../messages/index.ts";
import { isLinkId } from "../state/view.ts";
import { EntityField } from "./EntityField.tsx";
import { useExplorer, useView } from "./explorer.ts";
import { TypeGlyph } from "./Glyph.tsx";

interface ChosenProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly most: number;
  onChange(ids: readonly string[]): void;
}

export function Chosen({ title, ids, most, onChange }: ChosenProps) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const { selection } = useView();
  const { data } = useQuery({
    queryKey: ["cards", ids],
    queryFn: ({ signal }) => ask(cards, { ids }, signal),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  });
  const known = new Map((data?.nodes ?? []).flatMap((card) => (card ? [[card.id, card]] : [])));
  const selected = selection.filter((id) => !isLinkId(id) && !ids.includes(id)).slice(0, most - ids.length);
  const add = (more: readonly string[]) => onChange([...new Set([...ids, ...more])].slice(0, most));
  return (
    <section className="chosen" aria-label={title}>
      <h3 className="section">{title}</h3>
      <ul className="chosen-list">
        {ids.map((id) => {
          const card = known.get(id);
          const name = card?.name ?? id;
          return (
            <li key={id}>
              {card && <TypeGlyph color={ontology.type(card.type).color} shape={ontology.type(card.type).shape} />}
              <span>{name}</span>
              <button
                type="button"
                className="icon-button icon-small"
                aria-label={texts.paths.take(name, title)}
                onClick={() => onChange(ids.filter((each) => each !== id))}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
      {ids.length < most && <EntityField label={texts.paths.add(title)} onTake={(id) => add([id])} />}
      {selected.length > 0 && (
        <button type="button" className="as-link" onClick={() => add(selected)}>
          {texts.paths.addSelection(selected.length)}
        </button>
      )}
    </section>
  );
}
