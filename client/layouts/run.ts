// Asks the worker for places and gives them back as a promise.
import { layouts, type LayoutGraph, type Places } from "./index.ts";

let worker: Worker | undefined;
let tickets = 0;

/** The places of every thing of the graph. `name` is one of `layouts`. */
export async function runLayout(name: string, graph: LayoutGraph): Promise<Places> {
  if (!layouts.some((layout) => layout.name === name))
    throw new Error(`There is no layout "${name}". There are: ${layouts.map((layout) => layout.name).join(", ")}.`);
  if (graph.things.length === 0) return {};
  worker ??= new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const asked = worker;
  const ticket = ++tickets;
  return new Promise((resolve, reject) => {
    const answered = ({ data }: MessageEvent<{ ticket: number; places: Places }>) => {
      if (data.ticket === ticket) done(() => resolve(data.places));
    };
    const failed = (event: ErrorEvent) =>
      done(() => reject(new Error(`The layout "${name}" failed: ${event.message || "its worker did not start"}.`)));
    const done = (then: () => void) => {
      asked.removeEventListener("message", answered);
      asked.removeEventListener("error", failed);
      then();
    };
    asked.addEventListener("message", answered);
    asked.addEventListener("error", failed);
    asked.postMessage({ ticket, name, graph });
  });
}
