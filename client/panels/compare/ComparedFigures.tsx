// What several entities report of the same thing, by time: a table for each metric, in which only like stands beside like.
import type { Card } from "../../api/answers.ts";
import type { CompareAnswer } from "../../api/operations/compare.ts";
import { amountText, dateText, useTexts, wordText } from "../../messages/index.ts";

type Compared = CompareAnswer["compare"]["series"];
type Point = Compared[number]["series"][number]["points"][number];

export function ComparedFigures({ series, entities }: { series: Compared; entities: readonly Card[] }) {
  const texts = useTexts();
  if (series.length === 0) return null;
  return (
    <>
      <h3 className="section">{texts.compare.figures}</h3>
      {series.flatMap(({ metric, series: of }) =>
        groupsOf(of)
          // A figure that one alone reports is no comparison.
          .filter(({ points }) => new Set(points.map(({ subject }) => subject.id)).size > 1)
          .map(({ key, unit, note, points }) => (
            <table key={`${metric.id} ${key}`} className="compare-table">
              <caption>
                {metric.name} <span className="quiet">{[unit, ...note].join(" · ")}</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col">{texts.compare.when}</th>
                  {entities.map(({ id, name }) => (
                    <th key={id} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...new Set(points.map(whenOf))].sort().map((when) => (
                  <tr key={when}>
                    <th scope="row">{when === "" ? texts.claim.undated : dateText(when, texts.locale)}</th>
                    {entities.map(({ id }) => {
                      const point = points.find(({ subject, figure }) => subject.id === id && figure && whenOf({ figure }) === when);
                      return (
                        <td key={id} title={point?.statement}>
                          {point?.figure
                            ? `${texts.money.bound[point.figure.bound] ?? ""}${amountText(point.figure.value, point.figure.unit, texts.locale)}`
                            : "–"}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          )),
      )}
    </>
  );
}

const whenOf = ({ figure }: Pick<Point, "figure">) => figure?.periodEnd ?? "";

/** Series that may stand in one table: of the same unit, basis, status and length of period. */
function groupsOf(series: Compared[number]["series"]) {
  const groups = new Map<string, { key: string; unit: string; note: string[]; points: Point[] }>();
  for (const { unit, basis, status, months, points } of series) {
    const key = [unit, basis ?? "", status, months ?? ""].join("|");
    const group = groups.get(key) ?? {
      key,
      unit,
      note: [basis, status === "HAPPENED" ? null : wordText(status)].filter((word): word is string => word !== null),
      points: [],
    };
    group.points.push(...points);
    groups.set(key, group);
  }
  return [...groups.values()];
}
