// Where a release may be written, what is told of an older one, and how `interlock export` is met by a person.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openEngine, type Engine } from "../../server/engine/index.ts";
import { formats, readContents, readRelease, writeRelease } from "../../server/release/index.ts";
import { applySeed, plan, seedFromPlain } from "../../server/seeding/index.ts";
import type { PlainSeed } from "../../server/seeding/index.ts";
import { awkward, bytesOf, newFolder, ontology, released, textOf } from "./folder.ts";

// No disk can be asked to fail between two renames.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, renameSync: vi.fn(fs.renameSync) };
});

let engine: Engine;
beforeAll(async () => void (engine = await openEngine({ name: "embedded" })));
afterAll(() => engine.close());
const hold = (graph: PlainSeed) => applySeed(engine, plan(seedFromPlain(graph, ontology), ontology));
const write = async (folder: string) => writeRelease(folder, await readContents(engine, ontology), { formats, terms: new Map() });

describe("the folder of a release", () => {
  it("has a checksum for every other file", async () => {
    await hold(awkward);
    const files = bytesOf(await released(engine));
    const { SHA256SUMS: sums, ...others } = files;
    const lines = Object.entries(others).map(([name, text]) => `${createHash("sha256").update(text).digest("hex")}  ${name}\n`);
    expect(sums).toBe(lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(""));
    expect(others.VERSION).toMatch(/^data: [0-9a-f]{12}\nform: 2\n$/);
    expect(JSON.parse(others["counts.json"]!)).toMatchObject({
      entities: 3,
      claims: 5,
      sources: 2,
      links: 3,
      claimsByStatus: { happened: 4, planned: 1 },
      entitiesByType: { Chip: 1, Organization: 2 },
    });
    expect(others["CITATION.cff"]).toContain("license: CC-BY-4.0\n");
  });

  it("may be read by whom any new folder may, and promises no licence that nobody gave", async () => {
    await hold(awkward);
    const folder = newFolder();
    await write(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o777 & ~process.umask());
    expect(textOf(folder, "CITATION.cff")).not.toContain("license");
  });

  it("takes the place of an older release", async () => {
    await hold(awkward);
    const folder = await released(engine, ["csv"]);
    await hold({ entities: { Organization: [{ id: "tsmc" }] } });
    await write(folder);
    expect(textOf(folder, "entities.csv")).toContain("\ntsmc,");
    expect(readdirSync(dirname(folder)).filter((name) => name.startsWith(`.${basename(folder)}`))).toEqual([]);
  });

  it("gets an older release back where the new one cannot take its place", async () => {
    await hold(awkward);
    const folder = await released(engine, ["csv"]);
    const before = bytesOf(folder);
    await hold({ entities: { Organization: [{ id: "tsmc" }] } });
    const rename = vi.mocked(renameSync).getMockImplementation()!;
    vi.mocked(renameSync)
      .mockImplementationOnce(rename)
      .mockImplementationOnce(() => {
        throw new Error("the disk is gone");
      });
    await expect(write(folder)).rejects.toThrow("the disk is gone");
    expect(bytesOf(folder)).toEqual(before);
    expect(readdirSync(dirname(folder)).filter((name) => name.startsWith(`.${basename(folder)}`))).toEqual([]);
  });

  it("may be there if it is empty, and any folder above it is made", async () => {
    const folder = join(newFolder(), "a/b");
    mkdirSync(folder, { recursive: true });
    await write(folder);
    expect(existsSync(join(folder, "VERSION"))).toBe(true);
  });

  it("that holds anything else is refused and left as it was", async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, "thesis.tex"), "Years of work");
    await expect(write(folder)).rejects.toThrow(`${folder} holds what is no release of Interlock (thesis.tex). Nothing was changed.`);
    expect(bytesOf(folder)).toEqual({ "thesis.tex": "Years of work" });
    const mixed = await released(engine, ["csv"]);
    writeFileSync(join(mixed, "notes.txt"), "mine");
    const before = bytesOf(mixed);
    await expect(write(mixed)).rejects.toThrow("(notes.txt)");
    expect(bytesOf(mixed)).toEqual(before);
    await expect(write(join(folder, "thesis.tex"))).rejects.toThrow("is a file; a release is a folder.");
  });

  it("is not there at all when writing fails half-way", async () => {
    const folder = newFolder();
    const failing = {
      name: "failing",
      files: [
        {
          name: "failing.txt",
          about: "",
          *write() {
            yield "half";
            throw new Error("disk full");
          },
        },
      ],
    };
    await expect(
      writeRelease(folder, await readContents(engine, ontology), { formats: [...formats, failing], terms: new Map() }),
    ).rejects.toThrow("disk full");
    expect(readdirSync(dirname(folder)).filter((name) => name.includes(basename(folder)))).toEqual([]);
  });
});

