// GraphML as its readers take it: the rules of its schema, held by hand, and NetworkX where this machine has it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, it } from "vitest";
import { escaped } from "../../server/release/xml.ts";
import { describeEachEngine, describeWholeBase } from "../matrix/index.ts";
import { awkward, ontology, released, textOf } from "./folder.ts";
import { readSeed } from "../../server/seeding/index.ts";

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  readonly text: string;
}
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 1e6 },
  parseTagValue: false,
});

/** Elements in their order; the space between them is none of theirs. */
function elements(nodes: Record<string, unknown>[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@")!;
    if (name === "#text" || name.startsWith("?")) return [];
    const inner = node[name] as Record<string, unknown>[];
    const text = inner.map((child) => String(child["#text"] ?? "")).join("");
    return [{ name, attributes: (node[":@"] ?? {}) as Record<string, string>, children: elements(inner), text }];
  });
}

const nmtoken = /^[\w.:-]+$/;
const fits: Record<string, RegExp> = { string: /^/, boolean: /^(true|false)$/, long: /^-?\d+$/, double: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i };

/** The rules of graphml.xsd that a graph of ours can break; returns the nodes and edges with their values by attribute name. */
function strict(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  const [root, ...more] = elements(parser.parse(text) as Record<string, unknown>[]);
  expect(more).toEqual([]);
  expect(root!.name).toBe("graphml");
  expect(root!.attributes.xmlns).toBe("http://graphml.graphdrawing.org/xmlns");
  const keys = root!.children.filter(({ name }) => name === "key");
  expect(root!.children.map(({ name }) => name)).toEqual([...keys.map(() => "key"), "graph"]);
  const known = new Map(keys.map(({ attributes }) => [attributes.id!, attributes]));
  expect(known.size).toBe(keys.length);
  for (const { id, for: of, "attr.type": type } of known.values()) {
    expect(id).toMatch(nmtoken);
    expect(["node", "edge"]).toContain(of);
    expect(Object.keys(fits)).toContain(type);
  }
  // NetworkX and Gephi know an attribute by its name.
  expect(new Set(keys.map(({ attributes }) => `${attributes.for} ${attributes["attr.name"]}`)).size).toBe(keys.length);
  const graph = root!.children.at(-1)!;
  expect(graph.attributes).toEqual({ id: expect.stringMatching(nmtoken), edgedefault: "directed" });
  const read = (kind: "node" | "edge") =>
    new Map(
      graph.children
        .filter(({ name }) => name === kind)
        .map(({ attributes, children }) => {
          expect(attributes.id).toMatch(nmtoken);
          const values = children.map(({ name, attributes: { key }, text: value, children: inner }) => {
            const { for: of, "attr.name": as, "attr.type": type } = known.get(key!)!;
            expect({ name, of, inner }).toEqual({ name: "data", of: kind, inner: [] });
            expect(value).toMatch(fits[type!]!);
            return [as!, value] as const;
          });
          expect(new Set(values.map(([as]) => as)).size).toBe(values.length);
          return [attributes.id!, { ...attributes, values: Object.fromEntries(values) as Record<string, string> }] as const;
        }),
    );
  const [nodes, edges] = [read("node"), read("edge")];
  expect(graph.children.map(({ name }) => name)).toEqual([...[...nodes].map(() => "node"), ...[...edges].map(() => "edge")]);
  for (const edge of edges.values()) {
    const { source, target } = edge as unknown as Record<string, string>;
    expect([nodes.has(source!), nodes.has(target!)]).toEqual([true, true]);
  }
  return { nodes, edges };
}

/** Asks NetworkX of the file; the answer is JSON. */
const python = (script: string, file: string): unknown =>
  JSON.parse(spawnSync("python3", ["-c", script, file], { encoding: "utf8" }).stdout);
