// Loads cypher/: every question we ask the graph, by its path, with its header read and its shared predicates put in.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { didYouMean } from "./errors.ts";

/** A `.cypher` file, loaded. `name` is its path under cypher/ without the ending. */
export interface Query {
  readonly name: string;
  /** The whole text, as any Cypher console takes it. */
  readonly text: string;
  /** Other words for one engine, from `<name>.<engine>.cypher`. */
  readonly textFor: Readonly<Record<string, string>>;
  /** The text as its file has it, with its shared predicates still to be put in: what `narrowed` starts from. */
  readonly source: string;
  /** Where one statement stands for many: the kind of name that `forName` writes into it. */
  readonly oncePer?: "EntityType" | "RelationType";
  /** The first comment lines: what the query answers. */
  readonly question: string;
  readonly category?: string;
  readonly parameters: readonly QueryParameter[];
  readonly columns: readonly QueryColumn[];
}
export interface QueryParameter {
  readonly name: string;
  /** A Cypher type: String, Int, Float, Boolean, Date, Entity, or List<...> of one. */
  readonly type: string;
  readonly description: string;
  /** Absent where the parameter must be given. */
  readonly default?: string | number | boolean | null | string[] | number[];
}
export interface QueryColumn {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

export const cypherFolder = fileURLToPath(new URL("../cypher/", import.meta.url));

const cache = new Map<string, Query>();

/** The query of that name; throws at once, naming the nearest one, where there is no such file. */
export function cypher(name: string): Query {
  const known = cache.get(name);
  if (known) return known;
  if (!existsSync(join(cypherFolder, `${name}.cypher`)))
    throw new Error(`cypher/${name}.cypher does not exist.${didYouMean(name, queryNames())}`);
  const query = parseQuery(name, readFileSync(join(cypherFolder, `${name}.cypher`), "utf8"), variants(name));
  cache.set(name, query);
  return query;
}

/** The names of all queries, without the variants for one engine and the shared predicates (`*.part.cypher`), in alphabetical order. */
export function queryNames(): string[] {
  return readdirSync(cypherFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^[^.]+\.cypher$/.test(file.split(sep).at(-1)!))
    .map((file) =>
      relative(".", file)
        .split(sep)
        .join("/")
        .replace(/\.cypher$/, ""),
    )
    .sort();
}

/** The names of the queries in one folder of cypher/, such as "analysis". */
export const queriesIn = (folder: string): string[] => queryNames().filter((name) => name.startsWith(`${folder}/`));

/** The statement for one name of the ontology: the only place where a name is written into a query's text. */
export function forName(query: Query, name: string, ontologyNames: Iterable<string>): Query {
  if (!query.oncePer) throw new Error(`cypher/${query.name}.cypher does not say "// once per:", so no name can be written into it.`);
  assertKnown(query, name, ontologyNames);
  return withNames(query, [name]);
}

/** One statement over all these names of the ontology: the query's text once for each, joined by UNION ALL. */
export function forNames(query: Query, names: readonly string[]): Query {
  if (!query.oncePer) throw new Error(`cypher/${query.name}.cypher does not say "// once per:", so no names can be written into it.`);
  for (const name of names) assertKnown(query, name, names);
  return withNames(query, names);
}

/** What is known of a `$filter` before it is asked by, so that a narrower statement serves. */
export interface Narrow {
  /** The only relations that may pass; any where left out. */
  readonly relations?: readonly string[] | undefined;
  /** Which way the claims must lead, seen from the entity asked, where none of the relations is symmetric. */
  readonly direction?: "OUT" | "IN" | null;
  /** Shared predicates that everything passes, such as `claim/matches` or `page/after of cursor`. */
  readonly without: readonly string[];
  /** What `$page` is known to say of the order, where all have what they are sorted by. */
  readonly order?: Order | undefined;
}
/** The order of a page: by what, the largest first or not, and whether it is the end of the whole that is asked for. */
export interface Order {
  readonly by: string;
  readonly down: boolean;
  readonly back: boolean;
}
const place = "-[r /* of: relations */]-";
/** What a claim found there is told to be, written in where it can be nothing else. */
const relation = "type(r) /* of: relations */";
const leadsOut = "startNode(r) = n /* of: direction */";

/** Whether relations can be written into the query's text. */
export const takesRelations = (query: Query): boolean => query.source.includes(place);

/**
 * The same question, asked of less: where the text says `of: relations` or `of: direction` these are written in, and predicates that everything
 * passes stay the `true` that they are in the file; where it works out the keys of `$page`, they stand as they are. Each set of relations is a text of its own in Neo4j's plan cache: ask with few different ones.
 */
export function narrowed(query: Query, { relations, direction = null, without, order }: Narrow, ontologyNames: Iterable<string>): Query {
  return once(query, JSON.stringify([relations, direction, without, order]), () => {
    const names = [...ontologyNames];
    for (const name of relations ?? []) assertKnown(query, name, names);
    const types = relations ? `:${relations.map((name) => `\`${name}\``).join("|")}` : "";
    const [before, behind] = direction === "OUT" ? ["-", "->"] : direction === "IN" ? ["<-", "-"] : ["-", "-"];
    const source = (order ? inOrder(query.source, order) : query.source)
      .replaceAll(`${place}>`, `-[r${types}]->`)
      .replaceAll(place, `${before}[r${types}]${behind}`)
      .replaceAll(relation, (told) => (relations?.length === 1 ? `'${relations[0]!}'` : told))
      .replaceAll(leadsOut, (told) => (direction ? String(direction === "OUT") : told));
    return { ...query, source, text: withParts(query.name, source, without) };
  });
}

/** The text with what it asks of `$page` answered: which of the keys it sorts by, which way, and that none of them is unknown. */
const inOrder = (text: string, order: Order): string =>
  text
    .replace(
      /CASE \$page\.by((?:\s+WHEN '\w+' THEN (?:CASE [^']+? END|\S+))+)(?:\s+ELSE (\S+))? END/g,
      (_, branches: string, otherwise = "null") => {
        const keys = [...branches.matchAll(/WHEN '(\w+)' THEN (CASE .+? END|\S+)/g)];
        return keys.find(([, name]) => name === order.by)?.[2] ?? otherwise;
      },
    )
    .replace(
      /CASE WHEN \$page\.(down|back) THEN null ELSE (\w+) END, CASE WHEN \$page\.\1 THEN \2 END DESC/g,
      (_, way: "down" | "back", key: string) => (order[way] ? `${key} DESC` : key),
    )
    .replace(/CASE WHEN \$page\.back THEN (-\w+) ELSE (\w+) END/g, (_, back: string, forth: string) => (order.back ? back : forth))
    // All have it, where the query knows what it is.
    .replace(/(?<!null AS key\b[^]*)CASE WHEN key IS NULL THEN 1 ELSE 0 END AS unknown/, "0 AS unknown");

/** The properties of `r` that the list parameter names: `[p IN $properties | r[p]]`, or `[p IN coalesce($properties, []) | r[p]]` where it may be null. */
const listed = /\[p IN (?:\$(\w+)|coalesce\(\$(\w+), \[\]\)) \| (\w+)\[p\]\]/g;

/**
 * The text with the properties that a list parameter names written in, for an engine that looks a property up by a name in the text five times as
 * quickly as by one in a variable. Each list makes a text of its own: not for an engine that is slow to plan.
 */
export function spelled(text: string, parameters: Readonly<Record<string, unknown>>): string {
  return text.replace(listed, (dynamic, certain: string | undefined, nullable: string | undefined, thing: string) => {
    const names = parameters[certain ?? nullable!] ?? (nullable === undefined ? undefined : []);
    // Whatever is no plain word stays a parameter.
    if (!Array.isArray(names) || !names.every((name) => typeof name === "string" && /^[A-Za-z]\w*$/.test(name))) return dynamic;
    return `[${names.map((name) => `${thing}.\`${name}\``).join(", ")}]`;
  });
}

/** Reads a query's text: the header (see cypher/README.md), then the statement with its shared predicates put in. */
export function parseQuery(name: string, source: string, textFor: Record<string, string> = {}): Query {
  const question: string[] = [];
  const header: Record<string, string[]> = {};
  for (const line of source.split(/\r?\n/)) {
    const comment = /^\/\/ ?(.*)$/.exec(line)?.[1];
    if (comment === undefined) break;
    const field = /^(category|param|column|once per): *(.*)$/.exec(comment);
    if (field) (header[field[1]!] ??= []).push(field[2]!.trim());
    else if (Object.keys(header).length === 0) question.push(comment.trim());
  }
  if (question.length === 0) throw new Error(`cypher/${name}.cypher must open with "// " and the question it answers.`);
  const oncePer = header["once per"]?.[0];
  if (oncePer !== undefined && oncePer !== "EntityType" && oncePer !== "RelationType")
    throw new Error(`cypher/${name}.cypher: "once per" must be EntityType or RelationType; saw "${oncePer}".`);
  return {
    name,
    source,
    text: withParts(name, source),
    textFor: Object.fromEntries(Object.entries(textFor).map(([engine, text]) => [engine, withParts(name, text)])),
    ...(oncePer && { oncePer }),
    question: question.join(" "),
    ...(header.category && { category: header.category[0]! }),
    parameters: (header.param ?? []).map((line) => parseParameter(name, line)),
    columns: (header.column ?? []).map((line) => {
      const match = /^(\w+) +(\S+)(?: +(.*))?$/.exec(line);
      if (!match) throw new Error(`cypher/${name}.cypher: expected "// column: name Type   Description"; saw "${line}".`);
      return { name: match[1]!, type: match[2]!, description: match[3] ?? "" };
    }),
  };
}

function parseParameter(name: string, line: string): QueryParameter {
  const match = /^(\w+) +([\w<>]+)(?: *= *("(?:[^"\\]|\\.)*"|\[[^\]]*\]|\S+))?(?: +(.*))?$/.exec(line);
  if (!match) throw new Error(`cypher/${name}.cypher: expected "// param: name Type = default   Description"; saw "${line}".`);
  const description = match[4] ?? "";
  if (match[3] === undefined) return { name: match[1]!, type: match[2]!, description };
  try {
    return { name: match[1]!, type: match[2]!, description, default: JSON.parse(match[3]) };
  } catch {
    throw new Error(`cypher/${name}.cypher: the default of "${match[1]}" must be JSON (text in double quotes); saw ${match[3]}.`);
  }
}

/**
 * A predicate that many queries share stands once, in `<part>.part.cypher`, as one Cypher expression. A query says `true` with the
 * comment `and: claim/matches` behind it, which runs as it stands in any console (unfiltered), and is loaded as `(<expression>)`.
 * `and: claim/matches of wanted` reads its filter from the variable `wanted` instead of the parameter `$filter`, `and: page/after of cursor`
 * its page from `cursor` instead of `$page`.
 */
function withParts(name: string, text: string, without: readonly string[] = []): string {
  return text.replace(/\btrue \/\* and: ([\w/]+)(?: of (\w+))? \*\//g, (_, part: string, variable?: string) => {
    if (without.includes(variable === undefined ? part : `${part} of ${variable}`)) return "true";
    const file = join(cypherFolder, `${part}.part.cypher`);
    try {
      return `(${readFileSync(file, "utf8")
        .replace(/^\s*\/\/.*$/gm, "")
        .trim()
        .replaceAll(/\$(?:filter|page)\b/g, (parameter) => variable ?? parameter)})`;
    } catch (cause) {
      throw new Error(`cypher/${name}.cypher wants the predicate "${part}", but cypher/${part}.part.cypher cannot be read.`, { cause });
    }
  });
}

function variants(name: string): Record<string, string> {
  const folder = join(cypherFolder, name, "..");
  const base = name.split("/").at(-1)!;
  const found: Record<string, string> = {};
  for (const file of readdirSync(folder)) {
    const match = /^([^.]+)\.([^.]+)\.cypher$/.exec(file);
    if (match && match[1] === base && match[2] !== "part") found[match[2]!] = readFileSync(join(folder, file), "utf8");
  }
  return found;
}

function assertKnown(query: Query, name: string, ontologyNames: Iterable<string>): void {
  // The ontology's names are checked to be plain words when it is loaded; a second look here costs nothing and keeps the one door shut.
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || ![...ontologyNames].includes(name))
    throw new Error(`cypher/${query.name}.cypher: "${name}" is no ${query.oncePer ?? "RelationType"} of the ontology.`);
}

const written = new WeakMap<Query, Map<string, Query>>();

/** What is made of a query is made once: most are asked again with every request. */
function once(query: Query, key: string, make: () => Query): Query {
  const known = written.get(query) ?? new Map<string, Query>();
  written.set(query, known);
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

const withNames = (query: Query, names: readonly string[]): Query => once(query, names.join(" "), () => writeNames(query, names));

function writeNames(query: Query, names: readonly string[]): Query {
  const write = (text: string) =>
    // A variant for an engine that needs no name in its text is the same for all of them, and stands once.
    [
      ...new Set(names.map((name) => text.replace(/^\/\/.*\n/gm, "").replaceAll(new RegExp(`\\b${query.oncePer}\\b`, "g"), `\`${name}\``))),
    ].join("\nUNION ALL\n");
  const { oncePer: _, ...rest } = query;
  return {
    ...rest,
    name: names.length === 1 ? `${query.name}(${names[0]})` : query.name,
    text: write(query.text),
    source: write(query.source),
    textFor: Object.fromEntries(Object.entries(query.textFor).map(([engine, text]) => [engine, write(text)])),
  };
}
