// Reported figures as series: what may stand in one line, and the traps that would bend it.
import { beforeAll, expect, it } from "vitest";
import type { Context } from "../../server/graphql/index.ts";
import { gather, maxGathered } from "../../server/graphql/series/gather.ts";
import { loadOntology } from "../../server/ontology.ts";
import { toFilter } from "../../server/graphql/filter.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { claim, organization } from "./plain.ts";

/** One firm per trap, so that each has a graph of its own. */
const traps: [sentence: string, figures: [metric: string, value: number, unit: string, more: object][], expected: string[]][] = [
  [
    "puts points in order of time, not of id",
    [
      ["revenue", 3, "USD", quarter(2025, 3)],
      ["revenue", 1, "USD", quarter(2025, 1)],
      ["revenue", 2, "USD", quarter(2025, 2)],
    ],
    ["revenue USD 3 months: 1 2 3"],
  ],
  [
    "keeps quarters and their year apart",
    [
      ["revenue", 10, "USD", { periodStart: "2024-01-01", periodEnd: "2024-12-31" }],
      ["revenue", 3, "USD", quarter(2024, 4)],
      ["revenue", 4, "USD", quarter(2025, 1)],
    ],
    ["revenue USD 3 months: 3 4", "revenue USD 12 months: 10"],
  ],
  [
    "keeps a year apart from the quarters that follow it without overlapping",
    [
      ["revenue", 10, "USD", { periodStart: "2024-01-01", periodEnd: "2024-12-31" }],
      ["revenue", 4, "USD", quarter(2025, 1)],
    ],
    ["revenue USD 3 months: 4", "revenue USD 12 months: 10"],
  ],
  [
    "keeps rolling years that overlap apart",
    [
      ["revenue", 10, "USD", { periodStart: "2024-01-01", periodEnd: "2024-12-31" }],
      ["revenue", 11, "USD", { periodStart: "2024-04-01", periodEnd: "2025-03-31" }],
      ["revenue", 12, "USD", { periodStart: "2025-01-01", periodEnd: "2025-12-31" }],
    ],
    ["revenue USD 12 months: 10 12", "revenue USD 12 months: 11"],
  ],
  [
    "takes periods that share one day for overlapping",
    [
      ["revenue", 1, "USD", { periodStart: "2025-01-01", periodEnd: "2025-04-01" }],
      ["revenue", 2, "USD", { periodStart: "2025-04-01", periodEnd: "2025-06-30" }],
    ],
    ["revenue USD 3 months: 1", "revenue USD 3 months: 2"],
  ],
  [
    "keeps two calendars apart, each in a line of its own",
    [
      ["revenue", 1, "USD", { periodStart: "2025-01-01", periodEnd: "2025-03-31" }],
      ["revenue", 2, "USD", { periodStart: "2025-02-01", periodEnd: "2025-04-30" }],
      ["revenue", 3, "USD", { periodStart: "2025-04-01", periodEnd: "2025-06-30" }],
      ["revenue", 4, "USD", { periodStart: "2025-05-01", periodEnd: "2025-07-31" }],
      // Where the first calendar has a gap, the second does not change over to it.
      ["revenue", 6, "USD", { periodStart: "2025-08-01", periodEnd: "2025-10-31" }],
    ],
    ["revenue USD 3 months: 1 3", "revenue USD 3 months: 2 4 6"],
  ],
  [
    "takes a year of 53 weeks for a year and a quarter of 14 for a quarter",
    [
      ["revenue", 1, "USD", { periodStart: "2022-01-31", periodEnd: "2023-01-29" }],
      ["revenue", 2, "USD", { periodStart: "2023-01-30", periodEnd: "2024-02-04" }],
      ["revenue", 3, "USD", { periodStart: "2024-02-05", periodEnd: "2024-05-12" }],
    ],
    ["revenue USD 3 months: 3", "revenue USD 12 months: 1 2"],
  ],
  [
    "keeps what is counted on a day apart from what is counted over a period",
    [
      ["users", 5, "users", { observedOn: "2025-03-31" }],
      ["users", 6, "users", quarter(2025, 2)],
    ],
    ["users users 3 months: 6", "users users DAY: 5"],
  ],
  [
    "keeps what has no time apart from what has one",
    [
      ["users", 5, "users", { observedOn: "2025-03-31" }],
      ["users", 6, "users", {}],
    ],
    ["users users DAY: 5", "users users UNDATED: 6"],
  ],
  [
    "keeps units apart",
    [
      ["revenue", 1, "USD", quarter(2025, 1)],
      ["revenue", 2, "EUR", quarter(2025, 2)],
    ],
    ["revenue EUR 3 months: 2", "revenue USD 3 months: 1"],
  ],
  [
    "keeps bases apart, and one that is stated apart from none",
    [
      ["revenue", 1, "USD", { ...quarter(2025, 1), basis: "GAAP" }],
      ["revenue", 2, "USD", { ...quarter(2025, 2), basis: "annualised" }],
      ["revenue", 3, "USD", quarter(2025, 3)],
    ],
    ["revenue USD 3 months: 3", "revenue USD (GAAP) 3 months: 1", "revenue USD (annualised) 3 months: 2"],
  ],
  [
    "keeps metrics apart",
    [
      ["revenue", 1, "USD", quarter(2025, 1)],
      ["profit", 2, "USD", quarter(2025, 2)],
    ],
    ["profit USD 3 months: 2", "revenue USD 3 months: 1"],
  ],
  [
    "keeps a part of what the metric counts apart from the whole",
    [
      ["revenue", 9, "USD", quarter(2025, 1)],
      ["revenue", 2, "USD", { ...quarter(2025, 2), scope: "cloud" }],
    ],
    ["revenue USD 3 months: 9", "revenue USD [cloud] 3 months: 2"],
  ],
  // Of each property that says what was counted.
  ...["market", "benchmark", "hardware", "use", "perPiece"].map((scope): (typeof traps)[number] => [
    `keeps figures of one ${scope} apart from those of another`,
    [
      ["revenue", 1, "USD", { ...quarter(2025, 1), [scope]: "one" }],
      ["revenue", 2, "USD", { ...quarter(2025, 2), [scope]: "other" }],
    ],
    ["revenue USD [one] 3 months: 1", "revenue USD [other] 3 months: 2"],
  ]),
  [
    "keeps what is paid to one apart from what is paid to another, and a score out of ten from one out of a hundred",
    [
      ["revenue", 1, "USD", { ...quarter(2025, 1), payee: "firm-0" }],
      ["revenue", 2, "USD", { ...quarter(2025, 2), payee: "firm-1" }],
      ["revenue", 3, "USD", { ...quarter(2025, 1), holding: "firm-0" }],
      ["revenue", 4, "USD", { ...quarter(2025, 2), holding: "firm-1" }],
      ["users", 5, "points", { observedOn: "2025", outOf: 10 }],
      ["users", 6, "points", { observedOn: "2026", outOf: 100 }],
    ],
    [
      "revenue USD [firm-0] 3 months: 3",
      "revenue USD [firm-1] 3 months: 4",
      "revenue USD [firm-0] 3 months: 1",
      "revenue USD [firm-1] 3 months: 2",
      "users points [100] DAY: 6",
      "users points [10] DAY: 5",
    ],
  ],
  [
    "keeps one line of figures that differ only in how they came about",
    [
      ["revenue", 1, "USD", { ...quarter(2025, 1), driver: "cloud", round: "A" }],
      ["revenue", 2, "USD", { ...quarter(2025, 2), driver: "chips", round: "B" }],
    ],
    ["revenue USD 3 months: 1 2"],
  ],
  [
    "tells how many months there are, also where they are many",
    [
      ["revenue", 9, "USD", { periodStart: "2022", periodEnd: "2024" }],
      ["revenue", 1, "USD", { periodStart: "2025-02", periodEnd: "2025-02" }],
    ],
    ["revenue USD 1 months: 1", "revenue USD 36 months: 9"],
  ],
  [
    "keeps a forecast apart from what came about",
    [
      ["revenue", 1, "USD", quarter(2025, 1)],
      ["revenue", 2, "USD", { ...quarter(2025, 2), status: "forecast" }],
    ],
    ["revenue USD 3 months: 1", "revenue USD 3 months FORECAST: 2"],
  ],
  [
    "of two values for the same period shows the surer one and names the other",
    [
      ["revenue", 71, "USD", { ...quarter(2025, 1), confidence: "low" }],
      ["revenue", 76, "USD", { ...quarter(2025, 1), confidence: "high" }],
    ],
    ["revenue USD 3 months: 76 (else 71)"],
  ],
  [
    "weighs evidence before confidence, and takes the lower id where nothing else decides",
    [
      ["revenue", 1, "USD", { ...quarter(2025, 1), confidence: "medium", evidence: ["s0001"] }],
      ["revenue", 2, "USD", { ...quarter(2025, 1), confidence: "medium", evidence: ["s0001"] }],
      ["revenue", 3, "USD", { ...quarter(2025, 1), confidence: "high", evidence: ["s0002"] }],
    ],
    ["revenue USD 3 months: 1 (else 2 3)"],
  ],
  [
    "takes what more sources say before the lower id",
    [
      ["revenue", 1, "USD", { ...quarter(2025, 1), evidence: ["s0001"] }],
      ["revenue", 2, "USD", { ...quarter(2025, 1), evidence: ["s0001", "s0002"] }],
    ],
    ["revenue USD 3 months: 2 (else 1)"],
  ],
  [
    "takes a month as a point for its last day: the same day is the same question",
    [
      ["users", 5, "users", { observedOn: "2025-03" }],
      ["users", 6, "users", { observedOn: "2025-03-31" }],
      ["users", 7, "users", { observedOn: "2025-04" }],
    ],
    ["users users DAY: 5 7 (else 6)"],
  ],
  [
    "takes the last day of a period without a start, and else the day of the event",
    [
      ["users", 6, "users", { eventDate: "2025-05-01" }],
      ["users", 5, "users", { periodEnd: "2025-03-31", observedOn: "2025-06-30" }],
    ],
    ["users users DAY: 5 6"],
  ],
];

