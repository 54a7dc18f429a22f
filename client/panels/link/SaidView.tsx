// A claim in short, beside one that says otherwise: its value first, then who may be trusted how far.
import type { Said } from "../../api/claims.ts";
import { dataLanguage, useTexts, wordText } from "../../messages/index.ts";
import { strokeOf } from "../../state/strokes.ts";
import { figureText, moneyText } from "../chart/figureText.ts";
import { LevelGlyph, StrokeGlyph } from "../Glyph.tsx";

export function SaidView({ said, onOpen }: { said: Said; onOpen: () => void }) {
  const texts = useTexts();
  const value = said.figure ? figureText(said.figure, texts) : said.money ? moneyText(said.money, texts) : undefined;
  return (
    <div className="said">
      {value && <strong className="said-value">{value}</strong>}
      <button type="button" className="as-link" lang={dataLanguage} onClick={onOpen}>
        {said.statement}
      </button>
      <span className="said-marks">
        <StrokeGlyph stroke={strokeOf(said.status)} /> {wordText(said.status)} <LevelGlyph word={said.confidence} kind="confidence" />{" "}
        {texts.claim.confidence(wordText(said.confidence))} <LevelGlyph word={said.evidenceGrade} kind="evidence" />{" "}
        {texts.claim.grade(wordText(said.evidenceGrade))}
      </span>
    </div>
  );
}
