// One claim with everything that says how far to trust it: its dates, status, confidence, evidence, and who says otherwise.
import { ArrowUpRight } from "lucide-react";
import type { Claim } from "../api/answers.ts";
import { amountText, dateText, useTexts, wordText, type Messages } from "../messages/index.ts";
import { strokeOf } from "../state/strokes.ts";
import { LevelGlyph, StrokeGlyph } from "./Glyph.tsx";
import { useExplorer } from "./explorer.ts";

export function ClaimView({ claim }: { claim: Claim }) {
  const texts = useTexts();
  const { select } = useExplorer();
  const { locale } = texts;
  return (
    <article className={`claim claim-${strokeOf(claim.status)}`} aria-labelledby={`claim-${claim.id}`} data-claim={claim.id}>
      <p className="claim-date">{when(claim, texts)}</p>
      <p className="claim-statement" id={`claim-${claim.id}`}>
        {claim.statement}
      </p>
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
                <dt>{title}</dt>
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
            {claim.contradicts.map(({ id, statement, link }) => (
              <li key={id}>
                <button type="button" className="as-link" onClick={() => select(link.id)}>
                  {statement}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Evidence claim={claim} />
    </article>
  );
}

/** Sources, the firm ones first: the kinds of publishers come from the server in that order. */
function Evidence({ claim }: { claim: Claim }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const kinds = ontology.publisherKinds.enumValues;
  const rank = (kind: string) => kinds.findIndex(({ name }) => name === kind);
  const evidence = [...claim.evidence].sort((a, b) => rank(a.source.publisherKind) - rank(b.source.publisherKind));
  return (
    <ul className="evidence">
      {evidence.map(({ source, locator }) => (
        <li key={source.id} className={`source source-${source.publisherKind.toLowerCase()}`}>
          <span className="source-head">
            <strong>{source.publisher ?? texts.claim.unnamed}</strong>
            <span className="badge" title={kinds.find(({ name }) => name === source.publisherKind)?.description ?? undefined}>
              {wordText(source.publisherKind)}
            </span>
            <span className="source-date">{source.date ? dateText(source.date, texts.locale) : texts.claim.undatedSource}</span>
          </span>
          {source.url ? (
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.title}
              <ArrowUpRight size={13} aria-hidden="true" />
              <span className="unseen"> ({texts.claim.opens})</span>
            </a>
          ) : (
            <span>{source.title}</span>
          )}
          {locator && <span className="quiet"> {locator}</span>}
        </li>
      ))}
    </ul>
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

export function moneyText({ amount, max, bound, currency, per }: NonNullable<Claim["money"]>, texts: Messages): string {
  const range = max === null ? "" : texts.money.range + amountText(max, currency, texts.locale);
  return `${texts.money.bound[bound] ?? ""}${amountText(amount, currency, texts.locale)}${range}${per ? texts.money.per(wordText(per)) : ""}`;
}

function valueText(value: unknown, unit: string | null, locale: string): string {
  const text =
    typeof value === "number"
      ? value.toLocaleString(locale)
      : Array.isArray(value)
        ? value.map((each) => valueText(each, null, locale)).join(", ")
        : typeof value === "string"
          ? /^[a-z0-9]+(_[a-z0-9]+)+$/.test(value)
            ? wordText(value)
            : value
          : String(value);
  return unit ? `${text} ${unit}` : text;
}
