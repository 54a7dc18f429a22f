// Turns what the mouse, the pen and the finger do on the drawn graph into what the page is told.
import type { EventObject } from "cytoscape";
import type { Drawing } from "./drawing.ts";
import type { Callbacks, Place } from "./picture.ts";
import type { Plot } from "./plot.ts";
import type { Scene } from "./scene.ts";

type Ground = {
  host: HTMLElement;
  drawing: Drawing;
  on(): Callbacks;
  /** The keyboard follows the pointer to this thing; onto no thing, it comes back to where it stood on the canvas. */
  stepTo(id: string | undefined): void;
};
type Keys = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean };

/** A click on a thing, on a curve, or on nothing. A curve stands for one line or for several; a fold is opened and not selected. */
function clicked({ drawing: { scene }, on }: Ground, id: string | undefined, keys: Keys, isDouble: boolean): void {
  const additive = keys.shiftKey || keys.ctrlKey || keys.metaKey;
  const thing = id === undefined ? undefined : scene.things().get(id);
  if (id === undefined) {
    if (!additive) on().onSelect?.([], false);
  } else if (thing?.fold !== undefined) {
    if (!isDouble) on().onOpen?.(id);
  } else if (thing && isDouble) on().onOpen?.(id);
  else on().onSelect?.(idsOf(scene, id), additive);
}
const idsOf = (scene: Scene, id: string) => scene.strand(id)?.lines.map((line) => line.id) ?? [id];

/** The thing that is dragged, and with it, if it is selected, all that are. */
function carriedWith(scene: Scene, id: string): { id: string; from: Place }[] {
  const together = scene.isSelected(id) ? [...scene.things().keys()].filter((other) => other !== id && scene.isSelected(other)) : [];
  return [id, ...together].map((one) => ({ id: one, from: scene.place(one) }));
}
function tellMoves({ drawing: { scene }, on }: Ground, carried: readonly { id: string }[]): void {
  for (const { id } of carried) {
    const { x, y } = scene.place(id);
    on().onMove?.(id, { x: Math.round(x), y: Math.round(y) });
  }
}

function openMenu({ drawing: { scene, gestures }, on, stepTo }: Ground, id: string | undefined, point: Place): void {
  gestures.forget();
  // The button took the keyboard off the canvas, and a menu gives it back to where it had it from.
  stepTo(id !== undefined && scene.things().has(id) ? id : undefined);
  on().onContextMenu?.(id === undefined ? null : idsOf(scene, id)[0]!, point);
}
function tellHover({ host, drawing: { scene }, on }: Ground, id: string | null): void {
  host.style.cursor = id === null ? "" : "pointer";
  on().onHover?.(id === null ? null : idsOf(scene, id)[0]!);
}

/** So far beside what it means, in pixels of the screen, a pointer may be. */
const reachOf = { mouse: { thing: 3, strand: 5 }, finger: { thing: 16, strand: 16 } } as const;

/** A finger that stays so long asks for the menu. */
const longPress = 500;

