// The sources of a claim: firm publishers first, the rest after them, marked for what they are.
import { ArrowUpRight } from "lucide-react";
import type { Claim } from "../../api/claims.ts";
import { dateText, useTexts, wordText } from "../../messages/index.ts";
import { useExplorer } from "../explorer.ts";

export function Evidence({ claim }: { claim: Pick<Claim, "evidence"> }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const kinds = ontology.publisherKinds.enumValues;
  const isFirm = new Set(ontology.ontology.firmPublisherKinds);
  // The kinds come from the server with the nearest to the matter first.
  const rank = (kind: string) => kinds.findIndex(({ name }) => name === kind) + (isFirm.has(kind) ? 0 : kinds.length);
  const evidence = [...claim.evidence].sort((a, b) => rank(a.source.publisherKind) - rank(b.source.publisherKind));
  return (
    <ul className="evidence">
      {evidence.map(({ source, locator }) => {
        const { description } = kinds.find(({ name }) => name === source.publisherKind) ?? {};
        const isWeak = !isFirm.has(source.publisherKind);
        return (
          <li key={source.id} className={`source${isWeak ? " is-weak" : ""}`}>
            <span className="source-head">
              <strong>{source.publisher ?? texts.claim.unnamed}</strong>
              <span className="badge" title={description || undefined}>
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
            {isWeak && description && <span className="source-what">{texts.claim.notFirm(description)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
