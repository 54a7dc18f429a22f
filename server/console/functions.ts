// Which functions a statement may call: those that only read, on which engine each is there and right, and which differ from run to run.
import { InterlockError } from "../errors.ts";
import type { Name } from "./names.ts";

export interface Call {
  /** In lower case: "date.truncate". */
  readonly name: string;
  /** As it is written, without spaces: "('2025-08-01')". */
  readonly given: string;
  /** What stands right behind it: ".year". */
  readonly behind: string;
  readonly line: number;
  readonly column: number;
}
interface Form {
  readonly expected: string;
  fits(given: string): boolean;
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** None with a namespace but those of time: apoc reads files. None that names the server or an internal id. */
const onEveryEngine = words(`
  abs ceil floor round sign sqrt exp log log10 e pi sin cos tan asin acos atan atan2 degrees radians
  count sum avg min max collect stdev stdevp percentilecont percentiledisc
  coalesce exists size length head last tail range reverse keys labels type startnode endnode nodes relationships properties
  tolower toupper lower upper ltrim rtrim left right substring replace split tostring tointeger tofloat toboolean char_length nullif
  rand timestamp`);

const onNeo4jOnly = words(`
  cot haversin isnan isempty btrim character_length valuetype randomuuid
  tostringornull tointegerornull tofloatornull tobooleanornull tostringlist tointegerlist tofloatlist tobooleanlist
  date.truncate time.truncate datetime.truncate localtime.truncate localdatetime.truncate
  date.transaction time.transaction datetime.transaction localtime.transaction localdatetime.transaction
  date.statement time.statement datetime.statement localtime.statement localdatetime.statement
  date.realtime time.realtime datetime.realtime localtime.realtime localdatetime.realtime
  datetime.fromepoch datetime.fromepochmillis
  duration.between duration.inmonths duration.indays duration.inseconds`);

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
const day = String.raw`(\d{4}-\d\d-\d\d)`;
const time = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
/** Nothing, which is the moment, or one text that is written in the statement. */
const textOrNothing = (form: string) => {
  const pattern = new RegExp(`^\\((?:(['"])(?:${form})\\1)?\\)$`);
  return (given: string): boolean => {
    const found = pattern.exec(given);
    const stated = /\d{4}-\d\d-\d\d/.exec(given)?.[0];
    return found !== null && (stated === undefined || isDay(stated));
  };
};
const isMapOfDay = (given: string): boolean => {
  const [whole, year, month = "1", ofMonth = "1"] = /^\(\{year:(\d{4})(?:,month:(\d\d?)(?:,day:(\d\d?))?)?\}\)$/.exec(given) ?? [];
  return whole !== undefined && isDay(`${year}-${month.padStart(2, "0")}-${ofMonth.padStart(2, "0")}`);
};
/**
 * On the embedded engine right only as written here. Anything else may be null there (date('2025-08')), or another value than Neo4j's (a duration
 * of more than 24 hours added to a day, times of two zones compared).
 */
const onEmbeddedAsWritten: ReadonlyMap<string, Form> = new Map([
  [
    "date",
    {
      expected: "a whole day, such as date('2025-08-01') or date({year: 2025, month: 8, day: 1}), or nothing",
      fits: (given) => textOrNothing(day)(given) || isMapOfDay(given),
    },
  ],
  [
    "datetime",
    { expected: "a moment of UTC in quotes, such as datetime('2025-08-01T12:00:00Z'), or nothing", fits: textOrNothing(`${day}T${time}Z`) },
  ],
  [
    "localdatetime",
    {
      expected: "a day and a time in quotes, such as localdatetime('2025-08-01T12:00:00'), or nothing",
      fits: textOrNothing(`${day}T${time}`),
    },
  ],
  ["time", { expected: "a time of UTC in quotes, such as time('12:00:00Z'), or nothing", fits: textOrNothing(`${time}Z`) }],
  ["localtime", { expected: "a time in quotes, such as localtime('12:00:00'), or nothing", fits: textOrNothing(time) }],
  [
    "duration",
    {
      expected: "years, months, weeks and days, such as duration('P1Y6M') or duration({years: 1, months: 6})",
      fits: (given) =>
        /^\((['"])P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?\1\)$/.test(given) ||
        /^\(\{((years|months|weeks|days):\d{1,5}(,(?!\})|(?=\})))+\}\)$/.test(given),
    },
  ],
]);

/** In lower case. */
export const functionNames: ReadonlySet<string> = new Set([...onEveryEngine, ...onNeo4jOnly, ...onEmbeddedAsWritten.keys()]);

const isOfTime = ({ name }: Call): boolean => onEmbeddedAsWritten.has(name.split(".")[0]!);

/** What may be read of a day, a time or a span as though it were a property. */
const partsOfTime = words(`
  year quarter month week weekYear dayOfQuarter day ordinalDay dayOfWeek hour minute second millisecond microsecond nanosecond
  timezone offset offsetMinutes offsetSeconds epochMillis epochSeconds
  years quarters months weeks days hours minutes seconds milliseconds microseconds nanoseconds
  quartersOfYear monthsOfQuarter monthsOfYear daysOfWeek minutesOfHour secondsOfMinute
  millisecondsOfSecond microsecondsOfSecond nanosecondsOfSecond`);
/** Other names of the same, which the embedded engine does not know. */
const partsOnNeo4jOnly: ReadonlyMap<string, string> = new Map([
  ["weekDay", "dayOfWeek"],
  ["quarterDay", "dayOfQuarter"],
]);
/** Names that a statement with these calls may ask for beside the graph's own. */
export const partsOf = (calls: readonly Call[]): readonly string[] =>
  calls.some(isOfTime) ? [...partsOfTime, ...partsOnNeo4jOnly.keys()] : [];

/** Throws where the engine would refuse a call, or answer it with nothing or with something else than Neo4j does. */
export function checkCallsOn(engine: string, calls: readonly Call[], names: readonly Name[]): void {
  if (engine !== "embedded") return;
  for (const call of calls) {
    const { name, given, behind } = call;
    if (onNeo4jOnly.includes(name)) throw lacking(call, `the embedded engine has no ${name}(); it works on Neo4j.`);
    const form = onEmbeddedAsWritten.get(name);
    if (form && !form.fits(given))
      throw lacking(call, `on the embedded engine ${name}() takes ${form.expected}; with anything else it works on Neo4j.`);
    if (form && behind.startsWith("."))
      throw lacking(
        call,
        `on the embedded engine ${behind} cannot stand right behind ${name}(); name it first: WITH ${name}(..) AS it RETURN it${behind}`,
      );
  }
  for (const part of calls.some(isOfTime) ? names : []) {
    const other = partsOnNeo4jOnly.get(part.name);
    if (other !== undefined) throw lacking(part, `the embedded engine has no .${part.name}; it is .${other} there.`);
  }
}
/** What an engine cannot do, with where it is asked for. */
export const lacking = ({ line, column }: { line: number; column: number }, message: string) =>
  new InterlockError("BAD_USER_INPUT", `line ${line}, column ${column}: ${message}`, { line, column });

/** A sentence for each call whose value is of the moment or of chance. */
export const changing = (calls: readonly Call[]): string[] =>
  calls
    .filter(
      (call) =>
        /^(rand|randomuuid|timestamp)$|\.(transaction|statement|realtime)$/.test(call.name) ||
        (isOfTime(call) && /^\((\{timezone:[^,]*\})?\)$/i.test(call.given)),
    )
    .map(({ name, line, column }) => `line ${line}, column ${column}: ${name}() differs from run to run, and so may the rows.`);
