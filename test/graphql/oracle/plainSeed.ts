// A seed in plain objects as the oracle's ground: what follows from what is stated is worked out here a second time.
import type { Ontology } from "../../../server/ontology.ts";
import type { PlainSeed } from "../../../server/seeding/index.ts";
import { toBase, type Base, type PlainClaim } from "./base.ts";

/** The first and the last day that a date may mean. */
const daysOf = (date: string): [string, string] => {
  const [year, month = "01", day = "01"] = date.split("-");
  const first = `${year}-${month}-${day}`;
  if (date.length === 10) return [first, date];
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date.length === 4 ? [first, `${year}-12-31`] : [first, `${date}-${days[Number(month) - 1]}`];
};
const dayAfter = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const two = (part: number) => String(part).padStart(2, "0");
  const last = Number(daysOf(day.slice(0, 7))[1].slice(8));
  if (date < last) return `${day.slice(0, 8)}${two(date + 1)}`;
  return month < 12 ? `${year}-${two(month + 1)}-01` : `${String(year + 1).padStart(4, "0")}-01-01`;
};

export const citedBy = (claim: { readonly evidence?: unknown }): string[] => [
  ...new Set((claim.evidence as (string | { source: string })[]).map((item) => (typeof item === "string" ? item : item.source))),
];

export function plainBase({ entities, claims = [], sources = [], publishers = {} }: PlainSeed, ontology: Ontology): Base {
  const dateOf = new Map(sources.map(({ id, date }) => [id, date as string | undefined]));
  const toPlainClaim = (stated: Record<string, unknown>): PlainClaim => {
    const { validFrom, validTo, eventDate, observedOn, periodEnd, relation } = stated as Record<string, string | undefined>;
    const starts: (string | undefined)[] = [];
    if (ontology.relationType(relation!).groups.includes("figure") && periodEnd) starts.push(daysOf(periodEnd)[1]);
    if (validFrom) starts.push(daysOf(validFrom)[0]);
    const seen = eventDate ?? observedOn;
    if (seen && !(validTo && daysOf(seen)[0] >= daysOf(validTo)[0])) starts.push(daysOf(seen)[0]);
    const cited = citedBy(stated);
    const known = cited.flatMap((id) => (dateOf.get(id) ? [daysOf(dateOf.get(id)!)[0]] : [])).sort();
    return {
      status: "happened",
      ...stated,
      holdsFrom: starts[0],
      holdsTo: validTo && dayAfter(daysOf(validTo)[1]),
      knownFrom: known[0],
      sources: cited,
    } as unknown as PlainClaim;
  };
  return toBase(
    ontology,
    Object.entries(entities).flatMap(([type, list]) => list.map((entity) => ({ ...entity, type }) as unknown as Base["entities"][number])),
    claims.map(toPlainClaim),
    sources.map((source) => ({ ...source, publisherKind: publishers[source.publisher as string]! }) as unknown as Base["sources"][number]),
  );
}
