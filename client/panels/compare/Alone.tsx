// What each of them has alone: how much, and first what most claims speak of.
import type { CompareAnswer } from "../../api/answers.ts";
import { useTexts } from "../../messages/index.ts";
import { useExplorer } from "../explorer.ts";
import { useShow } from "../useShow.ts";

const mostEach = 6;

export function Alone({ answer: { entities, unique } }: { answer: CompareAnswer["compare"] }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const show = useShow();
  return (
    <section aria-labelledby="alone">
      <h3 className="section" id="alone">
        {texts.compare.alone}
      </h3>
      {unique.map(({ entity, totalCount, links }) => {
        const { name } = entities.find(({ id }) => id === entity.id)!;
        const top = [...links].sort((a, b) => b.claimCount - a.claimCount || (a.id < b.id ? -1 : 1)).slice(0, mostEach);
        return (
          <div key={entity.id} className="alone">
            <h4>
              {name} <span className="count">{totalCount.toLocaleString(texts.locale)}</span>
            </h4>
            <ul>
              {top.map(({ id, subject, object, relation, claimCount }) => {
                const isOut = subject.id === entity.id;
                const { forward, backward } = ontology.relation(relation);
                return (
                  <li key={id}>
                    <button type="button" className="alone-link" onClick={() => show(id)}>
                      <span className="link-relation">{isOut ? forward : backward}</span> {isOut ? object.name : subject.name}
                    </button>
                    <span className="quiet"> {texts.link.claims(claimCount)}</span>
                  </li>
                );
              })}
            </ul>
            {totalCount > top.length && <p className="quiet">{texts.legend.more(totalCount - top.length)}</p>}
          </div>
        );
      })}
    </section>
  );
}
