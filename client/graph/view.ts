// Where the picture stands on the screen: arithmetic of zoom and pan.
import type { Box } from "./labels.ts";
import type { Place, View } from "./picture.ts";

export type Size = { width: number; height: number };
/** Where a picture may stand; `foot` is the margin that it needs at the lower edge, where that is less than elsewhere. */
export type Free = Size & { readonly foot?: number };
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
const marginIn = ({ width, height }: Size, most: number) => Math.min(most, 0.16 * Math.min(width, height));

/** The view that shows the whole frame, no nearer than `nearest`. */
export function viewOf(frame: Frame, { width, height, foot }: Free, nearest = 1.15, margin = marginIn({ width, height }, 56)): View {
  const wide = Math.max(1, frame.right - frame.left);
  const high = Math.max(1, frame.bottom - frame.top);
  const below = Math.min(margin, foot ?? margin);
  const zoom = clampZoom(Math.min(nearest, (width - 2 * margin) / wide, (height - margin - below) / high));
  const middle = { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 };
  return centred(middle, zoom, { width, height: height + margin - below });
}

/** What lies over the canvas, seen from its corner. */
export function coveredOf(host: Element, over: readonly DOMRect[]): Box[] {
  const { left, top } = host.getBoundingClientRect();
  return over.map((box) => ({ left: box.left - left, top: box.top - top, width: box.width, height: box.height }));
}

/** The part of the canvas above what lies over its lower half, which keeps the picture away from the edge: a small margin is enough there. */
export function freeOf({ width, height }: Size, covered: readonly Box[]): Free {
  const foot = Math.min(height, ...covered.map(({ top }) => top).filter((top) => top > height / 2));
  // A narrow screen keeps its margin: fingers need a place where nothing lies.
  return { width, height: foot, ...(foot < height && width > 600 && { foot: 8 }) };
}

export const centred = ({ x, y }: Place, zoom: number, { width, height }: Size): View => ({
  zoom,
  pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom },
});

/** The view nearest to this one that shows the whole frame: the same if it is on screen, moved if it fits, else zoomed out. */
export function reveal(view: View, frame: Frame, { width, height }: Size, margin = marginIn({ width, height }, 40)): View {
  const fits =
    (frame.right - frame.left) * view.zoom <= width - 2 * margin && (frame.bottom - frame.top) * view.zoom <= height - 2 * margin;
  if (!fits) return viewOf(frame, { width, height }, view.zoom, margin);
  const { zoom, pan } = view;
  const shift = (low: number, high: number, size: number) => Math.max(0, margin - low) || Math.min(0, size - margin - high);
  return {
    zoom,
    pan: {
      x: pan.x + shift(frame.left * zoom + pan.x, frame.right * zoom + pan.x, width),
      y: pan.y + shift(frame.top * zoom + pan.y, frame.bottom * zoom + pan.y, height),
    },
  };
}
