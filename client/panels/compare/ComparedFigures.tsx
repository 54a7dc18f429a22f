// Figures that several of them report: one chart for each that count the same, in the same unit and on the same basis.
import { useMemo } from "react";
import type { CompareAnswer } from "../../api/answers.ts";
import { useTexts } from "../../messages/index.ts";
import { byLength, chartsOf, isDrawn, type Chart as Values } from "../chart/charts.ts";
import { Chart } from "../chart/Chart.tsx";
import { FigureTable } from "../chart/FigureTable.tsx";
import { kindText } from "../chart/figureText.ts";

/** Of two or more of them: figures of one alone are on its own page. */
const isShared = ({ dots }: Values) => new Set(dots.map(({ owner }) => owner)).size > 1;

export function ComparedFigures({ answer: { entities, series } }: { answer: CompareAnswer["compare"] }) {
  const texts = useTexts();
  const charts = useMemo(
    () =>
      chartsOf(series.flatMap((metric) => metric.series))
        .filter(isShared)
        .sort(byLength),
    [series],
  );
  return (
    <section aria-labelledby="compared-figures">
      <h3 className="section" id="compared-figures">
        {texts.compare.figures}
      </h3>
      {charts.length === 0 ? (
        <p className="quiet">{texts.compare.noFigures}</p>
      ) : (
        <ol className="owners">
          {entities.map(({ id, name }, index) => (
            <li key={id} className={`owner-${index}`}>
              <span className="owner-sign" aria-hidden="true">
                {index + 1}
              </span>{" "}
              <span className="owner-name">{name}</span>
            </li>
          ))}
        </ol>
      )}
      {charts.map((chart) => (
        <div key={chart.key} className="compared-chart">
          <h4>
            {chart.metric.name} <span className="quiet">{kindText(chart, texts)}</span>
          </h4>
          {isDrawn(chart) ? (
            <Chart chart={chart} owners={entities} height={168} />
          ) : (
            <FigureTable chart={chart} nameOf={(id) => entities.find((entity) => entity.id === id)?.name} />
          )}
        </div>
      ))}
    </section>
  );
}
