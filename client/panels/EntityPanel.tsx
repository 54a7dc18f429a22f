// An entity: what it is, what can be shown around it and how much, and its figures.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../api/ask.ts";
import * as operations from "../api/operations/entity.ts";
import type { Card, EntityAnswer, FigureClaim, Line, LinkCount } from "../api/answers.ts";
import { amountText, dateText, useTexts, wordText } from "../messages/index.ts";
import { entitiesOf, mostAtOnce, orders, reached, usualCount, type ExpandOrder } from "../state/view.ts";
import { TypeGlyph } from "./Glyph.tsx";
import { Missing, PanelError, Waiting } from "./States.tsx";
import { useExplorer, useView } from "./explorer.ts";

type Whole = NonNullable<EntityAnswer["entity"]>;
/** What a figure is: a claim of the relation that leads to metrics. Its name is asked for by what its claims carry, not typed here. */
const figuresFirst = 8;

/** `links` are all links on the canvas, whatever is filtered, by which it is known how much of the entity is shown already. */
export function EntityPanel({ id, links, things }: { id: string; links: readonly Line[]; things: readonly Card[] }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const figures = ontology.figures;
  const { data, error, refetch } = useQuery({
    queryKey: ["entity", id],
    queryFn: ({ signal }) => ask(operations.entity, { id, filter: {}, figures: { relations: figures } }, signal),
  });
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { entity } = data;
  if (!entity) return <Missing title={texts.entity.notFound(id)} help={texts.entity.notFoundHelp} />;
  const type = ontology.type(entity.type);
  return (
    <div className="entity-panel">
      <p className="kicker">
        <TypeGlyph color={type.color} shape={type.shape} />
        {type.type}
        {entity.kind && <> · {wordText(entity.kind)}</>}
      </p>
      <h2 className="entity-title">{entity.name}</h2>
      {entity.description && <p className="lead">{entity.description}</p>}
      <Facts entity={entity} />
      <Actions entity={entity} things={things} links={links} />
      <Connections entity={entity} links={links} things={things} />
      <Figures entity={entity} />
    </div>
  );
}

function Facts({ entity }: { entity: Whole }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const type = ontology.type(entity.type);
  const own = type.properties.filter(({ name }) => name !== "kind");
  const { data } = useQuery({
    queryKey: ["properties", entity.id],
    queryFn: ({ signal }) => ask(operations.properties, { id: entity.id }, signal),
    enabled: own.length > 0,
  });
  const stated = own.flatMap(({ name, title, type, unit }) => {
    const value = data?.entity?.properties.find((property) => property.name === name)?.value;
    return value == null ? [] : [{ name, title, type, unit, value }];
  });
  return (
    <dl className="facts">
      {entity.aliases.length > 0 && (
        <div>
          <dt>{texts.entity.alsoCalled}</dt>
          <dd>{entity.aliases.join(", ")}</dd>
        </div>
      )}
      {stated.map(({ name, title, type, unit, value }) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>
            {type === "url" ? (
              <a href={String(value)} target="_blank" rel="noopener noreferrer">
                {String(value).replace(/^https?:\/\/(www\.)?|\/$/g, "")}
              </a>
            ) : type === "date" ? (
              dateText(String(value), texts.locale)
            ) : type === "word" ? (
              wordText(String(value))
            ) : (
              `${typeof value === "number" ? value.toLocaleString(texts.locale) : String(value)}${unit ? ` ${unit}` : ""}`
            )}
          </dd>
        </div>
      ))}
      {entity.externalIds.length > 0 && (
        <div>
          <dt>{texts.entity.elsewhere}</dt>
          <dd>
            {entity.externalIds.map(({ scheme, value, url }) =>
              url ? (
                <a key={scheme + value} href={url} target="_blank" rel="noopener noreferrer">
                  {scheme} {value}
                </a>
              ) : (
                <span key={scheme + value}>
                  {scheme} {value}
                </span>
              ),
            )}
          </dd>
        </div>
      )}
      {entity.lastSourced && (
        <div>
          <dt>{texts.entity.newestSource}</dt>
          <dd>{dateText(entity.lastSourced, texts.locale)}</dd>
        </div>
      )}
    </dl>
  );
}

