// Where nothing can be kept: a home in which no folder can be made, a disk that is full, a database that another process has.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEngine } from "../../server/engine/index.ts";

const program = join(import.meta.dirname, "../../server/interlock.js");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "interlock-room-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** With files no larger than so many KiB: to a program the same as a disk that is full. */
function run(words: string, env: Record<string, string>, largestKiB = "unlimited") {
  const { PATH = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["-c", `ulimit -f ${largestKiB}; exec "${process.execPath}" "${program}" ${words}`],
    {
      cwd: folder,
      env: { PATH, HOME: folder, ...env },
      encoding: "utf8",
      // It would never end else; nothing is asserted of how long it takes.
      timeout: 60_000,
      killSignal: "SIGKILL",
    },
  );
  return { code: status, out: stdout, err: stderr };
}
const answered = { code: 0, out: expect.stringMatching(/^c0011 {2}MAI-1-preview/), err: "" };

describe("where nothing can be kept", { timeout: 120_000 }, () => {
  it.skipIf(!existsSync("/proc/self"))("a home in which no folder can be made is done without", () => {
    expect(run("show c0011", { HOME: "/proc" })).toEqual(answered);
    expect(run("export /proc/new/release --format csv", {})).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^\/proc\/new cannot be used/),
    });
  });

  it("a cache on a full disk is done without, and nothing is left of it", () => {
    expect(run("show c0011", {}, "400")).toEqual(answered);
    expect(readdirSync(join(folder, ".cache/interlock"))).toEqual([]);
  });

  it("a database on a full disk is named, and seeded whole once there is room", () => {
    const env = { EMBEDDED_PATH: join(folder, "graph.db") };
    for (const room of ["400", "1500"]) {
      const { code, err } = run("seed", env, room);
      expect({ code, err }).toEqual({
        code: 3,
        err: expect.stringMatching(/^The embedded database ".*graph\.db" cannot be written: .*Make room on its disk/),
      });
    }
    expect(run("seed", env)).toMatchObject({ code: 0, err: "" });
    expect(run("show c0011", env)).toEqual(answered);
  });

  it("a database that another process has is said to be in use", async () => {
    mkdirSync(join(folder, "kept"));
    const path = join(folder, "kept/graph.db");
    const engine = await openEngine({ name: "embedded", path });
    expect(run("seed", { EMBEDDED_PATH: path })).toEqual({
      code: 3,
      out: "",
      err: `The embedded database "${path}" is in use by another process, and one at a time may have it. End that one, or name another file in EMBEDDED_PATH.\n`,
    });
    await engine.close();
  });
});
