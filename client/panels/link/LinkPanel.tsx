// A link: what the line says, and every claim behind it in order of time, each with who says so.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import * as operations from "../../api/operations/link.ts";
import { dateText, useTexts, wordText } from "../../messages/index.ts";
import { strokeOf } from "../../state/strokes.ts";
import { ClaimView } from "../ClaimView.tsx";
import { Cite } from "../cite/Cite.tsx";
import { EntityButton } from "../EntityButton.tsx";
import { LevelGlyph, StrokeGlyph } from "../Glyph.tsx";
import { Missing, PanelError, Waiting } from "../States.tsx";
import { useExplorer } from "../explorer.ts";
import { byTime } from "./byTime.ts";

export function LinkPanel({ id }: { id: string }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const { data, error, refetch } = useQuery({ queryKey: ["link", id], queryFn: ({ signal }) => ask(operations.link, { id }, signal) });
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { link } = data;
  if (!link) return <Missing title={texts.link.notFound} help={texts.link.notFoundHelp} />;
  const { forward } = ontology.relation(link.relation);
  const claims = [...link.claims.nodes].sort(byTime);

  return (
    <div className="link-panel">
      <h2 className="link-title">
        <EntityButton card={link.subject} /> <span className="link-relation">{forward}</span> <EntityButton card={link.object} />
      </h2>
      <ul className="marks marks-lead">
        <li>
          <StrokeGlyph stroke={strokeOf(link.status)} wide /> {wordText(link.status)}
          {link.holdsFrom && ` ${texts.link.since(dateText(link.holdsFrom, texts.locale))}`}
          {link.holdsTo && ` ${texts.link.until(dateText(link.holdsTo, texts.locale))}`}
        </li>
        <li>
          <LevelGlyph word={link.confidence} kind="confidence" /> {texts.claim.confidence(wordText(link.confidence))}
        </li>
        <li>
          <LevelGlyph word={link.evidenceGrade} kind="evidence" /> {texts.claim.grade(wordText(link.evidenceGrade))}
        </li>
      </ul>
      <p className="quiet">
        {texts.link.claims(link.claimCount)} · {texts.link.publishers(link.publisherCount)}
      </p>
      <h3 className="section">{texts.link.whoSaysSo}</h3>
      <ol className="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimView claim={claim} />
          </li>
        ))}
      </ol>
      <Cite ids={[link.id]} of={texts.cite.link} />
      {link.claims.totalCount > claims.length && <p className="quiet">{texts.link.more(claims.length, link.claims.totalCount)}</p>}
    </div>
  );
}
