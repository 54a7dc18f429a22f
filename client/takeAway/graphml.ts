// What is on the canvas as GraphML, which Gephi, yEd and NetworkX open: typed keys, one edge a link.
import type { Card, Line } from "../api/answers.ts";

const keys = {
  node: { name: "string", type: "string", kind: "string", degree: "int" },
  edge: { relation: "string", status: "string", confidence: "string", evidence: "string", from: "string", to: "string", claims: "int" },
} as const;

const escaped = (text: string) =>
  text
    // Signs that XML does not allow at all.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const data = (values: Readonly<Record<string, string | number | null>>) =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== "")
    .map(([key, value]) => `<data key="${key}">${escaped(String(value))}</data>`)
    .join("");

export function toGraphml(things: readonly Card[], links: readonly Line[]): string {
  const declared = Object.entries(keys).flatMap(([of, names]) =>
    Object.entries(names).map(([name, type]) => `  <key id="${of[0]}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
  );
  const nodes = things.map(
    ({ id, name, type, kind, degree }) =>
      `    <node id="${escaped(id)}">${data({ n_name: name, n_type: type, n_kind: kind, n_degree: degree })}</node>`,
  );
  const edges = links.map((link) => {
    const values = data({
      e_relation: link.relation,
      e_status: link.status,
      e_confidence: link.confidence,
      e_evidence: link.evidenceGrade,
      e_from: link.holdsFrom,
      e_to: link.holdsTo,
      e_claims: link.claimCount,
    });
    const directed = link.symmetric ? ' directed="false"' : "";
    return `    <edge id="${escaped(link.id)}" source="${escaped(link.subject.id)}" target="${escaped(link.object.id)}"${directed}>${values}</edge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declared.join("\n")}
  <graph id="interlock" edgedefault="directed">
${[...nodes, ...edges].join("\n")}
  </graph>
</graphml>
`;
}
