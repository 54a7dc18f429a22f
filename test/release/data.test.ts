// /data/ as a program and a browser meet it: the same files as `interlock export` writes, whole, once for each version, behind the same door.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createData } from "../../server/http/data.ts";
import { termsOf, readContents, formats, writeRelease } from "../../server/release/index.ts";
import { applySeed, plan, seedFromPlain } from "../../server/seeding/index.ts";
import { openHouse, type House } from "../door/house.ts";
import { bytesOf, newFolder, ontology } from "./folder.ts";

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const plainText = async (path: string, request?: RequestInit) => (await fetch(house.url + path, request)).text();

describe("/data/", () => {
  it("lists the files as a page, and as JSON to whoever asks for it", async () => {
    const page = await house.knock("/data/", { headers: { accept: "text/html,*/*" } });
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.body).toContain('<a href="/data/claims.csv">claims.csv</a>');
    const either = await house.knock("/data/", { headers: { accept: "text/html,application/json;q=0.9" } });
    expect(either.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const list = await house.knock("/data/", { headers: { accept: "application/json" } });
    expect(list.body).toEqual((await house.knock("/data/index.json")).body);
    const { version } = { version: list.body.dataVersion as string };
    expect(page.body).toContain(version);
    expect(list.body.files.find(({ name }: { name: string }) => name === "VERSION")).toEqual({
      name: "VERSION",
      bytes: 27,
      sha256: sha256(`data: ${version}\nform: 2\n`),
      type: "text/plain; charset=utf-8",
      url: "/data/VERSION",
    });
  });

  it("has the very files that export writes", async () => {
    const folder = newFolder();
    await writeRelease(folder, await readContents(house.engine, ontology), { formats, terms: termsOf() });
    const files = bytesOf(folder);
    const { body } = await house.knock("/data/index.json");
    expect(body.files.map(({ name }: { name: string }) => name).sort()).toEqual(Object.keys(files).sort());
    for (const { name, sha256: sum } of body.files) {
      const text = await plainText(`/data/${name}`);
      expect([name, text === files[name], sha256(text)]).toEqual([name, true, sum]);
    }
  });

  it.each([
    ["entities.csv", "text/csv; charset=utf-8"],
    ["claims.jsonl", "application/jsonl; charset=utf-8"],
    ["interlock.graphml", "application/graphml+xml; charset=utf-8"],
    ["interlock.ttl", "text/turtle; charset=utf-8"],
    ["interlock.cypher", "text/plain; charset=utf-8"],
    ["README.md", "text/markdown; charset=utf-8"],
    ["LICENSE", "text/plain; charset=utf-8"],
  ])("says that %s is %s, and how long, also to HEAD", async (name, type) => {
    const [get, head] = [await fetch(`${house.url}/data/${name}`), await fetch(`${house.url}/data/${name}`, { method: "HEAD" })];
    const length = String(Buffer.byteLength(await get.text()));
    for (const { status, headers } of [get, head])
      expect([status, headers.get("content-type"), headers.get("content-length")]).toEqual([200, type, length]);
    expect(await head.text()).toBe("");
  });

  it("sends nothing again to whoever has it already", async () => {
    const etag = (await house.knock("/data/links.csv")).headers.get("etag")!;
    const again = await fetch(`${house.url}/data/links.csv`, { headers: { "if-none-match": `"other", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await house.knock("/data/links.csv", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    expect((await fetch(`${house.url}/data/links.csv`, { headers: { "if-none-match": "*" } })).status).toBe(304);
    // A page and JSON stand at one address, each with a tag of its own: what stands between is told that it matters what is accepted.
    const [page, json] = await Promise.all(
      ["text/html", "application/json"].map((accept) => house.knock("/data/", { headers: { accept } })),
    );
    expect([page!.headers.get("vary"), json!.headers.get("vary")]).toEqual(["accept", "accept"]);
    expect(page!.headers.get("etag")).not.toBe(json!.headers.get("etag"));
  });

  it("leads /data to /data/", async () => {
    const { status, headers } = await fetch(`${house.url}/data`, { redirect: "manual" });
    expect([status, headers.get("location")]).toEqual([308, "/data/"]);
  });

  it.each([
    "/data/nothing.csv",
    "/data/%2e%2e/package.json",
    "/data/..%2f..%2fpackage.json",
    "/data/sub/claims.csv",
    "/data//etc/passwd",
    "/data/__proto__",
  ])("has nothing at %s", async (path) => {
    const { status, body } = await house.knock(path);
    expect([status, body.errors?.[0].extensions.code]).toEqual([404, "NOT_FOUND"]);
  });

  it("takes no writing", async () => expect((await house.knock("/data/claims.csv", { method: "POST" })).status).toBe(405));

  it("follows the data, and is refused while it is being changed", async () => {
    const other = await openHouse();
    const before = (await other.knock("/data/index.json")).body.dataVersion;
    await applySeed(other.engine, plan(seedFromPlain({ entities: { Organization: [{ id: "tsmc" }] } }, ontology), ontology));
    const { body } = await other.knock("/data/index.json");
    expect(body.dataVersion).not.toBe(before);
    expect((await other.knock("/data/entities.csv")).body).toContain("\ntsmc,Organization,");
    await other.engine.write([{ query: (await import("../../server/queries.ts")).cypher("seed/hold") }]);
    const refused = await other.knock("/data/");
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([503, "DATABASE_BUSY"]);
    await other.close();
  });

  it("is made again where it could not be made", async () => {
    let tried = 0;
    const data = createData({
      version: () => Promise.resolve("one"),
      make: () => (tried++ === 0 ? Promise.reject(new Error("The disk is full.")) : Promise.resolve({ version: "one", files: [] })),
    });
    const asked = () => data(new Request("http://localhost/data/index.json"), "/data/index.json");
    await expect(asked()).rejects.toThrow("The disk is full.");
    expect(await (await asked())!.json()).toEqual({ dataVersion: "one", files: [] });
    await asked();
    expect(tried).toBe(2);
  });

  it("is made once, however many ask", async () => {
    const inner = (await openHouse()).engine;
    let readings = 0;
    const engine = {
      ...inner,
      name: inner.name,
      version: inner.version,
      reading: ((...given) => (readings++, inner.reading(...given))) as typeof inner.reading,
    };
    const other = await openHouse({ engine });
    const answers = await Promise.all(Array.from({ length: 20 }, () => other.knock("/data/claims.csv")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    // One look at the version each, and the making.
    expect(readings).toBe(21);
    await other.close();
  });

  it("stands behind the same door: host, token and rate", async () => {
    const guarded = await openHouse({ token: "a-token-of-many-letters", limits: { perMinute: 2 } });
    const authorization = "Bearer a-token-of-many-letters";
    expect((await guarded.knock("/data/")).status).toBe(401);
    expect((await guarded.knock("/data/", { headers: { authorization, origin: "https://evil.example" } })).status).toBe(403);
    const statuses = [];
    for (let asked = 0; asked < 3; asked++) statuses.push((await guarded.knock("/data/VERSION", { headers: { authorization } })).status);
    expect(statuses).toEqual([200, 200, 429]);
    await guarded.close();
  });
});
