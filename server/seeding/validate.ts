// Checks the files of a seed whole: every mistake at once, or what is to be in the graph.
import type { Ontology } from "../ontology.ts";
import { claimsIn } from "./claims.ts";
import { derive, type Seed } from "./derive.ts";
import { entitiesIn, publishersIn, sourcesIn } from "./entities.ts";
import { brokenYaml, inOrder, toProblems, type Finding, type Problem } from "./problems.ts";
import { parseFile, type SeedFile, type SeedFiles } from "./read.ts";
import { within, type Kind, type Report, type StatedClaim, type StatedEntity, type StatedSource } from "./stated.ts";
import { checkTogether, type Statements } from "./together.ts";

export type Checked =
  { readonly seed: Seed; readonly problems?: undefined } | { readonly seed?: undefined; readonly problems: readonly Problem[] };

/** Those of the seed it adds to first, so that of two that clash the addition is told. */
const textsOf = ({ folder, texts, base }: SeedFiles): (readonly [folder: string, name: string, text: string])[] => [
  ...(base ? textsOf(base) : []),
  ...[...texts].map(([name, text]) => [folder, name, text] as const),
];

export function validate(files: SeedFiles, ontology: Ontology): Checked {
  const broken: Problem[] = [];
  const findings: Finding[] = [];
  const incomplete = new Set<Kind>();
  const reporter = (kind?: Kind): Report =>
    Object.assign((...[place, say, ...further]: Parameters<Report>) => void findings.push({ ...within(place, ...further), say }), {
      lost: () => void (kind && incomplete.add(kind)),
    });
  const entities: StatedEntity[] = [];
  const claims: StatedClaim[] = [];
  const sources: StatedSource[] = [];
  const publishers = new Map<string, string>();

  const take: Record<Kind, (file: SeedFile, report: Report) => void> = {
    entities: (file, report) => entities.push(...entitiesIn(file, ontology, report)),
    claims: (file, report) => claims.push(...claimsIn(file, ontology, report)),
    sources: (file, report) => sources.push(...sourcesIn(file, report)),
    publishers: (file, report) => {
      for (const [publisher, kind] of publishersIn(file, ontology, report)) publishers.set(publisher, kind);
    },
  };
  for (const [folder, name, text] of textsOf(files)) {
    const kind = /^\w+/.exec(name)![0] as Kind;
    const report = reporter(kind);
    const file = parseFile(`${folder}/${name}`, text);
    const top = { file, at: [] };
    if (!name.endsWith(".yaml"))
      report(top, `Every file here ends in .yaml; this one would not be read. Rename it, or take it out of ${folder}/${kind}/.`);
    // A byte that is no UTF-8 was read as this sign.
    else if (text.includes("\uFFFD")) report(top, "This file is no UTF-8. Save it as UTF-8.");
    else if (file.value === undefined) broken.push(...brokenYaml(file));
    else {
      take[kind](file, report);
      continue;
    }
    report.lost();
  }
  const statements: Statements = { entities, claims, sources, publishers, incomplete };
  checkTogether(statements, ontology, reporter());
  if (findings.length + broken.length === 0) return { seed: derive(statements, ontology) };
  return {
    problems: [...broken, ...toProblems(findings)].sort(inOrder),
  };
}
