// How much JavaScript the built explorer loads until its graph stands: served by the real server, read by a real browser.
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { createApp } from "../../server/app.ts";
import { serve } from "../../server/http/server.ts";
import { openWholeBase } from "../wholeBase.ts";

const root = join(import.meta.dirname, "../..");

/** Bytes by gzip: until the picture has been painted, and until Cytoscape has taken it over. */
export async function javaScript(browser: Browser): Promise<{ painted: number; filled: number }> {
  await build({ configFile: join(root, "vite.config.ts"), logLevel: "error" });
  const { engine, ontology } = await openWholeBase();
  const app = createApp({ engine, ontology, clientFolder: join(root, "dist/client"), limits: { perMinute: 100_000 } });
  const serving = await serve(app, { host: "127.0.0.1", port: 0 });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const sizes = new Map<string, Promise<number>>();
    page.on("response", (response) => {
      if (/\.m?js($|\?)/.test(response.url())) sizes.set(response.url(), response.body().then((body) => gzipSync(body, { level: 9 }).length)); // prettier-ignore
    });
    await page.goto(`http://127.0.0.1:${serving.port}/`);
    await page.waitForFunction(() => performance.getEntriesByName("canvas filled").length > 0, undefined, { timeout: 60_000 });
    const loaded = await page.evaluate(() => {
      const until = performance.getEntriesByName("canvas painted")[0]!.startTime;
      return performance.getEntriesByType("resource").map((entry) => ({ url: entry.name, early: entry.startTime < until }));
    });
    const sum = async (urls: string[]) => {
      let whole = 0;
      for (const url of urls) whole += (await sizes.get(url)) ?? 0;
      return whole;
    };
    return {
      painted: await sum(loaded.filter(({ early }) => early).map(({ url }) => url)),
      filled: await sum([...sizes.keys()]),
    };
  } finally {
    await page.close();
    await serving.close();
    await engine.close();
  }
}
