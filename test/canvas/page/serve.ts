// Serves the canvas page and opens it in a browser; a test closes both by one call.
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { createServer } from "vite";
import { openBrowser } from "../../browser/open.ts";

export type Opened = {
  page: Page;
  /** Errors and warnings of the page's console, and what it threw. */ complaints: string[];
  close(): Promise<void>;
};

/** The page has drawn what it was told: the frame after the next has begun. */
export const painted = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

export async function openCanvas(options: { dark?: boolean; reducedMotion?: boolean; scale?: number } = {}): Promise<Opened> {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ["test/canvas/page/main.ts"], include: ["cytoscape", "d3-force", "react"] },
    cacheDir: `${root}node_modules/.vite-canvas`,
  });
  await server.listen();
  const browser = await openBrowser();
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: options.reducedMotion === false ? "no-preference" : "reduce",
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  const address = server.httpServer!.address() as { port: number };
  await page.goto(`http://127.0.0.1:${address.port}/test/canvas/page/index.html`);
  await page.waitForFunction(() => "canvas" in globalThis);
  return {
    page,
    complaints,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