describe("the changes since an older release", () => {
  it("are what was added, removed and changed of what is stated", async () => {
    await hold(awkward);
    const old = readRelease(await released(engine, ["csv"]), ontology);
    const [c1, c2, c3, c4] = awkward.claims!;
    await hold({
      ...awkward,
      entities: {
        Organization: [{ ...awkward.entities.Organization![0]!, kind: "lab" }, awkward.entities.Organization![1]!],
        Chip: [{ id: "h200", name: "H200" }],
      },
      claims: [{ ...c1!, object: "h200", id: "c0001" }, { ...c2!, note: undefined, status: "happened" }, c3!, c4!].map(
        (claim) => Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)) as typeof c1 & object,
      ),
    });
    const folder = await released(engine, ["jsonl"], old);
    const to = /data: (\w+)/.exec(textOf(folder, "VERSION"))![1];
    expect(JSON.parse(textOf(folder, "CHANGES.json"))).toEqual({
      from: old.dataVersion,
      to,
      entities: {
        added: [{ id: "h200", title: "H200" }],
        removed: [{ id: "h100.sxm", title: "@h100" }],
        changed: [{ id: "nvidia", title: awkward.entities.Organization![0]!.name, properties: { kind: { from: "company", to: "lab" } } }],
      },
      claims: {
        added: [],
        removed: [{ id: "c0005", title: "openai PARTNERS_WITH nvidia (c0005)." }],
        changed: [
          {
            id: "c0001",
            title: "nvidia BUILDS h200 (c0001).",
            properties: {
              object: { from: "h100.sxm", to: "h200" },
              statement: { from: "nvidia BUILDS h100.sxm (c0001).", to: "nvidia BUILDS h200 (c0001)." },
            },
          },
          {
            id: "c0002",
            title: "nvidia INVESTS_IN openai (c0002).",
            properties: { note: { from: "+49 30\ttab", to: null }, status: { from: "planned", to: "happened" } },
          },
        ],
      },
      sources: { added: [], removed: [], changed: [] },
    });
    const page = textOf(folder, "CHANGES.md");
    expect(page).toContain("## claims: 0 added, 1 removed, 2 changed");
    expect(page).toContain("  - status: planned → happened");
  });

  it("are told only of a release that is whole", async () => {
    await hold(awkward);
    const folder = await released(engine, ["jsonl"]);
    writeFileSync(join(folder, "claims.jsonl"), textOf(folder, "claims.jsonl").replace("high", "low"));
    expect(() => readRelease(folder, ontology)).toThrow(
      "claims.jsonl is not as it was written: its checksum is not the one in SHA256SUMS.",
    );
    expect(() => readRelease(dirname(folder), ontology)).toThrow(
      "is no release of Interlock: expected a folder with VERSION and SHA256SUMS in it.",
    );
    expect(() => readRelease("nowhere", ontology)).toThrow("nowhere is no release of Interlock");
  });
});

describe("interlock export", () => {
  const root = join(import.meta.dirname, "../..");
  const at = newFolder();
  beforeAll(() => {
    mkdirSync(join(at, "seed/claims"), { recursive: true });
    mkdirSync(join(at, "seed/entities"));
    writeFileSync(join(at, "seed/entities/Organization.yaml"), "- { id: tsmc, name: TSMC }\n- { id: nvidia, name: NVIDIA }\n");
    writeFileSync(join(at, "seed/sources.yaml"), "- { id: s0001, url: https://example.org/one, title: One, publisher: Reuters }\n");
    writeFileSync(join(at, "seed/publishers.yaml"), "Reuters: agency\n");
    writeFileSync(
      join(at, "seed/claims/tsmc.yaml"),
      "subject: tsmc\nclaims:\n  - { id: c0001, relation: SUPPLIES, object: nvidia, statement: It does., confidence: high, evidence: [s0001] }\n",
    );
  });
  const interlock = (words: string) => {
    const { PATH = "", HOME = "" } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "server/interlock.js"), ...words.split(" ")], {
      cwd: at,
      env: { PATH, HOME, INTERLOCK_SEED: "seed" },
      encoding: "utf8",
    });
    return { code: status, out: stdout, err: stderr };
  };

  it("says what it wrote, and where", () => {
    expect(interlock("export release --format csv")).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^CITATION\.cff +\d+ B\nREADME\.md +[\d.]+ kB\nVERSION +27 B\nclaims\.csv +[\d.]+ k?B\ncolumns\.json [^]*\nSHA256SUMS +\d+ B\nData version \w{12} with 2 entities, 1 claims, 1 sources and 1 links is in release\.\n$/,
      ),
      err: "",
    });
    // Whoever keeps this folder states no licence, and we state none for them.
    expect(readdirSync(join(at, "release"))).not.toContain("LICENSE");
    expect(textOf(join(at, "release"), "README.md")).toContain("states no licence");
  });
  it("names the folder by the data version where none is named", () => {
    const { code, out } = interlock("export --format jsonl,turtle");
    const folder = /is in (interlock-\w{12})\.\n$/.exec(out)?.[1];
    expect([code, readdirSync(join(at, folder!)).filter((name) => /ttl|jsonl|csv/.test(name))]).toEqual([
      0,
      ["claims.jsonl", "entities.jsonl", "interlock.ttl", "links.jsonl", "sources.jsonl"],
    ]);
  });
  it("tells the changes since an older release", () => {
    cpSync(join(at, "release"), join(at, "older"), { recursive: true });
    expect(interlock("export newer --since older").code).toBe(0);
    expect(textOf(join(at, "newer"), "CHANGES.md")).toContain("## claims: 0 added, 0 removed, 0 changed");
  });
  it.each([
    [
      "export release --format cvs",
      '--format takes csv, jsonl, graphml, cypher, turtle; saw "cvs". Did you mean csv? Leave it out for all of them.\n',
    ],
    ["export newest --since seed", "seed is no release of Interlock: expected a folder with VERSION and SHA256SUMS in it.\n"],
    [
      "export seed",
      "seed holds what is no release of Interlock (claims, entities, publishers.yaml ...). Nothing was changed. Name a new or empty folder, or one with a release alone, which is then replaced.\n",
    ],
  ])("%s ends with 2 and says what to do", (words, err) => expect(interlock(words)).toEqual({ code: 2, out: "", err }));
});
