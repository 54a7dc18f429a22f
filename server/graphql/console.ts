// The console: a reader's own statement, let pass only where it provably reads, within a time, a number of rows and of bytes.
import { changing, partsOf } from "../console/functions.ts";
import { guard } from "../console/guard.ts";
import { unknownNames } from "../console/names.ts";
import type { Parameters, Value } from "../engine/engine.ts";
import { InterlockError } from "../errors.ts";
import { namesOfGraph } from "../mapping.ts";
import type { Context } from "./context.ts";
import { graphOf, type QueryResultValue } from "./queryResult.ts";

export const typeDefs = /* GraphQL */ `
  type Query {
    "A read-only Cypher statement of the reader's own; refused unless it is provably one (CYPHER_SYNTAX, CYPHER_NOT_ALLOWED), ended at its time (CYPHER_TIMEOUT). Rows beyond consoleMaxRows are left out, and truncated says so. FORBIDDEN where the server does not offer the console."
    cypher(
      "One statement of at most 16,000 characters. What one engine alone has (such as date.truncate) is BAD_USER_INPUT on the other."
      statement: String!
      "Values by name, for what the statement writes as $name."
      parameters: JSON
    ): QueryResult!
  }
`;

/** An answer longer than this would hold up whoever sends and draws it. */
const maxBytes = 4_000_000;
/** Of so many ids at most the graph is made. */
const maxMet = 500;

export const resolvers = {
  Query: {
    async cypher(
      _root: unknown,
      { statement, parameters }: { statement: string; parameters?: unknown },
      context: Context,
    ): Promise<QueryResultValue> {
      const { console } = context;
      if (!console) throw new InterlockError("FORBIDDEN", "This server does not offer the console. Its operator may set CONSOLE to true.");
      const given = parameters ?? {};
      if (typeof given !== "object" || Array.isArray(given))
        throw new InterlockError(
          "BAD_USER_INPUT",
          `parameters must be an object of values by name; saw ${JSON.stringify(given).slice(0, 60)}.`,
        );
      const guarded = await guard(statement, context.about.engine);
      for (const { name, line, column } of guarded.parameters)
        if (!Object.hasOwn(given, name))
          throw new InterlockError(
            "BAD_USER_INPUT",
            `line ${line}, column ${column}: $${name} has no value. Give it one in parameters; in a .cypher file a line of the head says its type, "// param: ${name} Int", and --param ${name}=.. its value.`,
            { line, column },
          );
      const known = namesOfGraph(context.ontology);
      // What is given may be maps, with names of its own.
      const own = [...JSON.stringify(given).matchAll(/"(\w+)":/g)].map(([, key]) => key!);
      const properties = [...known.properties, ...own, ...partsOf(guarded.calls)];
      const warnings = [...unknownNames(guarded.names, { ...known, properties }), ...changing(guarded.calls)];
      const started = performance.now();
      const { columns, rows, truncated } = await console.ask(guarded.statement, { ...(given as Parameters), ...guarded.texts }, console);
      const tookMs = performance.now() - started;
      const kept = withinBytes(rows);
      return {
        columns: columns.map(guarded.column),
        rows: kept,
        truncated: truncated || kept.length < rows.length,
        tookMs,
        warnings,
        graph: () => graphOf(met(kept), context),
      };
    },
  },
};

function withinBytes(rows: readonly Value[][]): readonly Value[][] {
  let bytes = 0;
  const end = rows.findIndex((row) => (bytes += JSON.stringify(row).length) > maxBytes);
  if (end === 0) throw new InterlockError("RESULT_TOO_LARGE", `A single row is longer than ${maxBytes} characters.`, { limit: maxBytes });
  return end < 0 ? rows : rows.slice(0, end);
}

/** Ids by their form, wherever in the rows they stand; those that are nobody's are left out by the graph. */
function met(rows: readonly Value[][]): { entities: string[]; claims: string[]; links: string[] } {
  const found = new Set<string>();
  const look = (value: Value): void => {
    if (found.size >= maxMet) return;
    if (typeof value === "string" && /^[a-z0-9][\w.~-]{0,200}$/i.test(value)) found.add(value);
    else if (Array.isArray(value)) value.forEach(look);
    // Of a whole entity or claim its id, not the ids that it mentions.
    else if (value !== null && typeof value === "object") (typeof value.id === "string" ? [value.id] : Object.values(value)).forEach(look);
  };
  rows.forEach((row) => row.forEach(look));
  const ids = [...found];
  return {
    links: ids.filter((id) => id.includes("~")),
    claims: ids.filter((id) => /^c\d+$/.test(id)),
    entities: ids.filter((id) => !id.includes("~")),
  };
}
