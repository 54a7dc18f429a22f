// The oracle's answers about money and figures: what may be added, and which figures may stand in one line.
import { dayAfter, firstDay, lastDay } from "../../../server/dates.ts";
import {
  claimsOf,
  directionFrom,
  gradeOf,
  isBefore,
  otherEnd,
  publishersOf,
  sourcesOf,
  type Base,
  type Filter,
  type PlainClaim,
} from "./base.ts";
import { confidenceRank } from "./claims.ts";

/** The better supported of two: grade, confidence, number of sources, id. */
function bestFirst(base: Base, claims: readonly PlainClaim[]): PlainClaim[] {
  const support = (claim: PlainClaim) => [
    ["STRONG", "FAIR", "WEAK"].indexOf(gradeOf(publishersOf(base, [claim]).firm.size)),
    -confidenceRank(claim.confidence),
    -sourcesOf(base, claim).length,
    claim.id,
  ];
  return [...claims].sort((a, b) => {
    const at = support(a).findIndex((part, place) => part !== support(b)[place]);
    return support(a)[at]! < support(b)[at]! ? -1 : 1;
  });
}
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const together = <T>(things: readonly T[], key: (thing: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return [...groups.values()];
};

export function flows(base: Base, id: string, direction: "OUT" | "IN" | "BOTH", filter: Filter) {
  const seenFrom = (way: "OUT" | "IN" | "BOTH") => new Set(claimsOf(base, id, { ...filter, direction: way }));
  const [asked, filtered] = [seenFrom(direction), seenFrom(filter.direction ?? "BOTH")];
  const claims = [...asked].filter((claim) => filtered.has(claim) && claim.amount !== undefined);
  const key = (claim: PlainClaim) => [
    otherEnd(claim, id),
    claim.relation,
    ["OUT", "IN", "BOTH"].indexOf(directionFrom(base, claim, id)),
    claim.currency!,
    base.ontology.words("status").indexOf(claim.status),
  ];
  return together(claims, (claim) => key(claim).join())
    .sort(([a], [b]) => {
      const at = key(a!).findIndex((part, place) => part !== key(b!)[place]);
      return key(a!)[at]! < key(b!)[at]! ? -1 : 1;
    })
    .map((group) => {
      const own = ({ moneyKind = "transaction", sameDeal, bound = "exact" }: PlainClaim) =>
        ["transaction", "joint"].includes(moneyKind) && sameDeal === undefined && !["up_to", "under"].includes(bound);
      const counted: PlainClaim[] = [];
      for (const claim of bestFirst(base, group.filter(own)))
        if (!counted.some((other) => other.contradicts?.includes(claim.id) || claim.contradicts?.includes(other.id))) counted.push(claim);
      const [one] = group;
      return {
        counterpart: { id: otherEnd(one!, id) },
        relation: one!.relation,
        direction: directionFrom(base, one!, id),
        currency: one!.currency,
        status: one!.status.toUpperCase(),
        bound: boundOf(counted),
        total: counted.sort(byId).reduce((sum, { amount }) => sum + amount!, 0),
        counted: counted.map((claim) => ({ id: claim.id })),
        leftOut: group
          .filter((claim) => !counted.includes(claim))
          .sort(byId)
          .map((claim) => ({ claim: { id: claim.id } })),
      };
    });
}

function boundOf(counted: readonly PlainClaim[]): string {
  const has = (word: string) => counted.some(({ bound }) => bound === word);
  const isRange = counted.some(({ amountMax, bound = "exact" }) => amountMax !== undefined && bound === "exact");
  return has("about") ? "ABOUT" : has("over") ? "OVER" : has("at_least") || isRange || counted.length === 0 ? "AT_LEAST" : "EXACT";
}

const scopes = ["scope", "market", "benchmark", "hardware", "outOf", "use", "perPiece", "holding", "payee"] as const;
/** The days that a figure speaks of. */
function spanOf({ periodStart, periodEnd, observedOn, eventDate }: PlainClaim): {
  time: string;
  start: string;
  end: string;
  months: number | null;
} {
  if (periodStart !== undefined) {
    const [start, end] = [firstDay(periodStart), lastDay(periodEnd ?? periodStart)];
    let days = 1;
    for (let day = start; day < end; day = dayAfter(day)) days++;
    return { time: "PERIOD", start, end, months: Math.round(days / 30.44) };
  }
  const day = periodEnd ?? observedOn ?? eventDate;
  return day === undefined
    ? { time: "UNDATED", start: "", end: "", months: null }
    : { time: "DAY", start: lastDay(day), end: lastDay(day), months: null };
}

/** What is said of series as such: nothing mixed, nothing lost, nothing that overlaps; which of two lanes a figure takes is told by pages of the manual. */
export function expectedOfSeries(base: Base, id: string, filter: Filter, metrics: readonly string[] | undefined) {
  const claims = claimsOf(base, id, filter).filter(
    ({ relation, subject, object }) => relation === "REPORTS" && subject === id && (metrics?.includes(object) ?? true),
  );
  return filter.direction === "IN" ? [] : claims;
}
export function lineOf(base: Base, claim: PlainClaim): string {
  const { time, months } = spanOf(claim);
  return JSON.stringify([claim.object, claim.unit, claim.basis, claim.status, time, months, ...scopes.map((name) => claim[name])]);
}
/** What the API says of a series beside its figures. */
export interface LineTold {
  readonly metric: { readonly id: string };
  readonly unit: string;
  readonly basis: string | null;
  readonly status: string;
  readonly time: string;
  readonly months: number | null;
  readonly scope: readonly { readonly name: string; readonly value: unknown }[];
}
export function toldLine({ metric, unit, basis, status, time, months, scope }: LineTold): string {
  const told = Object.fromEntries(scope.map(({ name, value }) => [name, value]));
  return JSON.stringify([metric.id, unit, basis ?? undefined, status.toLowerCase(), time, months, ...scopes.map((name) => told[name])]);
}
/** By metric, unit, basis, status, kind of time and months: a scope stands between, which has no order that one could name. */
export function inOrderOfLines(base: Base, lines: readonly LineTold[]): boolean {
  const key = ({ metric, unit, basis }: LineTold) => [metric.id, unit, basis ?? ""];
  const rest = ({ status, time, months }: LineTold) => [
    base.ontology.words("status").indexOf(status.toLowerCase()),
    times.indexOf(time),
    months ?? 0,
  ];
  return lines.every((line, at) => {
    const before = lines[at - 1];
    if (!before) return true;
    const parts = [...key(line), ...(toldScope(line) === toldScope(before) ? rest(line) : [])];
    const differs = parts.findIndex((part, place) => part !== [...key(before), ...rest(before)][place]);
    return differs < 0 || isBefore([...key(before), ...rest(before)][differs]!, parts[differs]!);
  });
}
const times = ["PERIOD", "DAY", "UNDATED"];
const toldScope = ({ scope }: LineTold): string => JSON.stringify(scope);
/** In order of time; those of one time the best supported first. */
export const inTimeThenBest = (base: Base, claims: readonly PlainClaim[]): boolean =>
  claims.every((claim, at) => {
    const before = claims[at - 1];
    return !before || (sameSpan(before, claim) ? isBest(base, before, [claim]) : spanOf(before).end < spanOf(claim).start);
  });
/** In order of time, and no two speak of one day. */
export function inTime(points: readonly PlainClaim[]): boolean {
  return points.every((point, at) => at === 0 || spanOf(points[at - 1]!).end < spanOf(point).start);
}
export const sameSpan = (a: PlainClaim, b: PlainClaim): boolean => spanOf(a).start === spanOf(b).start && spanOf(a).end === spanOf(b).end;
export const isBest = (base: Base, best: PlainClaim, rest: readonly PlainClaim[]): boolean => bestFirst(base, [best, ...rest])[0] === best;
