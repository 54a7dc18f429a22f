// A picture that is not large inside Cytoscape, which draws it while it stands and knows what lies under the pointer. It follows in slices, so that no task is long.
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import type { Place, View } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { styleSheet } from "./styleSheet.ts";
import type { Tokens } from "./tokens.ts";
import { turn } from "./turns.ts";
import { isSame } from "./view.ts";
import { createWardrobe } from "./wardrobe.ts";

type Ground = {
  scene: Scene;
  tokens(): Tokens;
  /** What people see now. */
  view(): View;
  /** Is this for Cytoscape? What is large, and what moves as a whole, it only catches up with afterwards. */
  isMine(): boolean;
  /** Should it be seen now? From afar our own pen draws. */
  isWanted(): boolean;
  /** Cytoscape has drawn what should be seen. */
  onDrawn(): void;
  /** A thing was dragged to here. */
  onDragged(id: string, place: Place): void;
};
export type Ids = { things: Iterable<string>; strands: Iterable<string> };

/** More than so many elements are not brought in line at once. */
const atOnce = 150;
/** Milliseconds of work, after which the page has its turn. */
const slice = 8;
/** Where Cytoscape looks while it is not to be seen: it would draw each change, and there it finds nothing to draw. */
const elsewhere = 1e7;

export type Plot = ReturnType<typeof createPlot>;

export function createPlot(box: HTMLElement, ground: Ground) {
  const { scene } = ground;
  const wardrobe = createWardrobe(scene, ground.tokens);
  const cy = cytoscape({
    container: box,
    style: styleSheet(ground.tokens()),
    userPanningEnabled: false,
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    autounselectify: true,
    layout: { name: "preset" },
    pan: { x: elsewhere, y: elsewhere },
  });
  const waiting = { things: new Set<string>(), strands: new Set<string>() };
  const isWaiting = () => waiting.things.size + waiting.strands.size > 0;
  let drawn: View | undefined;
  let isWorking = false;
  let isParked = true;
  let isFollowing = false;
  let isEnded = false;
  let idle: Promise<void> = Promise.resolve();

  cy.on("render", () => {
    if (isParked) return;
    drawn = viewOf(cy);
    ground.onDrawn();
  });
  cy.on("position", "node", ({ target }) => {
    if (!isFollowing) ground.onDragged(target.id(), { ...target.position() });
  });

  /** Brings some elements in line with the scene, things before the strands that join them. */
  function followSome(ids: Ids): void {
    isFollowing = true;
    cy.batch(() => {
      const fresh: ElementDefinition[] = [];
      for (const id of ids.things) followThing(id, fresh);
      for (const id of ids.strands) followStrand(id, fresh);
      cy.add(fresh);
    });
    isFollowing = false;
  }
  function followThing(id: string, fresh: ElementDefinition[]): void {
    const thing = scene.things().get(id);
    const node = cy.getElementById(id);
    if (!thing) return void node.remove();
    const { data, classes } = wardrobe.node(thing);
    const { x, y } = scene.place(id);
    if (node.empty()) return void fresh.push({ group: "nodes", data, classes, position: { x, y } });
    node.data(data).classes(classes);
    const there = node.position();
    if (x !== there.x || y !== there.y) node.position({ x, y });
  }
  function followStrand(id: string, fresh: ElementDefinition[]): void {
    const strand = scene.strand(id);
    const edge = cy.getElementById(id);
    if (!strand) return void edge.remove();
    const { data, classes } = wardrobe.edge(strand);
    const { source, target } = data;
    if (edge.empty()) {
      // What came a moment ago is shown before it is taken in here, and what comes now may be joined to it.
      for (const end of [source, target])
        if (cy.getElementById(end).empty() && !fresh.some((each) => each.data.id === end)) followThing(end, fresh);
      return void fresh.push({ group: "edges", data, classes });
    }
    if (edge.data("source") !== source || edge.data("target") !== target) edge.move({ source, target });
    cy.getElementById(id).data(data).classes(classes);
  }
  const take = (set: Set<string>, count: number) => {
    const taken = [...set].slice(0, count);
    for (const id of taken) set.delete(id);
    return taken;
  };
  async function followInSlices(): Promise<void> {
    isWorking = true;
    park();
    while (isWaiting() && ground.isMine()) {
      const until = performance.now() + slice;
      do {
        const things = take(waiting.things, 10);
        followSome({ things, strands: things.length > 0 ? [] : take(waiting.strands, 10) });
      } while (performance.now() < until && isWaiting());
      await turn();
      if (isEnded) return;
    }
    isWorking = false;
    await showOrPark();
  }
  async function showOrPark(): Promise<void> {
    if (ground.isWanted()) await show(ground.view());
    else park();
  }
  function park(): void {
    if (isParked) return;
    isParked = true;
    drawn = undefined;
    cy.viewport({ zoom: cy.zoom(), pan: { x: elsewhere, y: elsewhere } });
  }
  /** Fulfilled when it has been drawn so. */
  async function show(view: View): Promise<void> {
    if (isSame(viewOf(cy), view)) return;
    isParked = false;
    const rendered = new Promise<void>((resolve) => void cy.one("render", () => resolve()));
    cy.viewport({ zoom: view.zoom, pan: { ...view.pan } });
    await rendered;
  }

  return {
    cy,
    /** The view of what stands drawn; undefined while it is not what people should see. */
    drawn: () => drawn,
    idle: () => idle,
    /** These have changed in the scene, or people look from elsewhere. What is not for Cytoscape it only remembers, to catch up with. */
    follow(ids: Ids = { things: [], strands: [] }): void {
      for (const id of ids.things) waiting.things.add(id);
      for (const id of ids.strands) waiting.strands.add(id);
      if (isWorking) return;
      if (!ground.isMine()) return park();
      if (waiting.things.size + waiting.strands.size > atOnce) idle = followInSlices();
      else {
        if (isWaiting()) followSome({ things: take(waiting.things, Infinity), strands: take(waiting.strands, Infinity) });
        idle = showOrPark();
      }
    },
    /** The page's colours are others. */
    recolour(): void {
      cy.style(styleSheet(ground.tokens()));
    },
    resize: () => cy.resize(),
    end(): void {
      isEnded = true;
      cy.destroy();
    },
  };
}

const viewOf = (cy: Core): View => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
