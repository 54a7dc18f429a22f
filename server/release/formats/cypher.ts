// A Cypher script that makes the whole graph, with its constraints, in an empty Neo4j: the statements that seed it, with the values written in.
import type { Value } from "../../engine/engine.ts";
import { cypher, forName, queriesIn, type Query } from "../../queries.ts";
import type { Thing } from "../contents.ts";
import type { Format } from "./format.ts";

const rowsAtOnce = 200;
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
        const { dataVersion, formatVersion, tally, ontology } = contents;
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
        yield statement(done, { dataVersion, formatVersion, ...tally });
      },
    },
  ],
};

interface Row {
  readonly id: string;
  readonly subject?: Value;
  readonly object?: Value;
  readonly properties: { readonly [name: string]: Value };
}
const row = (thing: Thing): Row => ({ id: thing.id, properties: properties(thing) });
const between = (claim: Thing): Row => ({ ...row(claim), subject: claim.subject!, object: claim.object! });
/** As stored: what is a label, a type or an end is no property. */
const properties = (thing: Thing): Row["properties"] =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => !["type", "relation", "subject", "object"].includes(name)));

function* statements(query: Query, rows: readonly Row[]): Generator<string> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield statement(query, {}, rows.slice(at, at + rowsAtOnce));
}

/** The query's text with its parameters and rows written in, ended by a semicolon. */
function statement(query: Query, parameters: { readonly [name: string]: Value } = {}, rows: readonly Row[] = []): string {
  const text = query.text.replace(/^\/\/.*\n/gm, "").trim();
  return `${text.replace(/UNWIND \$rows AS row|\$(\w+)/g, (_, name?: string) => (name === undefined ? unwound(rows) : literal(parameters[name]!)))};\n`;
}

/**
 * A list for each property, and a row made of what stands at one place in each. Neo4j takes a list of plain values for one parameter; a list of
 * maps it plans value by value, which takes fifteen times as long. Lists in lists it would plan so, too: they stand one behind another in one list.
 */
function unwound(rows: readonly Row[]): string {
  const lists: string[] = [];
  const add = (name: string, values: readonly Value[]): string => {
    lists.push(`[${values.map(literal).join(",")}] AS ${name}`);
    return name;
  };
  const column = (name: string, values: readonly Value[]): string => {
    if (!values.some(Array.isArray)) return `${add(name, values)}[i]`;
    const [from, to, all]: Value[][] = [[], [], []];
    for (const value of values) {
      from!.push(value && all!.length);
      all!.push(...((value ?? []) as Value[]));
      to!.push(value && all!.length);
    }
    return `${add(name, all!)}[${add(`${name}From`, from!)}[i]..${add(`${name}To`, to!)}[i]]`;
  };
  const own = (["id", "subject", "object"] as const)
    .filter((name) => rows[0]![name] !== undefined)
    .map(
      (name) =>
        `${name}: ${column(
          `${name}s`,
          rows.map((row) => row[name]!),
        )}`,
    );
  const properties = [...new Set(rows.flatMap(({ properties }) => Object.keys(properties)))].sort().map(
    (name) =>
      `${name}: ${column(
        `all_${name}`,
        rows.map((row) => row.properties[name] ?? null),
      )}`,
  );
  return `WITH ${lists.join(",\n")}
UNWIND range(0, ${rows.length - 1}) AS i
WITH {${own.join(", ")}, properties: {${properties.join(", ")}}} AS row`;
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
