// Importing: what a row becomes, how its names are matched to what is known, and that it is all or nothing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { mendFolder, writeFolder } from "../../server/importing/write.ts";
import { loadOntology } from "../../server/ontology.ts";
import { readSeed } from "../../server/seeding/index.ts";
import { mapping, smallSeed } from "./small.ts";

// No disk can be asked to fail between two renames.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, renameSync: vi.fn(fs.renameSync) };
});

const small = smallSeed();
const head = "Chip,Maker,Released,Watts\n";

it("makes entities, claims, a source and its publisher, and leaves what stands there as it was written", () => {
  small.import("chips.csv", `${head}B200,NVIDIA,3/18/2024,1000\n`);
  const files = small.files();
  expect(files["entities/Chip.yaml"]).toBe(
    '- { id: nvidia-h100, name: NVIDIA H100, aliases: [H100] }\n- id: b200\n  name: B200\n  released: "2024-03-18"\n',
  );
  expect(files["claims/nvidia.yaml"]).toMatch(
    /^subject: nvidia\nclaims:\n {2}# A remark of the curator's\.\n[^]*\n {2}- id: c9\d{12}\n {4}relation: BUILDS\n {4}object: b200\n {4}statement: NVIDIA builds the B200\.\n {4}confidence: high\n {4}evidence: \[s9\d{12}\]\n$/,
  );
  expect(files["claims/b200.yaml"]).toMatch(/statement: The B200 draws 1,000 watts\.\n {4}value: 1000\n {4}unit: W\n/);
  expect(files["sources.yaml"]).toMatch(
    /- id: s9\d{12}\n {2}url: https:\/\/example\.org\/chips\n {2}title: Chips\n {2}publisher: Test Data\n {2}date: "2025-01-01"\n$/,
  );
  expect(files["publishers.yaml"]).toBe("Reuters: agency\nTest Data: dataset\n");
});

it("gives a seed that is right, whatever the names", () => {
  const names = [
    "yes",
    "null",
    "12",
    "1.5",
    "a: b",
    "- x",
    "#1",
    "[z]",
    "{y}",
    'O\'Neil "Q"',
    "Größe",
    "芯片",
    "&a",
    "*b",
    "!c",
    "%d",
    "@e",
    "`f`",
    "~",
    "true ",
  ];
  small.import("chips.csv", head + names.map((name, index) => `"${name.replaceAll('"', '""')}",AMD,,${index}\n`).join(""));
  const { entities } = readSeed(join(small.root, "seed"), loadOntology());
  expect(
    entities
      .filter(({ type }) => type === "Chip")
      .map(({ properties }) => properties.name)
      .sort(),
  ).toEqual(["NVIDIA H100", ...names.map((name) => name.trim())].sort());
});

it("run twice, writes nothing new", () => {
  const content = `${head}B200,NVIDIA,2024-03-18,1000\nMI300X,AMD,,750\n`;
  small.import("chips.csv", content);
  const after = small.files();
  const written = statSync(join(small.root, "seed")).ino;
  expect(small.import("chips.csv", content)).toContain("  new       0 entities, 0 claims, 0 sources\n");
  expect(small.files()).toEqual(after);
  // The folder is the very same: none was put in its place.
  expect(statSync(join(small.root, "seed")).ino).toBe(written);
});

it("says of a claim that another one makes already which one it is, and does not make it again", () => {
  const said = small.import("chips.csv", `${head}H100,NVIDIA,,\n`, { rows: true });
  expect(said).toContain("  said       NVIDIA builds the NVIDIA H100. (by c0001)\n");
  expect(small.files()["claims/nvidia.yaml"]).not.toContain("c9");
});

it("makes no claim of a thing on itself, nor of a figure that is not there, and is no mistake for that", () => {
  const partners = `${mapping.replace("{chip} draws {value} watts", "{chip} draws power")}  - as: rivals
    subject: maker
    relation: COMPETES_WITH
    object: amd
    statement: "{maker} competes with AMD."
    set: { confidence: low }
`;
  expect(small.import("chips.csv", `${head}B200,NVIDIA,,\nMI400,AMD,,\n`, { mapping: partners })).toContain(
    "  new       2 entities, 3 claims, 1 source\n",
  );
  const claims = Object.entries(small.files()).flatMap(([file, text]) =>
    file.startsWith("claims/")
      ? [...text.matchAll(/id: c9\d+\n +relation: (\w+)\n +object: (\S+)/g)].map(([, relation, object]) => `${file} ${relation} ${object}`)
      : [],
  );
  expect(claims.sort()).toEqual(["claims/amd.yaml BUILDS mi400", "claims/nvidia.yaml BUILDS b200", "claims/nvidia.yaml COMPETES_WITH amd"]);
});

