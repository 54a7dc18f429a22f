// GraphML: entities as nodes, each claim as an edge of its own, for Gephi, NetworkX, yEd, igraph and Cytoscape.
import type { PropertyType } from "../../ontology.ts";
import { toText } from "../cells.ts";
import { columnsOf, type Column } from "../columns.ts";
import type { Thing } from "../contents.ts";
import { escaped } from "../xml.ts";
import type { Format } from "./format.ts";

const rowsAtOnce = 200;
// GraphML has no dates and no lists: both are texts.
const typeOf = (type: PropertyType): string =>
  type === "integer" ? "long" : type === "float" ? "double" : type === "boolean" ? "boolean" : "string";

/** Gephi shows `label`; the id of a node or an edge is its own attribute in GraphML. */
const label = (description: string): Column => ({ name: "label", type: "string", description, derived: true });

export const graphml: Format = {
  name: "graphml",
  files: [
    {
      name: "interlock.graphml",
      about: "The graph for Gephi, NetworkX and other graph programs: entities are nodes, every claim is an edge of its own.",
      *write({ ontology, entities, claims, dataVersion }) {
        const columns = columnsOf(ontology);
        const ofNodes = [label("Its name."), ...columns.entities.filter(({ name }) => name !== "id")];
        const ofEdges = [
          label("Its relation type."),
          { name: "symmetric", type: "boolean", description: "Whether it reads the same from both ends.", derived: true } as const,
          ...columns.claims.filter(({ name }) => !["id", "subject", "object"].includes(name)),
        ];
        const keys = (of: "node" | "edge", list: readonly Column[]) =>
          list
            .map(
              ({ name, type, description }) =>
                `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${typeOf(type)}"><desc>${escaped(description)}</desc></key>\n`,
            )
            .join("");
        const data = (of: "node" | "edge", list: readonly Column[], thing: Thing) =>
          list
            .filter(({ name }) => thing[name] !== undefined)
            .map(({ name }) => `<data key="${of}-${name}">${escaped(toText(thing[name]))}</data>`)
            .join("");

        yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n`;
        yield keys("node", ofNodes) + keys("edge", ofEdges);
        yield `  <graph id="interlock-${dataVersion}" edgedefault="directed">\n`;
        for (let at = 0; at < entities.length; at += rowsAtOnce)
          yield entities
            .slice(at, at + rowsAtOnce)
            .map((entity) => `    <node id="${entity.id}">${data("node", ofNodes, { ...entity, label: entity.name! })}</node>\n`)
            .join("");
        for (let at = 0; at < claims.length; at += rowsAtOnce)
          yield claims
            .slice(at, at + rowsAtOnce)
            .map((claim) => {
              const relation = claim.relation as string;
              const { symmetric } = ontology.relationType(relation);
              return `    <edge id="${claim.id}" source="${String(claim.subject)}" target="${String(claim.object)}">${data("edge", ofEdges, { ...claim, label: relation, symmetric })}</edge>\n`;
            })
            .join("");
        yield "  </graph>\n</graphml>\n";
      },
    },
  ],
};
