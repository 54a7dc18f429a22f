// The view as an address and back: what was asked for, never places, so that a link means the same on other data, engines and screens.
import type { Direction } from "../api/asked.ts";
import { readFilter, writeFilter } from "./filterWords.ts";
import { readParts, writeParts } from "./parts/index.ts";
import { emptyView, orders, startIds, timed, usualCount, type Intent, type View } from "./view.ts";

/** The form of the address. An address of an older form must still open. */
const form = "1";
const letters: Record<Direction, string> = { OUT: "o", IN: "i", BOTH: "b" };
const directions = Object.fromEntries(Object.entries(letters).map(([direction, letter]) => [letter, direction as Direction]));

/** Everything but letters, digits and the marks that a query may hold as they are; ids and words need none of it. */
const quote = (text: string) =>
  encodeURIComponent(text).replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%3B/g, ";").replace(/%7E/g, "~").replace(/%40/g, "@");

/** The query part of the address, with its question mark; empty for the opening view. */
export function toAddress(view: View): string {
  const parts: [string, string][] = [];
  const what = view.brought.map(({ intent }) => intent);
  if (!(what.length === 1 && what[0]!.kind === "start")) parts.push(["g", writeIntents(what)]);
  const lists: [string, readonly string[]][] = [
    ["off", view.hidden],
    ["type", view.hiddenTypes],
    ["rel", view.hiddenRelations],
    ["sel", view.selection],
  ];
  for (const [key, list] of lists) if (list.length) parts.push([key, list.join(",")]);
  parts.push(...writeFilter(view.filter));
  parts.push(...writeParts(view));
  return parts.length === 0 ? "" : `?v=${form}&${parts.map(([key, value]) => `${key}=${quote(value)}`).join("&")}`;
}

/** What an address asks for: a view whose expansions have still to be carried out (their `ids` are empty). */
export function fromAddress(address: string): View {
  const query = new URLSearchParams(address);
  const list = (key: string) => (query.get(key) ?? "").split(",").filter((item) => item !== "");
  const intents = query.has("g") ? readIntents(query.get("g")!) : [{ kind: "start" } as const];
  return timed({
    ...emptyView,
    ...readParts((key) => query.get(key)),
    brought: intents.map((intent) => ({
      intent,
      ids: intent.kind === "start" ? startIds : intent.kind === "add" ? intent.ids : [],
    })),
    hidden: list("off"),
    hiddenTypes: list("type"),
    hiddenRelations: list("rel"),
    filter: readFilter((key) => query.get(key)),
    selection: list("sel"),
  });
}

/**
 * "~" the opening view; "a,b" these entities; "a:REL:o:Type:skip:count:order" an expansion, empty at the end left out, and its id where the one before has it too;
 * "!force:centre,centre:pinned,pinned" a tidying up; "a@-120,40" a move by hand.
 */
function writeIntents(intents: readonly Intent[]): string {
  let last = "";
  return intents
    .map((intent) => {
      if (intent.kind === "start") return "~";
      if (intent.kind === "add") return intent.ids.join(",");
      if (intent.kind === "layout") return `!${intent.name}:${intent.centres.join(",")}:${intent.pinned.join(",")}`.replace(/:+$/, "");
      if (intent.kind === "move") return `${intent.id}@${intent.to.x},${intent.to.y}`;
      const { id, relation, direction, otherType, skip, count, order } = intent;
      const fields = [
        id === last ? "" : id,
        relation ?? "",
        direction ? letters[direction] : "",
        otherType ?? "",
        skip === 0 ? "" : String(skip),
        count === usualCount ? "" : String(count),
        order === orders[0] ? "" : String(orders.indexOf(order)),
      ];
      last = id;
      return `${fields[0]}:${fields.slice(1).join(":").replace(/:+$/, "")}`;
    })
    .join(";");
}

function readIntents(text: string): Intent[] {
  let last = "";
  return text
    .split(";")
    .filter((part) => part !== "")
    .flatMap((part): Intent[] => {
      if (part === "~") return [{ kind: "start" }];
      if (part.startsWith("!")) return readLayout(part.slice(1));
      if (part.includes("@")) return readMove(part);
      if (!part.includes(":")) return [{ kind: "add", ids: part.split(",").filter((id) => id !== "") }];
      const [id, relation, direction, otherType, skip, count, order] = part.split(":");
      last = id || last;
      if (last === "") return [];
      return [
        {
          kind: "expand",
          id: last,
          ...(relation && { relation }),
          ...(direction && directions[direction] && { direction: directions[direction] }),
          ...(otherType && { otherType }),
          skip: whole(skip, 0),
          count: Math.max(1, whole(count, usualCount)),
          order: orders[whole(order, 0)] ?? orders[0],
        },
      ];
    });
}

const listed = (text = "") => text.split(",").filter((id) => id !== "");
function readLayout(text: string): Intent[] {
  const [name = "", centres, pinned] = text.split(":");
  return /^[a-zA-Z]{1,30}$/.test(name) ? [{ kind: "layout", name, centres: listed(centres), pinned: listed(pinned) }] : [];
}
function readMove(text: string): Intent[] {
  const [, id, x, y] = /^([^@:;,]+)@(-?\d{1,6}),(-?\d{1,6})$/.exec(text) ?? [];
  return id === undefined ? [] : [{ kind: "move", id, to: { x: Number(x), y: Number(y) } }];
}

const whole = (text: string | undefined, usual: number): number => (text && /^\d{1,4}$/.test(text) ? Number(text) : usual);
