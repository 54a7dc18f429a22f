// The names that stand written on the canvas, and where on the page: as its pen was told.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { untilAllIsThere } from "./explorer.ts";

export interface Written {
  readonly text: string;
  /** Its middle, and its foot. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

declare global {
  var written: { canvas: HTMLCanvasElement; text: string; x: number; y: number; width: number }[];
}

/** Before the page is opened. */
export async function watchWriting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.written = [];
    const pen = CanvasRenderingContext2D.prototype;
    const { fillText, clearRect } = pen;
    pen.fillText = function (text, x, y) {
      globalThis.written.push({ canvas: this.canvas, text, x, y, width: this.measureText(text).width });
      fillText.call(this, text, x, y);
    };
    pen.clearRect = function (...area) {
      globalThis.written = globalThis.written.filter(({ canvas }) => canvas !== this.canvas);
      clearRect.apply(this, area);
    };
  });
}

const written = (page: Page): Promise<Written[]> =>
  page.evaluate(() => {
    const { left, top } = document.querySelector(".canvas")!.getBoundingClientRect();
    return globalThis.written.map(({ text, x, y, width }) => ({ text, x: left + x, y: top + y, width }));
  });

/** What stands written once the picture has come to rest: the same names at the same places, this one among them. */
export async function atRest(page: Page, name = ""): Promise<Written[]> {
  await untilAllIsThere(page);
  let before = "";
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await written(page));
        const isStill = now === before && now.includes(`"${name}`);
        before = now;
        return isStill;
      },
      { interval: 400 },
    )
    .toBe(true);
  return written(page);
}
