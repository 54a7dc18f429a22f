// A graph as the explorer might hold: a few hubs and many with few relations, eight types; the same every time.
import type { Line, Picture, Thing } from "../../client/graph/picture.ts";
import { force } from "../../client/layouts/force.ts";
import { seeded } from "../../client/layouts/layout.ts";

/** Colour and shape of the ontology's types. */
const looks = [
  ["Organization", "#0072b2", "round-rectangle"],
  ["Person", "#cc79a7", "ellipse"],
  ["Model", "#d55e00", "round-diamond"],
  ["Product", "#56b4e9", "round-tag"],
  ["Chip", "#e69f00", "hexagon"],
  ["Facility", "#009e73", "pentagon"],
  ["Dataset", "#f0e442", "barrel"],
  ["Metric", "#666666", "rhomboid"],
] as const;

/** Each thing that comes is joined to some that are there, to well joined ones more often. Every thing has a place. */
export function graphOf(things: number, lines: number): Picture {
  const random = seeded(42);
  const ends: number[] = [0];
  const pairs = new Map<string, [number, number]>();
  const join = (from: number, to: number) => {
    if (from === to || pairs.has(`${from} ${to}`) || pairs.has(`${to} ${from}`)) return;
    pairs.set(`${from} ${to}`, [from, to]);
    ends.push(from, to);
  };
  for (let one = 1; one < things; one++) join(one, ends[Math.floor(random() * ends.length)]!);
  while (pairs.size < lines) join(Math.floor(random() * things), ends[Math.floor(random() * ends.length)]!);
  const degree = new Map<number, number>();
  for (const end of ends) degree.set(end, (degree.get(end) ?? 0) + 1);
  const statuses = ["happened", "happened", "happened", "planned", "reported"] as const;
  const made: Line[] = [...pairs.values()].map(([from, to], at) => ({
    id: `e${from}~SUPPLIES~e${to}`,
    from: `e${from}`,
    to: `e${to}`,
    relation: "SUPPLIES",
    label: "supplies",
    count: 1 + (at % 7 === 0 ? 3 : 0),
    status: statuses[at % 5]!,
    grade: (["strong", "fair", "weak"] as const)[at % 3]!,
    directed: true,
  }));
  const bare: Thing[] = Array.from({ length: things }, (_, at) => {
    const [type, color, shape] = looks[at < 12 ? 0 : Math.floor(random() * looks.length)]!;
    return { id: `e${at}`, label: `${type} ${at}`, type, color, shape, degree: degree.get(at) ?? 0 };
  });
  const places = force.run({ things: bare.map(({ id }) => ({ id, radius: 12 })), lines: made, centres: [] });
  return { things: bare.map((thing) => ({ ...thing, place: places[thing.id] })), lines: made, selected: [], focus: null };
}

/** The graph with so many more things at its greatest hub; they bring no places. */
export function expanded(picture: Picture, count: number, round = 0): Picture {
  const hub = [...picture.things].sort((a, b) => (b.degree ?? 0) - (a.degree ?? 0))[0]!;
  const things = Array.from({ length: count }, (_, at): Thing => {
    const [type, color, shape] = looks[at % looks.length]!;
    return { id: `n${round}-${at}`, label: `New ${at}`, type, color, shape, degree: 1 };
  });
  const lines = things.map(({ id }): Line => {
    const ends = { id: `${hub.id}~USES~${id}`, from: hub.id, to: id };
    return { ...ends, relation: "USES", label: "uses", count: 1, status: "happened", grade: "fair", directed: true };
  });
  return { ...picture, things: [...picture.things, ...things], lines: [...picture.lines, ...lines] };
}
