// Draws a chart's lines into an element, anew when its width or the colours of the page change; uPlot is loaded with the first of them.
import { useEffect, useState, type RefObject } from "react";
import { amountShort } from "../../messages/index.ts";
import type { Chart } from "./charts.ts";
import type { Plotted } from "./plot.ts";

interface Given {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly chart: Chart;
  readonly owners: readonly { readonly id: string }[];
  readonly height: number;
  readonly locale: string;
}

export function usePlot({ host, chart, owners, height, locale }: Given): Plotted | null {
  const [plotted, setPlotted] = useState<Plotted | null>(null);
  const order = owners.map(({ id }) => id).join();
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let end = () => {};
    let isWanted = true;
    // Without the lines there are still the newest figure and the table.
    const loaded = import("./plot.ts").catch(() => undefined);
    void loaded.then((module) => {
      if (!module || !isWanted) return;
      const { plot } = module;
      const ids = order.split(",");
      const drawn = plot({
        host: element,
        chart,
        width: element.clientWidth,
        height,
        locale,
        colorOf: (owner) => colorIn(element, ids.length > 0 && order !== "" ? `owner-${ids.indexOf(owner)}` : "chart-line"),
        inkOf: (what) => colorIn(element, `chart-${what}`),
        shortOf: (value) => amountShort(value, chart.unit, locale),
        onDrawn: setPlotted,
      });
      const sized = new ResizeObserver(() => drawn.setSize({ width: element.clientWidth, height }));
      sized.observe(element);
      const again = () => drawn.redraw();
      const scheme = matchMedia("(prefers-color-scheme: dark)");
      scheme.addEventListener("change", again);
      const themed = new MutationObserver(again);
      themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
      end = () => {
        sized.disconnect();
        themed.disconnect();
        scheme.removeEventListener("change", again);
        drawn.destroy();
      };
    });
    return () => {
      isWanted = false;
      end();
    };
  }, [host, chart, order, height, locale]);
  return plotted;
}

/** A colour of the page as the canvas understands it: light-dark() is resolved only where it is used. */
function colorIn(element: HTMLElement, name: string): string {
  const probe = document.createElement("span");
  probe.className = name;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
