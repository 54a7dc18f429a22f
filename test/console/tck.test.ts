// openCypher's own scenarios against the console's guard: no write passes, and a question is refused for a stated reason only.
import { beforeAll, describe, expect, it } from "vitest";
import { guard } from "../../server/console/guard.ts";
import { InterlockError } from "../../server/errors.ts";
import { canHave, scenarios, type Scenario } from "./tck/scenarios.ts";

/** What the guard refuses although it only reads, how many scenarios need it, and why it is refused. */
const onPurpose: readonly [what: string, refusal: RegExp, scenarios: number, why: string][] = [
  [
    "functions of time",
    /(The function (date|time|datetime|localtime|localdatetime|duration)(\.\w+)?\(\) is not allowed|(date|duration)\(\) takes)/,
    1006,
    "date('2025-08-01') and duration('P1Y6M') pass. Anything else may name the moment, so that no two runs agree, or is nothing on the embedded engine.",
  ],
  ["rand()", /The function rand\(\) is not allowed/, 64, "No two runs agree."],
  ["procedures", /CALL is not allowed/, 36, "What a procedure does stands in no grammar: some read files, some end other queries."],
  ["a backslash", /A backslash is not allowed anywhere/, 6, "One engine takes an escaped quote for the end of a text, another does not."],
  ["deep nesting", /nested more than 32 levels deep/, 2, "A parser can be made to overflow."],
  ["great length", /characters; 8000 are allowed/, 1, "A parser can be kept busy."],
];
const missing = !canHave();

describe.skipIf(missing)(`openCypher's scenarios${missing ? " (not tested: they come by Maven, which is not here)" : ""}`, () => {
  let all: { scenario: Scenario; refusal: string | undefined }[];
  beforeAll(async () => {
    all = [];
    for (const scenario of scenarios()) {
      const refusal = await guard(scenario.statement).then(
        () => undefined,
        (fault: unknown) => (fault instanceof InterlockError ? `${fault.code} ${fault.message}` : `crashed: ${String(fault)}`),
      );
      all.push({ scenario, refusal });
    }
  }, 300_000);
  const of = (does: Scenario["does"]) => all.filter(({ scenario }) => scenario.does === does);

  it("none of the 1,251 statements that write passes", () => {
    expect(of("write").length).toBe(1251);
    expect(of("write").filter(({ refusal }) => !/^CYPHER_(NOT_ALLOWED|SYNTAX) /.test(refusal ?? "passed"))).toEqual([]);
  });

  it("all of the 2,957 questions pass, but for those that need what is refused on purpose", () => {
    expect(of("read").length).toBe(2957);
    const refused = of("read").filter(({ refusal }) => refusal !== undefined);
    expect(refused.filter(({ refusal }) => !onPurpose.some(([, words]) => words.test(refusal!)))).toEqual([]);
    expect(onPurpose.map(([what, words]) => [what, refused.filter(({ refusal }) => words.test(refusal!)).length])).toEqual(
      onPurpose.map(([what, , count]) => [what, count]),
    );
    expect(of("read").length - refused.length).toBe(1842);
  });

  it("what is wrong on purpose is refused or let through to the engine, and crashes nothing", () =>
    expect(of("wrong").filter(({ refusal }) => refusal !== undefined && !/^CYPHER_(NOT_ALLOWED|SYNTAX) /.test(refusal))).toEqual([]));
});
