// Figures as charts: what is drawn together counts the same, and nothing that is stated gets lost.
import { describe, expect, it } from "vitest";
import type { FigureClaim, Series } from "../../client/api/claims.ts";
import { en } from "../../client/messages/en.ts";
import { chartsOf, isDrawn, newest } from "../../client/panels/chart/charts.ts";
import { figureText, moneyText } from "../../client/panels/chart/figureText.ts";
import { atLeast } from "../../client/panels/filter/counts.ts";

const figure = (id: string, periodEnd: string | null, value: number, status = "HAPPENED", owner = "nvidia"): FigureClaim => ({
  id,
  statement: id,
  status,
  confidence: "HIGH",
  evidenceGrade: "FAIR",
  observedOn: null,
  eventDate: null,
  figure: {
    metric: { id: "revenue", name: "Revenue" },
    value,
    max: null,
    bound: "EXACT",
    unit: "USD",
    periodStart: null,
    periodEnd,
    basis: null,
  },
  subject: { id: owner },
  link: { id: `${owner}~REPORTS~revenue` },
  evidence: [],
});
const series = (values: Partial<Series>): Series => ({
  metric: { id: "revenue", name: "Revenue" },
  unit: "USD",
  basis: null,
  scope: [],
  status: "HAPPENED",
  time: "PERIOD",
  months: 3,
  points: [],
  alternatives: [],
  ...values,
});

describe("charts of figures", () => {
  it("hold a forecast beside what happened, each a line of its own, in order of time", () => {
    const [chart, ...others] = chartsOf([
      series({ points: [figure("c1", "2025-04-27", 1), figure("c2", "2025-07-27", 2)] }),
      series({ status: "FORECAST", points: [figure("c3", "2025-10-26", 3, "FORECAST")] }),
    ]);
    expect(others).toEqual([]);
    expect(chart!.lines.map(({ status, dots }) => [status, dots.map(({ claim }) => claim.id)])).toEqual([
      ["HAPPENED", ["c1", "c2"]],
      ["FORECAST", ["c3"]],
    ]);
    expect(chart!.dots.map(({ claim }) => claim.id)).toEqual(["c1", "c2", "c3"]);
    expect(newest(chart!)?.claim.id).toBe("c2");
  });

  it.each([
    ["unit", { unit: "EUR" }],
    ["basis", { basis: "non-GAAP" }],
    ["scope", { scope: [{ name: "market", title: "Market", value: "China" }] }],
    ["length of period", { months: 12 }],
    ["time", { time: "DAY", months: null }],
  ])("never mix what differs in its %s", (_name, other) => {
    const point = { points: [figure("c1", "2025", 1)] };
    expect(chartsOf([series(point), series({ ...point, ...other })])).toHaveLength(2);
  });

  it("keep a figure that another one contradicts, marked as such and on no line", () => {
    const [chart] = chartsOf([series({ points: [figure("c1", "2025-06-30", 76)], alternatives: [figure("c2", "2025-06-30", 71)] })]);
    expect(chart!.dots.map(({ claim, isRival }) => [claim.id, isRival])).toEqual([
      ["c1", false],
      ["c2", true],
    ]);
    expect(chart!.lines.flatMap(({ dots }) => dots)).toHaveLength(1);
    expect(isDrawn(chart!)).toBe(false);
    expect(newest(chart!)?.claim.id).toBe("c1");
  });

  it("stand at the last day of a date of any precision, and keep what has none", () => {
    const [chart] = chartsOf([
      series({ points: [figure("a", "2024", 1), figure("b", "2024-02", 1), figure("c", "2024-02-03", 1), figure("d", null, 1)] }),
    ]);
    const days = Object.fromEntries(chart!.lines[0]!.dots.map(({ claim, at }) => [claim.id, at]));
    expect(days).toEqual({
      a: Date.UTC(2024, 11, 31) / 1000,
      b: Date.UTC(2024, 1, 29) / 1000,
      c: Date.UTC(2024, 1, 3) / 1000,
      d: Number.NaN,
    });
    expect(chart!.dots).toHaveLength(4);
  });
});

describe("a figure in words", () => {
  const usd = { unit: "USD", max: null, bound: "EXACT" };
  it.each([
    [{ ...usd, value: 2.5e9 }, "$2.5B"],
    [{ ...usd, value: 2e9, max: 3e9 }, "$2B to $3B"],
    [{ ...usd, value: 2e9, bound: "UP_TO" }, "up to $2B"],
    [{ ...usd, value: 2e9, bound: "AT_LEAST" }, "at least $2B"],
    [{ ...usd, value: 7, unit: "GW", bound: "ABOUT" }, "about 7 GW"],
    [{ ...usd, value: 800e6, unit: "users" }, "800 million users"],
  ])("says its bound, its range and its unit: %j", (figure, text) => expect(figureText(figure, en)).toBe(text));

  it.each([
    [{ amount: 10e9, max: 12e9, bound: "EXACT", currency: "USD", per: null }, "$10B to $12B"],
    [{ amount: 1e9, max: null, bound: "OVER", currency: "EUR", per: "year" }, "over €1B per year"],
  ])("money says for what time it is paid, too: %j", (money, text) => expect(moneyText({ ...money, kind: "TRANSACTION" }, en)).toBe(text));
});

describe("how many there are from each word on", () => {
  it("counts those of every better word, too", () => {
    expect([
      ...atLeast(
        ["STRONG", "FAIR", "WEAK"],
        new Map([
          ["STRONG", 2],
          ["WEAK", 5],
        ]),
      ),
    ]).toEqual([
      ["STRONG", 2],
      ["FAIR", 2],
      ["WEAK", 7],
    ]);
  });
});
