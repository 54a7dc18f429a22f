// An entity: what it is, what is known of it and what is not, its figures, and where it is said otherwise.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import * as operations from "../../api/operations/entity.ts";
import type { Card, Line } from "../../api/answers.ts";
import { dataLanguage, useTexts, wordText } from "../../messages/index.ts";
import { Cite } from "../cite/Cite.tsx";
import { TypeGlyph } from "../Glyph.tsx";
import { Missing, PanelError, Waiting } from "../States.tsx";
import { useExplorer } from "../explorer.ts";
import { Actions } from "./Actions.tsx";
import { Against } from "./Against.tsx";
import { Connections } from "./Connections.tsx";
import { Facts } from "./Facts.tsx";
import { Figures } from "./Figures.tsx";
import { Gaps } from "./Gaps.tsx";

/** `links` are all links on the canvas, whatever is filtered, by which it is known how much of the entity is shown already. */
export function EntityPanel({ id, links, things }: { id: string; links: readonly Line[]; things: readonly Card[] }) {
  const texts = useTexts();
  const { ontology } = useExplorer();
  const { data, error, refetch } = useQuery({
    queryKey: ["entity", id],
    queryFn: ({ signal }) => ask(operations.entity, { id, filter: {} }, signal),
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
        {type.name}
        {entity.kind && <> · {wordText(entity.kind)}</>}
      </p>
      <h2 className="entity-title">{entity.name}</h2>
      {entity.description && (
        <p className="lead" lang={dataLanguage}>
          {entity.description}
        </p>
      )}
      <Facts entity={entity} />
      <Actions entity={entity} things={things} links={links} />
      <Cite ids={[entity.id]} of={entity.name} />
      <Connections entity={entity} links={links} things={things} />
      <Figures series={entity.series} />
      <Against id={entity.id} />
      <Gaps entity={entity} />
    </div>
  );
}
