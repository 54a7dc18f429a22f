// A set of entities that a room asks about: each can be taken out again, more come by name or from what is selected.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { ask } from "../../api/ask.ts";
import { cards } from "../../api/operations/paths.ts";
import { useTexts } from "../../messages/index.ts";
import { isLinkId } from "../../state/view.ts";
import { EntityButton } from "../EntityButton.tsx";
import { useView } from "../explorer.ts";
import { Pick } from "./Pick.tsx";

interface Given {
  readonly label: string;
  readonly placeholder: string;
  readonly ids: readonly string[];
  /** No more than this; the field goes when they are reached. */
  readonly most: number;
  onChange(ids: readonly string[]): void;
}

export function Chosen({ label, placeholder, ids, most, onChange }: Given) {
  const texts = useTexts();
  const { selection } = useView();
  const { data } = useQuery({
    queryKey: ["cards", ids],
    queryFn: ({ signal }) => ask(cards, { ids }, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  const known = new Map(data?.nodes.flatMap((card) => (card?.name ? [[card.id, card] as const] : [])));
  const selected = [...new Set(selection.filter((id) => !isLinkId(id)))].slice(0, most);
  const isTaken = selected.length === 0 || selected.join() === ids.join();
  return (
    <fieldset className="chosen">
      <legend>{label}</legend>
      {ids.length > 0 && (
        <ul className="chips">
          {ids.map((id) => {
            const card = known.get(id);
            const name = card?.name ?? id;
            return (
              <li key={id} className="chip">
                {card ? <EntityButton card={card} /> : <span>{data?.nodes.length === ids.length ? texts.paths.unknown(id) : id}</span>}
                <button
                  type="button"
                  className="chip-off"
                  aria-label={texts.paths.remove(name)}
                  onClick={() => onChange(ids.filter((each) => each !== id))}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="chosen-more">
        {ids.length < most && (
          <Pick label={`${label}: ${placeholder}`} placeholder={placeholder} onPick={(id) => !ids.includes(id) && onChange([...ids, id])} />
        )}
        {!isTaken && (
          <button
            type="button"
            className="button"
            aria-label={`${label}: ${texts.paths.takeSelection(selected.length)}`}
            onClick={() => onChange(selected)}
          >
            {texts.paths.takeSelection(selected.length)}
          </button>
        )}
      </div>
    </fieldset>
  );
}
