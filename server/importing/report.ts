// Tells what an import does: the counts, then every row that is new, matched, doubtful, left out or wrong.
import type { Problem } from "../seeding/index.ts";
import { told } from "../seeding/index.ts";
import type { Draft, Finding } from "./drafted.ts";

export interface Counts {
  readonly rows: number;
  readonly newEntities: number;
  readonly newClaims: number;
  readonly newSources: number;
  /** By why. */
  readonly matched: Readonly<Record<string, number>>;
  /** Claims that are there already, made by an earlier run. */
  readonly known: number;
  /** Claims that another claim makes already. */
  readonly said: number;
  readonly leftOut: number;
  /** Names that a person must decide on. */
  readonly doubtful: number;
  readonly wrong: number;
}

export function countsOf(drafts: readonly Draft[]): Counts {
  const rows = drafts.flatMap((draft) => draft.rows);
  const findings = rows.flatMap((row) => row.findings);
  const matched: Record<string, number> = {};
  for (const found of findings) if (found.is === "matched") matched[found.why] = (matched[found.why] ?? 0) + 1;
  const count = (is: Finding["is"]) => findings.filter((found) => found.is === is).length;
  const sum = (of: "entities" | "claims" | "sources") => drafts.reduce((total, draft) => total + draft[of].length, 0);
  return {
    rows: rows.length,
    newEntities: sum("entities"),
    newClaims: sum("claims"),
    newSources: sum("sources"),
    matched,
    known: count("known"),
    said: count("said"),
    leftOut: count("left out"),
    doubtful: doubtsIn(drafts).length,
    wrong: rows.reduce((total, row) => total + row.mistakes.length, 0),
  };
}

type Doubt = Extract<Finding, { is: "doubtful" }>;
/** Each name once, with the line on which it is first. */
function doubtsIn(drafts: readonly Draft[]): { place: string; doubt: Doubt }[] {
  const seen = new Map<string, { place: string; doubt: Doubt }>();
  for (const { table, rows } of drafts)
    for (const { line, findings } of rows)
      for (const found of findings)
        if (found.is === "doubtful" && !seen.has(`${found.type} ${found.text}`))
          seen.set(`${found.type} ${found.text}`, { place: `${table.file}:${line}`, doubt: found });
  return [...seen.values()];
}

/** For people. `everyRow` tells also what is new and matched, row by row. */
export function report(drafts: readonly Draft[], everyRow: boolean): string {
  const lines: string[] = [];
  if (everyRow)
    for (const { table, rows } of drafts)
      for (const { line, key, findings, mistakes } of rows) {
        lines.push(`${table.file}:${line}  ${key}`);
        for (const found of findings) lines.push(`  ${sentence(found)}`);
        for (const mistake of mistakes) lines.push(`  wrong      ${mistake.message}`);
      }
  const { rows, newEntities, newClaims, newSources, matched, known, said, leftOut, doubtful, wrong } = countsOf(drafts);
  const reasons = Object.entries(matched).map(([why, times]) => `${times.toLocaleString("en")} by ${why}`);
  lines.push(
    `Of ${number(rows)} rows:`,
    `  new       ${many(newEntities, "entity", "entities")}, ${many(newClaims, "claim")}, ${many(newSources, "source")}`,
    `  matched   ${reasons.length === 0 ? "nothing" : `names of known entities: ${reasons.join(", ")}`}`,
    `  known     ${many(known, "claim")} there already; ${number(said)} more said by other claims`,
    `  left out  ${number(leftOut)}`,
    `  doubtful  ${number(doubtful)}`,
    `  wrong     ${number(wrong)}`,
  );
  const doubts = doubtsIn(drafts);
  if (doubts.length > 0)
    lines.push(
      "",
      "A person must decide which entity is meant. Write the decision into a matches.yaml beside the mapping, as the id that is meant, new or none:",
      ...doubts.flatMap(({ place, doubt: { type, text, candidates } }) => [
        `  ${place}  ${type} ${JSON.stringify(text)} may be ${candidates.map(({ id, name, why }) => `${id} (${JSON.stringify(name)}, ${why})`).join(" or ")}`,
      ]),
    );
  const mistakes: Problem[] = drafts.flatMap((draft) => draft.rows.flatMap((row) => row.mistakes));
  if (mistakes.length > 0)
    lines.push("", `${number(mistakes.length)} mistake${mistakes.length === 1 ? "" : "s"}, so nothing is written:`, ...mistakes.map(told));
  return lines.join("\n");
}

const number = (value: number): string => value.toLocaleString("en");
const many = (count: number, one: string, more = `${one}s`): string => `${number(count)} ${count === 1 ? one : more}`;

function sentence(found: Finding): string {
  if (found.is === "matched") return `matched    ${JSON.stringify(found.text)} is ${found.id}, by ${found.why}`;
  if (found.is === "doubtful")
    return `doubtful   ${found.type} ${JSON.stringify(found.text)} may be ${found.candidates.map(({ id }) => id).join(" or ")}`;
  if (found.is === "left out") return `left out   ${found.text}: ${found.why}`;
  if (found.is === "said") return `said       ${found.text} (by ${found.by})`;
  return `${found.is.padEnd(10)} ${found.what} ${found.id}  ${found.text}`;
}
