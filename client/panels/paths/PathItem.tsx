// One path: its reading, whether it is pointed out, and, unfolded, who says so for each hop.
import { useQuery } from "@tanstack/react-query";
import { ChevronRight, Route } from "lucide-react";
import { useState } from "react";
import { ask } from "../../api/ask.ts";
import { hops, type Path } from "../../api/operations/paths.ts";
import { useTexts, wordText } from "../../messages/index.ts";
import { Cite } from "../cite/Cite.tsx";
import { ClaimView } from "../ClaimView.tsx";
import { useExplorer, useView } from "../explorer.ts";
import { LevelGlyph } from "../Glyph.tsx";
import { PanelError, Waiting } from "../States.tsx";

const grades = ["WEAK", "FAIR", "STRONG"];
/** A chain is as strong as its weakest link. */
const weakest = (path: Path) => grades.find((grade) => path.links.some(({ evidenceGrade }) => evidenceGrade === grade)) ?? "WEAK";

interface PathItemProps {
  readonly path: Path;
  readonly isChosen: boolean;
  onChoose(isChosen: boolean): void;
}
export function PathItem({ path, isChosen, onChoose }: PathItemProps) {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={isChosen ? "path is-chosen" : "path"}>
      <p className="path-reading">{path.reading}</p>
      <ul className="marks">
        <li>{texts.paths.hops(path.length)}</li>
        <li>
          <LevelGlyph word={path.minConfidence} kind="confidence" /> {texts.claim.confidence(wordText(path.minConfidence))}
        </li>
        <li>
          <LevelGlyph word={weakest(path)} kind="evidence" /> {texts.claim.grade(wordText(weakest(path)))}
        </li>
      </ul>
      <p className="row">
        <button type="button" className="button" aria-pressed={isChosen} onClick={() => onChoose(!isChosen)}>
          <Route size={15} aria-hidden="true" /> {isChosen ? texts.paths.unmark : texts.paths.mark}
        </button>
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <ChevronRight size={15} aria-hidden="true" className="opener" /> {texts.link.whoSaysSo}
        </button>
        <Cite ids={path.links.map(({ id }) => id)} />
      </p>
      {isOpen && <Evidence path={path} />}
    </li>
  );
}

function Evidence({ path }: { path: Path }) {
  const { ontology } = useExplorer();
  const { filter } = useView();
  const ids = path.links.map(({ id }) => id);
  const { data, error, refetch } = useQuery({
    queryKey: ["hops", ids, filter],
    queryFn: ({ signal }) => ask(hops, { ids, filter }, signal),
  });
  const names = new Map(path.entities.map(({ id, name }) => [id, name]));
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <ol className="hops">
      {path.links.map((link, index) => (
        <li key={link.id}>
          <h4>
            {names.get(link.subject.id)} <span className="link-relation">{ontology.relation(link.relation).forward}</span>{" "}
            {names.get(link.object.id)}
          </h4>
          {data.nodes[index]?.claims.nodes.map((claim) => (
            <ClaimView key={claim.id} claim={claim} />
          ))}
        </li>
      ))}
    </ol>
  );
}
