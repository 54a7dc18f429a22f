// The keyboard on the canvas: on which thing it stands, where each key leads, and what is said of it.
import type { Callbacks, Line, Picture, Place, Thing, View } from "./picture.ts";
import { createMark } from "./mark.ts";
import { radiusOf } from "./style.ts";
import type { Tokens } from "./tokens.ts";
import { toScreen } from "./view.ts";
import { nearest, relationsOf, type Direction, type Relation } from "./walk.ts";
import type { Words } from "./words.ts";

type Ground = {
  on(): Callbacks;
  words(): Words;
  picture(): Picture;
  things(): ReadonlyMap<string, Thing>;
  place(id: string): Place;
  view(): View;
  tokens(): Tokens;
  /** Brings it on screen if it is not. */
  reveal(id: string): void;
  /** The rings are seen now, or no longer. */
  onRing(): void;
  /** Lights up a thing or a line. */
  light(id: string | null): void;
  zoomBy(factor: number): void;
  fit(): void;
};

const arrows: Record<string, Direction> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

export function createStand(host: HTMLElement, ground: Ground) {
  const mark = createMark(host, ground.tokens, ground.onRing);
  const { element } = mark;
  let current: string | undefined;
  /** Where it will stand once that is there. */
  let wanted: string | undefined;
  let looking: { relations: Relation[]; at: number } | undefined;
  const trail: string[] = [];
  const say = (sentence: string) => ground.on().onSay?.(sentence);
  let greatest: Thing | undefined;
  const visible = () => [...ground.things().values()].filter(({ hidden }) => !hidden);
  const shownOf = (id: string): Line[] => ground.picture().lines.filter(({ from, to }) => from === id || to === id);

  /** Where the keyboard stands: where it was, else on what is selected, else on the greatest. */
  function here(): Thing | undefined {
    const { focus, selected } = ground.picture();
    for (const id of [current, focus, ...selected]) {
      const thing = id === undefined || id === null ? undefined : ground.things().get(id);
      if (thing && !thing.hidden) return thing;
    }
    return greatest;
  }
  function go(id: string, remember = true): void {
    const before = here();
    if (remember && before && before.id !== id) trail.push(before.id);
    current = id;
    look(undefined);
    ground.reveal(id);
    place();
    // The name of what has the focus already is not read anew when it changes.
    say(element.getAttribute("aria-label")!);
    ground.on().onFocus?.(id);
  }
  function look(at: typeof looking): void {
    looking = at;
    ground.light(at ? at.relations[at.at]!.line.id : null);
  }
  function turn(from: Thing, step: 1 | -1): void {
    const relations = looking?.relations ?? relationsOf(from.id, ground.picture().lines, ground.things());
    if (relations.length === 0) return say(ground.words().noneThere);
    const at = looking ? (looking.at + step + relations.length) % relations.length : step === 1 ? 0 : relations.length - 1;
    look({ relations, at });
    say(ground.words().relation(from, relations[at]!, at + 1, relations.length));
  }
  /** Along the same relation in a new picture, if it is still there. */
  function keepLooking(): void {
    const thing = here();
    if (!looking || !thing) return;
    const { id } = looking.relations[looking.at]!.line;
    const relations = relationsOf(thing.id, ground.picture().lines, ground.things());
    const at = relations.findIndex(({ line }) => line.id === id);
    look(at < 0 ? undefined : { relations, at });
  }
  function place(): void {
    const thing = here();
    element.setAttribute("aria-label", thing ? ground.words().thing(thing, shownOf(thing.id).length) : ground.words().empty);
    element.ariaSelected = String(thing !== undefined && ground.picture().selected.includes(thing.id));
    const ids = visible().map(({ id }) => id);
    // Only this one is in the page; the list is as long as there are things.
    element.ariaSetSize = String(Math.max(1, ids.length));
    element.ariaPosInSet = String(1 + Math.max(0, ids.indexOf(thing?.id ?? "")));
    move();
  }
  /** Follows the picture as it moves. */
  function move(): void {
    const thing = here();
    if (!thing) return;
    const view = ground.view();
    mark.lieOver(toScreen(ground.place(thing.id), view), radiusOf(thing) * view.zoom);
  }

  /** What each key does; `undefined` leaves the key to the browser. */
  function press(event: KeyboardEvent, thing: Thing): (() => void) | undefined {
    const relation = looking?.relations[looking.at];
    const direction = arrows[event.key];
    if (direction)
      return () => {
        const others = visible().filter(({ id }) => id !== thing.id);
        const next = nearest(
          ground.place(thing.id),
          direction,
          others.map(({ id }) => [id, ground.place(id)] as const),
        );
        if (next) go(next);
        else say(ground.words().noneThere);
      };
    switch (event.key) {
      case "]":
        return () => turn(thing, 1);
      case "[":
        return () => turn(thing, -1);
      case "Enter":
        return () => (relation ? go(relation.other.id) : (ground.on().onRead ?? ground.on().onOpen)?.(thing.id));
      case " ":
        return () => ground.on().onSelect?.([relation ? relation.line.id : thing.id], event.shiftKey);
      case "e":
      case "E":
        return () => ground.on().onExpand?.(thing.id);
      case "p":
      case "P":
        return () => ground.on().onPathFrom?.(thing.id);
      case "Backspace":
        return () => {
          const back = trail.findLast((id) => ground.things().has(id));
          trail.length = Math.max(0, trail.lastIndexOf(back ?? ""));
          if (back) go(back, false);
        };
      case "Escape":
        return () => {
          if (looking) {
            look(undefined);
            return say(element.getAttribute("aria-label")!);
          }
          element.blur();
          ground.on().onLeave?.();
        };
      case "F10":
        return event.shiftKey ? () => menu(thing) : undefined;
      case "ContextMenu":
        return () => menu(thing);
      case "+":
      case "=":
        return () => ground.zoomBy(1.25);
      case "-":
        return () => ground.zoomBy(0.8);
      case "0":
        return () => ground.fit();
      default:
        return undefined;
    }
  }
  function menu(thing: Thing): void {
    const { left, top, width, height } = element.getBoundingClientRect();
    ground.on().onContextMenu?.(thing.id, { x: left + width / 2, y: top + height / 2 });
  }
  const onKey = (event: KeyboardEvent) => {
    const thing = here();
    // With these held a key belongs to the browser or to a screen reader.
    if (!thing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = press(event, thing);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  element.addEventListener("keydown", onKey);
  element.addEventListener("focus", () => {
    place();
    const thing = here();
    // It stays here, whatever is selected from now on.
    current = thing?.id;
    if (!thing) return;
    // Whoever comes by keyboard sees where.
    if (element.matches(":focus-visible")) ground.reveal(thing.id);
    ground.on().onFocus?.(thing.id);
  });
  element.addEventListener("blur", () => {
    if (looking) look(undefined);
  });

  return {
    /** The picture or its names have changed. */
    renew(): void {
      mark.explain(ground.words().keys);
      greatest = visible().reduce<Thing | undefined>((best, one) => (best && isGreater(best, one) ? best : one), undefined);
      if (current !== undefined && !ground.things().has(current)) current = undefined;
      if (ground.picture().focus && ground.picture().focus !== current) current = ground.picture().focus!;
      if (wanted !== undefined && ground.things().has(wanted)) [current, wanted] = [wanted, undefined];
      keepLooking();
      place();
    },
    move,
    /** The thing that has the rings around it, if they are to be seen. */
    ringed: (): string | null => (mark.isRinged() && here()?.id) || null,
    /** The mouse went there, and the keys follow; onto no thing, they are where they stood. */
    stepTo(id: string | undefined): void {
      current = id ?? current;
      place();
      element.focus({ preventScroll: true });
    },
    /** Onto this thing, at once or when it comes; else where the keyboard stood. */
    focus(id?: string): void {
      if (id !== undefined && ground.things().has(id)) {
        current = id;
        ground.reveal(id);
      } else wanted = id;
      place();
      element.focus({ preventScroll: true });
    },
    end: mark.end,
  };
}

const isGreater = (one: Thing, other: Thing) => {
  const more = (one.degree ?? 0) - (other.degree ?? 0);
  return more > 0 || (more === 0 && one.id < other.id);
};
