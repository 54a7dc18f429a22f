// A Cypher script that makes the whole graph, with its constraints, in an empty Neo4j: the statements that seed it, with the values written in.
import type { Value } from "../../engine/engine.ts";
import { cypher, forName, queriesIn, type Query } from "../../queries.ts";
import type { Thing } from "../contents.ts";
import type { Format } from "./format.ts";

/** Neo4j plans a statement for as long as it is: longer ones would stand still for seconds. */
const rowsAtOnce = 25;
const hold = cypher("seed/hold");
const done = cypher("seed/done");
const make = { sources: cypher("seed/makeSources"), entities: cypher("seed/makeEntities"), claims: cypher("seed/makeClaims") };

export const cypherScript: Format = {
  name: "cypher",
  files: [
    {
      name: "interlock.cypher",
      about: "A script that makes the graph in an empty Neo4j 5.26 or newer: cypher-shell -f interlock.cypher",
      *write(contents) {
        const { dataVersion, formatVersion, ontology } = contents;
        const entityTypes = ontology.entityTypes.map(({ name }) => name);
        const relationTypes = ontology.relationTypes.map(({ name }) => name);
        yield `// Interlock, data version ${dataVersion}: loads into an empty Neo4j by itself. Run again it changes nothing.\n`;
        for (const query of queriesIn("schema/neo4j").map(cypher)) {
          const names = query.oncePer === "RelationType" ? relationTypes : query.oncePer === "EntityType" ? entityTypes : undefined;
          for (const one of names ? names.map((name) => forName(query, name, names)) : [query]) yield statement(one);
        }
        yield statement(hold);
        yield* statements(make.sources, contents.sources.map(row));
        for (const type of entityTypes)
          yield* statements(forName(make.entities, type, entityTypes), contents.entities.filter((entity) => entity.type === type).map(row));
        for (const relation of relationTypes)
          yield* statements(
            forName(make.claims, relation, relationTypes),
            contents.claims.filter((claim) => claim.relation === relation).map(between),
          );
        yield statement(done, { dataVersion, formatVersion });
      },
    },
  ],
};

const row = (thing: Thing): Value => ({ id: thing.id, properties: properties(thing) });
const between = (claim: Thing): Value => ({ id: claim.id, subject: claim.subject!, object: claim.object!, properties: properties(claim) });
/** As stored: what is a label, a type or an end is no property. Engines give properties in any order. */
const properties = (thing: Thing): Value =>
  Object.fromEntries(
    Object.entries(thing)
      .filter(([name]) => !["type", "relation", "subject", "object"].includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function* statements(query: Query, rows: readonly Value[]): Generator<string> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield statement(query, { rows: rows.slice(at, at + rowsAtOnce) });
}

/** The query's text with its parameters written in, ended by a semicolon. */
function statement(query: Query, parameters: { readonly [name: string]: Value } = {}): string {
  const text = query.text.replace(/^\/\/.*\n/gm, "").trim();
  return `${text.replace(/\$(\w+)/g, (_, name: string) => literal(parameters[name]!))};\n`;
}

const escapes: Record<string, string> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
function literal(value: Value): string {
  if (typeof value === "string") return `'${value.replace(/[\\'\n\r\t]/g, (sign) => escapes[sign]!)}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(",")}]`;
  if (value === null || typeof value !== "object") return String(value);
  return `\n{${Object.entries(value)
    .map(([name, inner]) => `${name}:${literal(inner)}`)
    .join(",")}}`;
}
