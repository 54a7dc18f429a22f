// When things began and ended: a histogram, the day or the days as of which the graph is shown, and what was known by then.
import { Pause, Play, X } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { dateText, useTexts } from "../../messages/index.ts";
import type { Dates } from "../../state/parts/dates.ts";
import { viewOf } from "../../state/steps.ts";
import type { Filter } from "../../state/view.ts";
import { useExplorer, useView } from "../explorer.ts";
import { useShown } from "../shown.ts";
import { Compared } from "./Compared.tsx";
import { DayField } from "./DayField.tsx";
import { dateOf, histogramOf, monthOf, stretchOf, within, type Stretch, type Unit } from "./months.ts";
import { Handle, Plot, type HandleProps } from "./Plot.tsx";
import { ordered, spanOf, whenText } from "./span.ts";
import { usePlay } from "./usePlay.ts";

const modes = ["day", "range", "two"] as const;
type Mode = (typeof modes)[number];

export default function Time() {
  const texts = useTexts();
  const { store, put, notices } = useExplorer();
  const view = useView();
  const { filter } = view;
  const [drawn, draw] = useDates();
  const dates = drawn ?? view.dates;
  const shown = useShown();
  const links = useMemo(() => {
    const types = new Map(shown.all.things.map(({ id, type }) => [id, type]));
    const isOn = (id: string) => !view.hiddenTypes.includes(types.get(id) ?? "");
    return shown.all.links.filter(
      ({ relation, subject, object }) => !view.hiddenRelations.includes(relation) && isOn(subject.id) && isOn(object.id),
    );
  }, [shown.all, view.hiddenTypes, view.hiddenRelations]);
  const stretch = useMemo(() => stretchOf(links), [links]);
  const stands: Mode = dates ? "two" : filter.during ? "range" : "day";
  // Which handles are offered before any is moved.
  const [wanted, setWanted] = useState<Mode>(stands);
  const mode = stands === "day" && filter.asOf === undefined ? wanted : stands;
  const [wantedUnit, setUnit] = useState<Unit>();

  const say = (text: string) => notices.dispatch({ kind: "say", text });
  const day = (date: string) => dateText(date, texts.locale);
  /** Asks of claims what is given beside what else is asked. */
  const look = (time: { [Key in "asOf" | "during" | "knownBy"]?: Filter[Key] | undefined }, isGlance: boolean) => {
    const { asOf, during, knownBy, ...rest } = viewOf(store.get()).filter;
    const next = { asOf, during, knownBy, ...time };
    const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    store.dispatch({ kind: "filter", filter: { ...kept, ...rest }, isGlance });
  };
  const { isPlaying, toggle, stop } = usePlay(() => {
    if (!stretch) return false;
    const now = viewOf(store.get()).filter;
    const { from, to } = spanOf(now, stretch);
    if (to >= stretch.to) {
      say(texts.time.played(dateText(dateOf(to), texts.locale)));
      return false;
    }
    if (now.during) look({ during: { from: dateOf(from + 1), to: dateOf(to + 1) } }, true);
    else look({ asOf: dateOf(to + 1) }, true);
    return true;
  });
  if (!stretch)
    return (
      <>
        <h2 className="room-title">{texts.rooms.time}</h2>
        <p className="quiet">{links.length === 0 ? texts.time.nothing : texts.time.allUndated(links.length)}</p>
      </>
    );

  const unit: Unit = wantedUnit ?? (stretch.to - stretch.from > 96 ? "year" : "month");
  const histogram = histogramOf(links, stretch, unit);
  const span = dates
    ? { from: within(monthOf(dates.from, true), stretch), to: within(monthOf(dates.to, true), stretch) }
    : spanOf(filter, stretch);
  const moveRange = (moved: Partial<Stretch>) => {
    stop();
    const from = Math.min(moved.from ?? span.from, moved.to ?? Infinity);
    const to = Math.max(moved.to ?? span.to, moved.from ?? -Infinity);
    if (mode === "two") return draw({ from: dateOf(from), to: dateOf(to) });
    const during = { ...(from > stretch.from && { from: dateOf(from) }), ...(to < stretch.to && { to: dateOf(to) }) };
    look({ asOf: undefined, during: Object.keys(during).length > 0 ? during : undefined }, true);
  };
  const two = (month: number, name: string, said: string | undefined, end: "from" | "to"): HandleProps => ({
    name,
    month,
    said: said === undefined ? texts.time.open : day(said),
    onMove: (moved) => moveRange({ [end]: moved }),
  });
  const handles: HandleProps[] =
    mode === "day"
      ? [
          {
            name: texts.time.asOf,
            month: span.to,
            said: filter.asOf === undefined ? texts.time.noDay : day(filter.asOf),
            onMove: (month) => {
              stop();
              look({ asOf: dateOf(month) }, true);
            },
          },
        ]
      : mode === "range"
        ? [two(span.from, texts.time.from, filter.during?.from, "from"), two(span.to, texts.time.to, filter.during?.to, "to")]
        : [two(span.from, texts.time.first, dates?.from, "from"), two(span.to, texts.time.second, dates?.to, "to")];
  const choose = (next: Mode) => {
    stop();
    setWanted(next);
    if (next === "two") put("dates", { from: dateOf(Math.max(stretch.from, span.to - 12)), to: dateOf(span.to) });
    else if (dates) put("dates", null);
    else if (next !== stands) look({ asOf: undefined, during: undefined }, false);
  };
  const isTimed = filter.asOf !== undefined || filter.during !== undefined || filter.knownBy !== undefined || dates !== null;

  return (
    <div className="time-room">
      <div className="time">
        <div className="time-head">
          <h2 className="room-title">{texts.rooms.time}</h2>
          <div className="time-modes" role="radiogroup" aria-label={texts.time.lookAt}>
            {modes.map((name) => (
              <label key={name} className="time-mode">
                <input type="radio" name="time-mode" checked={mode === name} onChange={() => choose(name)} /> {texts.time.modes[name]}
              </label>
            ))}
          </div>
          {mode !== "two" && (
            <button
              type="button"
              className="button"
              onClick={() => {
                if (!isPlaying && span.to >= stretch.to) {
                  // From the end, or from no day at all, it begins anew.
                  const length = filter.during ? Math.min(11, stretch.to - stretch.from) : 0;
                  if (mode === "range")
                    look({ asOf: undefined, during: { from: dateOf(stretch.from), to: dateOf(stretch.from + length) } }, true);
                  else look({ asOf: dateOf(stretch.from) }, true);
                }
                toggle();
              }}
            >
              {isPlaying ? <Pause size={14} aria-hidden="true" /> : <Play size={14} aria-hidden="true" />}{" "}
              {isPlaying ? texts.time.pause : texts.time.play}
            </button>
          )}
          <button type="button" className="button" onClick={() => setUnit(unit === "year" ? "month" : "year")}>
            {unit === "year" ? texts.time.byMonth : texts.time.byYear}
          </button>
          {isTimed && (
            <button
              type="button"
              className="button"
              onClick={() => {
                stop();
                if (dates) put("dates", null);
                look({ asOf: undefined, during: undefined, knownBy: undefined }, false);
              }}
            >
              <X size={14} aria-hidden="true" /> {texts.time.clear}
            </button>
          )}
          <p className="time-now">
            {mode === "two"
              ? dates && texts.time.between(day(dates.from), day(dates.to))
              : texts.time.now(shown.links.length, links.length, whenText(filter, texts.time, day))}
          </p>
        </div>
        <Plot
          histogram={histogram}
          stretch={stretch}
          unit={unit}
          lit={mode === "day" ? { from: stretch.from, to: span.to } : span}
          handles={handles}
        />
        <p className="quiet">
          {texts.time.counted(links.length - histogram.undated, histogram.undated, histogram.yearOnly, histogram.outside)}
        </p>
        <div className="time-fields">
          {mode === "day" ? (
            <DayField
              label={texts.time.asOf}
              day={filter.asOf ?? ""}
              onDay={(asOf) => look({ asOf: asOf || undefined, during: undefined }, false)}
            />
          ) : mode === "range" ? (
            (["from", "to"] as const).map((end) => (
              <DayField
                key={end}
                label={texts.time[end]}
                day={filter.during?.[end] ?? ""}
                onDay={(typed) => look({ asOf: undefined, during: ordered({ ...filter.during, [end]: typed }) }, false)}
              />
            ))
          ) : (
            (["from", "to"] as const).map((end) => (
              <DayField
                key={end}
                label={end === "from" ? texts.time.first : texts.time.second}
                day={dates?.[end] ?? ""}
                onDay={(typed) => typed !== "" && dates && put("dates", { ...dates, [end]: typed })}
              />
            ))
          )}
          <span className="time-known">
            <DayField
              label={texts.time.knownBy}
              day={filter.knownBy ?? ""}
              onDay={(knownBy) => look({ knownBy: knownBy || undefined }, false)}
            />
            <Handle
              name={texts.time.knownBy}
              month={filter.knownBy === undefined ? stretch.to : within(monthOf(filter.knownBy, true), stretch)}
              said={filter.knownBy === undefined ? texts.time.allKnown : day(filter.knownBy)}
              onMove={(month) => look({ knownBy: dateOf(month) }, true)}
              stretch={stretch}
            />
          </span>
        </div>
      </div>
      {view.dates && <Compared dates={view.dates} />}
    </div>
  );
}

/** Two days while their handles are moved: taken over once they rest, since each asks the server and is a step. */
function useDates(): [Dates | null, (dates: Dates) => void] {
  const { put } = useExplorer();
  const [drawn, draw] = useState<Dates | null>(null);
  useEffect(() => {
    if (!drawn) return;
    const timer = setTimeout(() => {
      put("dates", drawn);
      draw(null);
    }, 250);
    return () => clearTimeout(timer);
  }, [drawn, put]);
  return [drawn, draw];
}
