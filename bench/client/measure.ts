// Measures one who draws, on a page of its own.
import type { Browser, Page } from "playwright-core";
import type { Picture } from "../../client/graph/picture.ts";
import { quantile } from "../figures.ts";
import { expanded } from "./graph.ts";
import type { Name } from "./pages/main.ts";
import type {} from "./pages/measure.ts";

export type Figures = Record<"painted" | "ready" | "pan" | "zoom" | "labels" | "expand" | "fill" | "relayout" | "heap", number>;
export type WideFigures = Record<"painted" | "pan" | "zoom" | "settle", number>;

async function onPage<T>(browser: Browser, address: string, name: Name, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  try {
    await page.goto(`${address}/?${name}`);
    await page.waitForFunction(() => "candidate" in globalThis);
    const measured = await use(page);
    if (troubles.length > 0) throw new Error(`${name}: ${troubles.join("; ")}`);
    return measured;
  } finally {
    await page.close();
  }
}

const hand = (page: Page, picture: Picture) => page.evaluate((given) => measures.hand(given), picture);

export const measure = (browser: Browser, address: string, name: Name, picture: Picture): Promise<Figures> =>
  onPage(browser, address, name, async (page) => {
    await hand(page, picture);
    const drawn = await page.evaluate(() => measures.firstPicture());
    // Caches are filled for a while.
    await page.waitForTimeout(1500);
    const heap = await heapOf(page);
    const pan = await page.evaluate(() => measures.frameTimes("pan"));
    const zoom = await page.evaluate(() => measures.frameTimes("zoom"));
    await page.waitForTimeout(500);
    await page.evaluate(() => candidate.zoomTo(1));
    await page.waitForTimeout(500);
    const labels = await page.evaluate(() => measures.frameTimes("pan"));
    await page.evaluate(() => candidate.zoomTo(0.5));
    await page.waitForTimeout(500);
    const taken: number[] = [];
    let now = picture;
    for (let round = 0; round < 3; round++) {
      now = expanded(now, 25, round);
      await hand(page, now);
      taken.push(await page.evaluate(() => measures.expansion()));
      await page.waitForTimeout(300);
    }
    const relayout = name === "interlock" ? (await page.evaluate(() => measures.longestTask())).longest : 0;
    return {
      painted: drawn.painted,
      ready: drawn.ready,
      fill: drawn.longest,
      pan: quantile(pan, 0.95),
      zoom: quantile(zoom, 0.95),
      labels: quantile(labels, 0.95),
      expand: quantile(taken, 0.5),
      relayout,
      heap,
    };
  });

/** What is asked of a picture that is five times as large. */
export const measureWide = (browser: Browser, address: string, name: Name, picture: Picture): Promise<WideFigures> =>
  onPage(browser, address, name, async (page) => {
    await hand(page, picture);
    const { painted } = await page.evaluate(() => measures.firstPicture());
    await page.waitForTimeout(1500);
    const pan = await page.evaluate(() => measures.frameTimes("pan"));
    const settle = await page.evaluate(() => measures.settleTime());
    const zoom = await page.evaluate(() => measures.frameTimes("zoom"));
    return { painted, pan: quantile(pan, 0.95), zoom: quantile(zoom, 0.95), settle };
  });

/** In MB, after garbage has been collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}
