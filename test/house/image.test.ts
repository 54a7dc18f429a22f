// The image that the Dockerfile makes, made without a container engine: what it copies must be enough to build the pages, and to answer.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const ignored = readFileSync(join(root, ".dockerignore"), "utf8").split("\n").filter(Boolean);
const holds = (folder: string, path: string) => path === folder || path.startsWith(`${folder}/`);
/** The last line that names it decides, as in a container engine. */
const isSent = (path: string) =>
  ignored.reduce((sent, line) => (line.startsWith("!") ? sent || holds(line.slice(1), path) : sent && !holds(line, path)), true);

/** Does what the lines say, each stage in a folder of its own, and gives the last one's. Packages are lent by the checkout, so they are neither fetched nor thinned out. */
function make(folder: string, dockerfile: string): string {
  const stages = new Map<string, string>();
  let stage = "";
  const env: Record<string, string> = {};
  for (const line of dockerfile.replaceAll(/\\\n\s*/g, " ").split("\n")) {
    const [instruction = "", ...words] = line.split(" ");
    if (instruction === "FROM") {
      stage = join(folder, String(stages.size));
      mkdirSync(stage);
      stages.set(words[2] ?? String(stages.size), stage);
    } else if (instruction === "ENV") {
      Object.assign(env, Object.fromEntries(words.map((word) => word.split("="))));
    } else if (instruction === "COPY") {
      const from = words[0]!.startsWith("--from=") ? stages.get(words.shift()!.slice("--from=".length)) : undefined;
      const to = words.pop()!;
      for (const word of words) {
        const path = word.replace("/app/", "");
        if (from === undefined && !isSent(path)) throw new Error(`${line}: .dockerignore leaves out ${path}`);
        const target = to.endsWith("/") ? join(stage, to, path) : join(stage, to);
        if (path === "node_modules") symlinkSync(join(root, path), target);
        else cpSync(join(from ?? root, path), target, { recursive: true });
      }
    } else if (line === "RUN npm ci") {
      symlinkSync(join(root, "node_modules"), join(stage, "node_modules"));
    } else if (instruction === "RUN" && line !== "RUN npm prune --omit=dev") {
      const { status, stderr } = spawnSync(words.join(" ").replaceAll("/app/", `${stage}/`), {
        cwd: stage,
        shell: true,
        env: { ...process.env, ...env },
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`${line}: ${stderr}`);
    }
  }
  return stage;
}

describe("the image", () => {
  const folder = mkdtempSync(join(tmpdir(), "interlock-image-"));
  let app: string;
  let url: string;
  let server: ReturnType<typeof spawn>;
  beforeAll(async () => {
    app = make(folder, readFileSync(join(root, "Dockerfile"), "utf8"));
    server = spawn(process.execPath, ["server/start.js"], {
      cwd: app,
      env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: "0" },
    });
    let said = "";
    server.stdout!.on("data", (more) => (said += String(more)));
    while ((url = /http:\/\/\S+:\d+/.exec(said)?.[0] ?? "") === "") await once(server.stdout!, "data");
  }, 180_000);
  afterAll(async () => {
    if (server?.kill()) await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  });

  it("leaves out what nobody needs there", () =>
    expect(["test", "bench", "docs", ".git"].filter((each) => existsSync(join(app, each)))).toEqual([]));

  it("has the explorer, GraphiQL and the data, and answers", async () => {
    const statusOf = async (path: string) => (await fetch(url + path)).status;
    expect(await Promise.all(["/", "/graphiql", "/schema.graphql", "/data/", "/health"].map(statusOf))).toEqual([200, 200, 200, 200, 200]);
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: '{ entity(id: "tsmc") { name } }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { entity: { name: "TSMC" } } });
  });
});
