// `interlock import` as a person and a program meet it: what is said, what the shell is told, and what is in the folder afterwards.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { mapping, smallSeed } from "./small.ts";

const small = smallSeed();
const head = "Chip,Maker,Released,Watts\n";
beforeEach(() => {
  small.write("chips.csv", `${head}B200,NVIDIA,2024-03-18,1000\n`);
  small.write("mapping.yaml", mapping);
});
const root = join(import.meta.dirname, "../..");
function interlock(words: string): { code: number | null; out: string; err: string } {
  const { PATH = "", HOME = "" } = process.env;
  const run = spawnSync(process.execPath, [join(root, "server/interlock.js"), ...words.split(" ")], {
    cwd: small.root,
    env: { PATH, HOME },
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr.replaceAll(`${small.root}/`, "") };
}
const counts = (made: string, matched: string, known: number, doubtful = 0, wrong = 0) =>
  `Of 1 rows:\n  new       ${made}\n  matched   ${matched}\n  known     ${known} claims there already; 0 more said by other claims\n  left out  0\n  doubtful  ${doubtful}\n  wrong     ${wrong}\n`;

it("shows with --dry-run what it would do, row by row, and writes nothing", () => {
  const before = small.files();
  const { code, out } = interlock("import chips.csv --mapping mapping.yaml --into seed --dry-run");
  expect(out.replace(/c9\d{12}/g, "c9...")).toBe(
    `chips.csv:2  B200
  new        entity b200  Chip "B200"
  matched    "NVIDIA" is nvidia, by name
  new        claim c9...  NVIDIA builds the B200.
  new        claim c9...  The B200 draws 1,000 watts.
${counts("1 entity, 2 claims, 1 source", "names of known entities: 1 by name", 0)}`,
  );
  expect({ code, files: small.files() }).toEqual({ code: 0, files: before });
});

it("imports, says how many files it wrote, and the second time that nothing is new", () => {
  const made = counts("1 entity, 2 claims, 1 source", "names of known entities: 1 by name", 0);
  expect(interlock("import chips.csv --mapping mapping.yaml --into seed")).toEqual({
    code: 0,
    out: `${made}Wrote 5 files in seed. Look at the diff, then: interlock check seed\n`,
    err: "",
  });
  expect(interlock("check seed")).toMatchObject({
    code: 0,
    out: `seed: nothing is wrong in 7 entities, 3 claims and 2 sources.
1 alias leads to more than one entity, and a search finds them all. They may stay where people do say so.
  "Apple": name of apple, alias of apple-records
`,
  });
  expect(interlock("import chips.csv --mapping mapping.yaml --into seed").out).toBe(
    `${counts("0 entities, 0 claims, 0 sources", "names of known entities: 2 by name", 2)}Nothing is new, so nothing was written.\n`,
  );
});

it("ends with 1 where a row is wrong, and tells programs the same as JSON", () => {
  small.write("chips.csv", `${head}B200,NVIDIA,soon,\n`);
  const told =
    'chips.csv:2:3  "Released" must be a date that exists, as YYYY-MM-DD or M/D/YYYY; saw "soon". Mend the cell, or add its form to the mapping.';
  const { code, out } = interlock("import chips.csv --mapping mapping.yaml --into seed");
  expect({ code, end: out.split("\n\n")[1] }).toEqual({
    code: 1,
    end: `1 mistake, so nothing is written:\n${told}\nNothing was written.\n`,
  });
  const json = JSON.parse(interlock("import chips.csv --mapping mapping.yaml --into seed --json").out) as {
    written: string[];
    rows: { mistakes: unknown[] }[];
  };
  expect(json).toMatchObject({ written: [], counts: { rows: 1, wrong: 1 } });
  expect(json.rows[0]!.mistakes).toMatchObject([{ file: "chips.csv", line: 2, column: 3 }]);
});

it.each([
  [
    "import chips.csv --into seed",
    "A mapping must be named with --mapping: it says which columns become what. docs/curators.md tells how to write one.\n",
  ],
  ["import chip.csv --mapping mapping.yaml --into seed", "There is no file chip.csv.\n"],
  [
    "import chips.csv --mapping mapping.yaml --into sed",
    "There is no seed folder sed: --into names one with entities/, claims/ and sources.yaml in it.\n",
  ],
  [
    "import chips.csv --mapping mapping.yaml --into chips.csv",
    "chips.csv is a file, and no seed folder: --into names one with entities/, claims/ and sources.yaml in it.\n",
  ],
  [
    "import chips.csv --mapping mapping.yaml --into seed/claims",
    "seed/claims is no seed folder: expected entities/, claims/ and sources.yaml in it; it has none of them. Name one that has.\n",
  ],
])("ends with 2 for %s", (words, err) => {
  expect(interlock(words)).toEqual({ code: 2, out: "", err });
});
