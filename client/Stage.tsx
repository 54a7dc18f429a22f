// The page once it knows what there is: the canvas in the middle, the legend to its left, the details to its right.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ListFilter, Maximize, X, ZoomIn, ZoomOut } from "lucide-react";
import { Suspense, useMemo, useState } from "react";
import { ask } from "./api/ask.ts";
import * as operations from "./api/operations/canvas.ts";
import { Canvas } from "./graph/index.ts";
import { useTexts } from "./messages/index.ts";
import { EntityPanel } from "./panels/EntityPanel.tsx";
import { useExplorer, useSteps, useView } from "./panels/explorer.ts";
import { HiddenBar } from "./panels/HiddenBar.tsx";
import { Legend } from "./panels/Legend.tsx";
import { LinkPanel } from "./panels/LinkPanel.tsx";
import type { Preferences } from "./panels/preferences.ts";
import { Start } from "./panels/Start.tsx";
import { troubleText, Waiting } from "./panels/States.tsx";
import { RoomMenu } from "./panels/RoomMenu.tsx";
import { roomCalled } from "./panels/rooms.ts";
import { ShownProvider } from "./panels/shown.ts";
import { IconButton, Top } from "./panels/Top.tsx";
import { pictureOf, shownOf } from "./picture.ts";
import { createPlacing } from "./places.ts";
import { useStore } from "./state/store.ts";
import { entitiesOf, isFiltered, isLinkId } from "./state/view.ts";

const nothing = { entities: [], links: [] } as const;

