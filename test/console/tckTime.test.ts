// The answers that openCypher's own scenarios expect of functions of time: each engine shows the same days, times and spans, or says that it cannot.
import { expect, it } from "vitest";
import { guard } from "../../server/console/guard.ts";
import type { Value } from "../../server/engine/index.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { canHave, scenarios } from "./tck/scenarios.ts";

/** A span of 31,688 million years has more seconds than a number holds. */
const tooLong = "duration.inSeconds(localdatetime('-999999999-01-01'), localdatetime('+999999999-12-31T23:59:59'))";
const asked = canHave()
  ? scenarios().filter(
      ({ name, statement, does, answer }) =>
        name.startsWith("expressions/temporal/") && does === "read" && answer && !statement.includes(tooLong),
    )
  : [];

/** ISO texts of one form: with seconds, and without needless noughts behind the point. */
const form = (text: string): string =>
  text
    .replace(/^'|'$/g, "")
    .replace(/((?:^|T)\d\d:\d\d)(?=$|[Z+\-[])/, "$1:00")
    .replace(/\.(\d*?)0+(?!\d)/, (_, digits: string) => (digits === "" ? "" : `.${digits}`));
const shown = (value: Value): string => form(typeof value === "string" ? value : JSON.stringify(value));

describeEachEngine(
  `${asked.length} questions of time${asked.length === 0 ? " (not tested: they come by Maven, which is not here)" : ""}`,
  ({ engine }) => {
    it("are answered as openCypher says, or told to work elsewhere", { timeout: 120_000 }, async () => {
      const other: unknown[] = [];
      let answered = 0;
      for (const { statement, answer } of asked) {
        try {
          const { statement: passed, texts } = await guard(statement, engine.name);
          const { rows } = await engine.console(passed, texts, { timeoutMs: 20_000, maxRows: 2 });
          answered++;
          const got = rows[0]!.map(shown);
          if (got.join() !== answer!.map(form).join()) other.push({ statement, answer, got });
        } catch (fault) {
          if (engine.name === "neo4j" || !/ embedded engine .*works on Neo4j\.$/.test((fault as Error).message))
            other.push({ statement, fault });
        }
      }
      expect(other).toEqual([]);
      if (asked.length > 0) expect([asked.length, answered]).toEqual([951, engine.name === "neo4j" ? 951 : 8]);
    });
  },
);
