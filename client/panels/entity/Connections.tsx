// What can be shown around an entity: how much, before it is shown.
import { useState } from "react";
import type { Card, Line, LinkCount } from "../../api/answers.ts";
import { useTexts } from "../../messages/index.ts";
import { mostAtOnce, orders, reached, usualCount, type ExpandOrder } from "../../state/view.ts";
import { TypeGlyph } from "../Glyph.tsx";
import { useExplorer, useView } from "../explorer.ts";
import { grouped, keyOf, shownCounts } from "./counts.ts";
import type { Whole } from "./Facts.tsx";

/** What can be shown, and how much of it, before it is: by relation, direction and type of the other end. */
export function Connections({ entity, links, things }: { entity: Whole; links: readonly Line[]; things: readonly Card[] }) {
  const texts = useTexts();
  const [order, setOrder] = useState<ExpandOrder>("DEGREE");
  const shown = shownCounts(entity.id, links, things);
  const groups = grouped(entity.linkCounts);
  return (
    <section aria-labelledby="connections">
      <div className="section-head">
        <h3 className="section" id="connections">
          {texts.entity.connections} <span className="count">{entity.degree.toLocaleString(texts.locale)}</span>
        </h3>
        {entity.degree > usualCount && (
          <label className="order">
            {texts.entity.order}{" "}
            <select value={order} onChange={(event) => setOrder(event.target.value as ExpandOrder)}>
              {orders.map((name) => (
                <option key={name} value={name}>
                  {texts.entity.orders[name]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {groups.length === 0 && <p className="quiet">{texts.entity.noConnections}</p>}
      <ul className="connections">
        {groups.map((count) => (
          <Connection key={keyOf(count)} entity={entity} count={count} shown={shown.get(keyOf(count)) ?? 0} order={order} />
        ))}
      </ul>
    </section>
  );
}

function Connection({ entity, count, shown, order }: { entity: Whole; count: LinkCount; shown: number; order: ExpandOrder }) {
  const texts = useTexts();
  const { ontology, expand } = useExplorer();
  const view = useView();
  const relation = ontology.relation(count.relation);
  const reading = count.direction === "IN" ? relation.backward : relation.forward;
  const type = ontology.type(count.otherType);
  const reach = { id: entity.id, relation: count.relation, direction: count.direction, otherType: count.otherType };
  const left = count.links - Math.max(shown, reached(view, reach, order));
  const next = Math.min(left, shown === 0 ? mostAtOnce : usualCount, usualCount);
  const words = shown === 0 ? texts.entity.show(next) : texts.entity.showMore(next);
  return (
    <li className="connection">
      <TypeGlyph color={type.color} shape={type.shape} />
      <span className="connection-words">
        <span className="connection-reading">{reading}</span>
        <span className="connection-type">
          {type.name} ·{" "}
          {shown === 0
            ? texts.entity.claims(count.claims)
            : shown >= count.links
              ? texts.entity.allShown
              : texts.entity.shownOf(shown, count.links)}
        </span>
      </span>
      {left > 0 && shown < count.links && (
        <button
          type="button"
          className="button"
          aria-label={`${words}: ${reading}, ${type.name}`}
          onClick={() => void expand(reach, { name: entity.name, order })}
        >
          {words}
        </button>
      )}
    </li>
  );
}
