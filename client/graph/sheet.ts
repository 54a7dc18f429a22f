// A transparent sheet that lies over the whole of its host, takes no clicks and is as sharp as the screen.
import type { Size } from "./view.ts";

export type Sheet = ReturnType<typeof createSheet>;

export function createSheet(host: HTMLElement) {
  const canvas = host.ownerDocument.createElement("canvas");
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;pointer-events:none";
  canvas.setAttribute("aria-hidden", "true");
  canvas.hidden = true;
  host.append(canvas);
  const pen = canvas.getContext("2d")!;
  let isBlank = true;
  const size = (): Size => ({ width: host.clientWidth, height: host.clientHeight });

  return {
    canvas,
    pen,
    size,
    isBlank: () => isBlank,
    /** Nothing is on it any more, and its pen draws in pixels of the page. */
    clear(): Size {
      const { width, height } = size();
      const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
      if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
      else if (!isBlank) {
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.clearRect(0, 0, wide, high);
      }
      pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      isBlank = true;
      return { width, height };
    },
    /** Something has been drawn. */
    touch: () => void (isBlank = false),
    /** A blank sheet costs as much as a full one in every frame, unless it is taken away. */
    tidy: () => void (canvas.hidden = isBlank),
    end: () => canvas.remove(),
  };
}
