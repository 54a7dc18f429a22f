// The same figures as a table: every one with its time, its bound, its status and its sources.
import { useTexts, wordText } from "../../messages/index.ts";
import { useShow } from "../useShow.ts";
import type { Chart } from "./charts.ts";
import { figureText, sourceText, timeText } from "./figureText.ts";

export function FigureTable({ chart, nameOf }: { chart: Chart; nameOf?: ((id: string) => string | undefined) | undefined }) {
  const texts = useTexts();
  const show = useShow();
  return (
    <details className="figure-table">
      <summary>{texts.chart.table}</summary>
      <table>
        <caption className="unseen">{chart.metric.name}</caption>
        <thead>
          <tr>
            {nameOf && <th scope="col">{texts.chart.who}</th>}
            <th scope="col">{texts.chart.when}</th>
            <th scope="col">{texts.chart.figure}</th>
            <th scope="col">{texts.chart.sources}</th>
          </tr>
        </thead>
        <tbody>
          {chart.dots.map((dot) => (
            <tr key={dot.claim.id}>
              {nameOf && <td>{nameOf(dot.owner)}</td>}
              <td>{timeText(dot, texts)}</td>
              <td>
                <button type="button" className="as-link" onClick={() => show(dot.claim.link.id)}>
                  {figureText(dot.claim.figure!, texts)}
                </button>
                {dot.status !== "HAPPENED" && <span className="quiet"> {wordText(dot.status)}</span>}
                {dot.isRival && <span className="quiet"> {texts.chart.rival}</span>}
              </td>
              <td className="quiet">{dot.claim.evidence.map(({ source }) => sourceText(source, texts)).join("; ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