function quarter(year: number, number: number): object {
  const month = (index: number) => String(index).padStart(2, "0");
  const ends = ["03-31", "06-30", "09-30", "12-31"];
  return { periodStart: `${year}-${month(number * 3 - 2)}-01`, periodEnd: `${year}-${ends[number - 1]}` };
}

const asked = `metric { id } unit basis status time months scope { name value } points { id figure { value } } alternatives { figure { value } }`;

interface Answered {
  metric: { id: string };
  unit: string;
  basis: string | null;
  status: string;
  time: string;
  months: number | null;
  scope: { value: unknown }[];
  points: { figure: { value: number } }[];
  alternatives: { figure: { value: number } }[];
}
/** A series in a line, so that a trap shows what it expects. */
function inWords({ metric, unit, basis, scope, status, time, months, points, alternatives }: Answered): string {
  const values = (claims: Answered["points"]) => claims.map(({ figure }) => figure.value).join(" ");
  const words = [
    metric.id.replace("metric-", ""),
    unit,
    basis && `(${basis})`,
    ...scope.map(({ value }) => `[${String(value)}]`),
    time === "PERIOD" ? `${months} months` : time,
    status === "HAPPENED" ? null : status,
  ];
  return `${words.filter(Boolean).join(" ")}: ${values(points)}${alternatives.length > 0 ? ` (else ${values(alternatives)})` : ""}`;
}

