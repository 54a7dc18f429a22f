// Where everything stands: what was done, done again in order. Whoever opens the same address, in whatever browser, has the same places.
import type { Card, Line } from "./api/answers.ts";
import { placeBeside, radiusOf, runLayout, type Place } from "./graph/index.ts";
import { startIds, type Brought, type Intent } from "./state/view.ts";

/** The opening view: Microsoft in the middle, what it builds to the right down to the chip, rivals and partner around. */
const startPlaces: Readonly<Record<(typeof startIds)[number], Place>> = {
  microsoft: { x: -40, y: 30 },
  openai: { x: -300, y: -60 },
  google: { x: -260, y: -300 },
  amazon: { x: -40, y: -250 },
  "satya-nadella": { x: -270, y: 150 },
  azure: { x: -180, y: 300 },
  copilot: { x: 20, y: 330 },
  "copilot-daily": { x: 270, y: 300 },
  "mai-voice-1": { x: 190, y: 170 },
  "mai-1-preview": { x: 210, y: 0 },
  "nvidia-h100": { x: 330, y: -150 },
  nvidia: { x: 150, y: -310 },
  tsmc: { x: 330, y: -350 },
};

type Places = ReadonlyMap<string, Place>;
export interface Ground {
  /** Every entity that is placed, whatever is hidden: a filter moves nothing. */
  readonly entities: readonly Card[];
  /** Every link among them. */
  readonly links: readonly Line[];
}

/** Remembers where the last steps led, so that one more step costs one step. */
export function createPlacing() {
  const known = new Map<string, Places>();
  return async function placesOf(brought: readonly Brought[], ground: Ground): Promise<Places> {
    const cards = new Map(ground.entities.map((card) => [card.id, card]));
    let places: Places = new Map();
    let done = "";
    for (const { intent, ids } of brought) {
      done += `${JSON.stringify(intent)} ${ids.join(",")}\n`;
      const before = known.get(done);
      places = before ?? (await after(places, intent, ids, cards, ground.links));
      if (!before) known.set(done, places);
    }
    for (const oldest of known.keys()) {
      if (known.size <= mostKept) break;
      known.delete(oldest);
    }
    return places;
  };
}
const mostKept = 600;

async function after(
  there: Places,
  intent: Intent,
  ids: readonly string[],
  cards: ReadonlyMap<string, Card>,
  links: readonly Line[],
): Promise<Places> {
  const radius = (id: string) => radiusOf(cards.get(id)!);
  switch (intent.kind) {
    case "start":
      return new Map([
        ...there,
        ...ids.flatMap((id) => (cards.has(id) && id in startPlaces ? [[id, startPlaces[id as keyof typeof startPlaces]] as const] : [])),
      ]);
    case "move":
      return there.has(intent.id) ? new Map([...there, [intent.id, intent.to]]) : there;
    case "layout": {
      const pinned = new Set(intent.pinned);
      const things = [...there].map(([id, place]) => ({ id, place, radius: radius(id), pinned: pinned.has(id) }));
      const laidOut = await runLayout(intent.name, {
        things,
        lines: among(links, there),
        centres: intent.centres.filter((id) => there.has(id)),
      });
      return new Map(things.map(({ id, place }) => [id, pinned.has(id) ? place : rounded(laidOut[id] ?? place)]));
    }
    case "add":
    case "expand": {
      const fresh = ids.filter((id) => cards.has(id) && !there.has(id));
      if (fresh.length === 0) return there;
      const all = new Map([...there.keys(), ...fresh].map((id) => [id, true]));
      const lines = among(links, all);
      if (there.size === 0 && fresh.length > 1) {
        const laidOut = await runLayout("force", { things: fresh.map((id) => ({ id, radius: radius(id) })), lines, centres: [] });
        return new Map(fresh.map((id) => [id, rounded(laidOut[id]!)]));
      }
      const joined = new Map(fresh.map((id) => [id, new Set<string>()]));
      for (const { from, to } of lines) {
        joined.get(from)?.add(to);
        joined.get(to)?.add(from);
      }
      const discs = new Map([...there].map(([id, place]) => [id, { ...place, radius: radius(id) }]));
      const found = placeBeside(
        fresh.map((id) => ({ id, radius: radius(id), joined: [...joined.get(id)!].sort() })),
        discs,
      );
      return new Map([...there, ...found]);
    }
  }
}

const rounded = ({ x, y }: Place): Place => ({ x: Math.round(x), y: Math.round(y) });
const among = (links: readonly Line[], on: { has(id: string): boolean }) =>
  links
    .filter(({ subject, object }) => on.has(subject.id) && on.has(object.id))
    .map(({ subject, object, symmetric, holdsFrom }) => ({
      from: subject.id,
      to: object.id,
      directed: !symmetric,
      ...(holdsFrom && { since: holdsFrom }),
    }));
