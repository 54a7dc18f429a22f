// Every function that a statement may call, asked on each engine: it answers the same on both, or is refused in words that say where it works.
import { beforeAll, expect, it } from "vitest";
import { changing, functionNames } from "../../server/console/functions.ts";
import { guard } from "../../server/console/guard.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { escaped } from "./hostile.ts";

const claim = "MATCH (a)-[r:SUPPLIES]->(b) RETURN";
const numbers = "UNWIND [1, 2, 4] AS x RETURN";
/** What is asked (a whole statement, or what is returned), and what comes back. */
type Case = [asked: string, answer: unknown];
const onEveryEngine: Case[] = [
  ["abs(-2)", 2],
  ["ceil(1.2)", 2],
  ["floor(1.8)", 1],
  ["round(1.5)", 2],
  ["sign(-3)", -1],
  ["sqrt(9)", 3],
  ["exp(0)", 1],
  ["log(1)", 0],
  ["log10(100)", 2],
  ["round(e())", 3],
  ["round(pi())", 3],
  ["sin(0)", 0],
  ["cos(0)", 1],
  ["tan(0)", 0],
  ["asin(0)", 0],
  ["acos(1)", 0],
  ["atan(0)", 0],
  ["atan2(0, 1)", 0],
  ["degrees(0)", 0],
  ["radians(0)", 0],
  [`${numbers} count(x)`, 3],
  [`${numbers} sum(x)`, 7],
  [`${numbers} round(avg(x))`, 2],
  [`${numbers} min(x)`, 1],
  [`${numbers} max(x)`, 4],
  [`${numbers} collect(x)`, [1, 2, 4]],
  [`${numbers} round(stDev(x) * 100)`, 153],
  [`${numbers} round(stDevP(x) * 100)`, 125],
  [`${numbers} percentileCont(x, 0.5)`, 2],
  [`${numbers} percentileDisc(x, 0.5)`, 2],
  ["coalesce(null, 1)", 1],
  ["MATCH (n {id: 'tsmc'}) RETURN exists((n)-->())", true],
  ["size([1, 2])", 2],
  ["MATCH p = ({id: 'tsmc'})-->() RETURN length(p)", 1],
  ["head([1, 2])", 1],
  ["last([1, 2])", 2],
  ["tail([1, 2])", [2]],
  ["range(1, 3)", [1, 2, 3]],
  ["reverse([1, 2])", [2, 1]],
  ["keys({a: 1})", ["a"]],
  ["MATCH (n {id: 'tsmc'}) RETURN 'Organization' IN labels(n)", true],
  [`${claim} type(r)`, "SUPPLIES"],
  [`${claim} startNode(r).id`, "tsmc"],
  [`${claim} endNode(r).id`, "nvidia"],
  ["MATCH p = ({id: 'tsmc'})-->() RETURN [n IN nodes(p) | n.id]", ["tsmc", "nvidia"]],
  ["MATCH p = ({id: 'tsmc'})-->() RETURN [r IN relationships(p) | type(r)]", ["SUPPLIES"]],
  ["MATCH (n {id: 'tsmc'}) RETURN properties(n).id", "tsmc"],
  ["toLower('Ab')", "ab"],
  ["toUpper('Ab')", "AB"],
  ["lower('Ab')", "ab"],
  ["upper('Ab')", "AB"],
  ["ltrim(' a ')", "a "],
  ["rtrim(' a ')", " a"],
  ["left('abc', 2)", "ab"],
  ["right('abc', 2)", "bc"],
  ["substring('abc', 1)", "bc"],
  ["replace('abc', 'b', 'x')", "axc"],
  ["split('a,b', ',')", ["a", "b"]],
  ["toString(1)", "1"],
  ["toInteger('12')", 12],
  ["toFloat('1.5')", 1.5],
  ["toBoolean('true')", true],
  ["char_length('abc')", 3],
  ["nullIf(1, 1)", null],
  ["rand()", expect.any(Number)],
  ["timestamp()", expect.any(Number)],
  ["date('2025-08-01')", "2025-08-01"],
  ["date()", expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
  ["WITH date('2025-08-01') AS it RETURN [it.year, it.quarter, it.month, it.week, it.day, it.dayOfWeek]", [2025, 3, 8, 31, 1, 5]],
  ["datetime('2025-08-01T12:00:00Z')", "2025-08-01T12:00:00Z"],
  ["datetime()", expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)],
  ["WITH datetime('2025-08-01T12:00:00Z') AS it RETURN it.epochSeconds", 1_754_049_600],
  ["localdatetime('2025-08-01T12:00:00')", "2025-08-01T12:00:00"],
  ["localdatetime()", expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+$/)],
  ["time('12:30:00Z')", "12:30:00Z"],
  ["time()", expect.stringMatching(/^[\d:.]+Z$/)],
  ["localtime('12:30')", "12:30:00"],
  ["localtime()", expect.stringMatching(/^[\d:.]+$/)],
  ["duration('P1Y6M2W')", "P1Y6M14D"],
  ["duration('P0D')", "PT0S"],
  ["duration({years: 1, weeks: 2, days: 30})", "P1Y44D"],
  ["date({year: 2024, month: 2, day: 29})", "2024-02-29"],
  ["date({year: 2024})", "2024-01-01"],
  ["{days: [date('2025-08-01'), date('2025-08-01') + duration('P1M')]}", { days: ["2025-08-01", "2025-09-01"] }],
];
const onNeo4jOnly: Case[] = [
  ["round(cot(1.0) * 100)", 64],
  ["haversin(0)", 0],
  ["isNaN(1.0)", false],
  ["isEmpty('')", true],
  ["btrim(' a ')", "a"],
  ["character_length('abc')", 3],
  ["valueType(1)", "INTEGER NOT NULL"],
  ["randomUUID()", expect.stringMatching(/^[\da-f-]{36}$/)],
  ["toStringOrNull([1])", null],
  ["toIntegerOrNull('x')", null],
  ["toFloatOrNull('1.5')", 1.5],
  ["toBooleanOrNull('true')", true],
  ["toStringList([1])", ["1"]],
  ["toIntegerList(['1'])", [1]],
  ["toFloatList(['1.5'])", [1.5]],
  ["toBooleanList(['true'])", [true]],
  ["date('2025-08')", "2025-08-01"],
  ["date({year: 2025, week: 10, dayOfWeek: 3})", "2025-03-05"],
  ["date.truncate('month', date('2025-08-17'))", "2025-08-01"],
  ["time.truncate('hour', time('10:30+02:00'))", "10:00:00+02:00"],
  ["datetime.truncate('day', datetime('2025-08-17T10:30[Europe/Berlin]'))", "2025-08-17T00:00:00+02:00[Europe/Berlin]"],
  ["localtime.truncate('hour', localtime('10:30'))", "10:00:00"],
  ["localdatetime.truncate('year', localdatetime('2025-08-17T10:30'))", "2025-01-01T00:00:00"],
  ...["transaction", "statement", "realtime"].flatMap((clock): Case[] => [
    [`date.${clock}()`, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
    [`time.${clock}()`, expect.stringMatching(/^[\d:.]+Z$/)],
    [`datetime.${clock}()`, expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)],
    [`localtime.${clock}()`, expect.stringMatching(/^[\d:.]+$/)],
    [`localdatetime.${clock}()`, expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+$/)],
  ]),
  ["datetime.fromEpoch(10, 500000000)", "1970-01-01T00:00:10.5Z"],
  ["datetime.fromEpochMillis(1000)", "1970-01-01T00:00:01Z"],
  ["datetime({year: 2025, timezone: 'Europe/Berlin'})", "2025-01-01T00:00:00+01:00[Europe/Berlin]"],
  ["duration({days: 1.5})", "P1DT12H"],
  ["duration('PT-1.5S')", "PT-1.5S"],
  ["duration.between(date('2025-08-01'), date('2025-09-03'))", "P1M2D"],
  ["duration.inMonths(date('2025-08-01'), date('2025-09-03'))", "P1M"],
  ["duration.inDays(date('2025-08-01'), date('2025-09-03'))", "P33D"],
  ["duration.inSeconds(date('2025-08-01'), date('2025-08-02'))", "PT24H"],
  ["WITH date('2025-08-17') AS it RETURN it.weekDay", 7],
  ["date('2025-08-17').year", 2025],
];

