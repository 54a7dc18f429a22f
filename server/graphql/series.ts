// Reported figures as series: only figures of the same kind stand in one, and no two of them for times that overlap.
import { dayAfter, firstDay, lastDay } from "../dates.ts";
import type { ClaimValue, EntityValue } from "../mapping.ts";
import { compareTexts } from "../order.ts";
import type { Context } from "./context.ts";
import { toFilter, type ClaimFilterInput } from "./filter.ts";
import { assertFew } from "./node.ts";
import { bySupport, gather, grouped, maxGathered } from "./series/gather.ts";

export const typeDefs = /* GraphQL */ `
  "What the figures of a series are given for."
  enum FigureTime {
    "Each for a period, such as a quarter; all of about the same length."
    PERIOD
    "Each for a day on which it was counted."
    DAY
    "For no stated time: one point at most."
    UNDATED
  }
  "Figures that may be drawn as one line: of the same metric, unit, basis, scope, status and length of period, and none for a time that overlaps another's."
  type Series {
    "What is measured."
    metric: Entity!
    "Of every value: an ISO 4217 currency or a plain unit, such as percent."
    unit: String!
    "How all of them were counted; null where their sources state nothing."
    basis: String
    "What all of them state of what was counted: scope, market, benchmark, hardware, outOf, use, perPiece, holding, payee."
    scope: [Qualifier!]!
    "Of all of them: a forecast never stands among figures that came about."
    status: ClaimStatus!
    "What they are given for."
    time: FigureTime!
    "How many months each period lasts, rounded to whole months: 3 for quarters, 12 for years; null where there are no periods."
    months: Int
    "One claim per period or day, in order of time. Where several claims state a figure for the very same time, the point is the best supported: by evidence grade, then confidence, then number of sources, then id."
    points: [Claim!]!
    "The claims that state another figure, or the same one again, for the very same time as a point; in order of time, then best supported first. Which point they rival: the one of the same time."
    alternatives: [Claim!]!
  }
  interface Entity {
    "The figures reported of it, as series; a figure stands in exactly one, as a point or an alternative. Periods that overlap (a rolling year, another calendar) make series of their own. A partial date means its last day; of a period's start its first. In order of metric, unit, basis, scope, status, time, months, start. Made of more than ${maxGathered} claims: RESULT_TOO_LARGE."
    series(
      "Of these metrics, at most 1,000; of all where left out."
      metrics: [ID!]
      "Which figures; all where left out. With a direction of IN, or relations without REPORTS, there are none."
      filter: ClaimFilter
    ): [Series!]!
  }
`;

/** Figures that differ in one of these count different things, whatever their metric. A round or a driver says only how they came about. */
const scopes = ["scope", "market", "benchmark", "hardware", "outOf", "use", "perPiece", "holding", "payee"];

const times = ["PERIOD", "DAY", "UNDATED"] as const;
interface Span {
  readonly time: (typeof times)[number];
  readonly months: number | null;
  readonly start: string;
  readonly end: string;
}
interface Lane {
  readonly points: ClaimValue[];
  readonly alternatives: ClaimValue[];
  end: string;
}
interface Args {
  readonly metrics?: string[] | null;
  readonly filter?: ClaimFilterInput | null;
}

export const reads = { Entity: { series: [] } };

export const resolvers = {
  Entity: {
    async series(entity: EntityValue, { metrics, filter: input }: Args, context: Context) {
      if (metrics) assertFew(metrics, "metrics");
      const filter = toFilter(input, context.ontology);
      const reporting = context.ontology.relationTypes.filter(({ groups }) => groups.includes("figure")).map(({ name }) => name);
      const relations = filter.relations?.filter((name) => reporting.includes(name)) ?? reporting;
      const asked = metrics?.toSorted() ?? null;
      const other = filter.other && asked ? filter.other.filter((id) => asked.includes(id)) : (filter.other ?? asked);
      if (filter.direction === "IN" || relations.length === 0) return [];
      const claims = await gather(entity.id, { ...filter, relations, other, direction: "OUT" }, "ID", "series", context);
      return toSeries(claims, context);
    },
  },
  Series: {
    metric: ({ metric }: { metric: string }, _args: unknown, { entities }: Context) => entities.load(metric),
  },
};

function toSeries(claims: readonly ClaimValue[], context: Context): object[] {
  const { ontology } = context;
  const order = (claim: ClaimValue): (string | number)[] => {
    const { time, months } = spanOf(claim);
    const scope = scopes.map((name) => [name, claim[name] ?? null]).filter(([, value]) => value !== null);
    const text = (value: unknown) => (value == null ? "" : String(value));
    const status = ontology.words("status").indexOf(claim.status);
    return [
      claim.object,
      text(claim.unit),
      text(claim.basis),
      scope.length === 0 ? "" : JSON.stringify(scope),
      status,
      times.indexOf(time),
      months ?? 0,
    ];
  };
  const groups = grouped(claims, (claim) => JSON.stringify(order(claim)));
  return [...groups.values()]
    .map((group) => ({ group, key: order(group[0]) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .flatMap(({ group }) => {
      const [one] = group;
      const { time, months } = spanOf(one);
      const properties = ontology.relationType(one.relation).properties.filter(({ name }) => scopes.includes(name) && one[name] != null);
      const scope = properties.map(({ name, title, unit }) => ({ name, title, unit, value: one[name] }));
      const { object: metric, unit, basis, status } = one;
      return lanesOf(group, context).map(({ points, alternatives }) => ({
        metric,
        unit,
        basis,
        scope,
        status,
        time,
        months,
        points,
        alternatives,
      }));
    });
}

/** Figures of one kind, put side by side so that no lane holds two for times that overlap. */
function lanesOf(group: readonly ClaimValue[], context: Context): Lane[] {
  const lanes: Lane[] = [];
  const stated = grouped(group, (claim) => `${spanOf(claim).start} ${spanOf(claim).end}`);
  for (const [, same] of [...stated].sort(([a], [b]) => compareTexts(a, b))) {
    const [best, ...rest] = same.toSorted(bySupport(context)) as typeof same;
    const { start, end } = spanOf(best);
    // Best after the period that it follows at once: two calendars with gaps then do not change lanes.
    let lane = lanes.find((lane) => lane.end !== "" && dayAfter(lane.end) === start) ?? lanes.find((lane) => lane.end < start);
    if (!lane) lanes.push((lane = { points: [], alternatives: [], end }));
    lane.points.push(best);
    lane.alternatives.push(...rest);
    lane.end = end;
  }
  return lanes;
}

function spanOf({ periodStart, periodEnd, observedOn, eventDate }: ClaimValue): Span {
  if (periodStart != null) {
    const start = firstDay(periodStart as string);
    const end = lastDay((periodEnd ?? periodStart) as string);
    // 30.44 days are the mean of a month: years of 53 weeks and quarters of 14 are still years and quarters.
    return { time: "PERIOD", months: Math.round(((Date.parse(end) - Date.parse(start)) / 86_400_000 + 1) / 30.44), start, end };
  }
  const stated = (periodEnd ?? observedOn ?? eventDate) as string | undefined | null;
  if (stated == null) return { time: "UNDATED", months: null, start: "", end: "" };
  return { time: "DAY", months: null, start: lastDay(stated), end: lastDay(stated) };
}

const compareKeys = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  for (const [index, one] of a.entries()) {
    const two = b[index]!;
    const difference = typeof one === "number" ? one - (two as number) : compareTexts(one, two as string);
    if (difference !== 0) return difference;
  }
  return 0;
};
