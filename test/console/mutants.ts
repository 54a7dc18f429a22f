// Statements made from others by small mistakes and grafts; the same ones in every run.
const grafts = [
  "SET n.x = 1",
  "DELETE n",
  "CREATE (x)",
  "MERGE (x:Y)",
  "REMOVE n.id",
  "LOAD CSV FROM $file AS l",
  "CALL db.labels()",
  "CALL () {",
  "}",
  "{",
  "(",
  ")",
  "[",
  "]",
  "'",
  '"',
  "`",
  ";",
  "/*",
  "*/",
  "//",
  "\n",
  ",",
  ".",
  ":",
  "|",
  "$x",
  "*",
  "..",
  "UNION",
  "RETURN",
  "WITH",
  "AS",
  "MATCH (n)",
  "OPTIONAL",
  "WHERE",
  "UNWIND [1] AS u",
  "NOT",
  "NULL",
  "EXISTS {",
  "COUNT {",
  "CASE",
  "END",
  "IN",
  "n",
  "apoc.load.json($file)",
  "FOREACH (i IN [1] |",
  "USE",
  "\\u0027",
  "ſET",
  "é",
  "0x1F",
  "1e9",
  "-->",
  "<--",
  "-[*1..2]-",
  "date()",
  "datetime.realtime()",
  "date.truncate('year', date('2025-08-01'))",
  "duration('P1D')",
  "rand()",
  "'\\''",
  "'\\u0027'",
  "\\",
];

/** The seed stands here, so that a fault that was found is found again. */
export function* mutants(sources: readonly string[], count: number, seed = 20_261_124): Generator<string> {
  let state = seed;
  // mulberry32
  const random = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const wordsOf = (text: string) => text.replace(/^\/\/.*\n/gm, "").match(/\w+|\s+|./gs) ?? [""];
  const seeds = [
    ...sources.filter((source) => source.length < 3_000),
    ...[
      "MATCH (n:Entity) RETURN n.id AS id",
      "MATCH (a)-[r]->(b) WHERE a.id < b.id RETURN type(r) AS t, count(*) AS c",
      "UNWIND [1, 2] AS x RETURN x + 1 AS y",
      "MATCH (n) RETURN [x IN labels(n) | toLower(x)] AS l ORDER BY n.id LIMIT 3",
      "WITH date('2025-08-01') AS d RETURN d + duration('P1M') AS later, d.year AS year, datetime() AS now",
      "MATCH (n) WHERE n.name <> 'it\\'s \\u0027 CREATE (n) //' RETURN 'a\\\\b' AS t, rand() AS r",
    ].flatMap((good) => Array.from({ length: 100 }, () => good)),
  ];
  for (let made = 0; made < count; made++) {
    const words = [...wordsOf(seeds[random(seeds.length)]!)];
    for (let change = random(3); change >= 0; change--) {
      const at = random(words.length);
      const how = random(4);
      if (how === 0) words.splice(at, 1);
      else if (how === 1) words.splice(at, 0, ` ${grafts[random(grafts.length)]!} `);
      else if (how === 2) words.splice(at, 1, words[random(words.length)]!);
      else words.splice(at, 0, ...wordsOf(seeds[random(seeds.length)]!).slice(0, random(12)));
    }
    yield words.join("");
  }
}
