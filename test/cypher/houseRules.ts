// The house rules of shared Cypher (cypher/README.md) that a pattern can hold, each with a sample that breaks it.

export interface HouseRule {
  readonly rule: string;
  /** What of the statement breaks it; nothing where it keeps it. The text comes without comments and without what stands in quotes. */
  breaks(text: string): string | undefined;
  /** Statements that break it, and no wider test is worth its keep. */
  readonly bad: readonly string[];
  /** Statements near those that keep it. */
  readonly good?: readonly string[];
}

const pattern =
  (...patterns: readonly RegExp[]) =>
  (text: string): string | undefined =>
    patterns.map((one) => one.exec(text)?.[0].trim()).find((found) => found !== undefined);

/** The text without comments, and with nothing in its quotes. */
export const bare = (text: string): string =>
  text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/.*$|\/\*[\s\S]*?\*\//gm, (found) => (found.startsWith("/") ? " " : "''"));

interface Clause {
  readonly word: "WITH" | "RETURN";
  readonly items: readonly string[];
  /** ORDER BY, SKIP, LIMIT and WHERE behind it. */
  readonly tail: string;
  readonly depth: number;
}

/** The WITH and RETURN clauses of a statement and of its subqueries, in order. */
function clauses(text: string): Clause[] {
  const found: Clause[] = [];
  for (const match of text.matchAll(/\b(WITH|RETURN)\b/g)) {
    const before = text.slice(0, match.index);
    if (/\b(STARTS|ENDS)\s+$/.test(before)) continue;
    let depth = 0;
    let end = match.index + match[0].length;
    for (; end < text.length; end++) {
      const rest = text.slice(end);
      if ("([{".includes(text[end]!)) depth++;
      else if (")]}".includes(text[end]!) && --depth < 0) break;
      else if (
        depth === 0 &&
        /^\b(MATCH|OPTIONAL|CALL|UNWIND|CREATE|MERGE|SET|REMOVE|DELETE|DETACH|UNION|WITH|RETURN)\b/.test(rest) &&
        /\W$/.test(text.slice(0, end))
      )
        break;
    }
    const body = text.slice(match.index + match[0].length, end).replace(/^\s*DISTINCT\b/, "");
    const [projected = "", ...tail] = splitOutside(body, /\b(ORDER BY|SKIP|LIMIT|WHERE)\b/);
    found.push({
      word: match[1] as Clause["word"],
      items: splitOutside(projected, /,/).map((item) => item.trim()),
      tail: tail.join(" "),
      depth: before.split("{").length - before.split("}").length,
    });
  }
  return found;
}

