// What joins the entities compared to one another.
import type { ComparedLink } from "../../api/answers.ts";
import { useTexts, wordText } from "../../messages/index.ts";
import { strokeOf } from "../../state/strokes.ts";
import { LevelGlyph, StrokeGlyph } from "../Glyph.tsx";
import { useExplorer } from "../explorer.ts";
import { useShow } from "../useShow.ts";

export function Between({ links }: { links: readonly ComparedLink[] }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const show = useShow();
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="between">
      <h3 className="section" id="between">
        {texts.compare.between}
      </h3>
      <ul className="between">
        {links.map(({ id, subject, object, relation, status, evidenceGrade }) => (
          <li key={id}>
            <button type="button" className="as-link" onClick={() => show(id)}>
              {subject.name} {ontology.relation(relation).forward} {object.name}
            </button>{" "}
            <span className="between-how quiet">
              <StrokeGlyph stroke={strokeOf(status)} /> {wordText(status)} <LevelGlyph word={evidenceGrade} kind="evidence" />{" "}
              {texts.claim.grade(wordText(evidenceGrade))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