/** What the canvas shows: all links among the entities, those that pass the filter, and where everything stands. One question each, however many entities. */
function useCanvas() {
  const view = useView();
  const ids = entitiesOf({ ...view, hidden: [] });
  const all = useSubgraph(ids, {});
  const filtered = useSubgraph(ids, view.filter);
  const shown = useMemo(
    () => shownOf(view, all.data?.subgraph ?? nothing, filtered.data?.subgraph.links ?? []),
    [view, all.data, filtered.data],
  );
  const [placesOf] = useState(createPlacing);
  const places = useQuery({
    queryKey: ["places", view.brought],
    queryFn: () => placesOf(view.brought, all.data!.subgraph),
    enabled: all.data !== undefined && !all.isPlaceholderData,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return { view, shown, query: all.error ? all : filtered, places: places.data };
}
const useSubgraph = (ids: readonly string[], filter: object) =>
  useQuery({
    queryKey: ["subgraph", ids, filter],
    queryFn: ({ signal }) => ask(operations.subgraph, { ids, filter }, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });

export function Stage({ preferences }: { preferences: Preferences }) {
  const texts = useTexts();
  const { ontology, select, store, expand, notices, canvas, highlight, put } = useExplorer();
  const { view, shown, query, places } = useCanvas();
  const generation = useGeneration();
  const marks = useStore(highlight, (now) => now?.ids);
  const picture = useMemo(() => pictureOf(view, shown, ontology, places ?? new Map(), marks), [view, shown, ontology, places, marks]);
  const room = roomCalled(view.room);
  const [isLegendOpen, setLegendOpen] = useState(false);
  const last = view.selection.at(-1);
  const isEmpty = entitiesOf(view).length === 0;
  const isReady = (query.data !== undefined && places !== undefined) || isEmpty;
  const trouble = useStore(notices, (notice) => notice.trouble);
  const busy = useStore(notices, (notice) => notice.busy);
  const unknown = isReady && !query.isPlaceholderData ? shown.unknown : [];

  return (
    <ShownProvider value={shown}>
      <div className={`page${last === undefined ? "" : " has-selection"}${room?.where === "below" ? " has-dock" : ""}`}>
        <a className="skip" href="#details">
          {texts.skipToDetails}
        </a>
        <Top preferences={preferences} />
        <RoomMenu />
        <nav className={`rail${isLegendOpen ? " is-open" : ""}`} aria-label={texts.legend.title} id="legend">
          <button type="button" className="rail-close icon-button" aria-label={texts.legend.close} onClick={() => setLegendOpen(false)}>
            <X size={18} />
          </button>
          <Legend things={shown.all.things} links={shown.all.links} />
        </nav>
        <main className="stage" data-busy={busy > 0 || query.isFetching || undefined}>
          {room?.where === "stage" ? (
            <Suspense fallback={<Waiting />}>
              <room.Panel />
            </Suspense>
          ) : isEmpty || (isReady && shown.all.things.length === 0) ? (
            <Empty unknown={unknown} />
          ) : query.error ? (
            <div className="empty" role="alert">
              <h2>{texts.trouble.title}</h2>
              <p>{troubleText(query.error, texts)}</p>
              <button type="button" className="button button-first" onClick={() => void query.refetch()}>
                {texts.trouble.retry}
              </button>
            </div>
          ) : (
            isReady && (
              <Canvas
                key={generation}
                ref={canvas}
                className="canvas"
                picture={picture}
                label={texts.canvas.label(picture.things.length, picture.lines.length)}
                onSelect={(ids, additive) => {
                  // One thing looked at is read in the details; several are chosen for the room that is open.
                  if (ids.length === 1 && !additive && room?.where === "side") put("room", "");
                  const now = store.get().steps[store.get().at]!.view.selection;
                  store.dispatch({ kind: "select", ids: additive ? [...now.filter((id) => !ids.includes(id)), ...ids] : ids });
                }}
                onOpen={(id) =>
                  isLinkId(id) ? select(id) : void expand({ id }, { name: shown.things.find((card) => card.id === id)?.name ?? id })
                }
                onExpand={(id) => void expand({ id }, { name: shown.things.find((card) => card.id === id)?.name ?? id })}
                onMove={(id, to) => store.dispatch({ kind: "move", id, to })}
                onSay={(text) => notices.dispatch({ kind: "say", text })}
              />
            )
          )}
          {!isReady && !query.error && <output className="drawing">{texts.canvas.loading}</output>}
          <div className="stage-bars">
            {trouble && (
              <div className="trouble" role="alert">
                <span>{trouble.text}</span>
                {trouble.retry && (
                  <button type="button" className="as-link" onClick={trouble.retry}>
                    {texts.trouble.retry}
                  </button>
                )}
                <IconButton label={texts.hidden.dismiss} onPress={() => notices.dispatch({ kind: "dismiss" })}>
                  <X size={16} />
                </IconButton>
              </div>
            )}
            {unknown.length > 0 && !isEmpty && shown.all.things.length > 0 && (
              <output className="hidden-bar">{texts.hidden.unknown(unknown.join(", "))}</output>
            )}
            {isFiltered(view) && (
              <HiddenBar things={shown.all.things.length - shown.things.length} links={shown.all.links.length - shown.links.length} />
            )}
          </div>
          <div className="stage-tools">
            <span className="stage-count">{texts.canvas.shown(shown.things.length, shown.links.length)}</span>
            <button type="button" className="button legend-button" aria-expanded={isLegendOpen} onClick={() => setLegendOpen(true)}>
              <ListFilter size={16} aria-hidden="true" /> {texts.legend.open}
            </button>
            <IconButton label={texts.actions.zoomOut} onPress={() => canvas.current?.zoomBy(1 / 1.3)}>
              <ZoomOut size={17} />
            </IconButton>
            <IconButton label={texts.actions.zoomIn} onPress={() => canvas.current?.zoomBy(1.3)}>
              <ZoomIn size={17} />
            </IconButton>
            <IconButton label={texts.actions.fit} onPress={() => canvas.current?.fit()}>
              <Maximize size={16} />
            </IconButton>
          </div>
        </main>
        <aside className="details" id="details" aria-label={texts.details} tabIndex={-1}>
          {last !== undefined && (
            <button type="button" className="details-close icon-button" aria-label={texts.actions.close} onClick={() => select(null)}>
              <X size={18} />
            </button>
          )}
          <div className="details-scroll" key={room?.where === "side" ? room.name : (last ?? "start")}>
            {room?.where === "side" ? (
              <Suspense fallback={<Waiting />}>
                <room.Panel />
              </Suspense>
            ) : last === undefined ? (
              <Start />
            ) : isLinkId(last) ? (
              <LinkPanel id={last} />
            ) : (
              <EntityPanel id={last} links={shown.all.links} things={shown.all.things} />
            )}
          </div>
        </aside>
        {room?.where === "below" && (
          <section className="dock" aria-label={texts.rooms[room.name]}>
            <Suspense fallback={<Waiting />}>
              <room.Panel />
            </Suspense>
          </section>
        )}
        <Said />
      </div>
    </ShownProvider>
  );
}

/** Nothing to draw: says why, and leads on. */
function Empty({ unknown }: { unknown: readonly string[] }) {
  const texts = useTexts();
  const { openAddress } = useExplorer();
  return (
    <div className="empty">
      <h2>{unknown.length > 0 ? texts.entity.notFound(unknown.join(", ")) : texts.canvas.empty}</h2>
      <p>{unknown.length > 0 ? texts.entity.notFoundHelp : texts.canvas.emptyHelp}</p>
      <button type="button" className="button button-first" onClick={() => void openAddress("")}>
        {texts.canvas.openStart}
      </button>
    </div>
  );
}

/** Reads out what has changed, for those who do not see it. */
function Said() {
  const { notices } = useExplorer();
  const { said, count } = useStore(notices, (notice) => notice);
  return (
    <div className="unseen" aria-live="polite" data-said={said}>
      {/* A new element each time, so that the same sentence is read again. */}
      <p key={count}>{said}</p>
    </div>
  );
}

/** A newly opened address is a new picture: it is drawn whole and fitted to the screen. */
function useGeneration(): string {
  const { steps, at } = useSteps();
  return String(steps.slice(0, at + 1).findLastIndex(({ did }) => did.kind === "open" || did.kind === "clear"));
}