/** Splits where the separator stands outside all brackets; the separator opens the part behind it, unless it is a comma. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts = [""];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const here =
      depth === 0 && !/\w/.test(text[at - 1] ?? "") ? new RegExp(`^(?:${separator.source})`).exec(text.slice(at))?.[0] : undefined;
    if (here || (depth === 0 && text[at] === "," && separator.source === ",")) {
      parts.push(here && here !== "," ? here : "");
      at += (here ?? ",").length - 1;
      continue;
    }
    if ("([{".includes(text[at]!)) depth++;
    if (")]}".includes(text[at]!)) depth--;
    parts.push(parts.pop()! + text[at]!);
  }
  return parts;
}

const aggregate = /\b(count|sum|avg|min|max|collect|stDev|stDevP|percentileCont|percentileDisc)\s*\(/i;
const expressionOf = (item: string) => item.replace(/\s+AS\s+\w+\s*$/, "");
const wholeCall = (text: string, call: RegExp): boolean => {
  const open = call.exec(text);
  if (!open) return false;
  let depth = 0;
  for (let at = open[0].length - 1; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")" && --depth === 0) return at === text.length - 1;
  }
  return false;
};
const standsAlone = (expression: string): boolean =>
  wholeCall(expression, new RegExp(`^${aggregate.source}`, "i")) ||
  /^coalesce\s*\(\s*(sum|avg|min|max)\s*\(.*\)\s*,\s*[\d.]+\s*\)$/is.test(expression);

/** Variables that stand for nodes and relationships, and are given to nothing else later. */
const graphVariables = (text: string): string[] => {
  const bound = [...text.matchAll(/(?:\b(?:MATCH|MERGE|CREATE)\s+|[-><,=]\s*)\(\s*([a-z]\w*)\s*[:){]|-\[\s*([a-z]\w*)\s*[:\]{*]/gi)];
  return [...new Set(bound.map((match) => match[1] ?? match[2]!))].filter(
    (name) => !new RegExp(`\\.\\w+\\s+AS\\s+${name}\\b|\\)\\s+AS\\s+${name}\\b`).test(text),
  );
};

const findItem = (text: string, wrong: (item: string, clause: Clause) => boolean): string | undefined =>
  clauses(text)
    .flatMap((clause) => clause.items.map((item) => ({ clause, item })))
    .find(({ item, clause }) => wrong(item, clause))?.item;

export const houseRules: readonly HouseRule[] = [
  {
    rule: "1: every returned column has a name",
    breaks: (text) => findItem(text, (item, { word }) => word === "RETURN" && !/\bAS\s+\w+$/.test(item) && !/^\w+$/.test(item)),
    bad: ["MATCH (n:Entity) RETURN n.id", "MATCH (n:Entity) RETURN count(n)"],
    good: ["MATCH (n:Entity) WITH n.id AS id RETURN id"],
  },
  {
    rule: "1: no bare node or relationship is returned",
    breaks: (text) => {
      const graph = graphVariables(text);
      const bareOnes = new RegExp(
        `^(?:${graph.join("|")})$|\\b(?:collect|coalesce|head|last)\\s*\\((?:[^()]*,)?\\s*(?:DISTINCT\\s+)?(?:${graph.join("|")})\\s*\\)|\\b(?:THEN|ELSE)\\s+(?:${graph.join("|")})\\b(?!\\s*[.{])`,
      );
      return graph.length === 0
        ? undefined
        : findItem(text, (item, { word, depth }) => word === "RETURN" && depth === 0 && bareOnes.test(expressionOf(item)));
    },
    bad: [
      "MATCH (n:Entity) RETURN n",
      "MATCH (a)-[r]->(b) RETURN r AS claim",
      "MATCH (n:Entity) RETURN collect(n) AS all_of_them",
      "MATCH (n:Entity) RETURN coalesce(null, n) AS found",
    ],
    good: ["MATCH (n:Entity) RETURN n {.*} AS entity, labels(n) AS labels"],
  },
  {
    rule: "2: one hop per MATCH",
    breaks: pattern(/\)\s*<?-(?:\[[^\]]*\])?->?\s*\([^()]*\)\s*<?-(?!\s*\d)/),
    bad: ["MATCH (a)-[r]-(b)-[s]-(c) RETURN a.id AS a", "MATCH (a)-->(b)<--(c) RETURN a.id AS a"],
    good: ["MATCH (a)-[r]-(b) MATCH (b)-[s]-(c) RETURN a.id AS a"],
  },
  {
    rule: "2: a MATCH goes from what is bound to what is not",
    breaks: (text) => {
      const bound = new Set<string>();
      const hops = /(?<!\w)\(\s*([a-z]\w*)[^()]*\)(?:\s*<?-(?:\[[^\]]*\])?->?\s*\(\s*([a-z]\w*)[^()]*\))?/gi;
      for (const [hop, from, to] of text.matchAll(hops)) {
        if (to !== undefined && !bound.has(from!) && bound.has(to)) return hop;
        for (const name of [from, to]) if (name !== undefined) bound.add(name);
      }
      return undefined;
    },
    bad: ["MATCH (a:Chip)-[r]->(b) MATCH (c:Entity)-[s]->(b) RETURN c.id AS c"],
    good: [
      "MATCH (a:Chip)-[r]->(b) MATCH (b)<-[s]-(c:Entity) RETURN c.id AS c",
      "MATCH (a) MATCH (b) MATCH (a)-[r]-(b) RETURN count(b) AS n",
    ],
  },
  {
    rule: "3: no shortest paths; a path of at most three hops",
    breaks: (text) =>
      pattern(/\b(?:shortestPath|allShortestPaths)\b/i, /\bSHORTEST\b/)(text) ??
      [...text.matchAll(/\[[^\]|{]*\*([^\]]*)\]/g)].find(([, bounds]) => !/^\s*(\d\s*\.\.)?\s*[123]\s*$/.test(bounds!))?.[0],
    bad: [
      "MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p) AS l",
      "MATCH p = (a)-[*1..5]->(b) RETURN length(p) AS l",
      "MATCH (a)-[r*]->(b) RETURN b.id AS b",
    ],
    good: ["MATCH p = (a)-[*1..3]->(b) RETURN length(p) AS l", "MATCH (a)-[r]->(b) RETURN [b.id, r {.*}] AS page"],
  },
  {
    rule: "4: many ids by UNWIND",
    // A relationship of whatever type is found by a scan anyway, and one scan serves all.
    breaks: (text) =>
      [...text.matchAll(/\b(\w+)\.id\s+IN\s+(\$\w+)\b(?!\.)/g)].find(
        ([, variable, ids]) => !text.includes(`UNWIND ${ids}`) && !text.includes(`[${variable}]`),
      )?.[0],
    bad: ["MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id"],
    good: ["MATCH (a)-[r]->(b) WHERE r.id IN $ids DELETE r"],
  },
  {
    rule: "5: no temporal functions",
    breaks: pattern(/(?<![.\w])(?:date|datetime|localdatetime|time|localtime|duration|timestamp)(?:\.\w+)?\s*\(/i),
    bad: ["RETURN date('2025-08') AS day", "RETURN datetime.realtime() AS now"],
    good: ["MATCH (s:Source) RETURN s.date AS date"],
  },
  {
    rule: "6: like is compared with like, no negative slices",
    breaks: pattern(
      /(?<![.\w])\d+(?:\.\d+)?\s*(?:=|<>|<=?|>=?)\s*''/,
      /''\s*(?:=|<>|<=?|>=?)\s*\d/,
      /[<>]=?\s*(?:true|false)\b/i,
      /\[[^\]]*\.\.\s*-/,
      /\[\s*-\d+\s*\.\./,
    ),
    bad: [
      "RETURN 1 = '1' AS same",
      "MATCH (n) WHERE n.open < true RETURN n.id AS id",
      "RETURN [1, 2, 3][..-1] AS most",
      "RETURN [1, 2, 3][-2..] AS last_two",
    ],
  },
  {
    rule: "7: an aggregate stands alone in its item",
    breaks: (text) => findItem(text, (item) => aggregate.test(item) && !standsAlone(expressionOf(item))),
    bad: [
      "MATCH (n) RETURN count(n) + 1 AS more",
      "MATCH (n) WITH {all: collect(n.id)} AS map RETURN map",
      "MATCH (n) RETURN size(collect(n.id)) AS size",
    ],
    good: ["MATCH (n) WITH count(n) AS found RETURN found + 1 AS more", "MATCH (n) RETURN collect({id: n.id}) AS page"],
  },
  {
    rule: "7: what is grouped by holds no parameter",
    breaks: (text) =>
      clauses(text)
        .filter(({ items }) => items.some((item) => aggregate.test(item)))
        .flatMap(({ items }) => items)
        .find((item) => !aggregate.test(item) && item.includes("$")),
    bad: ["MATCH (n) RETURN n.kind = $kind AS same, count(n) AS found"],
  },
  {
    rule: "7: behind an aggregating RETURN, ORDER BY reads only its columns",
    breaks: (text) =>
      clauses(text).find(
        ({ word, items, tail }) => word === "RETURN" && items.some((item) => aggregate.test(item)) && /ORDER BY[^]*\w\.\w/.test(tail),
      )?.tail,
    bad: ["MATCH (n) RETURN n.kind AS kind, count(n) AS found ORDER BY n.kind"],
  },
  {
    rule: "8: a sum of nothing is 0; percentiles are literals",
    breaks: (text) =>
      pattern(/\bpercentile(?:Cont|Disc)\s*\([^,]*,\s*(?!\s*[01]?\.?\d+\s*\))/i)(text) ??
      findItem(text, (item) => {
        const name = /\bAS\s+(\w+)$/.exec(item)?.[1];
        return /(?<!coalesce\s*\(\s*)\bsum\s*\(/i.test(item) && !new RegExp(`\\bcoalesce\\(${name}\\b`).test(text);
      }),
    bad: ["MATCH (n) RETURN sum(n.amount) AS total", "MATCH (n) RETURN percentileCont(n.x, $p) AS p"],
    good: [
      "MATCH (n) RETURN coalesce(sum(n.amount), 0) AS total",
      "MATCH (n) WITH sum(n.amount) AS total RETURN coalesce(total, 0) AS total",
    ],
  },
  {
    rule: "9: WHERE behind WITH reads only what the WITH projects",
    breaks: (text) =>
      clauses(text)
        .filter(({ word, tail, items }) => word === "WITH" && /\bWHERE\b/.test(tail) && !items.includes("*"))
        .map(({ items, tail }) => {
          const where = tail.slice(tail.search(/\bWHERE\b/) + 5);
          const known = new Set([
            ...items.map((item) => /(\w+)$/.exec(item)?.[1]),
            ...[...where.matchAll(/[([,]\s*(\w+)\s+(?:IN\b|=\s*\[)/g)].map((match) => match[1]),
          ]);
          // Within a subquery, variables are its own.
          const outside = where.replace(/\{[^{}]*\}/g, " ");
          return [...outside.matchAll(/(?<![.$:\w])([a-z]\w*)\b(?!\s*\()/g)]
            .map((match) => match[1]!)
            .find((name) => !known.has(name) && !/^(true|false|null)$/.test(name));
        })
        .find((name) => name !== undefined),
    bad: ["MATCH (n) WITH n.id AS id WHERE n.size > 3 RETURN id"],
    good: ["MATCH (n) WITH n.id AS id, n.size AS size WHERE size > 3 RETURN id"],
  },
  {
    rule: "10: DELETE takes a plain variable",
    breaks: pattern(/\bDELETE\s+(?!\w+\s*(?:,\s*\w+\s*)*(?:$|\n|[A-Z]))/),
    bad: ["MATCH (n) DELETE head(collect(n))", "MATCH (n) DETACH DELETE nodes[0]"],
    good: ["MATCH (n) DETACH DELETE n"],
  },
  {
    rule: "11: subqueries are CALL (n) { }, EXISTS { }, COUNT { }",
    breaks: pattern(
      /\bCOLLECT\s*\{/,
      /\bOPTIONAL\s+CALL\b/,
      /\bIN\s+(?:\d+\s+CONCURRENT\s+)?TRANSACTIONS\b/,
      /\bCALL\s*\{/,
      /\[\s*\w+\s*=\s*\(/,
    ),
    bad: [
      "MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN m.id } AS ids",
      "MATCH (n) OPTIONAL CALL (n) { RETURN 1 AS x } RETURN x",
      "CALL { RETURN 1 AS x } RETURN x",
      "MATCH (n) RETURN [p = (n)-->(m) | length(p)] AS l",
    ],
  },
  {
    rule: "12: labels and types are plain in patterns",
    breaks: pattern(
      /\(\s*\w*\s*(?::\s*\w+\s*)+[|&]/,
      /[(:|&]\s*!\s*\w+\s*[){\]]/,
      /:\s*\$\(/,
      /-\[[^\]]*\bWHERE\b/,
      /\(\s*\w+\s*(?::\s*\w+\s*)*(?:\{[^}]*\}\s*)?\bWHERE\b/,
    ),
    bad: [
      "MATCH (n:Chip|Model) RETURN n.id AS id",
      "MATCH (n:!Chip) RETURN n.id AS id",
      "MATCH (n WHERE n.id = $id) RETURN n.id AS id",
      "MATCH (a)-[r WHERE r.id = $id]->(b) RETURN a.id AS id",
      "MATCH (n:$($label)) RETURN n.id AS id",
    ],
    good: ["MATCH (a)-[r:BUILDS|BACKS]->(b:Entity:Chip) RETURN [x IN b.aliases WHERE x <> ''] AS aliases"],
  },
  {
    rule: "13: a name of the ontology is written in by queries.ts alone",
    breaks: pattern(/`[^`]*`/),
    bad: ["MATCH (n:`Chip`) RETURN n.id AS id"],
  },
  {
    rule: "14: LIMIT and SKIP take a literal or a bare parameter",
    breaks: pattern(/\b(?:LIMIT|SKIP)\s+(?!\d+\s*(?![\s\d+*/.-])|\d+\s*(?:$|[}\n])|\d+\s+[A-Z}]|\$\w+\s*(?:$|[}\n])|\$\w+\s+[A-Z}])[^\n]*/),
    bad: [
      "MATCH (n) RETURN n.id AS id ORDER BY id LIMIT $first + 1",
      "MATCH (n) RETURN n.id AS id ORDER BY id SKIP $page.skip LIMIT 5",
      "MATCH (n) RETURN n.id AS id ORDER BY id LIMIT toInteger($n)",
    ],
    good: ["MATCH (n) RETURN n.id AS id ORDER BY id SKIP 5 LIMIT $limit"],
  },
  {
    rule: "15: nothing that only one engine knows",
    breaks: pattern(
      /\|\|/,
      /\b(?:isEmpty|randomUUID|to\w+OrNull|valueType|btrim|normalize|point)\s*\(/,
      /\bIS\s*(?:NOT\s*)?::/,
      /\bround\s*\([^()]*,/,
      /=~/,
      /\bUSING\s+(?:INDEX|SCAN|JOIN|TEXT|RANGE|POINT)\b/,
      /^\s*CYPHER\s+\d/,
      /\b(?:apoc|gds)\./,
      /\(\s*\([^()]*\)\s*<?-/,
      /\bSHOW\b/,
    ),
    bad: [
      "RETURN 'a' || 'b' AS text",
      "MATCH (n) WHERE isEmpty(n.aliases) RETURN n.id AS id",
      "RETURN randomUUID() AS id",
      "RETURN round(2.345, 1) AS x",
      "MATCH (n) WHERE n.name =~ '.*' RETURN n.id AS id",
      "CYPHER 5 MATCH (n) RETURN n.id AS id",
      "MATCH (a) ((x)-[r]->(y)){1,3} (b) RETURN a.id AS id",
      "SHOW INDEXES YIELD name RETURN name",
    ],
  },
  {
    rule: "16: division is of floats",
    breaks: (text) =>
      text
        .split("\n")
        .find((line) => /[\w)\]]\s*\/\s*[\w($]/.test(line) && !/toFloat\s*\(|\d\.\d/.test(line))
        ?.trim(),
    bad: ["MATCH (n) RETURN n.a / n.b AS share"],
    good: ["MATCH (n) RETURN toFloat(n.a) / n.b AS share"],
  },
  {
    rule: "17: no internal ids",
    breaks: pattern(/(?<![.\w])(?:id|elementId)\s*\(/),
    bad: ["MATCH (n) RETURN id(n) AS id", "MATCH (n) RETURN elementId(n) AS id"],
  },
  {
    rule: "17: what limits also orders",
    breaks: (text) => clauses(text).find(({ tail }) => /\b(?:LIMIT|SKIP)\b/.test(tail) && !/\bORDER BY\b/.test(tail))?.tail,
    bad: ["MATCH (n) RETURN n.id AS id LIMIT 5", "MATCH (n) WITH n LIMIT $limit RETURN n.id AS id"],
  },
  {
    rule: "18: one statement, of fewer than 100 clauses",
    breaks: (text) =>
      /;\s*\S/.test(text)
        ? ";"
        : text.match(/\b(?:MATCH|WITH|RETURN|UNWIND|CALL|MERGE|CREATE|SET|DELETE|WHERE)\b/g)!.length >= 100
          ? "too many clauses"
          : undefined,
    bad: ["MATCH (n) RETURN n.id AS id; MATCH (m) RETURN m.id AS id", `RETURN 1 AS x ${"UNION ALL RETURN 1 AS x ".repeat(100)}`],
  },
  {
    rule: "19: no keyword as a variable",
    breaks: pattern(
      /\bAS\s+(?:all|any|none|single|case|exists|count)\b/i,
      /[([]\s*(?:all|any|none|single|case|exists|count)\s*(?:[:)\]{]|\s+IN\b)/i,
    ),
    bad: [
      "MATCH (n) WITH collect(n.id) AS all RETURN size(all) AS size",
      "UNWIND $ids AS any RETURN any",
      "MATCH (n) RETURN count(n) AS count",
    ],
    good: ["MATCH (n) WHERE any(l IN labels(n) WHERE l IN $labels) RETURN n.id AS id"],
  },
];
