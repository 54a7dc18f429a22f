// Pictures of the page that are kept and compared: the same browser, the same letters and the same day wherever they are taken.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect } from "vitest";
import { pictures, untilAllIsThere } from "./explorer.ts";

/** Where the kept pictures are. */
const kept = join(import.meta.dirname, "pictures");
const isRenewed = Boolean(process.env.UPDATE_PICTURES);
/** Pixels that may differ: a number that has grown by one, the edge of a line; not a room that looks otherwise. */
const mostDiffering = 0.004;

// The browser's package brings letters of its own; those of the machine differ from one to the next.
const bin = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../../bin/fonts.tar.br");
const letters = () => {
  const tar = brotliDecompressSync(readFileSync(bin));
  for (let at = 0; at < tar.length;) {
    const name = tar.toString("utf8", at, at + 100).replace(/\0[^]*$/, "");
    const size = Number.parseInt(tar.toString("utf8", at + 124, at + 136), 8);
    if (name.endsWith("OpenSans-Regular.ttf")) return tar.subarray(at + 512, at + 512 + size).toString("base64");
    if (!(size >= 0)) break;
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${bin} holds no OpenSans-Regular.ttf; the browser's package has changed.`);
};
let style: string | undefined;

/** Before the page is opened. */
export async function setScene(page: Page): Promise<void> {
  style ??= `@font-face { font-family: Kept; src: url(data:font/ttf;base64,${letters()}) }
    :root { --font: Kept !important; --serif: Kept !important; --mono: Kept !important }
    * { caret-color: transparent !important }`;
  await page.clock.setFixedTime("2026-11-25T12:00:00Z");
  await page.addInitScript((text) => {
    addEventListener("DOMContentLoaded", () => {
      const element = document.createElement("style");
      element.textContent = text;
      document.head.append(element);
    });
  }, style);
}

/** The page once all is there and it looks the same twice. */
async function still(page: Page): Promise<PNG> {
  await page.evaluate(() => document.fonts.load("12px Kept"));
  await untilAllIsThere(page);
  let last = await page.screenshot();
  for (let look = 0; look < 60; look++) {
    await page.waitForTimeout(200);
    const next = await page.screenshot();
    if (next.equals(last)) return PNG.sync.read(next);
    last = next;
  }
  throw new Error("The page did not come to rest within 12 s.");
}

/** Compares with the kept picture of this name, or keeps it anew. */
export async function looksAs(page: Page, name: string): Promise<void> {
  const seen = await still(page);
  const file = join(kept, `${name}.png`);
  if (isRenewed) {
    mkdirSync(kept, { recursive: true });
    return writeFileSync(file, PNG.sync.write(seen, { colorType: 2, deflateLevel: 9, filterType: 0, deflateStrategy: 0 }));
  }
  const before = PNG.sync.read(readFileSync(file));
  expect([seen.width, seen.height], name).toEqual([before.width, before.height]);
  const differing = new PNG({ width: seen.width, height: seen.height });
  const count = pixelmatch(before.data, seen.data, differing.data, seen.width, seen.height, { threshold: 0.15 });
  if (count <= mostDiffering * seen.width * seen.height) return;
  for (const [what, image] of [
    ["seen", seen],
    ["differs", differing],
  ] as const)
    // prettier-ignore
    writeFileSync(join(pictures, `${name}-${what}.png`), PNG.sync.write(image));
  throw new Error(
    `${name} looks otherwise than ${file}: ${count} pixels differ. Look at ${join(pictures, `${name}-seen.png`)} and ${name}-differs.png; if it is meant so, keep it by UPDATE_PICTURES=1 npx vitest run test/browser/pictures.test.ts.`,
  );
}
