// What is measured on a page, by the page itself.
import type { Picture } from "../../../client/graph/picture.ts";
import "./candidate.ts";

declare global {
  var measures: typeof all;
}

/** Milliseconds between frames while the picture is dragged to and fro. One step of the mouse a frame, as a screen has it. */
async function frameTimes(kind: "pan" | "zoom"): Promise<number[]> {
  const host = document.querySelector<HTMLElement>("#canvas")!;
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  // A place where nothing lies, so that the picture is dragged and not a thing.
  const start = { x: 12, y: 12 };
  const target = document.elementFromPoint(start.x, start.y) ?? host;
  const mouse = (type: string, x: number, y: number) => {
    const init = { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, buttons: type.endsWith("up") ? 0 : 1, view: window };
    target.dispatchEvent(new PointerEvent(`pointer${type}`, { ...init, pointerId: 1, isPrimary: true }));
    target.dispatchEvent(new MouseEvent(`mouse${type}`, init));
  };
  const taken: number[] = [];
  let before = await frame();
  if (kind === "pan") mouse("down", start.x, start.y);
  for (let step = 0; step < 80; step++) {
    if (kind === "pan") mouse("move", start.x + 3 * Math.min(step, 80 - step), start.y + 2 * Math.min(step, 80 - step));
    else
      target.dispatchEvent(
        new WheelEvent("wheel", {
          bubbles: true,
          cancelable: true,
          clientX: 640,
          clientY: 400,
          deltaY: step < 40 ? -24 : 24,
          view: window,
        }),
      );
    const now = await frame();
    taken.push(now - before);
    before = now;
  }
  if (kind === "pan") mouse("up", start.x, start.y);
  return taken;
}

/** The longest frame after a gesture, when the picture is drawn where it has come to rest. */
async function settleTime(): Promise<number> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const started = await frame();
  let [before, longest] = [started, 0];
  while (before - started < 1500) {
    const now = await frame();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return longest;
}

/** Runs it, and gives with what it gave the longest task of the main thread until a little after: long tasks are told of late. */
async function watched<T>(work: () => Promise<T>): Promise<{ given: T; longest: number }> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  const given = await work();
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { given, longest };
}

let picture: Picture;
/** Ahead of what is measured: what hands it to the page takes some 25 ms to tidy up after itself, in the very task in which it was handed over. */
const hand = (given: Picture): void => void (picture = given);

/** The first picture of what was handed over: until it is painted, until everything works, and the longest task on the way. In milliseconds. */
async function firstPicture(): Promise<{ painted: number; ready: number; longest: number }> {
  const { given, longest } = await watched(async () => {
    const started = performance.now();
    await candidate.draw(picture);
    const painted = performance.now() - started;
    await candidate.ready();
    return { painted, ready: performance.now() - started };
  });
  return { ...given, longest };
}

/** Until what was handed over, the picture of before and more, is painted. In milliseconds. */
async function expansion(): Promise<number> {
  const started = performance.now();
  await candidate.expand(picture);
  const took = performance.now() - started;
  await candidate.ready();
  return took;
}

/** The longest task of the main thread while everything is laid out anew, and until all of it works again. */
async function longestTask(): Promise<{ longest: number }> {
  return watched(async () => {
    await candidate.relayout?.();
    await candidate.ready();
  });
}

const all = { hand, firstPicture, expansion, frameTimes, settleTime, longestTask };
globalThis.measures = all;
