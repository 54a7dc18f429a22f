// Data that nobody has seen: small strange seeds, each asked a few of every kind of the oracle's questions. TRUST=1 takes hundreds; SEEDS=3 or SEEDS=1-90 says which.
import fc from "fast-check";
import { it } from "vitest";
import { loadOntology } from "../../server/ontology.ts";
import { describeEachEngine } from "../matrix/index.ts";
import { strangeSeed } from "../seeding/strange.ts";
import type { Agrees } from "./oracle/agrees.ts";
import { answersAgree } from "./oracle/answers.ts";
import { answersOfContentsAgree } from "./oracle/answersOfContents.ts";
import { answersOfPathsAgree } from "./oracle/answersOfPaths.ts";
import { answersOfSumsAgree } from "./oracle/answersOfSums.ts";
import { answersOfTimeAgree } from "./oracle/answersOfTime.ts";
import { plainBase } from "./oracle/plainSeed.ts";

const ontology = loadOntology();
const isLarge = process.env.TRUST !== undefined;
/** Neo4j takes twenty times as long over a small seed: it plans each question anew. */
const numbers: { [engine: string]: string } = { embedded: isLarge ? "1-300" : "1-20", neo4j: isLarge ? "1-25" : "8" };

describeEachEngine("The API answers on strange seeds as plain loops over them do", ({ engine, load, ask }) => {
  it("is told whole, and every kind of question is answered alike", { timeout: isLarge ? 1_800_000 : 120_000 }, async () => {
    const [first, last] = (process.env.SEEDS ?? numbers[engine.name]!).split("-").map(Number) as [number, number?];
    for (let number = first; number <= (last ?? first); number++) await askAbout(number);
  });

  async function askAbout(number: number): Promise<void> {
    const around = number % 25 === 20 ? 130 : 0;
    const seed = strangeSeed(ontology, number, {
      entities: 4 + (number % 14),
      claims: (number * 7) % 60,
      sources: 2 + (number % 6),
      around,
    });
    await load(seed);
    const questions: { about: string; ask: () => Promise<void> }[] = [];
    const agrees: Agrees = (about, runs, requests, check) => {
      for (const request of fc.sample(fc.record(requests), { numRuns: Math.min(runs, isLarge ? 3 : 2), seed: number }))
        questions.push({ about: `${about} ${JSON.stringify(request)}`, ask: () => check(request) });
    };
    const asked = { base: plainBase(seed, ontology), ask, agrees };
    for (const kind of [answersAgree, answersOfTimeAgree, answersOfSumsAgree, answersOfPathsAgree]) kind(asked);
    answersOfContentsAgree(asked, seed);
    for (const question of questions)
      await question.ask().catch((fault: Error) => {
        fault.message = `SEEDS=${number}, about ${question.about}: ${fault.message}`;
        throw fault;
      });
  }
});