it("names a source once for a claim, with a locator that a seed may have", () => {
  const twice = mapping.replace(
    "evidence: [dataset]",
    "evidence: [{ source: dataset, locator: { column: Watts } }, { source: dataset, locator: again }, dataset]",
  );
  small.import("chips.csv", `${head}B200,NVIDIA,,"${"7".repeat(600)}"\n`, {
    mapping: twice.replace("number: true", "otherwise: 7, match: nothing"),
  });
  const [, evidence] = /id: c9\d+\n +relation: BUILDS\n[^]*? +evidence: (.*)\n/.exec(small.files()["claims/nvidia.yaml"]!)!;
  expect(evidence).toMatch(/^\[\{ source: s9\d{12}, locator: "?7{500}"? \}\]$/);
});

describe("a name is matched", () => {
  const found = (maker: string, how?: { mapping?: string }) =>
    small
      .import("chips.csv", `${head}B200,${maker},,\n`, { ...how, rows: true })
      .split("\nOf ")[0]!
      .split("\n")
      .filter((line) => line.startsWith("  ") && !/b200|B200/.test(line));
  it.each([
    ["by the name", "AMD", '  matched    "AMD" is amd, by name'],
    ["by an alias", "Nvidia Corporation", '  matched    "Nvidia Corporation" is nvidia, by alias'],
    ["by the name without case, accents and signs", "NVÍDIA.", '  matched    "NVÍDIA." is nvidia, by normalised name'],
  ])("%s", (_, maker, told) => expect(found(maker)).toEqual([told]));
  it("by an id, or an id of others", () => {
    const withId = (id: string) =>
      mapping.replace(
        "maker: { type: Organization, name: { column: Maker } }",
        `maker: { type: Organization, name: { column: Maker }, ${id} }`,
      );
    expect(found("Team Green", { mapping: withId("id: nvidia") })).toEqual(['  matched    "Team Green" is nvidia, by id']);
    expect(found("Team Red", { mapping: withId("externalIds: { wikidata: Q128896 }") })).toEqual([
      '  matched    "Team Red" is amd, by external id',
    ]);
  });
  it("to nothing where two have it: a person must decide, and nothing is written before", () => {
    const before = small.files();
    small.write(
      "seed/entities/Organization.yaml",
      before["entities/Organization.yaml"]!.replace("name: Apple\n", "name: Apple Computer\n  aliases: [Apple]\n"),
    );
    expect(small.import("chips.csv", `${head}M4,Apple,,\n`).split("\n").slice(-2)).toEqual([
      "A person must decide which entity is meant. Write the decision into a matches.yaml beside the mapping, as the id that is meant, new or none:",
      '  chips.csv:2  Organization "Apple" may be apple ("Apple Computer", same alias) or apple-records ("Apple Records", same alias)',
    ]);
    expect(small.files()["entities/Chip.yaml"]).toBe(before["entities/Chip.yaml"]);
  });
  it("to nothing where it is only nearly the same, until a person has decided", () => {
    expect(found("AMD Inc.")).toEqual(['  doubtful   Organization "AMD Inc." may be amd']);
    small.write("matches.yaml", "Organization: { AMD Inc.: amd }\n");
    expect(found("AMD Inc.")).toEqual(['  matched    "AMD Inc." is amd, by decision']);
    small.write("matches.yaml", "Organization: { AMD Inc.: nvidia-h100 }\n");
    expect(small.import("chips.csv", `${head}B200,AMD Inc.,,\n`)).toContain(
      'The decision for "AMD Inc." names "nvidia-h100", which is no Organization that is there.',
    );
    small.write("matches.yaml", "Organization: { AMD Inc.: none }\n");
    expect(found("AMD Inc.")).toEqual(["  left out   AMD Inc.: a person decided so"]);
    small.write("matches.yaml", "Organization: { AMD Inc.: new }\n");
    expect(found("AMD Inc.")).toEqual(['  new        entity amd-inc  Organization "AMD Inc."']);
  });
  it("to an id that is there, else it is told", () => {
    small.write("matches.yaml", "Organization: { AMD Inc.: amdd }\n");
    expect(small.import("chips.csv", `${head}B200,AMD Inc.,,\n`)).toContain(
      'chips.csv:2:1  The decision for "AMD Inc." names "amdd", which is no Organization that is there. Mend it in the mapping or its matches.yaml.',
    );
  });
});

