// Small pictures that tests draw: a hub with neighbours, a pair with many relations.
import type { Line, Picture, Thing } from "../../client/graph/picture.ts";

export const thing = (id: string, more: Partial<Thing> = {}): Thing => ({
  id,
  label: id.toUpperCase(),
  type: "Organization",
  color: "#0072b2",
  shape: "round-rectangle",
  ...more,
});

export const line = (from: string, relation: string, to: string, more: Partial<Line> = {}): Line => ({
  id: `${from}~${relation}~${to}`,
  from,
  to,
  relation,
  label: relation.toLowerCase().replaceAll("_", " "),
  count: 1,
  status: "happened",
  directed: true,
  ...more,
});

export const picture = (things: Thing[], lines: Line[], more: Partial<Picture> = {}): Picture => ({
  things,
  lines,
  selected: [],
  focus: null,
  ...more,
});

/** A hub that supplies so many others: "hub-0", "hub-1" ... */
export const star = (hub: string, count: number) => ({
  things: [thing(hub, { degree: count }), ...Array.from({ length: count }, (_, at) => thing(`${hub}-${at}`, { degree: 1 }))],
  lines: Array.from({ length: count }, (_, at) => line(hub, "SUPPLIES", `${hub}-${at}`)),
});
