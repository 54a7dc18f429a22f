// The whole content of a graph as one hash: two graphs are the same if theirs are.
import { createHash } from "node:crypto";
import type { Engine, Row } from "../../server/engine/index.ts";
import { rows } from "../matrix/index.ts";

/** Of all nodes and relationships, but for the mark by which tests know their own database. */
export async function hashOfGraph(engine: Engine): Promise<string> {
  const nodes = await rows(engine, "MATCH (n) WHERE n.id <> 'test' RETURN labels(n) AS labels, n {.*} AS properties");
  const claims = await rows(engine, "MATCH (s)-[r]->(o) RETURN type(r) AS relation, s.id AS subject, o.id AS object, r {.*} AS properties");
  const texts = [...nodes, ...claims].map((row) => JSON.stringify(sorted(row))).sort();
  return `${texts.length} ${createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16)}`;
}

/** Labels and names in one order; lists of values keep theirs. */
function sorted(row: Row): unknown {
  const labels = Array.isArray(row.labels) ? { labels: row.labels.toSorted() } : {};
  const properties = Object.fromEntries(Object.entries(row.properties as Row).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [row.relation, row.subject, row.object, labels, properties];
}
