// An entity's name with its type's figure; pressing it shows the entity.
import type { Card } from "../api/answers.ts";
import { TypeGlyph } from "./Glyph.tsx";
import { useExplorer } from "./explorer.ts";

export function EntityButton({ card }: { card: Pick<Card, "id" | "name" | "type"> }) {
  const { add, ontology } = useExplorer();
  const { color, shape, name } = ontology.type(card.type);
  return (
    <button type="button" className="entity-button" title={name} onClick={() => add([card.id], card.id, card.name)}>
      <TypeGlyph color={color} shape={shape} />
      {card.name}
    </button>
  );
}
