// Interlock's canvas, to be measured.
import { createCanvas, english, type CanvasHandle } from "../../../client/graph/index.ts";
import { host, painted } from "./candidate.ts";

let canvas: CanvasHandle;
globalThis.candidate = {
  async draw(picture) {
    canvas = createCanvas(host(), { label: "Relations", words: english });
    canvas.draw(picture);
    await painted();
  },
  ready: () => canvas.settled(),
  async expand(picture) {
    canvas.draw(picture);
    await painted();
  },
  async zoomTo(zoom) {
    canvas.setView({ zoom, pan: { x: innerWidth / 2, y: innerHeight / 2 } });
    await canvas.settled();
  },
  async relayout() {
    await canvas.relayout("rings");
  },
};