it("each has a case below", async () => {
  const asked = await Promise.all([...onEveryEngine, ...onNeo4jOnly].map(([text]) => guard(statementOf(text), "neo4j")));
  expect([...new Set(asked.flatMap(({ calls }) => calls.map(({ name }) => name)))].sort()).toEqual([...functionNames].sort());
});

it.each([
  ["RETURN date.truncate('year', date('2025-08-01'))", "line 1, column 8: the embedded engine has no date.truncate(); it works on Neo4j."],
  [
    "MATCH (n)\nRETURN date(n.since) AS since",
    "line 2, column 8: on the embedded engine date() takes a whole day, such as date('2025-08-01') or date({year: 2025, month: 8, day: 1}), or nothing; with anything else it works on Neo4j.",
  ],
  [
    "RETURN date('2025-08-01').year",
    "line 1, column 8: on the embedded engine .year cannot stand right behind date(); name it first: WITH date(..) AS it RETURN it.year",
  ],
  ["WITH date() AS day RETURN day.weekDay", "line 1, column 31: the embedded engine has no .weekDay; it is .dayOfWeek there."],
])("%s is refused on the embedded engine in words that say what to do", async (statement, words) =>
  expect(await guard(statement, "embedded").catch((fault: Error) => fault)).toMatchObject({ code: "BAD_USER_INPUT", message: words }),
);

