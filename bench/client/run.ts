// The explorer's canvas against others, in one run and one browser, turn by turn. Run: npm ci --prefix bench/client/peer && npm run bench:client [rounds]
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../test/browser/open.ts";
import { ms, printTable, quantile } from "../figures.ts";
import { expanded, graphOf } from "./graph.ts";
import { javaScript } from "./javascript.ts";
import type { Name } from "./pages/main.ts";
import type {} from "./pages/measure.ts";
import { servePages } from "./serve.ts";

const names: readonly Name[] = ["interlock", "cytoscape", "force-graph"];
type Figures = Record<"painted" | "ready" | "pan" | "zoom" | "labels" | "expand" | "fill" | "relayout" | "heap", number>;

/** What aws/graph-explorer 3.2.2 loads, built once by hand: 773.5 + 354.9 kB. It needs a database and a build of its own. */
const graphExplorer = 1_128_400;
const rounds = Number(process.argv[2] ?? 5);
const picture = graphOf(1000, 3000);

async function measure(browser: Browser, address: string, name: Name): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  try {
    await page.goto(`${address}/?${name}`);
    await page.waitForFunction(() => "candidate" in globalThis);
    const drawn = await page.evaluate((given) => measures.firstPicture(given), picture);
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
      taken.push(await page.evaluate(async (next) => {
        const started = performance.now();
        await candidate.expand(next);
        const took = performance.now() - started;
        await candidate.ready();
        return took;
      }, now)); // prettier-ignore
      await page.waitForTimeout(300);
    }
    const relayout = name === "interlock" ? (await page.evaluate(() => measures.longestTask())).longest : 0;
    if (troubles.length > 0) throw new Error(`${name}: ${troubles.join("; ")}`);
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
  } finally {
    await page.close();
  }
}

/** In MB, after garbage has been collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}

// A GPU that is emulated on two cores piles up work until frames take seconds, whoever draws: all of them draw by software.
const browser = await openBrowser(["--disable-gpu"]);
const pages = await servePages();
try {
  const all = new Map<Name, Figures[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const figures = await measure(browser, pages.address, name);
      all.get(name)!.push(figures);
      const told = Object.entries(figures).map(([what, value]) => `${what} ${value.toFixed(1)}`);
      console.error(`round ${round + 1}, ${name}: ${told.join(", ")}`);
    }
  /** The middle of all rounds. */
  const of = (name: Name, what: keyof Figures) => quantile(all.get(name)!.map((figures) => figures[what]), 0.5); // prettier-ignore
  /** The middle of the ratios of each round, so that a busy moment weighs on both. */
  const ratio = (what: keyof Figures, peer: Name) =>
    quantile(all.get("interlock")!.map((figures, round) => figures[what] / all.get(peer)![round]![what]), 0.5); // prettier-ignore
  const js = await javaScript(browser);
  const row = (what: string, measured: string, theirs: string, bar: string, ok: boolean) => [what, measured, theirs, bar, ok ? "reached" : "NOT reached"]; // prettier-ignore
  const against = (title: string, what: keyof Figures, peer: Name, most: number, floor?: number) => {
    const isReached = ratio(what, peer) <= most && (floor === undefined || of("interlock", what) <= floor);
    return row(title, `${ratio(what, peer).toFixed(2)} (${ms(of("interlock", what))})`, `${peer} ${ms(of(peer, what))}`, `${most.toFixed(2)}${floor === undefined ? "" : ` and ${ms(floor)}`}`, isReached); // prettier-ignore
  };
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  printTable(
    [`1,000 things, 3,000 lines, middle of ${rounds}`, "measured", "others", "bar", ""],
    [
      row("JavaScript to the first graph, gz", `${(js.painted / graphExplorer).toFixed(2)} (${kB(js.painted)})`, `graph-explorer ${kB(graphExplorer)}`, "0.30", js.painted / graphExplorer <= 0.3), // prettier-ignore
      row("the same, until Cytoscape has it", `${(js.filled / graphExplorer).toFixed(2)} (${kB(js.filled)})`, "", "0.30", js.filled / graphExplorer <= 0.3), // prettier-ignore
      against("painted, from data in hand", "painted", "force-graph", 1),
      against("all of it works", "ready", "cytoscape", 1.1),
      against("pan, p95 of a frame", "pan", "cytoscape", 0.25, 17),
      against("zoom, p95 of a frame", "zoom", "cytoscape", 0.25, 17),
      against("pan with names at zoom 1, p95", "labels", "force-graph", 0.25),
      against("expand of 25, to paint", "expand", "cytoscape", 1, 100),
      row("longest task while laid out anew", ms(of("interlock", "relayout")), "", "50 ms", of("interlock", "relayout") <= 50),
      row("longest task of the first picture", ms(of("interlock", "fill")), `cytoscape ${ms(of("cytoscape", "fill"))}`, "none", true),
      row("heap", `${of("interlock", "heap").toFixed(1)} MB`, `cytoscape ${of("cytoscape", "heap").toFixed(1)} MB`, "20 MB", of("interlock", "heap") <= 20), // prettier-ignore
    ],
  );
} finally {
  await pages.close();
  await browser.close();
}
