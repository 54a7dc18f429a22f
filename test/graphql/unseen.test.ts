// Data that nobody has seen: small strange seeds, each asked a few of all the oracle's questions.
import fc from "fast-check";
import { expect, it } from "vitest";
import { loadOntology } from "../../server/ontology.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { strangeSeed } from "../seeding/strange.ts";
import type { Agrees } from "./oracle/agrees.ts";
import { answersAgree } from "./oracle/answers.ts";
import { answersOfSumsAgree } from "./oracle/answersOfSums.ts";
import { answersOfContentsAgree } from "./oracle/answersOfContents.ts";
import { answersOfPathsAgree } from "./oracle/answersOfPaths.ts";
import { answersOfTimeAgree } from "./oracle/answersOfTime.ts";
import { plainBase } from "./oracle/plainSeed.ts";

const ontology = loadOntology();
const [from, to] = (process.env.SEEDS ?? "1-30").split("-").map(Number) as [number, number];
const each = Number(process.env.EACH ?? 2);
const fails: string[] = [];
let asked = 0;

describeEachEngine("unseen", ({ load, ask, engine }) => {
  it("agrees", { timeout: 1e9 }, async () => {
    const t0 = Date.now();
    for (let n = from; n <= to; n++) {
      const plain = strangeSeed(ontology, n, {
        entities: 4 + (n % 14),
        claims: (n * 7) % 60,
        sources: 2 + (n % 6),
        ...(n % 25 === 0 && { around: 130 }),
      });
      await load(plain);
      const base = plainBase(plain, ontology);
      const list: { about: string; run: () => Promise<void> }[] = [];
      const agrees: Agrees = (about, runs, requests, check) => {
        for (const [at, request] of fc.sample(fc.record(requests), { numRuns: Math.min(each, runs), seed: n }).entries())
          list.push({ about: `${about} #${at} ${JSON.stringify(request)}`, run: () => check(request as never) });
      };
      const on = { base, ask: ((d, v) => (asked++, ask(d, v))) as typeof ask, agrees };
      for (const all of process.env.ONLY_NEW ? [] : [answersAgree, answersOfTimeAgree, answersOfSumsAgree]) all(on);
      answersOfPathsAgree(on);
      answersOfContentsAgree(on, plain);
      for (const { about, run } of list)
        try {
          await run();
        } catch (error) {
          fails.push(`seed ${n}, ${about}: ${String((error as Error).message).slice(0, 1500)} ${differences((error as any).actual, (error as any).expected)}`);
        }
    }
    console.log(
      engine.name,
      `asked ${asked}, ms ${Date.now() - t0}, fails ${fails.length}\n` + fails.slice(0, Number(process.env.SHOW ?? 8)).join("\n-----\n"),
    );
    expect(fails.length).toBe(0);
  });
});

function differences(a: any, b: any, at = ""): string {
  if (JSON.stringify(a) === JSON.stringify(b)) return "";
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return `\n   ${at}: saw ${JSON.stringify(a)}, expected ${JSON.stringify(b)}`;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => differences(a[key], b[key], `${at}.${key}`)).join("").slice(0, 1500);
}
