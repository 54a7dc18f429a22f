// A seed that adds to another one, and a checked seed that is kept between starts.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadOntology, ontologyFolder } from "../../server/ontology.ts";
import { ontologyOf, readSeed } from "../../server/seeding/index.ts";

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, ".."), { recursive: true });
  writeFileSync(join(root, file), text);
};
const claim = (id: string, object: string, source: string) =>
  `  - { id: ${id}, relation: BUILDS, object: ${object}, statement: It builds ${object}., confidence: high, evidence: [${source}] }\n`;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "interlock-folders-"));
  write("base/entities/Organization.yaml", "- { id: nvidia, name: NVIDIA }\n");
  write("base/entities/Chip.yaml", "- { id: h100, name: H100 }\n");
  write("base/claims/nvidia.yaml", `subject: nvidia\nclaims:\n${claim("c0001", "h100", "s0001")}`);
  write("base/sources.yaml", "- { id: s0001, url: https://example.org/1, title: One, publisher: Reuters }\n");
  write("base/publishers.yaml", "Reuters: agency\n");
  write("more/base.yaml", "folder: ../base\n");
  write("more/entities/Chip.yaml", "- { id: b200, name: B200 }\n");
  write("more/claims/nvidia.yaml", `subject: nvidia\nclaims:\n${claim("c0002", "b200", "s0001")}`);
});
afterEach(() => rmSync(root, { recursive: true }));
const ontology = loadOntology();
const read = (folder = "more", cache?: string) => readSeed(join(root, folder), ontology, cache);
const claimsOf = (seed: ReturnType<typeof read>) => seed.claims.map(({ id }) => id);

it("a folder where a seed keeps files is named", () => {
  mkdirSync(join(root, "base/claims/amd.yaml"));
  expect(() => read("base")).toThrow(/base\/claims\/amd\.yaml cannot be read: it is a folder, and a seed keeps files alone there\.$/);
});

it("what an editor leaves beside a file is nobody's claim, and any other file is told", () => {
  write("base/claims/nvidia.yaml~", "half a thought");
  write("base/claims/.nvidia.yaml.swp", "");
  expect(claimsOf(read("base"))).toEqual(["c0001"]);
  write("base/claims/nvidia.yml", "subject: nvidia\n");
  expect(() => read("base")).toThrow(/nvidia\.yml:1:1 {2}Every file here ends in \.yaml; this one would not be read\./);
});

describe("a seed with a base.yaml", () => {
  it("adds to the seed that is named there: entities, sources and publishers of both are known, a subject may stand in both", () => {
    expect(claimsOf(read())).toEqual(["c0001", "c0002"]);
    expect(claimsOf(read("base"))).toEqual(["c0001"]);
  });
  it("may not say again what the base says, and it is the addition that is told", () => {
    write("more/entities/Chip.yaml", "- { id: h100, name: H100 }\n- { id: b200, name: B200 }\n");
    // As an editor opens it, from wherever the command was given.
    expect(() => read()).toThrow(
      /\n\/\S+\/more\/entities\/Chip\.yaml:1:5 {2}The id "h100" is taken already at \S+\/base\/entities\/Chip\.yaml:1:5\./,
    );
  });
  it("speaks as the base does, where that brings an ontology of its own", () => {
    cpSync(ontologyFolder, join(root, "base/ontology"), { recursive: true });
    write("base/ontology/entities/Law.yaml", 'description: A law.\nlook: { color: "#334455", shape: triangle }\n');
    const own = (folder: string) => ontologyOf(join(root, folder)).entityTypes.map(({ name }) => name);
    expect(own("base")).toContain("Law");
    expect(own("more")).toEqual(own("base"));
  });
  it("must name a folder, and not lead in a circle", () => {
    write("more/base.yaml", "fold: ../base\n");
    expect(() => read()).toThrow('base.yaml must name the seed folder that this one adds to, such as "folder: .."; saw none.');
    write("more/base.yaml", "folder: .\n");
    expect(() => read()).toThrow("that leads in a circle.");
    write("more/base.yaml", "folder: ../base\n");
    write("base/base.yaml", "folder: ../more\n");
    expect(() => read()).toThrow("that leads in a circle.");
  });
});

describe("a checked seed that is kept", () => {
  const kept = () => join(root, "cache", readdirSync(join(root, "cache"))[0]!);
  const cache = () => join(root, "cache");
  it("is none under another ontology", () => {
    const grade = (known: typeof ontology) =>
      readSeed(join(root, "base"), known, cache()).claims.map(({ properties }) => properties.evidenceGrade);
    expect(grade(ontology)).toEqual(["fair"]);
    const publisherKinds = ontology.publisherKinds.map((kind) => ({ ...kind, firm: false }));
    expect(grade(Object.assign(Object.create(Object.getPrototypeOf(ontology) as object), ontology, { publisherKinds }))).toEqual(["weak"]);
    expect(grade(ontology)).toEqual(["fair"]);
  });
  it("is the same as one that is read anew", () => {
    const first = read("more", cache());
    expect(read("more", cache())).toEqual(first);
    expect(first).toEqual(read());
  });
  it("is not looked at once a file of the seed, or of its base, has changed", () => {
    read("more", cache());
    write("base/entities/Chip.yaml", "- { id: h100, name: Hopper }\n");
    expect(read("more", cache()).entities.map(({ properties }) => properties.name)).toContain("Hopper");
    write("more/claims/nvidia.yaml", "subject: nvidia\nclaims: []\n");
    expect(claimsOf(read("more", cache()))).toEqual(["c0001"]);
  });
  it.each([
    ["cut short", (text: string) => text.slice(0, -10)],
    ["changed", (text: string) => text.replace("B200", "B201")],
    ["empty", () => ""],
    ["of another key", (text: string) => text.replace(/^./, (letter) => (letter === "a" ? "b" : "a"))],
  ])("is ignored where it is %s, and made anew", (_, spoil) => {
    const whole = read("more", cache());
    const text = readFileSync(kept(), "utf8");
    writeFileSync(kept(), spoil(text));
    expect(read("more", cache())).toEqual(whole);
    expect(readFileSync(kept(), "utf8")).toBe(text);
  });
  it("is done without where it cannot be written", () => {
    write("cache", "a file stands where the folder would");
    expect(claimsOf(read("more", cache()))).toEqual(["c0001", "c0002"]);
  });
  it("is read by nobody else: it may hold what somebody has not published yet", () => {
    read("more", cache());
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
  });
  it("holds no seed that is wrong", () => {
    write("more/entities/Chip.yaml", "- { id: b200, nam: B200 }\n");
    expect(() => read("more", cache())).toThrow("has no property");
    expect(() => read("more", cache())).toThrow("has no property");
  });
});
