// The picture itself, without names: painted by our own pen, and drawn by Cytoscape instead while it is small and stands.
import type { Place, View } from "./picture.ts";
import type { Ids, Plot } from "./plot.ts";
import type { Scene } from "./scene.ts";
import { createStill } from "./still.ts";
import type { Tokens } from "./tokens.ts";
import { painted } from "./turns.ts";

type Ground = {
  scene: Scene;
  tokens(): Tokens;
  view(): View;
  isFar(): boolean;
  /** Cytoscape has drawn what should be seen. */
  onDrawn(): void;
  /** A thing was dragged to here, and Cytoscape knows. */
  onDragged(id: string, place: Place): void;
  /** Cytoscape has been loaded. */
  onPlot(plot: Plot): void;
};

/** Things and curves that Cytoscape is given: it takes seconds for more, and our own pen does not. */
const mostPlotted = 1_000;

export function createPlate(host: HTMLElement, ground: Ground) {
  const { scene } = ground;
  const layer = (parent: HTMLElement, style: string) => {
    const element = host.ownerDocument.createElement("div");
    element.style.cssText = `position:absolute;inset:0;${style}`;
    parent.append(element);
    return element;
  };
  const box = layer(host, "transform-origin:0 0;will-change:transform");
  // The keyboard's mark tells what is here, and is all that the list has for those who hear it.
  box.setAttribute("aria-hidden", "true");
  const still = createStill(box, ground);
  const plotBox = layer(box, "visibility:hidden");
  let plot: Plot | undefined;
  let loading: Promise<void> | undefined;
  let isFlowing = false;
  let isEnded = false;
  const isSmall = () => scene.things().size + scene.strands().size <= mostPlotted;
  const isPlotted = () => plot?.drawn() !== undefined;
  const everything = (): Ids => ({ things: scene.things().keys(), strands: scene.strands().keys() });

  async function load(): Promise<void> {
    await painted();
    performance.mark("canvas painted");
    const { createPlot } = await import("./plot.ts");
    if (isEnded) return;
    const isMine = () => isSmall() && !isFlowing;
    plot = createPlot(plotBox, { ...ground, isMine, isWanted: () => isMine() && !ground.isFar() });
    ground.onPlot(plot);
    plot.follow(everything());
    void plot.idle().then(() => performance.mark("canvas filled"));
  }
  function follow(ids?: Ids): void {
    if (isSmall() && scene.things().size > 0) loading ??= load();
    plot?.follow(ids);
  }

  return {
    /** What the picture is drawn in: moved as a whole while people move it. */
    box,
    /** The view of what stands in the box. */
    drawn: () => plot?.drawn() ?? still.drawn(),
    /** Cytoscape is to be seen, and hears what the pointer does on it. */
    isPlotted,
    /** Whoever is to draw it has drawn it. `canWait`: what stands here is to be seen for a moment longer. */
    show(isMoving: boolean, canWait: boolean): void {
      if (isPlotted()) still.rest();
      else if (!canWait || !still.drawn()) still.show(ground.view(), isMoving);
      plotBox.style.visibility = isPlotted() ? "" : "hidden";
    },
    /** These have changed in the scene, or people look from elsewhere. */
    follow,
    /** While everything moves our own pen draws; Cytoscape follows when it stands. */
    flow(isOn: boolean): void {
      isFlowing = isOn;
      follow(isOn ? undefined : everything());
    },
    /** The page's colours are others. */
    recolour(): void {
      plot?.recolour();
      follow(everything());
    },
    resize: () => void plot?.resize(),
    async idle(): Promise<void> {
      await loading;
      await plot?.idle();
    },
    end(): void {
      isEnded = true;
      plot?.end();
      box.remove();
    },
  };
}
