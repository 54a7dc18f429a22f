// The legend, made from the ontology and from what is on the canvas; each line of it is also a filter.
import { useState } from "react";
import type { Card, Line } from "../api/answers.ts";
import { useTexts, wordText } from "../messages/index.ts";
import { strokeOf, strokes } from "../state/strokes.ts";
import { StrokeGlyph, TypeGlyph } from "./Glyph.tsx";
import { useExplorer, useView } from "./explorer.ts";

const shownAtFirst = 9;

/** `things` and `links` are all that would be on the canvas without any filter, so that what is hidden can be counted and brought back; `drawn` is what is there. */
export function Legend({ things, links, drawn }: { things: readonly Card[]; links: readonly Line[]; drawn: readonly Line[] }) {
  const texts = useTexts();
  const { ontology, store } = useExplorer();
  const { hiddenTypes, hiddenRelations } = useView();
  const [isLong, setLong] = useState(false);
  const typeCounts = counted(things.map(({ type }) => type));
  const relationCounts = counted(links.map(({ relation }) => relation));
  const types = ontology.ontology.entityTypes.filter(({ type }) => typeCounts.has(type) || hiddenTypes.includes(type));
  const relations = ontology.ontology.relationTypes
    .filter(({ type }) => relationCounts.has(type) || hiddenRelations.includes(type))
    .sort((a, b) => (relationCounts.get(b.type) ?? 0) - (relationCounts.get(a.type) ?? 0) || (a.type < b.type ? -1 : 1));
  const ofLinks = new Set(drawn.map(({ status }) => strokeOf(status)));
  // Where nothing is drawn yet, it tells at least what a line is when nothing more is said of it.
  const dashes = strokes.filter((stroke) => (ofLinks.size === 0 && stroke === "happened") || ofLinks.has(stroke));
  const visible = isLong ? relations : relations.slice(0, shownAtFirst);

  return (
    <div className="legend">
      <section aria-labelledby="legend-types">
        <h2 id="legend-types">{texts.legend.entities}</h2>
        <ul>
          {types.map(({ type, title, color, shape, description }) => (
            <li key={type}>
              <Switch
                isOn={!hiddenTypes.includes(type)}
                name={title}
                count={typeCounts.get(type) ?? 0}
                hint={description}
                onToggle={() => store.dispatch({ kind: "toggleType", type })}
                glyph={<TypeGlyph color={color} shape={shape} />}
              />
            </li>
          ))}
        </ul>
        {types.length === 0 && <p className="quiet">{texts.legend.nothing}</p>}
      </section>
      {relations.length > 0 && (
        <section aria-labelledby="legend-relations">
          <h2 id="legend-relations">{texts.legend.relations}</h2>
          <ul>
            {visible.map(({ type, forward, description }) => (
              <li key={type}>
                <Switch
                  isOn={!hiddenRelations.includes(type)}
                  name={forward}
                  count={relationCounts.get(type) ?? 0}
                  hint={description}
                  onToggle={() => store.dispatch({ kind: "toggleRelation", relation: type })}
                />
              </li>
            ))}
          </ul>
          {relations.length > shownAtFirst && (
            <button type="button" className="as-link" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
              {isLong ? texts.legend.fewer : texts.legend.more(relations.length - shownAtFirst)}
            </button>
          )}
        </section>
      )}
      <section aria-labelledby="legend-lines">
        <h2 id="legend-lines">{texts.legend.lines}</h2>
        <ul className="legend-lines">
          {dashes.map((stroke) => (
            <li key={stroke}>
              <StrokeGlyph stroke={stroke} wide /> {wordText(stroke)}
            </li>
          ))}
        </ul>
        <p className="quiet">{texts.legend.weight}</p>
      </section>
    </div>
  );
}

interface SwitchProps {
  isOn: boolean;
  name: string;
  count: number;
  hint: string;
  glyph?: React.ReactNode;
  onToggle: () => void;
}
export function Switch({ isOn, name, count, hint, glyph, onToggle }: SwitchProps) {
  return (
    <button type="button" role="switch" aria-checked={isOn} className="legend-switch" title={hint} onClick={onToggle}>
      {glyph}
      <span className="legend-name">{name}</span>
      <span className="count">{count}</span>
    </button>
  );
}

export function counted(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
