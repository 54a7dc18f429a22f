// The explorer's canvas against others, in one run and one browser, turn by turn. Run: npm ci --prefix bench/client/peer && npm run bench:client [rounds]
import { openBrowser } from "../../test/browser/open.ts";
import { ms, printTable, quantile } from "../figures.ts";
import { graphOf } from "./graph.ts";
import { javaScript } from "./javascript.ts";
import { measure, measureWide } from "./measure.ts";
import type { Name } from "./pages/main.ts";
import { servePages } from "./serve.ts";

const names: readonly Name[] = ["interlock", "cytoscape", "force-graph"];

/** What aws/graph-explorer 3.2.2 loads, built once by hand: 773.5 + 354.9 kB. It needs a database and a build of its own. */
const graphExplorer = 1_128_400;
const rounds = Number(process.argv[2] ?? 5);
/** A screen shows no more than one frame in so long. */
const frame = 17;

// A GPU that is emulated on two cores piles up work until frames take seconds, whoever draws: all of them draw by software.
const browser = await openBrowser(["--disable-gpu"]);
const pages = await servePages();

/** All figures of all rounds by who draws, and their middles. */
async function inTurns<What extends string>(rounds: number, measured: (name: Name) => Promise<Record<What, number>>) {
  const all = new Map<Name, Record<What, number>[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const figures = await measured(name);
      all.get(name)!.push(figures);
      const told = Object.entries<number>(figures).map(([what, value]) => `${what} ${value.toFixed(1)}`);
      console.error(`round ${round + 1}, ${name}: ${told.join(", ")}`);
    }
  return {
    of: (name: Name, what: What) => quantile(all.get(name)!.map((figures) => figures[what]), 0.5), // prettier-ignore
    /** The middle of the ratios of each round, so that a busy moment weighs on both. */
    ratio: (what: What, peer: Name) =>
      quantile(all.get("interlock")!.map((figures, round) => figures[what] / all.get(peer)![round]![what]), 0.5), // prettier-ignore
  };
}
type Turns<What extends string> = Awaited<ReturnType<typeof inTurns<What>>>;

const row = (what: string, measured: string, theirs: string, bar: string, ok: boolean | string) =>
  [what, measured, theirs, bar, ok === true ? "reached" : ok || "NOT reached"]; // prettier-ignore
/** At most so much of a peer's figure, and `floor` milliseconds. */
function against<What extends string>({ of, ratio }: Turns<What>, title: string, what: What, peer: Name, most: number, floor?: number) {
  const ours = of("interlock", what);
  const isReached = ratio(what, peer) <= most && (floor === undefined || ours <= floor);
  const bar = `${most.toFixed(2)}${floor === undefined ? "" : ` and ${ms(floor)}`}`;
  return row(title, `${ratio(what, peer).toFixed(2)} (${ms(ours)})`, `${peer} ${ms(of(peer, what))}`, bar, isReached || (ours <= frame && "one frame, the least")); // prettier-ignore
}
const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

try {
  const picture = graphOf(1000, 3000);
  const usual = await inTurns(rounds, (name) => measure(browser, pages.address, name, picture));
  const { of } = usual;
  printTable(
    [`1,000 things, 3,000 lines, middle of ${rounds}`, "measured", "others", "bar", ""],
    [
      against(usual, "painted, from data in hand", "painted", "force-graph", 1),
      against(usual, "all of it works", "ready", "cytoscape", 1.1),
      against(usual, "pan, p95 of a frame", "pan", "cytoscape", 0.25, frame),
      against(usual, "zoom, p95 of a frame", "zoom", "cytoscape", 0.25, frame),
      against(usual, "pan with names at zoom 1, p95", "labels", "force-graph", 0.25),
      against(usual, "expand of 25, to paint", "expand", "cytoscape", 1, 100),
      row("longest task while laid out anew", ms(of("interlock", "relayout")), "", "50 ms", of("interlock", "relayout") <= 50),
      row("longest task of the first picture", ms(of("interlock", "fill")), `cytoscape ${ms(of("cytoscape", "fill"))}`, "none", true),
      row("heap", `${of("interlock", "heap").toFixed(1)} MB`, `cytoscape ${of("cytoscape", "heap").toFixed(1)} MB`, "20 MB", of("interlock", "heap") <= 20), // prettier-ignore
    ],
  );
  const five = graphOf(5000, 15_000);
  const wide = await inTurns(1, (name) => measureWide(browser, pages.address, name, five));
  const settled = wide.of("interlock", "settle");
  printTable(
    ["5,000 things, 15,000 lines, once", "measured", "others", "bar", ""],
    [
      against(wide, "painted, from data in hand", "painted", "force-graph", 1),
      against(wide, "pan, p95 of a frame", "pan", "cytoscape", 0.25, frame),
      against(wide, "zoom, p95 of a frame", "zoom", "cytoscape", 0.25, frame),
      row("longest frame after a pan", ms(settled), `force-graph ${ms(wide.of("force-graph", "settle"))}`, "250 ms", settled <= 250),
    ],
  );
  const js = await javaScript(browser);
  const size = (what: string, bytes: number) =>
    row(what, `${(bytes / graphExplorer).toFixed(2)} (${kB(bytes)})`, `graph-explorer ${kB(graphExplorer)}`, "0.30", bytes / graphExplorer <= 0.3); // prettier-ignore
  printTable(
    ["JavaScript of the explorer, gz", "measured", "others", "bar", ""],
    [size("to the first graph", js.painted), size("until Cytoscape has it", js.filled)],
  );
} finally {
  await pages.close();
  await browser.close();
}