const hasNetworkX = spawnSync("python3", ["-c", "import networkx"]).status === 0;
const counting =
  "import sys,json,networkx as n\ng=n.read_graphml(sys.argv[1])\nprint(json.dumps([type(g).__name__,g.number_of_nodes(),g.number_of_edges()]))";

describeEachEngine("GraphML", ({ engine, load }) => {
  it("has typed keys, unique ids and every text as it was, whatever it holds", async () => {
    await load(awkward);
    const { nodes, edges } = strict(textOf(await released(engine, ["graphml"]), "interlock.graphml"));
    expect(nodes.get("nvidia")!.values).toEqual({
      label: awkward.entities.Organization![0]!.name,
      type: "Organization",
      name: awkward.entities.Organization![0]!.name,
      aliases: "a\\|b|c\\\\\\|d|-1|\\\\u0041",
      description: awkward.entities.Organization![0]!.description,
      kind: "company",
      externalIds: "wikidata:Q182477|other:a:b\\|c",
      lastSourced: "2022",
      degree: "3",
    });
    expect(nodes.get("openai")!.values.description).toBe("日本語 🚀 ]]>");
    expect([...edges.keys()]).toEqual(["c0001", "c0002", "c0003", "c0004", "c0005"]);
    expect(edges.get("c0002")!.values).toMatchObject({
      label: "INVESTS_IN",
      symmetric: "false",
      amount: "0.30000000000000004",
      note: "+49 30\ttab",
    });
    expect(edges.get("c0004")!.values.amount).toBe("6e+21");
  });

  it.runIf(hasNetworkX)("is a graph with several edges between two nodes to NetworkX, which reads the same values", async () => {
    await load(awkward);
    const script =
      "import sys,json,networkx as n\ng=n.read_graphml(sys.argv[1])\nprint(json.dumps([type(g).__name__,sorted(g['nvidia']['openai']),g.nodes['nvidia'],g['nvidia']['openai']['c0003']]))";
    const [type, keys, node, edge] = python(script, join(await released(engine, ["graphml"]), "interlock.graphml")) as [
      string,
      string[],
      object,
      object,
    ];
    expect([type, keys]).toEqual(["MultiDiGraph", ["c0002", "c0003", "c0004"]]);
    const { id: _, ...stated } = awkward.entities.Organization![0]!;
    expect(node).toMatchObject({
      ...stated,
      aliases: "a\\|b|c\\\\\\|d|-1|\\\\u0041",
      externalIds: expect.any(String),
      degree: 3,
    });
    expect(edge).toMatchObject({
      relation: "INVESTS_IN",
      amount: 30_000_000_000,
      currency: "USD",
      verified: false,
      status: "happened",
      sourceCount: 1,
    });
  });
});

describeWholeBase("GraphML of the whole base", ({ engine }) => {
  const { entities, claims } = readSeed(undefined, ontology);
  it("keeps the rules of GraphML's schema", async () => {
    const { nodes, edges } = strict(textOf(await released(engine, ["graphml"]), "interlock.graphml"));
    expect([[...nodes.keys()], [...edges.keys()]]).toEqual([entities.map(({ id }) => id), claims.map(({ id }) => id)]);
  });
  it.runIf(hasNetworkX)("is read whole by NetworkX", async () => {
    const file = join(await released(engine, ["graphml"]), "interlock.graphml");
    expect(python(counting, file)).toEqual(["MultiDiGraph", entities.length, claims.length]);
  });
});

it.skipIf(!hasNetworkX)(`NetworkX is there to be asked${hasNetworkX ? "" : " (python3 -m pip install networkx)"}`, () =>
  expect(hasNetworkX).toBe(true),
);

it("writes what XML cannot hold as the sign for it, and keeps line ends that a reader would change", () => {
  expect(escaped('a\u0000\uFFFE\uD800b\r\n<&>"\u{1F600}')).toBe("a\uFFFD\uFFFD\uFFFDb&#13;\n&lt;&amp;&gt;&quot;\u{1F600}");
});
