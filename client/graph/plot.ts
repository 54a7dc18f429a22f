// The scene inside Cytoscape, which knows what lies under the pointer and draws what stands still. It follows in slices, so that no task is long.
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import type { Strand } from "./fan.ts";
import type { Place, Thing, View } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { lookOfLine, lookOfThing, radiusOf } from "./style.ts";
import { styleSheet } from "./styleSheet.ts";
import type { Tokens } from "./tokens.ts";

type Ground = {
  scene: Scene;
  tokens(): Tokens;
  /** What people see now. */
  view(): View;
  /** Should Cytoscape be seen now? From afar, and while everything moves, somebody else draws. */
  isWanted(): boolean;
  /** Cytoscape has drawn what should be seen. */
  onDrawn(): void;
  /** A thing was dragged to here. */
  onDragged(id: string, place: Place): void;
};

/** More than so many elements are not brought in line at once. */
const atOnce = 150;
/** Milliseconds of work, after which the page has its turn. */
const slice = 8;
/** Where Cytoscape looks while it is not to be seen: it would draw each change, and there it finds nothing to draw. */
const elsewhere = 1e7;

export type Plot = ReturnType<typeof createPlot>;

export function createPlot(box: HTMLElement, ground: Ground) {
  const { scene } = ground;
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
  function followSome(ids: { things: string[]; strands: string[] }): void {
    isFollowing = true;
    cy.batch(() => {
      const fresh: ElementDefinition[] = [];
      for (const id of ids.things) {
        const thing = scene.things().get(id);
        const node = cy.getElementById(id);
        if (!thing) node.remove();
        else if (node.empty())
          fresh.push({ group: "nodes", data: nodeData(thing, ground.tokens()), position: { ...scene.place(id) }, classes: nodeClasses(thing) }); // prettier-ignore
        else {
          node.data(nodeData(thing, ground.tokens())).classes(nodeClasses(thing));
          const [{ x, y }, there] = [scene.place(id), node.position()];
          if (x !== there.x || y !== there.y) node.position({ x, y });
        }
      }
      for (const id of ids.strands) {
        const strand = scene.strand(id);
        const edge = cy.getElementById(id);
        if (!strand) edge.remove();
        else if (edge.empty()) fresh.push({ group: "edges", data: edgeData(strand, ground.tokens()), classes: edgeClasses(strand) });
        else {
          if (edge.data("source") !== strand.from || edge.data("target") !== strand.to)
            edge.move({ source: strand.from, target: strand.to });
          cy.getElementById(id).data(edgeData(strand, ground.tokens())).classes(edgeClasses(strand));
        }
      }
      cy.add(fresh);
    });
    isFollowing = false;
  }
  const take = (set: Set<string>, count: number) => {
    const taken = [...set].slice(0, count);
    for (const id of taken) set.delete(id);
    return taken;
  };
  async function followInSlices(): Promise<void> {
    isWorking = true;
    park();
    while (waiting.things.size + waiting.strands.size > 0) {
      const until = performance.now() + slice;
      do {
        const things = take(waiting.things, 10);
        followSome({ things, strands: things.length > 0 ? [] : take(waiting.strands, 10) });
      } while (performance.now() < until && waiting.things.size + waiting.strands.size > 0);
      await turn();
      if (isEnded) return;
    }
    isWorking = false;
    if (ground.isWanted()) await show(ground.view());
  }
  function park(): void {
    if (isParked) return;
    isParked = true;
    drawn = undefined;
    cy.viewport({ zoom: cy.zoom(), pan: { x: elsewhere, y: elsewhere } });
  }
  /** Fulfilled when it has been drawn so. */
  async function show(view: View): Promise<void> {
    if (isWorking || isSame(viewOf(cy), view)) return;
    isParked = false;
    const rendered = new Promise<void>((resolve) => void cy.one("render", () => resolve()));
    cy.viewport({ zoom: view.zoom, pan: { ...view.pan } });
    await rendered;
  }

  const nodeData = (thing: Thing, tokens: Tokens) => {
    const { fill, border, borderWidth, opacity } = lookOfThing(thing, tokens);
    const size = 2 * radiusOf(thing);
    return { id: thing.id, shape: thing.shape, size, fill, border, borderWidth, opacity };
  };
  const nodeClasses = (thing: Thing) =>
    classes({
      hidden: thing.hidden,
      pinned: thing.pinned,
      marked: thing.marked,
      fold: thing.fold !== undefined,
      [`tone-${thing.tone}`]: thing.tone !== undefined,
      selected: scene.isSelected(thing.id),
    });
  const edgeData = (strand: Strand, tokens: Tokens) => {
    const { color, width, opacity } = lookOfLine(strand, tokens, isSelected(strand));
    return { id: strand.id, source: strand.from, target: strand.to, width, color, opacity, bend: strand.bend };
  };
  const edgeClasses = (strand: Strand) =>
    classes({
      [strand.tone === undefined ? strand.status : `tone-${strand.tone}`]: true,
      [strand.arrows]: true,
      hollow: strand.grade === "weak",
      bent: strand.bend !== 0,
      loop: strand.from === strand.to,
      marked: strand.marked,
      selected: isSelected(strand),
      away: !scene.isShown(strand),
    });
  const isSelected = (strand: Strand) => strand.lines.some(({ id }) => scene.isSelected(id));

  return {
    cy,
    /** The view of what stands drawn; undefined while it is not what people should see. */
    drawn: () => drawn,
    idle: () => idle,
    show: (view: View) => void show(view),
    park,
    /** These have changed in the scene. */
    follow(ids: { things: Iterable<string>; strands: Iterable<string> }): void {
      for (const id of ids.things) waiting.things.add(id);
      for (const id of ids.strands) waiting.strands.add(id);
      if (isWorking) return;
      if (waiting.things.size + waiting.strands.size > atOnce) idle = followInSlices();
      else {
        followSome({ things: take(waiting.things, Infinity), strands: take(waiting.strands, Infinity) });
        if (isParked && ground.isWanted()) idle = show(ground.view());
      }
    },
    /** The page's colours are others. */
    recolour(): void {
      cy.style(styleSheet(ground.tokens()));
    },
    /** Lights up a thing with its lines, or a line; null ends it. */
    light(id: string | null): void {
      if (isWorking) return;
      cy.batch(() => {
        cy.$(".hovered").removeClass("hovered");
        cy.$(".lit").removeClass("lit");
        if (id === null) return;
        const element = cy.getElementById(id);
        element.addClass("hovered");
        element.connectedEdges().union(element.edges()).addClass("lit");
      });
    },
    resize: () => cy.resize(),
    end(): void {
      isEnded = true;
      cy.destroy();
    },
  };
}

const isSame = (one: View, other: View) => one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y;
const viewOf = (cy: Core): View => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });

/** The page has its turn: a message to oneself comes back sooner than any timer. */
const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

const classes = (words: Record<string, boolean | undefined>) =>
  Object.entries(words)
    .filter(([, on]) => on)
    .map(([word]) => word)
    .join(" ");
