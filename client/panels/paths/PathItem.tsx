// One path: its reading, how far to trust it, and, unfolded, the claims of each hop. The unfolded one is pointed out on the canvas.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { hops } from "../../api/operations/paths.ts";
import type { Path } from "../../api/answers.ts";
import { useTexts, wordText } from "../../messages/index.ts";
import { strokeOf } from "../../state/strokes.ts";
import { Cite } from "../cite/Cite.tsx";
import { ClaimView } from "../ClaimView.tsx";
import { EntityButton } from "../EntityButton.tsx";
import { LevelGlyph, StrokeGlyph } from "../Glyph.tsx";
import { byTime } from "../link/byTime.ts";
import { PanelError, Waiting } from "../States.tsx";
import { useExplorer, useView } from "../explorer.ts";
import { viewFilter } from "../viewFilter.ts";
import { readingOf } from "./reading.ts";

/** `on` are the entities on the canvas. */
export function PathItem({ path, index, on }: { path: Path; index: number; on: ReadonlySet<string> }) {
  const texts = useTexts();
  const { ontology, put, add } = useExplorer();
  const { route } = useView();
  const isChosen = route.chosen === index;
  const ids = path.entities.map(({ id }) => id);
  const missing = ids.filter((id) => !on.has(id));
  const grades = ontology.grades.enumValues.map(({ name }) => name);
  const weakest = grades[Math.max(...path.links.map(({ evidenceGrade }) => grades.indexOf(evidenceGrade)))] ?? "WEAK";
  const open = path.links.filter(({ status }) => strokeOf(status) !== "happened");
  return (
    <li className={`path${isChosen ? " is-chosen" : ""}`}>
      <button
        type="button"
        className="path-reading"
        aria-expanded={isChosen}
        onClick={() => put("route", { ...route, chosen: isChosen ? null : index })}
      >
        {readingOf(path, ontology, texts)}
      </button>
      <ul className="marks">
        <li>{texts.paths.links(path.length)}</li>
        {open.length > 0 && (
          <li>
            <StrokeGlyph stroke={strokeOf(open[0]!.status)} /> {[...new Set(open.map(({ status }) => wordText(status)))].join(", ")}
          </li>
        )}
        <li>
          <LevelGlyph word={path.minConfidence} kind="confidence" /> {texts.claim.confidence(wordText(path.minConfidence))}
        </li>
        <li>
          <LevelGlyph word={weakest} kind="evidence" /> {texts.claim.grade(wordText(weakest))}
        </li>
      </ul>
      {isChosen && (
        <div className="path-open">
          {missing.length > 0 && (
            <p className="path-add">
              <button type="button" className="button button-first" onClick={() => add(ids)}>
                {texts.paths.add}
              </button>
              <span className="quiet">{texts.paths.missing(missing.length, ids.length)}</span>
            </p>
          )}
          <Hops ids={path.links.map(({ id }) => id)} />
          <Cite ids={path.links.map(({ id }) => id)} of={texts.cite.path} />
        </div>
      )}
    </li>
  );
}

function Hops({ ids }: { ids: readonly string[] }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const filter = viewFilter(useView(), ontology);
  const { data, error, refetch } = useQuery({
    queryKey: ["hops", ids, filter],
    queryFn: ({ signal }) => ask(hops, { ids, filter }, signal),
  });
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <ol className="hops">
      {data.nodes.map(
        (hop, index) =>
          hop && (
            <li key={hop.id}>
              <h4 className="hop-title">
                <span className="unseen">{texts.paths.hop(index + 1)} </span>
                <EntityButton card={hop.subject} /> <span className="link-relation">{ontology.relation(hop.relation).forward}</span>{" "}
                <EntityButton card={hop.object} />
              </h4>
              <ol className="claims">
                {[...hop.claims.nodes].sort(byTime).map((claim) => (
                  <li key={claim.id}>
                    <ClaimView claim={claim} />
                  </li>
                ))}
              </ol>
              {hop.claims.totalCount > hop.claims.nodes.length && (
                <p className="quiet">{texts.link.more(hop.claims.nodes.length, hop.claims.totalCount)}</p>
              )}
            </li>
          ),
      )}
    </ol>
  );
}
