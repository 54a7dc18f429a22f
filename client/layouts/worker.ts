// Runs a layout away from the main thread, so that the page answers while it thinks.
import { layouts, type LayoutGraph } from "./index.ts";

self.onmessage = ({ data }: MessageEvent<{ ticket: number; name: string; graph: LayoutGraph }>) => {
  const layout = layouts.find(({ name }) => name === data.name)!;
  self.postMessage({ ticket: data.ticket, places: layout.run(data.graph) });
};
