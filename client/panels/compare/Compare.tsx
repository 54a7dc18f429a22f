// Two to five entities side by side: what they share, what each has alone, their figures over time.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ask } from "../../api/ask.ts";
import { compare, type CompareAnswer } from "../../api/operations/compare.ts";
import { useTexts } from "../../messages/index.ts";
import { Chosen } from "../Chosen.tsx";
import { EntityButton } from "../EntityButton.tsx";
import { useExplorer, useView } from "../explorer.ts";
import { LevelGlyph } from "../Glyph.tsx";
import { PanelError, Waiting } from "../States.tsx";
import { ComparedFigures } from "./ComparedFigures.tsx";

const most = 5;
type Comparison = CompareAnswer["compare"];

export default function Compare() {
  const texts = useTexts();
  const { put } = useExplorer();
  const { compared, filter } = useView();
  const { data, error, refetch } = useQuery({
    queryKey: ["compare", compared, filter],
    queryFn: ({ signal }) => ask(compare, { ids: compared, filter }, signal),
    enabled: compared.length >= 2,
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="compare">
      <h2 className="room-title" id="compare">
        {texts.compare.title}
      </h2>
      <Chosen title={texts.compare.compared} ids={compared} most={most} onChange={(ids) => put("compared", ids)} />
      {compared.length < 2 ? (
        <p className="quiet">{texts.compare.help}</p>
      ) : error ? (
        <PanelError error={error} retry={() => void refetch()} />
      ) : data ? (
        <Answer comparison={data.compare} />
      ) : (
        <Waiting />
      )}
    </section>
  );
}

function Answer({ comparison }: { comparison: Comparison }) {
  const texts = useTexts();
  const { add, highlight, ontology } = useExplorer();
  const [isMarked, setMarked] = useState(false);
  const { entities, shared, sharedCount, unique, links } = comparison;
  useEffect(() => {
    if (!isMarked) return undefined;
    const ids = [...entities.map(({ id }) => id), ...shared.flatMap(({ entity, links: of }) => [entity.id, ...of.map(({ id }) => id)])];
    highlight.dispatch({ ids: new Set(ids) });
    return () => highlight.dispatch(null);
  }, [isMarked, entities, shared, highlight]);
  const reading = (relation: string, direction: string) =>
    direction === "IN" ? ontology.relation(relation).backward : ontology.relation(relation).forward;
  const everyone = [...entities.map(({ id }) => id), ...shared.map(({ entity }) => entity.id)];
  return (
    <>
      <h3 className="section">{texts.compare.shared(sharedCount)}</h3>
      {shared.length === 0 ? (
        <p className="quiet">{texts.compare.sharedNone}</p>
      ) : (
        <>
          <p className="row">
            <button type="button" className="button" onClick={() => add([...new Set(everyone)])}>
              {texts.compare.add}
            </button>
            <button type="button" className="button" aria-pressed={isMarked} onClick={() => setMarked(!isMarked)}>
              {texts.compare.mark}
            </button>
          </p>
          <table className="compare-table">
            <thead>
              <tr>
                <th scope="col">{texts.compare.relation}</th>
                <th scope="col">{texts.compare.neighbour}</th>
                {entities.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shared.map(({ entity, relation, direction, links: of }) => (
                <tr key={`${relation} ${direction} ${entity.id}`}>
                  <td className="quiet">{reading(relation, direction)}</td>
                  <th scope="row">
                    <EntityButton card={entity} />
                  </th>
                  {entities.map(({ id }) => {
                    const link = of.find(({ subject, object }) => subject.id === id || object.id === id);
                    return <td key={id}>{link ? <LinkMark link={link} /> : "–"}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          {sharedCount > shared.length && <p className="quiet">{texts.compare.more(shared.length)}</p>}
        </>
      )}
      {links.length > 0 && (
        <>
          <h3 className="section">{texts.compare.between}</h3>
          <ul className="plain-list">
            {links.map((link) => (
              <li key={link.id}>
                {link.subject.name} {ontology.relation(link.relation).forward} {link.object.name} <LinkMark link={link} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ComparedFigures series={comparison.series} entities={entities} />
      {unique.map(({ entity, totalCount, links: of }) => {
        const name = entities.find(({ id }) => id === entity.id)?.name ?? entity.id;
        return (
          <details key={entity.id} className="alone">
            <summary>{texts.compare.alone(name, totalCount)}</summary>
            <ul className="plain-list">
              {of.map((link) => (
                <li key={link.id}>
                  {reading(link.relation, link.subject.id === entity.id || link.symmetric ? "OUT" : "IN")}{" "}
                  <EntityButton card={link.subject.id === entity.id ? link.object : link.subject} />
                </li>
              ))}
            </ul>
            {totalCount > of.length && <p className="quiet">{texts.compare.more(of.length)}</p>}
          </details>
        );
      })}
    </>
  );
}

/** How well a link is witnessed; pressing it shows by whom. */
function LinkMark({ link }: { link: Comparison["links"][number] }) {
  const texts = useTexts();
  const { puts, store } = useExplorer();
  return (
    <button
      type="button"
      className="link-mark"
      title={texts.link.claims(link.claimCount)}
      aria-label={`${texts.link.whoSaysSo}: ${texts.link.claims(link.claimCount)}`}
      onClick={() => {
        store.dispatch({ kind: "select", ids: [link.id] });
        puts({ room: "" });
      }}
    >
      <LevelGlyph word={link.evidenceGrade} kind="evidence" /> {link.claimCount}
    </button>
  );
}