describeEachEngine("A series", ({ load, ask, askRaw }) => {
  beforeAll(() =>
    load({
      entities: {
        Organization: [...traps.map((_trap, index) => organization(`firm-${index}`, `Firm ${index}`)), organization("nvidia", "NVIDIA")],
        Metric: ["revenue", "profit", "users"].map((name) => ({ id: `metric-${name}`, name })),
      },
      sources: [
        { id: "s0001", url: "https://wire.example/1", title: "Firm", publisher: "Test Wire", date: "2025-06-01" },
        { id: "s0002", url: "https://blog.example/1", title: "Weak", publisher: "Test Blog", date: "2025-06-01" },
      ],
      publishers: { "Test Wire": "agency", "Test Blog": "community" },
      claims: [
        ...traps.flatMap(([, figures], trap) =>
          figures.map(([metric, value, unit, more], index) =>
            claim(`c${1000 + trap * 10 + index}`, `firm-${trap}`, "REPORTS", `metric-${metric}`, {
              value,
              unit,
              evidence: ["s0001"],
              ...more,
            }),
          ),
        ),
        claim("c0001", "nvidia", "REPORTS", "metric-revenue", { value: 1, unit: "USD", ...quarter(2025, 1), evidence: ["s0001"] }),
        claim("c0002", "nvidia", "REPORTS", "metric-users", { value: 7, unit: "users", observedOn: "2025-01", evidence: ["s0002"] }),
        claim("c0003", "nvidia", "SUPPLIES", "firm-0", { amount: 5, currency: "USD" }),
      ],
    }),
  );

  it.each(traps.map(([sentence, , expected], index) => ({ sentence, expected, index })))("$sentence", async ({ expected, index }) => {
    const { entity } = await ask(`{ entity(id: "firm-${index}") { series { ${asked} } } }`);
    expect(entity.series.map(inWords)).toEqual(expected);
  });

  it("is of the metrics asked, and of the claims that pass the filter", async () => {
    const { entity } = await ask(`{ entity(id: "nvidia") {
      all: series { ...ids }
      revenue: series(metrics: ["metric-revenue"]) { ...ids }
      none: series(metrics: []) { ...ids }
      fair: series(filter: { minEvidence: FAIR }) { ...ids }
      neither: series(metrics: ["metric-users"], filter: { other: ["metric-revenue"] }) { ...ids }
      supplies: series(filter: { relations: [SUPPLIES] }) { ...ids }
      in: series(filter: { direction: IN }) { ...ids }
    } }
    fragment ids on Series { points { id } }`);
    const ids = (...names: string[]) => names.map((id) => ({ points: [{ id }] }));
    expect(entity).toEqual({
      all: ids("c0001", "c0002"),
      revenue: ids("c0001"),
      none: [],
      fair: ids("c0001"),
      neither: [],
      supplies: [],
      in: [],
    });
  });

  it("is what an entity reports: a metric has none", async () => {
    expect(await ask(`{ entity(id: "metric-revenue") { series { unit } } }`)).toEqual({ entity: { series: [] } });
  });

  it("of many entities is one statement", async () => {
    const { statements } = await askRaw(
      `{ nodes(ids: ["firm-0", "firm-1", "nvidia"]) { ... on Entity { series { unit points { id } } } } }`,
    );
    expect(statements).toEqual(["entity/byId", "claim/ofEntity"]);
  });
});

it("A series or a sum that would not be whole is refused: it is never made of a first page", async () => {
  const ontology = loadOntology();
  const gathered = async (size: number) => {
    const page = Array.from({ length: size }, (_, index) => [`c${index}`, `c${index}`, "REPORTS", true, "revenue", {}]);
    const context = { ontology, rows: () => Promise.resolve([{ page }]) } as unknown as Context;
    return (await gather("nvidia", toFilter(null, ontology), "ID", "series", context)).length;
  };
  expect(await gathered(maxGathered)).toBe(5000);
  await expect(gathered(maxGathered + 1)).rejects.toMatchObject({
    code: "RESULT_TOO_LARGE",
    message:
      'series of "nvidia" would be made of more than 5000 claims, so it would not be whole. Ask for less by its arguments or its filter.',
  });
});
