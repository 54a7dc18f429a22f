// Turns what the mouse, the pen and the finger do on the drawn graph into what the page is told.
import type { EventObject } from "cytoscape";
import type { Callbacks, Place } from "./picture.ts";
import type { Gestures } from "./gestures.ts";
import type { Plot } from "./plot.ts";
import type { Scene } from "./scene.ts";

type Ground = { host: HTMLElement; scene: Scene; gestures: Gestures; on(): Callbacks };
type Keys = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean };

/** A click on a thing, on a curve, or on nothing. A curve stands for one line or for several; a fold is opened and not selected. */
function clicked({ scene, on }: Ground, id: string | undefined, { shiftKey, ctrlKey, metaKey }: Keys, isDouble: boolean): void {
  const additive = shiftKey || ctrlKey || metaKey;
  const thing = id === undefined ? undefined : scene.things().get(id);
  if (id === undefined) {
    if (!additive) on().onSelect?.([], false);
  } else if (thing?.fold !== undefined) {
    if (!isDouble) on().onOpen?.(id);
  } else if (thing && isDouble) on().onOpen?.(id);
  else on().onSelect?.(idsOf(scene, id), additive);
}
const idsOf = (scene: Scene, id: string) => scene.strand(id)?.lines.map((line) => line.id) ?? [id];

/** Before Cytoscape is there, and while it is at work, clicks are understood without it. Gives back what ends this. */
export function listenWithout(ground: Ground, isThere: () => boolean, wasDragged: () => boolean): () => void {
  const { host, scene, gestures, on } = ground;
  const find = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = host.getBoundingClientRect();
    const { zoom, pan } = gestures.view();
    const place = { x: (clientX - left - pan.x) / zoom, y: (clientY - top - pan.y) / zoom };
    return scene.thingAt(place, 2 / zoom) ?? scene.strandAt(place, 5 / zoom);
  };
  const click = (event: MouseEvent) => {
    if (!isThere() && !wasDragged()) clicked(ground, find(event), event, event.detail === 2);
  };
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    if (isThere()) return;
    const found = find(event);
    on().onContextMenu?.(found === undefined ? null : idsOf(scene, found)[0]!, { x: event.clientX, y: event.clientY });
  };
  host.addEventListener("click", click);
  host.addEventListener("contextmenu", menu);
  return () => {
    host.removeEventListener("click", click);
    host.removeEventListener("contextmenu", menu);
  };
}

export function listen(
  ground: Ground,
  { cy }: Plot,
  moved: (id: string, place: Place) => void,
  hovered: (id: string | null) => void,
): void {
  const { host, scene, gestures, on } = ground;
  cy.on("tap", ({ target, originalEvent }: EventObject) => {
    if (gestures.wasDrag()) return;
    // The browser knows a double click better than Cytoscape, which takes any two quick clicks for one.
    clicked(ground, target === cy ? undefined : target.id(), originalEvent as MouseEvent, (originalEvent as MouseEvent).detail === 2);
  });
  cy.on("dbltap", "node", ({ target, originalEvent }: EventObject) => {
    if (originalEvent.type.startsWith("touch")) clicked(ground, target.id(), originalEvent as MouseEvent, true);
  });
  cy.on("mouseover", "node, edge", ({ target }: EventObject) => {
    host.style.cursor = "pointer";
    hovered(target.id());
    on().onHover?.(idsOf(scene, target.id())[0]!);
  });
  cy.on("mouseout", "node, edge", () => {
    host.style.cursor = "";
    hovered(null);
    on().onHover?.(null);
  });
  cy.on("cxttap taphold", ({ target, originalEvent, type }: EventObject) => {
    const event = originalEvent as MouseEvent & Partial<TouchEvent>;
    // A mouse that is held is the start of a drag.
    if ((type === "taphold" && !event.touches) || gestures.wasDrag()) return;
    const { clientX: x, clientY: y } = event.touches?.[0] ?? event;
    gestures.forget();
    on().onContextMenu?.(target === cy ? null : idsOf(scene, target.id())[0]!, { x, y });
  });

  // Things that are selected together are dragged together.
  let carried: { id: string; from: Place }[] = [];
  let start: Place = { x: 0, y: 0 };
  cy.on("grab", "node", ({ target }: EventObject) => {
    start = { ...target.position() };
    const together = target.hasClass("selected") ? cy.nodes(".selected").difference(target) : cy.collection();
    carried = together.map((one) => ({ id: one.id(), from: scene.place(one.id()) }));
  });
  cy.on("drag", "node", ({ target }: EventObject) => {
    const now = target.position();
    for (const { id, from } of carried) moved(id, { x: from.x + now.x - start.x, y: from.y + now.y - start.y });
  });
  cy.on("dragfree", "node", ({ target }: EventObject) => {
    for (const id of [target.id(), ...carried.map((one) => one.id)]) {
      const { x, y } = scene.place(id);
      on().onMove?.(id, { x: Math.round(x), y: Math.round(y) });
    }
  });

  // A box drawn with Shift selects what lies in it; Cytoscape tells of each thing by itself.
  let boxed: string[] = [];
  cy.on("box", "node", ({ target }: EventObject) => {
    if (boxed.push(target.id()) > 1) return;
    queueMicrotask(() => {
      on().onSelect?.(boxed, true);
      boxed = [];
    });
  });
}
