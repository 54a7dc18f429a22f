// Turns what the mouse, the pen and the finger do on the drawn graph into what the page is told.
import type { Core, EventObject } from "cytoscape";
import type { Callbacks, Place } from "./picture.ts";
import type { Gestures } from "./gestures.ts";
import type { Scene } from "./scene.ts";

export function listen(
  host: HTMLElement,
  cy: Core,
  scene: Scene,
  gestures: Gestures,
  on: () => Callbacks,
  hovered: (id: string | null) => void,
): void {
  /** A curve stands for one line or for several. */
  const idsOf = (id: string) => scene.strand(id)?.lines.map((line) => line.id) ?? [id];

  cy.on("tap", ({ target, originalEvent }: EventObject) => {
    if (gestures.wasDrag()) return;
    const { shiftKey, ctrlKey, metaKey, detail } = originalEvent as MouseEvent;
    const additive = shiftKey || ctrlKey || metaKey;
    // The browser knows a double click better than Cytoscape, which takes any two quick clicks for one.
    if (detail === 2 && target !== cy && target.isNode()) return on().onOpen?.(target.id());
    if (target !== cy) on().onSelect?.(idsOf(target.id()), additive);
    else if (!additive) on().onSelect?.([], false);
  });
  cy.on("dbltap", "node", ({ target, originalEvent }: EventObject) => {
    if (originalEvent.type.startsWith("touch")) on().onOpen?.(target.id());
  });
  cy.on("mouseover", "node, edge", ({ target }: EventObject) => {
    host.style.cursor = "pointer";
    hovered(target.id());
    on().onHover?.(idsOf(target.id())[0]!);
  });
  cy.on("mouseout", "node, edge", () => {
    host.style.cursor = "";
    hovered(null);
    on().onHover?.(null);
  });
  cy.on("cxttap taphold", ({ target, originalEvent, type }: EventObject) => {
    const event = originalEvent as MouseEvent & Partial<TouchEvent>;
    // A mouse that is held is the start of a drag.
    if (type === "taphold" && !event.touches) return;
    const { clientX: x, clientY: y } = event.touches?.[0] ?? event;
    on().onContextMenu?.(target === cy ? null : idsOf(target.id())[0]!, { x, y });
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
    scene.moveTo(Object.fromEntries(carried.map(({ id, from }) => [id, { x: from.x + now.x - start.x, y: from.y + now.y - start.y }])));
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