/** While Cytoscape is not to be seen, the pointer is understood without it; a finger that stays, always. Gives back what ends this. */
export function listenWithout(ground: Ground, hovered: (id: string | null) => void): () => void {
  const { host, drawing } = ground;
  const { scene, gestures } = drawing;
  const find = (event: MouseEvent) => {
    const { zoom } = gestures.view();
    const reach = (event as PointerEvent).pointerType === "touch" ? reachOf.finger : reachOf.mouse;
    return scene.thingAt(drawing.placeOf(event), reach.thing / zoom) ?? scene.strandAt(drawing.placeOf(event), reach.strand / zoom);
  };
  let dragged: { pointer: number; start: Place; carried: { id: string; from: Place }[] } | undefined;
  let over: string | null = null;
  let looking = 0;
  let pressing: ReturnType<typeof setTimeout> | undefined;
  const point = (id: string | null) => {
    if (id === over) return;
    over = id;
    hovered(id);
    tellHover(ground, id);
  };
  const down = (event: PointerEvent) => {
    clearTimeout(pressing);
    // Also where Cytoscape is seen: a finger that comes down right after a gesture it does not always hear.
    if (event.pointerType === "touch" && event.isPrimary)
      pressing = setTimeout(() => !gestures.wasDrag() && openMenu(ground, find(event), { x: event.clientX, y: event.clientY }), longPress);
    if (drawing.isPlotted()) return;
    const id = event.button === 0 && !event.shiftKey && !event.altKey ? scene.thingAt(drawing.placeOf(event)) : undefined;
    dragged = id === undefined ? undefined : { pointer: event.pointerId, start: drawing.placeOf(event), carried: carriedWith(scene, id) };
  };
  const move = (event: PointerEvent) => {
    if (dragged?.pointer !== event.pointerId || !gestures.wasDrag()) return;
    const { x, y } = drawing.placeOf(event);
    const [dx, dy] = [x - dragged.start.x, y - dragged.start.y];
    drawing.moveTo(Object.fromEntries(dragged.carried.map(({ id, from }) => [id, { x: from.x + dx, y: from.y + dy }])));
  };
  const up = (event: PointerEvent) => {
    clearTimeout(pressing);
    if (dragged?.pointer === event.pointerId && gestures.wasDrag()) tellMoves(ground, dragged.carried);
    dragged = undefined;
  };
  /** Once a frame, and not in the middle of a gesture. */
  const look = (event: PointerEvent) => {
    if (drawing.isPlotted() || event.buttons !== 0 || event.pointerType === "touch" || gestures.isMoving()) return;
    looking ||= requestAnimationFrame(() => {
      looking = 0;
      if (!drawing.isPlotted()) point(find(event) ?? null);
    });
  };
  const leave = () => {
    if (!drawing.isPlotted()) point(null);
  };
  const click = (event: MouseEvent) => {
    if (drawing.isPlotted() || gestures.wasDrag()) return;
    const id = find(event);
    if (id !== undefined && scene.things().has(id)) ground.stepTo(id);
    clicked(ground, id, event, event.detail === 2);
  };
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    // A finger's menu has been opened by now, if it is to be.
    if (drawing.isPlotted() || (event as PointerEvent).pointerType === "touch") return;
    openMenu(ground, find(event), { x: event.clientX, y: event.clientY });
  };
  const heard = { pointerdown: down, pointermove: look, pointerleave: leave, click, contextmenu: menu } as unknown as Record<string, EventListener>; // prettier-ignore
  for (const [name, does] of Object.entries(heard)) host.addEventListener(name, does);
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", up);
  return () => {
    clearTimeout(pressing);
    cancelAnimationFrame(looking);
    for (const [name, does] of Object.entries(heard)) host.removeEventListener(name, does);
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", up);
  };
}

export function listen(ground: Ground, { cy }: Plot, hovered: (id: string | null) => void): void {
  const { scene, gestures } = ground.drawing;
  cy.on("tap", ({ target, originalEvent }: EventObject) => {
    if (gestures.wasDrag()) return;
    // The browser knows a double click better than Cytoscape, which takes any two quick clicks for one.
    clicked(ground, target === cy ? undefined : target.id(), originalEvent as MouseEvent, (originalEvent as MouseEvent).detail === 2);
  });
  cy.on("dbltap", "node", ({ target, originalEvent }: EventObject) => {
    if (originalEvent.type.startsWith("touch")) clicked(ground, target.id(), originalEvent as MouseEvent, true);
  });
  cy.on("mouseover", "node, edge", ({ target }: EventObject) => {
    hovered(target.id());
    tellHover(ground, target.id());
  });
  cy.on("mouseout", "node, edge", () => {
    hovered(null);
    tellHover(ground, null);
  });
  cy.on("cxttap", ({ target, originalEvent }: EventObject) => {
    const event = originalEvent as MouseEvent & Partial<TouchEvent>;
    if (gestures.wasDrag()) return;
    const { clientX: x, clientY: y } = event.touches?.[0] ?? event;
    openMenu(ground, target === cy ? undefined : target.id(), { x, y });
  });

  // Things that are selected together are dragged together.
  let carried: { id: string; from: Place }[] = [];
  cy.on("grab", "node", ({ target }: EventObject) => {
    carried = carriedWith(scene, target.id());
  });
  cy.on("drag", "node", ({ target }: EventObject) => {
    const [{ from: start }, ...others] = carried as [{ from: Place }, ...typeof carried];
    const { x, y } = target.position();
    ground.drawing.moveTo(Object.fromEntries(others.map(({ id, from }) => [id, { x: from.x + x - start.x, y: from.y + y - start.y }])));
  });
  cy.on("dragfree", "node", () => tellMoves(ground, carried));
}
