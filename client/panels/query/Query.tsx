// The GraphQL and the Cypher that give what is on the canvas, ready to copy.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { query } from "../../api/operations/query.ts";
import { useTexts } from "../../messages/index.ts";
import { filterOf } from "../../state/view.ts";
import { operationOf } from "../../takeAway/graphql.ts";
import { CopyButton } from "../CopyButton.tsx";
import { useView } from "../explorer.ts";
import { useShown } from "../shown.ts";
import { PanelError, Waiting } from "../States.tsx";

export default function Query() {
  const texts = useTexts();
  const view = useView();
  const shown = useShown();
  const ids = shown.things.map(({ id }) => id);
  // What the legend hides is a filter too, so that the query gives exactly what is drawn.
  const filter = filterOf(view, shown);
  const { data, error, refetch } = useQuery({
    queryKey: ["query", ids, filter],
    queryFn: ({ signal }) => ask(query, { ids, filter }, signal),
    enabled: ids.length > 0,
  });
  const operation = operationOf(ids, filter);
  return (
    <section aria-labelledby="query">
      <h2 className="room-title" id="query">
        {texts.query.title}
      </h2>
      <p className="quiet">{texts.query.help}</p>
      <Listing title="GraphQL" text={operation} note={texts.query.graphql} />
      {error ? (
        <PanelError error={error} retry={() => void refetch()} />
      ) : ids.length > 0 && !data ? (
        <Waiting />
      ) : (
        data && (
          <>
            <Listing title="Cypher" text={data.subgraph.cypher.statement} note={texts.query.cypher} />
            <Listing
              title={texts.query.parameters}
              text={JSON.stringify(data.subgraph.cypher.parameters, null, 2)}
              note={texts.query.param}
            />
            <p className="quiet" data-links={data.subgraph.links.length}>
              {texts.query.gives(data.subgraph.links.length)}
            </p>
          </>
        )
      )}
    </section>
  );
}

function Listing({ title, text, note }: { title: string; text: string; note: string }) {
  return (
    <section className="listing" aria-label={title}>
      <div className="section-head">
        <h3 className="section">{title}</h3>
        <CopyButton text={text} of={title} />
      </div>
      <p className="quiet">{note}</p>
      {/* Long texts scroll in their box, which the keyboard must reach. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
    </section>
  );
}
