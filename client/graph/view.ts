// Where the picture stands on the screen: arithmetic of zoom and pan.
import type { Box } from "./labels.ts";
import type { Place, View } from "./picture.ts";

export type Size = { width: number; height: number };
/** Where a picture may stand: from `top` down to `height`. `above` and `below` are the margins that it needs there, where they are less than elsewhere. */
export type Free = Size & { readonly top?: number; readonly above?: number; readonly below?: number };
export type Frame = { left: number; top: number; right: number; bottom: number };

export const zoomLimits = { least: 0.05, most: 4 } as const;

export const clampZoom = (zoom: number) => Math.min(zoomLimits.most, Math.max(zoomLimits.least, zoom));

export const toScreen = ({ x, y }: Place, { zoom, pan }: View): Place => ({ x: x * zoom + pan.x, y: y * zoom + pan.y });

export const isSame = (one: View, other: View) => one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y;

/** Zooms and keeps what lies under `point` where it is. */
export function zoomAt({ zoom, pan }: View, factor: number, point: Place): View {
  const next = clampZoom(zoom * factor);
  const real = next / zoom;
  return { zoom: next, pan: { x: point.x - (point.x - pan.x) * real, y: point.y - (point.y - pan.y) * real } };
}

/** The frame around discs; undefined if there are none. */
export function frameOf(discs: Iterable<Place & { radius: number }>): Frame | undefined {
  const frame = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, radius } of discs) {
    frame.left = Math.min(frame.left, x - radius);
    frame.right = Math.max(frame.right, x + radius);
    frame.top = Math.min(frame.top, y - radius);
    frame.bottom = Math.max(frame.bottom, y + radius + 24); // its name
  }
  return frame.left === Infinity ? undefined : frame;
}

/** On a small screen the picture gets what room there is. */
const marginIn = ({ width, height, top = 0 }: Free, most: number) => Math.min(most, 0.16 * Math.min(width, height - top));

/** From where to where the picture may stand, its margins left out. */
function standing(free: Free, margin: number): Frame {
  const { width, height, top = 0, above = margin, below = margin } = free;
  return { left: margin, right: width - margin, top: top + Math.min(margin, above), bottom: height - Math.min(margin, below) };
}

/** A few things are not blown up, but a large screen is not left empty around them either. */
const nearestIn = ({ width, height }: Size) => 1.15 * Math.max(1, Math.min(width, height) / 1000);

/** The view that shows the whole frame, no nearer than `nearest`. */
export function viewOf(frame: Frame, free: Free, nearest = nearestIn(free), margin = marginIn(free, 56)): View {
  const wide = Math.max(1, frame.right - frame.left);
  const high = Math.max(1, frame.bottom - frame.top);
  const room = standing(free, margin);
  const zoom = clampZoom(Math.min(nearest, (room.right - room.left) / wide, (room.bottom - room.top) / high));
  const middle = { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 };
  return centred(middle, zoom, { width: room.left + room.right, height: room.top + room.bottom });
}

/** What lies over the canvas, seen from its corner. */
export function coveredOf(host: Element, over: readonly DOMRect[]): Box[] {
  const { left, top } = host.getBoundingClientRect();
  return over.map((box) => ({ left: box.left - left, top: box.top - top, width: box.width, height: box.height }));
}

/** The part of the canvas between what lies over its upper half and what lies over its lower; both keep the picture away from the edge, so a small margin is enough there. */
export function freeOf({ width, height }: Size, covered: readonly Box[]): Free {
  const isAbove = ({ top, height: high }: Box) => top + high / 2 < height / 2;
  const foot = Math.min(height, ...covered.filter((box) => !isAbove(box)).map(({ top }) => top));
  const head = Math.max(0, ...covered.filter(isAbove).map(({ top, height: high }) => top + high));
  return {
    width,
    height: foot,
    // Where bars leave next to nothing, a picture beneath them is more than none.
    ...(head > 0 && foot - head > height / 4 && { top: head, above: 8 }),
    // A narrow screen keeps its margin: fingers need a place where nothing lies.
    ...(foot < height && width > 600 && { below: 8 }),
  };
}

export const centred = ({ x, y }: Place, zoom: number, { width, height }: Size): View => ({
  zoom,
  pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom },
});

/** The view nearest to this one that shows the whole frame: the same if it is on screen, moved if it fits, else zoomed out. */
export function reveal(view: View, frame: Frame, free: Free, margin = marginIn(free, 40)): View {
  const { zoom, pan } = view;
  const room = standing(free, margin);
  const fits = (frame.right - frame.left) * zoom <= room.right - room.left && (frame.bottom - frame.top) * zoom <= room.bottom - room.top;
  if (!fits) return viewOf(frame, free, zoom, margin);
  const shift = (low: number, high: number, from: number, to: number) => Math.max(0, from - low) || Math.min(0, to - high);
  return {
    zoom,
    pan: {
      x: pan.x + shift(frame.left * zoom + pan.x, frame.right * zoom + pan.x, room.left, room.right),
      y: pan.y + shift(frame.top * zoom + pan.y, frame.bottom * zoom + pan.y, room.top, room.bottom),
    },
  };
}
