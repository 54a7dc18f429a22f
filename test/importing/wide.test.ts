// The wide base: made from the imports alone, right by its check, and truthful in what it says of plans and estimates.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { beforeAll, describe, expect, it } from "vitest";
import { planImport, readList } from "../../server/importing/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { readSeed, type Seed } from "../../server/seeding/index.ts";
import { seedFolderOf } from "../../server/settings.ts";

const seed = join(import.meta.dirname, "../../seed");
const wide = seedFolderOf("wide");
let whole: Seed;
let curated: Seed;
beforeAll(() => {
  whole = readSeed(wide, loadOntology());
  curated = readSeed(seed, loadOntology());
}, 120_000);

it("has at least 3,000 entities and 6,000 claims, the curated ones among them as they are", () => {
  expect(whole.entities.length).toBeGreaterThan(3_000);
  expect(whole.claims.length).toBeGreaterThan(6_000);
  const claims = new Map(whole.claims.map((claim) => [claim.id, claim]));
  expect(curated.claims.filter((claim) => JSON.stringify(claims.get(claim.id)) !== JSON.stringify(claim))).toEqual([]);
});

it("is what the imports make, to the byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "interlock-wide-"));
  try {
    writeFileSync(join(folder, "base.yaml"), `folder: ${JSON.stringify(seed)}\n`);
    const plan = planImport(readList(join(seed, "imports/wide.yaml")), folder, loadOntology(), true);
    expect({ mistakes: plan.mistakes, doubtful: plan.doubtful }).toEqual({ mistakes: 0, doubtful: 0 });
    const there = readdirSync(wide, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => file !== "base.yaml" && statSync(join(wide, file)).isFile());
    expect([...plan.texts.keys()].sort()).toEqual(there.sort());
    expect([...plan.texts].filter(([file, text]) => readFileSync(join(wide, file), "utf8") !== text).map(([file]) => file)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 300_000);

describe("what is imported", () => {
  let imported: Seed["claims"];
  beforeAll(() => {
    const own = new Set(curated.claims.map(({ id }) => id));
    imported = whole.claims.filter(({ id }) => !own.has(id));
  });
  it("has ids that curated ones cannot reach", () => {
    expect(imported.filter(({ id }) => !/^c9\d{12}$/.test(id))).toEqual([]);
  });
  it("cites its data set, with the row, in every claim", () => {
    const datasets = new Set(["Epoch AI via GitHub", "models.dev (MIT)", "MLCommons (Apache 2.0)"]);
    const publisherOf = new Map(whole.sources.map(({ id, properties }) => [id, properties.publisher as string]));
    expect(
      imported.filter(
        ({ properties }) =>
          !datasets.has(publisherOf.get((properties.sources as string[])[0]!)!) || (properties.locators as string[])[0] === "",
      ),
    ).toEqual([]);
  });
  it("calls Epoch's reckonings of computing, cost and size estimates or plans, on its word alone", () => {
    const reckoned = imported.filter(({ object }) =>
      ["metric-training-compute", "metric-training-cost", "metric-h100e", "metric-capital-cost"].includes(object),
    );
    expect(reckoned.length).toBeGreaterThan(1_000);
    expect(
      reckoned.filter(({ properties }) => !["estimated", "planned"].includes(properties.status as string) || properties.sourceCount !== 1),
    ).toEqual([]);
  });
  it("keeps plans as plans", () => {
    const rows = imported.filter(
      ({ relation, properties }) =>
        relation === "USES" &&
        /is to use/.test(properties.statement as string) &&
        /according to Epoch AI/.test(properties.statement as string) &&
        properties.count !== undefined,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ properties }) => properties.status !== "planned")).toEqual([]);
  });
  it("calls what Epoch puts on a day that had not come when it was published a plan", () => {
    const wrong = imported.filter(
      ({ object, properties }) =>
        ["metric-power", "metric-h100e", "metric-capital-cost"].includes(object) &&
        (properties.locators as string[])[0]!.startsWith("Data center=") &&
        (properties.status === "planned") !== (properties.observedOn as string) > "2025-12-14",
    );
    expect(wrong).toEqual([]);
  });
  it("has hand-read rows as they stand in the files", () => {
    const of = (subject: string, relation: string, object: string) =>
      imported
        .filter((claim) => claim.subject === subject && claim.relation === relation && claim.object === object)
        .map(({ properties }) => ({ count: properties.count, value: properties.value, status: properties.status }));
    expect(of("gpt-4", "TRAINED_ON", "nvidia-a100-sxm4-40-gb")).toEqual([{ count: 25_000, value: undefined, status: "happened" }]);
    expect(of("solar-open-100b", "REPORTS", "metric-parameters")).toEqual([
      { count: undefined, value: 102_000_000_000, status: "happened" },
    ]);
    expect(of("oak-ridge-nl-frontier", "USES", "amd-radeon-instinct-mi250x")).toEqual([
      { count: 37_632, value: undefined, status: "happened" },
    ]);
    expect(of("upstage", "BUILDS", "solar-open-100b")).toHaveLength(1);
  });
});

it("means by each of Epoch's names the entity for which the curated base cites that row", () => {
  const decisions = load(readFileSync(join(seed, "imports/epoch/matches.yaml"), "utf8")) as Record<string, Record<string, string>>;
  const names = new Map<string, Set<string>>();
  for (const { type, id, properties } of whole.entities)
    for (const name of [properties.name as string, ...(properties.aliases as string[])]) {
      const key = `${type} ${name.toLowerCase()}`;
      names.set(key, (names.get(key) ?? new Set<string>()).add(id));
    }
  const types = new Map(curated.entities.map(({ id, type }) => [id, type]));
  const wrong: string[] = [];
  for (const { subject, object, properties } of curated.claims)
    for (const locator of properties.locators as string[]) {
      const name = /^(?:Model|Hardware name)=([^,;]+)$/.exec(locator)?.[1];
      const type = locator.startsWith("Model") ? "Model" : "Chip";
      const cited = [subject, object].filter((id) => types.get(id) === type);
      if (name === undefined || cited.length === 0) continue;
      const decided = decisions[type]?.[name];
      const meant = decided === undefined ? names.get(`${type} ${name.toLowerCase()}`) : new Set([decided]);
      if (meant && !cited.some((id) => meant.has(id))) wrong.push(`${locator}: ${cited.join(", ")}, not ${[...meant].join(", ")}`);
    }
  expect(wrong).toEqual([]);
});

it("ships the licence of each data set, and all files in less than 15 MB", () => {
  expect(["models.dev/LICENSE", "mlperf/LICENSE.md", "SOURCES.md"].filter((file) => !existsSync(join(seed, "imports", file)))).toEqual([]);
  const sizes = readdirSync(join(seed, "imports"), { recursive: true, encoding: "utf8" }).map((file) =>
    statSync(join(seed, "imports", file)),
  );
  expect(sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)).toBeLessThan(15_000_000);
});