it.each([
  "date('2025-02-30')",
  "date('20250801')",
  "datetime('2025-08-01T12:00+02:00')",
  "localtime('25:00')",
  "time($x)",
  "duration('PT36H')",
  "duration({days: 1.5})",
  "duration({})",
  "date({year: 2025, day: 5})",
  "date({year: 2025, month: 2, day: 30})",
  "date({year: n.x})",
])("%s, which is nothing or something else on the embedded engine, is refused there", async (call) =>
  expect(await guard(`RETURN ${call}`, "embedded").catch((fault: Error) => fault.message)).toMatch(/^line 1, column 8: on the embedded/),
);

it.each([
  ["RETURN rand(), date(), date('2025-08-01'), datetime.realtime()", ["rand", "date", "datetime.realtime"]],
  ["RETURN datetime({timezone: 'Europe/Berlin'}), datetime({year: 2025, timezone: 'Europe/Berlin'})", ["datetime"]],
  ["RETURN timestamp(), randomUUID(), localtime(), time.transaction()", ["timestamp", "randomuuid", "localtime", "time.transaction"]],
  ["RETURN duration('P1D'), date.truncate('year', date('2025-08-01'))", []],
])("of %s what differs from run to run is told", async (statement, names) => {
  const told = changing((await guard(statement, "neo4j")).calls);
  expect(told.map((sentence) => /: ([\w.]+)\(\) differs from run to run, and so may the rows\.$/.exec(sentence)?.[1])).toEqual(names);
});

const statementOf = (asked: string): string => (/^(MATCH|UNWIND|WITH) /.test(asked) ? asked : `RETURN ${asked}`);

describeEachEngine("functions", ({ engine, load }) => {
  beforeAll(() =>
    load({
      entities: { Organization: [{ id: "tsmc" }, { id: "nvidia" }] },
      claims: [{ subject: "tsmc", relation: "SUPPLIES", object: "nvidia" }],
    }),
  );
  const ask = async (statement: string) => {
    const { statement: passed, texts, column } = await guard(statement, engine.name);
    const { columns, rows } = await engine.console(passed, texts, { timeoutMs: 10_000, maxRows: 5 });
    return { columns: columns.map(column), rows };
  };

  it.each(onEveryEngine)("%s is the same on every engine", async (asked, answer) =>
    expect((await ask(`${statementOf(asked)} AS it`)).rows).toEqual([[answer]]),
  );
  it.each(onNeo4jOnly)("%s is answered on Neo4j, and told elsewhere", async (asked, answer) => {
    const answered = ask(`${statementOf(asked)} AS it`);
    if (engine.name === "neo4j") expect((await answered).rows).toEqual([[answer]]);
    else await expect(answered).rejects.toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringMatching(/^line 1, column \d+: /) });
  });
  it.each(escaped)("%s says what is written", async (written, says) => {
    expect((await ask(`RETURN ${written} AS it`)).rows).toEqual([[says]]);
    expect((await ask(`UNWIND [${written}, 'b'] AS x WITH ${written} AS it, count(x) AS n RETURN it, n`)).rows).toEqual([[says, 2]]);
    expect(await ask(`MATCH (n {id: 'tsmc'}) WHERE n.id <> ${written} RETURN ${written}`)).toEqual({ columns: [written], rows: [[says]] });
  });
});
