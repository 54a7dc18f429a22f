// The page once it knows what there is: the canvas in the middle, the legend to its left, the details to its right.
import { X } from "lucide-react";
import { useMemo, useState } from "react";
import { useTexts } from "./messages/index.ts";
import { EntityPanel } from "./panels/entity/EntityPanel.tsx";
import { useExplorer } from "./panels/explorer.ts";
import { HiddenBar } from "./panels/HiddenBar.tsx";
import { Legend } from "./panels/Legend.tsx";
import { later } from "./panels/later.tsx";
import { LinkPanel } from "./panels/link/LinkPanel.tsx";
import { RouteBar } from "./panels/paths/RouteBar.tsx";
import type { Preferences } from "./panels/preferences.ts";
import { RoomMenu } from "./panels/RoomMenu.tsx";
import { rooms } from "./panels/rooms.ts";
import { SheetHandle } from "./panels/SheetHandle.tsx";
import { ShownProvider } from "./panels/shown.ts";
import { StageTools } from "./panels/StageTools.tsx";
import { Start } from "./panels/Start.tsx";
import { troubleText } from "./panels/States.tsx";
import { IconButton, Top } from "./panels/Top.tsx";
import { pictureOf } from "./picture.ts";
import { CommandKeys } from "./stage/CommandKeys.tsx";
import { Drawn } from "./stage/Drawn.tsx";
import { Empty } from "./stage/Empty.tsx";
import { enterStage } from "./stage/parts.ts";
import { Said } from "./stage/Said.tsx";
import { useCanvas, useGeneration } from "./stage/useCanvas.ts";
import { useKeepFocus } from "./stage/useKeepFocus.ts";
import { useSheet } from "./stage/useSheet.ts";
import { useTelling } from "./stage/useTelling.ts";
import { isRoom, placeOf, type RoomName, type RoomPlace } from "./state/parts/room.ts";
import { useStore } from "./state/store.ts";
import { entitiesOf, isFiltered, isLinkId } from "./state/view.ts";

/** The twins of the drawing; none for the drawing itself. */
const twinPanels = {
  graph: undefined,
  table: later(() => import("./panels/twins/Table.tsx")),
  tree: later(() => import("./panels/twins/Tree.tsx")),
};

export function Stage({ preferences }: { preferences: Preferences }) {
  const texts = useTexts();
  const { canvas, ontology, put, select, notices, highlight } = useExplorer();
  const { view, shown, query, places } = useCanvas();
  const generation = useGeneration();
  const marks = useStore(highlight, (now) => now);
  const picture = useMemo(() => pictureOf(view, shown, ontology, places ?? new Map(), marks), [view, shown, ontology, places, marks]);
  const roomAt = (place: RoomPlace) => (isRoom(view.room) && placeOf(view.room) === place ? view.room : undefined);
  const [onStage, beside, below] = [roomAt("stage"), roomAt("side"), roomAt("below")];
  const TwinPanel = twinPanels[view.twin];
  const [isLegendOpen, setLegendOpen] = useState(false);
  const [isSheetUp, drawSheet] = useSheet();
  const last = view.selection.at(-1);
  const close = () => {
    drawSheet(false);
    // What is read now is closed: a room lies over what is selected.
    if (beside) put("room", "");
    else select(null);
  };
  const isEmpty = entitiesOf(view).length === 0;
  const isReady = (query.data !== undefined && places !== undefined) || isEmpty;
  const trouble = useStore(notices, (notice) => notice.trouble);
  const busy = useStore(notices, (notice) => notice.busy);
  useKeepFocus();
  useTelling(shown, isReady && !query.isFetching);
  const unknown = isReady && !query.isPlaceholderData ? shown.unknown : [];

  return (
    <ShownProvider value={shown}>
      <div className={`page${last === undefined ? "" : " has-selection"}${below ? " has-dock" : ""}${isSheetUp ? " is-sheet-up" : ""}`}>
        <button type="button" className="skip" onClick={() => enterStage(canvas.current)}>
          {texts.skipToGraph}
        </button>
        <a className="skip" href="#details">
          {texts.skipToDetails}
        </a>
        <Top preferences={preferences} />
        <RoomMenu />
        <nav className={`rail${isLegendOpen ? " is-open" : ""}`} aria-label={texts.legend.title} id="legend">
          <button type="button" className="rail-close icon-button" aria-label={texts.legend.close} onClick={() => setLegendOpen(false)}>
            <X size={18} />
          </button>
          <Legend things={shown.all.things} links={shown.all.links} drawn={shown.links} />
        </nav>
        <main className="stage" tabIndex={-1} data-busy={busy > 0 || query.isFetching || undefined}>
          {onStage ? (
            <RoomPanel name={onStage} />
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
          ) : TwinPanel ? (
            isReady && <TwinPanel />
          ) : (
            isReady && <Drawn key={generation} picture={picture} />
          )}
          {!isReady && !query.error && <output className="drawing">{texts.canvas.loading}</output>}
          <div className="stage-bars">
            <RouteBar />
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
          <StageTools isLegendOpen={isLegendOpen} openLegend={() => setLegendOpen(true)} />
        </main>
        <aside className="details" id="details" aria-label={beside ? texts.rooms[beside] : texts.details} tabIndex={-1}>
          <SheetHandle isUp={isSheetUp} draw={drawSheet} />
          {(beside || last !== undefined) && (
            <button type="button" className="details-close icon-button" aria-label={texts.actions.close} onClick={close}>
              <X size={18} />
            </button>
          )}
          <div className="details-scroll" key={beside ?? last ?? "start"}>
            {beside ? (
              <RoomPanel name={beside} />
            ) : last === undefined ? (
              <Start />
            ) : isLinkId(last) ? (
              <LinkPanel id={last} />
            ) : (
              <EntityPanel id={last} links={shown.all.links} things={shown.all.things} />
            )}
          </div>
        </aside>
        {below && (
          <section className="dock" aria-label={texts.rooms[below]} tabIndex={-1}>
            <RoomPanel name={below} />
          </section>
        )}
        <CommandKeys />
        <Said />
      </div>
    </ShownProvider>
  );
}

function RoomPanel({ name }: { name: RoomName }) {
  const { Panel } = rooms[name];
  return <Panel />;
}
