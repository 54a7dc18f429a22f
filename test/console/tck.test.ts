// openCypher's own scenarios against the console's guard: no write passes, and a question is refused for a stated reason only.
import { beforeAll, describe, expect, it } from "vitest";
import { guard } from "../../server/console/guard.ts";
import { InterlockError } from "../../server/errors.ts";
import { canHave, scenarios, type Scenario } from "./tck/scenarios.ts";

/** The scenarios that the guard refuses although they may only read: what a procedure does stands in no grammar, and some read files or end other queries. */
const withProcedures = 36;
/** Those that need what the embedded engine does not have, as functions.ts says. */
const notOnEmbedded = 990;
const missing = !canHave();

describe.skipIf(missing)(`openCypher's scenarios${missing ? " (not tested: they come by Maven, which is not here)" : ""}`, () => {
  let all: { scenario: Scenario; refusal: string | undefined }[];
  const refusalOf = (statement: string, engine: string): Promise<string | undefined> =>
    guard(statement, engine).then(
      () => undefined,
      (fault: unknown) => (fault instanceof InterlockError ? `${fault.code} ${fault.message}` : `crashed: ${String(fault)}`),
    );
  beforeAll(async () => {
    all = [];
    for (const scenario of scenarios()) all.push({ scenario, refusal: await refusalOf(scenario.statement, "neo4j") });
  }, 300_000);
  const of = (does: Scenario["does"]) => all.filter(({ scenario }) => scenario.does === does);

  it("none of the 1,251 statements that write passes", () => {
    expect(of("write").length).toBe(1251);
    expect(of("write").filter(({ refusal }) => !/^CYPHER_(NOT_ALLOWED|SYNTAX) /.test(refusal ?? "passed"))).toEqual([]);
  });

  it("2,921 of the 2,957 questions pass; the 36 others call procedures", () => {
    expect(of("read").length).toBe(2957);
    const refused = of("read").filter(({ refusal }) => refusal !== undefined);
    expect(refused.filter(({ refusal }) => !/^CYPHER_NOT_ALLOWED line \d+, column \d+: CALL is not allowed/.test(refusal!))).toEqual([]);
    expect(refused.length).toBe(withProcedures);
  });

  it("those that the embedded engine would answer with nothing or otherwise are told so there", async () => {
    const told = await Promise.all(
      of("read")
        .filter(({ refusal }) => refusal === undefined)
        .map(({ scenario }) => refusalOf(scenario.statement, "embedded")),
    );
    const refused = told.filter((refusal) => refusal !== undefined);
    expect(refused.filter((refusal) => !/^BAD_USER_INPUT line \d+, column \d+: (the|on the) embedded engine /.test(refusal))).toEqual([]);
    expect(refused.length).toBe(notOnEmbedded);
  });

  it("what is wrong on purpose is refused or let through to the engine, and crashes nothing", () =>
    expect(of("wrong").filter(({ refusal }) => refusal !== undefined && !/^CYPHER_(NOT_ALLOWED|SYNTAX) /.test(refusal))).toEqual([]));
});
