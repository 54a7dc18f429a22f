// The figures reported of an entity: the newest of each kind, and its course over time where there is one.
import { useMemo, useState } from "react";
import type { Series } from "../../api/claims.ts";
import { useTexts, wordText } from "../../messages/index.ts";
import { byLength, chartsOf, isDrawn, newest, type Chart as Values } from "../chart/charts.ts";
import { Chart } from "../chart/Chart.tsx";
import { figureText, kindText, timeText } from "../chart/figureText.ts";
import { useExplorer } from "../explorer.ts";

const chartsFirst = 3;
const rowsFirst = 6;

export function Figures({ series }: { series: readonly Series[] }) {
  const texts = useTexts();
  const [isLong, setLong] = useState(false);
  const all = useMemo(() => chartsOf(series).sort(byLength), [series]);
  if (all.length === 0) return null;
  const drawn = all.filter(isDrawn);
  const single = all.filter((chart) => !isDrawn(chart));
  const shown = [...(isLong ? drawn : drawn.slice(0, chartsFirst)), ...(isLong ? single : single.slice(0, rowsFirst))];
  const count = all.reduce((sum, { dots }) => sum + dots.length, 0);
  return (
    <section aria-labelledby="figures">
      <div className="section-head">
        <h3 className="section" id="figures">
          {texts.entity.figures}
        </h3>
        <span className="quiet">{texts.entity.figuresMore(count)}</span>
      </div>
      <ul className="figures">
        {shown.map((chart) => (
          <li key={chart.key}>
            <FigureView chart={chart} />
          </li>
        ))}
      </ul>
      {all.length > chartsFirst + rowsFirst && (
        <button type="button" className="as-link" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? texts.legend.fewer : texts.legend.more(all.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function FigureView({ chart }: { chart: Values }) {
  const texts = useTexts();
  const { select } = useExplorer();
  const last = newest(chart);
  if (!last) return null;
  const kind = kindText(chart, texts);
  return (
    <>
      <button type="button" className="figure" title={last.claim.statement} onClick={() => select(last.claim.link.id)}>
        <span className="figure-name">{chart.metric.name}</span>
        <span className="figure-value">{figureText(last.claim.figure!, texts)}</span>
        <span className="figure-when">
          {[kind, timeText(last, texts), last.status !== "HAPPENED" && wordText(last.status)].filter(Boolean).join(" · ")}
        </span>
      </button>
      {isDrawn(chart) && <Chart chart={chart} />}
    </>
  );
}