describe("all or nothing", () => {
  it("puts back a folder that a kill left between its two names", () => {
    const seed = join(small.root, "seed");
    const before = small.files();
    renameSync(seed, join(small.root, ".seed.before-import"));
    mendFolder(seed);
    expect(small.files()).toEqual(before);
    // Where the new one took its place already, the old one goes.
    small.write(".seed.before-import/entities/Chip.yaml", "older");
    mendFolder(seed);
    expect([small.files(), existsSync(join(small.root, ".seed.before-import"))]).toEqual([before, false]);
  });
  it("leaves the folder as it was where writing fails", () => {
    const before = small.files();
    // A file cannot be written where a folder of that name is to be.
    expect(() =>
      writeFolder(
        join(small.root, "seed"),
        new Map([
          ["new", "1"],
          ["new/file", "2"],
        ]),
      ),
    ).toThrow();
    expect(small.files()).toEqual(before);
    expect(readdirSync(small.root)).toEqual(["seed"]);
  });
  it("puts the folder back where the new one cannot take its place", () => {
    const before = small.files();
    const rename = vi.mocked(renameSync).getMockImplementation()!;
    vi.mocked(renameSync)
      .mockImplementationOnce(rename)
      .mockImplementationOnce(() => {
        throw new Error("the disk is gone");
      });
    expect(() => writeFolder(join(small.root, "seed"), new Map([["sources.yaml", "[]"]]))).toThrow("the disk is gone");
    expect(small.files()).toEqual(before);
    expect(readdirSync(small.root)).toEqual(["seed"]);
  });
  it("killed at any moment, leaves the folder as it was or as it is to be", async () => {
    mkdirSync(join(small.root, "big"));
    const seed = join(small.root, "seed");
    const before = small.files();
    const rows = Array.from({ length: 300 }, (_, index) => `Chip ${index},AMD,,${index + 1}\n`).join("");
    small.write("chips.csv", head + rows);
    small.write("mapping.yaml", mapping);
    let whole: Record<string, string> | undefined;
    for (let kill = 0; kill < 4; kill++) {
      const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "child.ts"), small.root], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = once(child, "exit");
      // It says "writing" when it begins to write, again and again into folders of their own.
      await once(child.stdout!, "data");
      await new Promise((go) => setTimeout(go, kill * 5));
      child.kill("SIGKILL");
      await ended;
      mendFolder(seed);
      expect(existsSync(seed)).toBe(true);
      const now = small.files();
      whole ??= Object.keys(now).length > Object.keys(before).length ? now : undefined;
      expect([before, whole ?? before]).toContainEqual(now);
    }
  }, 120_000);
});

it("makes an entity of each type that names itself by one column, and knows the two apart the next time", () => {
  const both = mapping.replace(
    "claims:\n",
    `  brand: { type: Product, name: { column: Maker } }
claims:
  - as: offers
    subject: maker
    relation: BUILDS
    object: brand
    statement: "{maker} builds {brand} {chip}."
    set: { confidence: high }
`,
  );
  const table = `${head}LPU 2,Groq,,\n`;
  small.import("chips.csv", table, { mapping: both });
  const files = small.files();
  expect(files["entities/Organization.yaml"]).toMatch(/\n- id: groq\n {2}name: Groq\n$/);
  expect(files["entities/Product.yaml"]).toMatch(/\n- id: groq-product\n {2}name: Groq\n$/);
  expect(files["claims/groq.yaml"]).toMatch(/^subject: groq\n[^]*object: groq-product\n {4}statement: Groq builds Groq LPU 2\.\n/);
  small.import("chips.csv", table, { mapping: both });
  expect(small.files()).toEqual(files);
});

it("takes JSON Lines, with lists and what is inside", () => {
  small.import("chips.jsonl", '{"Chip": "B200", "by": {"names": ["NVIDIA", "AMD"]}, "Released": null, "Watts": 1000}\n', {
    mapping: mapping.replace("column: Maker", "column: by.names"),
  });
  expect(Object.keys(small.files()).filter((file) => file.startsWith("claims/"))).toEqual([
    "claims/amd.yaml",
    "claims/b200.yaml",
    "claims/nvidia.yaml",
  ]);
});
