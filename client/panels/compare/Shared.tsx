// The neighbours that several of them have, by relation: a table with a column for each entity and the evidence of its link.
import { useEffect, useState } from "react";
import type { CompareAnswer } from "../../api/answers.ts";
import { useTexts, wordText } from "../../messages/index.ts";
import { strokeOf } from "../../state/strokes.ts";
import { EntityButton } from "../EntityButton.tsx";
import { LevelGlyph, StrokeGlyph } from "../Glyph.tsx";
import { useExplorer } from "../explorer.ts";
import { useShow } from "../useShow.ts";
import { sharedGroups, type SharedGroup } from "./groups.ts";

type Answer = CompareAnswer["compare"];

export function Shared({ answer }: { answer: Answer }) {
  const texts = useTexts();
  const { add } = useExplorer();
  const [isMarked, setMarked] = useState(false);
  const { entities, shared, sharedCount } = answer;
  useMarks(answer, isMarked);
  const ids = [...new Set([...entities, ...shared.map(({ entity }) => entity)].map(({ id }) => id))];
  return (
    <section aria-labelledby="shared">
      <h3 className="section" id="shared">
        {texts.compare.shared} <span className="count">{sharedCount.toLocaleString(texts.locale)}</span>
      </h3>
      {shared.length === 0 ? (
        <p className="quiet">{texts.compare.nothingShared}</p>
      ) : (
        <p className="row compare-actions">
          <button type="button" className="button" aria-pressed={isMarked} onClick={() => setMarked(!isMarked)}>
            {texts.compare.mark}
          </button>
          <button type="button" className="button" onClick={() => add(ids)}>
            {texts.compare.add}
          </button>
        </p>
      )}
      {sharedGroups(shared).map((group) => (
        <Group key={`${group.relation} ${group.direction}`} group={group} entities={entities} />
      ))}
      {sharedCount > shared.length && <p className="quiet">{texts.compare.first(shared.length, sharedCount)}</p>}
    </section>
  );
}

/** Points the shared ones out on the canvas, with the links that lead to them. */
function useMarks({ entities, shared }: Answer, isMarked: boolean) {
  const { highlight } = useExplorer();
  useEffect(() => {
    if (!isMarked) return;
    const things = [...entities, ...shared.map(({ entity }) => entity), ...shared.flatMap(({ links }) => links)];
    highlight.dispatch({ ids: new Set(things.map(({ id }) => id)) });
    return () => highlight.dispatch(null);
  }, [entities, shared, isMarked, highlight]);
}

function Group({ group: { relation, direction, neighbours }, entities }: { group: SharedGroup; entities: Answer["entities"] }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const show = useShow();
  const { forward, backward } = ontology.relation(relation);
  return (
    <div className="compared-scroll">
      <table className="compared">
        <caption>
          {direction === "IN" ? backward : forward} <span className="count">{neighbours.length}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{texts.compare.neighbour}</span>
            </th>
            {entities.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {neighbours.map(({ entity, links }) => (
            <tr key={entity.id}>
              <th scope="row">
                <EntityButton card={entity} />
              </th>
              {entities.map(({ id, name }) => {
                const link = links.find(({ subject, object }) => subject.id === id || object.id === id);
                if (!link) return <td key={id} aria-label={texts.compare.none} />;
                const words = `${wordText(link.status)}, ${texts.claim.grade(wordText(link.evidenceGrade))}`;
                return (
                  <td key={id}>
                    <button
                      type="button"
                      className="compared-link"
                      title={words}
                      aria-label={`${name}, ${entity.name}: ${words}`}
                      onClick={() => show(link.id)}
                    >
                      <StrokeGlyph stroke={strokeOf(link.status)} />
                      <LevelGlyph word={link.evidenceGrade} kind="evidence" />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
