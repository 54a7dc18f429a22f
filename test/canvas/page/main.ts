// The canvas by itself on a page: tests draw pictures on it and read what it tells.
import { createCanvas, type CanvasHandle } from "../../../client/graph/index.ts";

export type Told = { what: string; with: unknown[] };

declare global {
  var canvas: CanvasHandle;
  /** What the canvas told the page, in order. */
  var told: Told[];
}

globalThis.told = [];
const tell =
  (what: string) =>
  (...with_: unknown[]) =>
    void globalThis.told.push({ what, with: with_ });
globalThis.canvas = createCanvas(document.querySelector<HTMLElement>("#canvas")!, {
  label: "Relations of the AI industry",
  onSelect: tell("select"),
  onOpen: tell("open"),
  onExpand: tell("expand"),
  onHover: tell("hover"),
  onMove: tell("move"),
  onContextMenu: tell("menu"),
  onViewport: tell("viewport"),
  onFocus: tell("focus"),
  onLeave: tell("leave"),
  onSay: tell("say"),
});
