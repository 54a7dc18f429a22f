// What is not known of an entity: its type could have it, and no claim says so. That is not the same as none.
import { useTexts } from "../../messages/index.ts";
import { useExplorer } from "../explorer.ts";
import { gapsOf } from "./counts.ts";
import type { Whole } from "./Facts.tsx";

export function Gaps({ entity }: { entity: Whole }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const gaps = gapsOf(entity.type, ontology.ontology.relationTypes, entity.linkCounts, ontology.figures);
  const canReport = ontology.figures.some((name) => ontology.relation(name).from.includes(entity.type));
  const all = [...gaps, ...(canReport && entity.series.length === 0 ? [texts.entity.gapFigures] : [])];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="gaps">
      <h3 className="section" id="gaps">
        {texts.entity.gaps}
      </h3>
      <p className="quiet">{texts.entity.gapsHelp}</p>
      <ul className="gaps">
        {all.map((reading) => (
          <li key={reading}>{reading}</li>
        ))}
      </ul>
    </section>
  );
}
