// One claim with everything that says how far to trust it: its dates, status, confidence, evidence, and who says otherwise.
import type { Claim } from "../api/claims.ts";
import { dataLanguage, dateText, termText, useTexts, wordText, type Messages } from "../messages/index.ts";
import { strokeOf } from "../state/strokes.ts";
import { figureText, moneyText } from "./chart/figureText.ts";
import { Evidence } from "./link/Evidence.tsx";
import { Cite } from "./cite/Cite.tsx";
import { LevelGlyph, StrokeGlyph } from "./Glyph.tsx";
import { SaidView } from "./link/SaidView.tsx";
import { useShow } from "./useShow.ts";

export function ClaimView({ claim }: { claim: Claim }) {
  const texts = useTexts();
  const show = useShow();
  const said = firstSaid(claim);
  const { locale } = texts;
  return (
    <article className="claim" aria-labelledby={`claim-${claim.id}`} data-claim={claim.id}>
      <p className="claim-date">
        {when(claim, texts)}
        {said && <span className="claim-known"> · {texts.claim.known(dateText(said, texts.locale))}</span>}
      </p>
      <p className="claim-statement" lang={dataLanguage} id={`claim-${claim.id}`}>
        {claim.statement}
      </p>
      {claim.figure && <p className="claim-money">{figureText(claim.figure, texts)}</p>}
      {claim.money && (
        <p className="claim-money">
          {moneyText(claim.money, texts)}
          {claim.money.kind !== "TRANSACTION" && <span className="quiet"> · {wordText(claim.money.kind)}</span>}
        </p>
      )}
      <ul className="marks">
        <li>
          <StrokeGlyph stroke={strokeOf(claim.status)} /> {wordText(claim.status)}
        </li>
        <li>
          <LevelGlyph word={claim.confidence} kind="confidence" /> {texts.claim.confidence(wordText(claim.confidence))}
        </li>
        <li>
          <LevelGlyph word={claim.evidenceGrade} kind="evidence" /> {texts.claim.grade(wordText(claim.evidenceGrade))}
        </li>
      </ul>
      {claim.qualifiers.length > 0 && (
        <dl className="facts facts-small">
          {claim.qualifiers
            .filter(({ name }) => name !== "verified")
            .map(({ name, title, value, unit }) => (
              <div key={name}>
                <dt>{termText(title)}</dt>
                <dd>{valueText(value, unit, locale)}</dd>
              </div>
            ))}
        </dl>
      )}
      {claim.note && <p className="claim-note">{claim.note}</p>}
      {claim.contradicts.length > 0 && (
        <div className="against">
          <h4>{texts.claim.contradicts}</h4>
          <ul>
            {claim.contradicts.map((other) => (
              <li key={other.id}>
                <SaidView said={other} onOpen={() => show(other.link.id)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Evidence claim={claim} />
      <Cite ids={[claim.id]} of={texts.cite.claim(claim.id)} />
    </article>
  );
}

/** When a claim holds, as it was stated; what is undated says so. */
export function when(claim: Pick<Claim, "eventDate" | "validFrom" | "validTo" | "observedOn" | "figure">, texts: Messages): string {
  const text = (date: string) => dateText(date, texts.locale);
  if (claim.figure?.periodEnd)
    return [claim.figure.periodStart, claim.figure.periodEnd]
      .flatMap((date) => date ?? [])
      .map(text)
      .join(" – ");
  const parts = [
    claim.eventDate && text(claim.eventDate),
    claim.validFrom && claim.validFrom !== claim.eventDate && texts.claim.from(text(claim.validFrom)),
    claim.validTo && texts.claim.to(text(claim.validTo)),
    claim.observedOn && texts.claim.observed(text(claim.observedOn)),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : texts.claim.undated;
}

/** The date of its earliest source, as stated: a month is no first of a month. */
export const firstSaid = ({ evidence }: Pick<Claim, "evidence">): string | undefined =>
  evidence
    .flatMap(({ source }) => source.date ?? [])
    .sort((a, b) => (a.padEnd(10, "-01") < b.padEnd(10, "-01") ? -1 : 1))
    .at(0);

function valueText(value: unknown, unit: string | null, locale: string): string {
  const text =
    typeof value === "number"
      ? value.toLocaleString(locale)
      : Array.isArray(value)
        ? value.map((each) => valueText(each, null, locale)).join(", ")
        : typeof value === "string"
          ? /^[a-z0-9]+(_[a-z0-9]+)+$/.test(value)
            ? wordText(value)
            : termText(value)
          : String(value);
  return unit ? `${text} ${unit}` : text;
}
