// The client programs in docs/graphql.md, run as they stand against a server with the whole base.
import { execFile, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorCodes } from "../../server/errors.ts";
import { defaultLimits } from "../../server/http/limits.ts";
import { readSettings } from "../../server/settings.ts";
import { openWholeBase } from "../../bench/wholeBase.ts";
import { openHouse, type House } from "./house.ts";

const guide = readFileSync(join(import.meta.dirname, "../../docs/graphql.md"), "utf8");
const run = promisify(execFile);

let house: House;
beforeAll(async () => {
  house = await openHouse({ engine: (await openWholeBase()).engine });
}, 60_000);
afterAll(() => house.close());

const program = (language: string): string => {
  const text = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(guide)![1]!;
  return text.replaceAll("http://127.0.0.1:4000", house.url);
};
const written = (name: string, text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), "interlock-guide-")), name);
  writeFileSync(file, text);
  return file;
};

describe("the guide", () => {
  const python = spawnSync("python3", ["--version"]).status === 0;
  it.skipIf(!python)(`has a Python program that runs${python ? "" : " (not tested: there is no python3 on the path)"}`, async () => {
    const { stdout } = await run("python3", [written("ask.py", program("python"))]);
    expect(stdout).toMatch(/^\d+ claims, the first: .+\.\n$/);
  });

  it("has a TypeScript program that runs", async () => {
    const tsx = createRequire(import.meta.url).resolve("tsx/cli");
    const { stdout } = await run(process.execPath, [tsx, written("ask.mts", program("ts"))]);
    expect(stdout.trim().split("\n")).toEqual(Array(3).fill(expect.stringMatching(/^Microsoft (OUT|IN|BOTH) [A-Z_]+ \S/)));
  });

  it("has a first question that is answered", async () => {
    const [, body] = /-d '(.*)'$/m.exec(guide)!;
    const answer = await house.knock("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: body! });
    expect(answer.body.data.entity.name).toBe("MAI-1-preview");
    const [, query] = /^```graphql\n([\s\S]*?)^```/m.exec(guide)!;
    expect((await house.ask(query!)).body.errors).toBeUndefined();
  });

  it("speaks of limits that are the settings' own where nothing is set", () => expect(readSettings({}).limits).toEqual(defaultLimits));

  it("tells every code with its status, and every limit as it is", () => {
    for (const [code, { status }] of Object.entries(errorCodes))
      expect(guide).toMatch(new RegExp(`\\| .*\`${code}\`.* \\| ${status} +\\|`));
    const { maxTokens, maxDepth, maxAliases, maxDirectives, maxCost, maxBodyBytes, timeoutMs, perMinute } = defaultLimits;
    const plain = guide.replace(/ +\|/g, " |");
    const rows = [
      ["tokens", maxTokens],
      ["levels", maxDepth],
      ["its cost", maxCost],
      ["its fields", maxCost],
      ["questions a minute", perMinute],
    ] as const;
    for (const [what, limit] of rows) expect(guide).toMatch(new RegExp(`\\| .*${what}.* \\| ${limit.toLocaleString("en")} +\\|`));
    expect(plain).toContain(`| its aliases; its directives | ${maxAliases}; ${maxDirectives} |`);
    expect(plain).toContain(`| a request's body | ${maxBodyBytes / 1024} KB |`);
    expect(plain).toContain(`| time for its statements | ${timeoutMs / 1000} s |`);
  });
});
