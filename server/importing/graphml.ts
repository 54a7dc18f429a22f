// Reads GraphML: its nodes, or its edges with what is said of both ends, as rows.
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Problem } from "../seeding/index.ts";
import { at, unreadable, type Cell, type Row } from "./rows.ts";

interface Element {
  readonly [attribute: `@${string}`]: string;
  readonly data?: readonly { "@key": string; "#text"?: string }[];
  readonly graph?: readonly Element[];
  readonly node?: readonly Element[];
  readonly edge?: readonly Element[];
}

/** A node's columns are `id` and its data; an edge's are `source`, `target`, its data, and the ends' data as `source.name` and `target.name`. */
export function graphRows(path: string, text: string, take: "nodes" | "edges"): { columns: string[]; rows: Row[] } {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw unreadable([at(path, valid.err.line, valid.err.col, `This is no XML: ${valid.err.msg}`)]);
  // Entities of a document's own are never expanded: they are how a small file becomes a huge one.
  if (/<!ENTITY/i.test(text))
    throw unreadable([
      at(
        path,
        lineOf(text, text.search(/<!ENTITY/i)),
        1,
        "The file declares entities of its own (<!ENTITY), which are not read. Write out what they stand for.",
      ),
    ]);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => ["key", "data", "graph", "node", "edge"].includes(name),
  });
  const { graphml } = parser.parse(text) as { graphml?: { key?: { "@id": string; "@attr.name"?: string }[]; graph?: Element[] } };
  if (!graphml) throw unreadable([at(path, 1, 1, "This is XML, but no GraphML: expected <graphml> at the top.")]);
  const names = new Map((graphml.key ?? []).map((key) => [key["@id"], key["@attr.name"] ?? key["@id"]]));
  const problems: Problem[] = [];
  const lines = linesOf(text);
  const nodes = new Map<string, Row>();
  const edges: { line: number; of: Element }[] = [];
  const dataOf = ({ data = [] }: Element): Record<string, Cell> =>
    Object.fromEntries(data.map((item) => [names.get(item["@key"]) ?? item["@key"], item["#text"] ?? ""]));
  const visit = ({ node = [], edge = [] }: Element): void => {
    for (const element of node) {
      const id = element["@id"]!;
      const line = lines.node(id);
      if (nodes.has(id))
        problems.push(
          at(path, line, 1, `The node "${id}" is there twice (also on line ${nodes.get(id)!.line}). Give each an id of its own.`),
        );
      else nodes.set(id, { line, cells: { id, ...dataOf(element) } });
      for (const inner of element.graph ?? []) visit(inner);
    }
    for (const element of edge) edges.push({ line: lines.edge(), of: element });
  };
  for (const graph of graphml.graph ?? []) visit(graph);
  for (const { line, of } of edges)
    for (const end of ["source", "target"] as const)
      if (!nodes.has(of[`@${end}`]!))
        problems.push(at(path, line, 1, `The edge's ${end} "${of[`@${end}`]}" is no node of the file. Mend the id, or put the node in.`));
  if (problems.length > 0) throw unreadable(problems);
  const rows: Row[] =
    take === "nodes"
      ? [...nodes.values()]
      : edges.map(({ line, of }) => {
          const ends = (["source", "target"] as const).flatMap((end) =>
            Object.entries(nodes.get(of[`@${end}`]!)!.cells).map(
              ([name, value]) => [name === "id" ? end : `${end}.${name}`, value] as const,
            ),
          );
          return { line, cells: { ...Object.fromEntries(ends), ...dataOf(of) } };
        });
  const columns = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  // What the file declares is a column, whether or not a row has it.
  for (const name of names.values())
    for (const column of take === "nodes" ? [name] : [name, `source.${name}`, `target.${name}`]) columns.add(column);
  return {
    columns: [...columns],
    rows: rows.map(({ line, cells }) => ({ line, cells: { ...Object.fromEntries([...columns].map((name) => [name, ""])), ...cells } })),
  };
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

/** The lines on which elements begin: nodes by id, edges one after another. */
function linesOf(text: string): { node(id: string): number; edge(): number } {
  const nodes = new Map<string, number[]>();
  const edges: number[] = [];
  let line = 1;
  let from = 0;
  for (const match of text.matchAll(/<(node|edge)\b[^>]*>/g)) {
    for (let at = text.indexOf("\n", from); at !== -1 && at < match.index; at = text.indexOf("\n", at + 1)) line++;
    from = Math.max(from, match.index);
    if (match[1] === "edge") edges.push(line);
    else {
      const id = /\bid\s*=\s*["']([^"']*)["']/.exec(match[0])?.[1] ?? "";
      nodes.set(id, [...(nodes.get(id) ?? []), line]);
    }
  }
  let edge = 0;
  return { node: (id) => nodes.get(id)?.shift() ?? 1, edge: () => edges[edge++] ?? 1 };
}
