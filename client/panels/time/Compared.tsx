// What came, what went and what is otherwise between two days, as a list and, by tone, sign and dash, on the canvas.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { ask } from "../../api/ask.ts";
import type { DiffAnswer, Differing } from "../../api/answers.ts";
import * as operations from "../../api/operations/time.ts";
import { dateText, useTexts } from "../../messages/index.ts";
import type { Dates } from "../../state/parts/dates.ts";
import { signOf, type Tone } from "../../state/tones.ts";
import { useExplorer, useView } from "../explorer.ts";
import { useShown } from "../shown.ts";
import { PanelError, Waiting } from "../States.tsx";
import { tonesOf } from "./tonesOf.ts";

/** The server takes no more at once. */
const mostIds = 1_000;

export function Compared({ dates }: { dates: Dates }) {
  const texts = useTexts();
  const { highlight, ontology, select } = useExplorer();
  const { filter, selection } = useView();
  const { things } = useShown();
  const ids = useMemo(() => things.map(({ id }) => id).slice(0, mostIds), [things]);
  const { data, error, refetch } = useQuery({
    queryKey: ["diff", dates, ids, filter],
    queryFn: ({ signal }) => {
      const among = { ...filter, other: ids };
      const on = (asOf: string) => ({ ...filter, asOf });
      return ask(operations.diff, { ...dates, ids, filter: among, before: on(dates.from), after: on(dates.to) }, signal);
    },
    enabled: ids.length > 0,
  });
  const differing = useMemo(() => (data ? tonesOf(data) : null), [data]);
  useEffect(() => {
    highlight.dispatch(differing && { ids: new Set([...differing.tones.keys(), ...differing.ends]), tones: differing.tones });
    return () => highlight.dispatch(null);
  }, [highlight, differing]);

  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (ids.length === 0) return <p className="quiet">{texts.canvas.empty}</p>;
  if (!data) return <Waiting />;
  const { diff } = data;
  const day = (date: string) => dateText(date, texts.locale);
  const lists: [Tone, number, readonly { link: Differing; note?: string }[]][] = [
    ["added", diff.addedCount, diff.added.map((link) => ({ link }))],
    ["gone", diff.removedCount, diff.removed.map((link) => ({ link }))],
    ["changed", diff.changedCount, diff.changed.map(changeNote(texts.time.claims))],
  ];
  const isNothing = lists.every(([, count]) => count === 0);
  return (
    <div className="compared">
      {isNothing && <p className="quiet">{texts.time.noDifference(day(dates.from), day(dates.to))}</p>}
      {lists.map(([tone, count, links]) =>
        count === 0 ? null : (
          <section key={tone} aria-label={`${texts.time.tones[tone]} ${count}`}>
            <h3 className={`tone tone-${tone}`}>
              <span aria-hidden="true">{signOf[tone]}</span> {texts.time.tones[tone]}{" "}
              <span className="count">{count.toLocaleString(texts.locale)}</span>
            </h3>
            <ul>
              {links.map(({ link, note }) => (
                <li key={link.id}>
                  <button
                    type="button"
                    className="diff-line"
                    aria-current={selection.includes(link.id) || undefined}
                    onClick={() => select(link.id)}
                  >
                    {link.subject.name} <span className="quiet">{ontology.relation(link.relation).forward}</span> {link.object.name}
                    {note && <span className="quiet"> · {note}</span>}
                  </button>
                </li>
              ))}
            </ul>
            {links.length < count && <p className="quiet">{texts.time.firstOf(links.length, count)}</p>}
          </section>
        ),
      )}
    </div>
  );
}

const changeNote =
  (words: (added: number, gone: number) => string) =>
  ({ link, added, removed }: DiffAnswer["diff"]["changed"][number]) => ({ link, note: words(added.length, removed.length) });
