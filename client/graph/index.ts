// The canvas: give it a Picture and it draws what has changed; it tells back what people did. It knows nothing of panels or of the API.
//
//   const canvas = createCanvas(element, { onSelect, onOpen, ... });
//   canvas.draw(picture);                       // only what differs from the last picture is touched; old things stay where they are
//   await canvas.relayout("force");             // the one command that moves things; gives the new places, to keep for undo
//
// In React: <Canvas ref={canvas} picture={picture} label="..." onSelect={...} ... />; `ref` gives the methods.
export { createCanvas } from "./canvas.ts";
export type { CanvasHandle, CanvasOptions, Mode } from "./handle.ts";
export type { Paper } from "./export/paper.ts";
export { Canvas } from "./Canvas.tsx";
export type { Callbacks, Line, Picture, Place, Thing, View } from "./picture.ts";
export { placeBeside } from "./placement.ts";
export { radiusOf } from "./style.ts";
export { runLayout } from "../layouts/run.ts";
export { english, type Words } from "./words.ts";