function Actions({ entity, things, links }: { entity: Whole; things: readonly Card[]; links: readonly Line[] }) {
  const texts = useTexts();
  const { store, add } = useExplorer();
  const view = useView();
  const isOn = entitiesOf(view).includes(entity.id);
  const neighbours = links.filter((line) => touches(line, entity.id)).map((line) => otherEnd(line, entity.id));
  const isExpanded = view.brought.some(({ intent }) => intent.kind === "expand" && intent.id === entity.id);
  if (!isOn)
    return (
      <p className="row">
        <button type="button" className="button button-first" onClick={() => add([entity.id], entity.id)}>
          {texts.entity.add}
        </button>
      </p>
    );
  return (
    <p className="row">
      {isExpanded && (
        <button type="button" className="button" onClick={() => store.dispatch({ kind: "collapse", id: entity.id })}>
          {texts.entity.collapse}
        </button>
      )}
      {things.length > neighbours.length + 1 && neighbours.length > 0 && (
        <button type="button" className="button" onClick={() => store.dispatch({ kind: "keep", ids: [entity.id, ...neighbours] })}>
          {texts.entity.keepOnly}
        </button>
      )}
      <button type="button" className="button" onClick={() => store.dispatch({ kind: "hide", ids: [entity.id] })}>
        {texts.entity.hide}
      </button>
    </p>
  );
}

/** What can be shown, and how much of it, before it is: by relation, direction and type of the other end. */
function Connections({ entity, links, things }: { entity: Whole; links: readonly Line[]; things: readonly Card[] }) {
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
          {type.type} ·{" "}
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
          aria-label={`${words}: ${reading}, ${type.type}`}
          onClick={() => void expand(reach, { name: entity.name, order })}
        >
          {words}
        </button>
      )}
    </li>
  );
}

/** The newest figure of each metric, with what it is worth; pressing one shows who says so. */
function Figures({ entity }: { entity: Whole }) {
  const texts = useTexts();
  const { select } = useExplorer();
  const [isLong, setLong] = useState(false);
  const newest = new Map<string, FigureClaim>();
  for (const claim of entity.figures.nodes)
    if (claim.figure && !newest.has(claim.figure.metric.id)) newest.set(claim.figure.metric.id, claim);
  const all = [...newest.values()];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <div className="section-head">
        <h3 className="section" id="figures">
          {texts.entity.figures}
        </h3>
        <span className="quiet">{texts.entity.figuresMore(entity.figures.totalCount)}</span>
      </div>
      <ul className="figures">
        {(isLong ? all : all.slice(0, figuresFirst)).map((claim) => {
          const { metric, value, max, bound, unit, periodEnd } = claim.figure!;
          return (
            <li key={claim.id}>
              <button type="button" className="figure" title={claim.statement} onClick={() => select(claim.link.id)}>
                <span className="figure-name">{metric.name}</span>
                <span className="figure-value">
                  {texts.money.bound[bound] ?? ""}
                  {amountText(value, unit, texts.locale)}
                  {max !== null && texts.money.range + amountText(max, unit, texts.locale)}
                </span>
                <span className="figure-when">
                  {periodEnd && dateText(periodEnd, texts.locale)}
                  {claim.status !== "HAPPENED" && ` · ${wordText(claim.status)}`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {all.length > figuresFirst && (
        <button type="button" className="as-link" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? texts.legend.fewer : texts.legend.more(all.length - figuresFirst)}
        </button>
      )}
    </section>
  );
}

const keyOf = ({ relation, direction, otherType }: Pick<LinkCount, "relation" | "direction" | "otherType">) =>
  `${relation} ${direction} ${otherType}`;
const grouped = (counts: readonly LinkCount[]) => [...counts].sort((a, b) => b.links - a.links || (keyOf(a) < keyOf(b) ? -1 : 1));
const touches = ({ subject, object }: Line, id: string) => subject.id === id || object.id === id;
const otherEnd = ({ subject, object }: Line, id: string) => (subject.id === id ? object.id : subject.id);

function shownCounts(id: string, links: readonly Line[], things: readonly Card[]): ReadonlyMap<string, number> {
  const types = new Map(things.map((card) => [card.id, card.type]));
  const shown = new Map<string, number>();
  for (const line of links) {
    if (!touches(line, id)) continue;
    const direction = line.symmetric ? "BOTH" : line.subject.id === id ? "OUT" : "IN";
    const key = keyOf({ relation: line.relation, direction, otherType: types.get(otherEnd(line, id)) ?? "" });
    shown.set(key, (shown.get(key) ?? 0) + 1);
  }
  return shown;
}
