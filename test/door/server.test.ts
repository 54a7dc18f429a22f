// The server as a process on a port: slow and rude callers, callers who go, files, health, and an orderly end.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Engine, ReadOptions } from "../../server/engine/engine.ts";
import { createReadiness } from "../../server/http/health.ts";
import { readAsked } from "../../server/http/parameters.ts";
import { createPlaces } from "../../server/http/places.ts";
import { openHouse } from "./house.ts";

/** Sends bytes as they are and gives all that comes back until the line is cut. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.on("data", (part) => (answer += part));
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}
const codeIn = (answer: string): string => JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4)).errors[0].extensions.code;

/** An engine that answers when it is let. */
function patient(): { engine: Engine; began: Promise<ReadOptions>; let(): void } {
  let begin!: (options: ReadOptions) => void;
  let open!: () => void;
  const began = new Promise<ReadOptions>((resolve) => (begin = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  const engine: Engine = {
    name: "embedded",
    version: "0",
    async reading(work, options = {}) {
      begin(options);
      await opened;
      return work(async () => []);
    },
    write: async () => [],
    console: async () => ({ columns: [], rows: [], truncated: false }),
    prepare: async () => {},
    check: async () => {},
    close: async () => {},
  };
  return { engine, began, let: open };
}

/** Shorter than anybody waits, and long enough for an honest caller on a busy machine. */
const brief = { headersTimeoutMs: 1_000, requestTimeoutMs: 1_500 };

describe("rude callers", () => {
  it("who never finish their headers are cut off, and others are still served", async () => {
    const house = await openHouse({}, brief);
    const slow = Array.from({ length: 200 }, () => raw(house.port, "POST /graphql HTTP/1.1\r\nhost: localhost\r\nx-slow: "));
    expect((await house.ask("{ __typename }")).status).toBe(200);
    const answers = await Promise.all(slow);
    expect(new Set(answers.map((answer) => answer.split("\r\n")[0]))).toEqual(new Set(["HTTP/1.1 408 Request Timeout"]));
    await house.close();
  });

  it("who never finish their body are cut off", async () => {
    const house = await openHouse({}, brief);
    const answer = await raw(
      house.port,
      "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{",
    );
    expect(answer.split("\r\n")[0]).toBe("HTTP/1.1 408 Request Timeout");
    await house.close();
  });

  it.each(["TRACE", "TRACK"])("who ask by %s are told what is taken", async (method) => {
    const house = await openHouse();
    const answer = await raw(house.port, `${method} /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    // What node's parser does not know as a method is no HTTP to it.
    expect(answer.split("\r\n")[0]).toBe(method === "TRACE" ? "HTTP/1.1 405 Method Not Allowed" : "HTTP/1.1 400 Bad Request");
    expect(codeIn(answer)).toBe("BAD_USER_INPUT");
    await house.close();
  });

  it("whose body breaks off are told so, and are no fault of ours", async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(Buffer.from("{"));
        controller.error(new Error("aborted"));
      },
    });
    const request = new Request("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit);
    await expect(readAsked(request, 1_000)).rejects.toMatchObject({ code: "REQUEST_CANCELLED" });
  });

  it("who ask again before they are answered get their answers in order", async () => {
    const house = await openHouse();
    const ask = (query: string, more = "") => `GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\nhost: localhost\r\n${more}\r\n`;
    const answer = await raw(
      house.port,
      ask('{ entity(id: "microsoft") { links { totalCount } } }') + ask("{ __typename }") + ask("{", "connection: close\r\n"),
    );
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 200"]);
    const places = ["totalCount", "__typename", "Syntax Error"].map((text) => answer.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    await house.close();
  });

  it("get a code for headers past 16 KB and for bytes that are no HTTP", async () => {
    const house = await openHouse();
    const large = await raw(house.port, `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${"x".repeat(20_000)}\r\n\r\n`);
    expect([large.split("\r\n")[0], codeIn(large)]).toEqual(["HTTP/1.1 431 Request Header Fields Too Large", "PAYLOAD_TOO_LARGE"]);
    const nonsense = await raw(house.port, "\u0016\u0003\u0001 hello\r\n\r\n");
    expect([nonsense.split("\r\n")[0], codeIn(nonsense)]).toEqual(["HTTP/1.1 400 Bad Request", "BAD_USER_INPUT"]);
    await house.close();
  });
});

describe("a caller who goes", () => {
  it("ends the work in the engine", async () => {
    const { engine, began, let: go } = patient();
    const house = await openHouse({ engine });
    const leaving = new AbortController();
    const asked = fetch(`${house.url}/graphql?query={__typename}`, { signal: leaving.signal }).catch((fault: Error) => fault.name);
    const { signal, timeoutMs } = await began;
    expect([signal!.aborted, timeoutMs]).toEqual([false, 10_000]);
    leaving.abort();
    expect(await asked).toBe("AbortError");
    await new Promise<void>((resolve) => (signal!.aborted ? resolve() : signal!.addEventListener("abort", () => resolve())));
    go();
    await house.close();
  });
});

describe("more at once than there are places", () => {
  it("is told to come back", async () => {
    const { engine, began, let: go } = patient();
    const house = await openHouse({ engine, limits: { maxRunning: 1, maxWaiting: 1 } });
    const first = house.ask("{ __typename }");
    await began;
    const others = [house.ask("{ __typename }"), house.ask("{ __typename }")];
    const refused = await Promise.race(others);
    expect([refused.status, refused.headers.get("retry-after"), refused.body.errors[0].extensions]).toMatchObject([
      503,
      "1",
      { code: "DATABASE_BUSY", retryAfterMs: 1_000 },
    ]);
    go();
    expect((await Promise.all([first, ...others])).map(({ status }) => status).sort()).toEqual([200, 200, 503]);
    await house.close();
  });
});

describe("a place", () => {
  it("goes to who waited longest, and is free again whatever became of the work", async () => {
    const places = createPlaces(1, 2);
    const done: string[] = [];
    let go!: () => void;
    const first = places.take(() => new Promise<void>((resolve) => (go = resolve)));
    const others = ["second", "third"].map((name) =>
      places
        .take(async () => {
          done.push(name);
          throw new Error(name);
        })
        .catch(() => undefined),
    );
    await expect(places.take(() => Promise.resolve())).rejects.toMatchObject({ code: "DATABASE_BUSY", details: { limit: 3 } });
    go();
    await Promise.all([first, ...others]);
    expect(done).toEqual(["second", "third"]);
    expect(await places.take(() => Promise.resolve("free"))).toBe("free");
  });
});

describe("health", () => {
  it("asks the database again once two seconds are over", async () => {
    vi.useFakeTimers();
    try {
      let checks = 0;
      const ready = createReadiness({
        ...patient().engine,
        check: () => (checks++ === 0 ? Promise.reject(new Error("gone")) : Promise.resolve()),
      });
      await expect(ready()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
      vi.advanceTimersByTime(1_999);
      await expect(ready()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
      vi.advanceTimersByTime(1);
      await ready();
      expect(checks).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it("says that the process lives without asking the database, and that it is ready only if the database answers", async () => {
    let checks = 0;
    const engine: Engine = { ...patient().engine, check: () => (checks++, Promise.reject(new Error("bolt://secret is gone"))) };
    const house = await openHouse({ engine });
    expect(await house.knock("/health")).toMatchObject({ status: 200, body: { status: "ok" } });
    expect(checks).toBe(0);
    const answers = await Promise.all([house.knock("/ready"), house.knock("/ready"), house.knock("/ready")]);
    expect(answers.map(({ status, body }) => [status, body.errors[0].extensions.code])).toEqual(
      Array(3).fill([503, "DATABASE_UNAVAILABLE"]),
    );
    expect(checks).toBe(1);
    await house.close();
  });

  it("names the engine when all is well", async () => {
    const house = await openHouse();
    expect((await house.knock("/ready")).body).toEqual({ status: "ready", engine: "embedded", engineVersion: house.engine.version });
    await house.close();
  });
});

describe("pages", () => {
  const folder = mkdtempSync(join(tmpdir(), "interlock-pages-"));
  mkdirSync(join(folder, "client/assets"), { recursive: true });
  writeFileSync(join(folder, "client/index.html"), "<!doctype html>the explorer");
  writeFileSync(join(folder, "client/assets/main-abc123.js"), `/* ${"x".repeat(5_000)} */`);
  writeFileSync(join(folder, "secret.txt"), "secret");
  // A folder beside ours whose name begins with that of ours.
  mkdirSync(join(folder, "clientele"));
  writeFileSync(join(folder, "clientele/secret.txt"), "secret");

  it("are the explorer for every address that is no file, and its assets for ever", async () => {
    const house = await openHouse({ clientFolder: join(folder, "client") });
    for (const path of ["/", "/entity/microsoft", "/?at=2024-03"]) {
      const page = await house.knock(path);
      expect([page.status, page.headers.get("content-type"), page.headers.get("cache-control"), page.body]).toEqual([
        200,
        "text/html; charset=utf-8",
        "no-cache",
        "<!doctype html>the explorer",
      ]);
    }
    const asset = await house.knock("/assets/main-abc123.js");
    expect([
      asset.status,
      asset.headers.get("content-type"),
      asset.headers.get("cache-control"),
      asset.headers.get("content-encoding"),
    ]).toEqual([200, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable", "gzip"]);
    expect(asset.body).toHaveLength(5_006);
    // Compressed for those alone who take it so, and what stands between is told that there are two.
    const plain = await raw(house.port, "GET /assets/main-abc123.js HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    expect(plain).toMatch(/\r\ncontent-length: 5006\r\n/i);
    expect(plain).not.toMatch(/\r\ncontent-encoding:/i);
    for (const answer of [`vary: ${asset.headers.get("vary")}\r\n`, plain]) expect(answer).toMatch(/vary: accept-encoding\r\n/i);
    await house.close();
  });

  it("never leave their folder", async () => {
    const house = await openHouse({ clientFolder: join(folder, "client") });
    for (const path of [
      "/../secret.txt",
      "/assets/../../secret.txt",
      "/..%2fclientele%2fsecret.txt",
      "/../clientele/secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "//secret.txt",
      "/assets/%00.js",
    ]) {
      const answer = await raw(house.port, `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      expect(answer).not.toContain("\r\n\r\nsecret");
      expect(answer.split("\r\n")[0]).toBe("HTTP/1.1 404 Not Found");
    }
    await house.close();
  });

  it("say how to build them where they are not built", async () => {
    const house = await openHouse({ clientFolder: join(folder, "nothing") });
    expect(await house.knock("/")).toMatchObject({ status: 404, body: "The explorer is not built yet. Run: npm run build\n" });
    expect(await house.knock("/graphiql")).toMatchObject({ status: 404, body: "GraphiQL is not built yet. Run: npm run build:graphiql\n" });
    await house.close();
  });

  it("load nothing from elsewhere, GraphiQL neither", () => {
    for (const name of ["index.html", "graphiql.html"])
      expect(readFileSync(join(import.meta.dirname, "../../client", name), "utf8")).not.toMatch(/(src|href)\s*=\s*["']?(https?:)?\/\//i);
  });

  it("stand beside the API's description", async () => {
    const house = await openHouse();
    const sdl = await house.knock("/schema.graphql");
    expect(sdl.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(sdl.body).toContain("type Query {");
    await house.close();
  });
});

describe("the port", () => {
  it("that is in use is named, with how to choose another", async () => {
    const house = await openHouse();
    await expect(openHouse({ engine: house.engine }, { port: house.port })).rejects.toThrow(
      `Port ${house.port} on 127.0.0.1 is in use. Choose another with PORT, such as PORT=${house.port + 1} npm start.`,
    );
    await house.close();
  });

  it.each([
    ["192.0.2.1", /this machine has no such address/],
    // A machine without names says that it cannot look them up.
    ["no-such-host.invalid", /no address is known by this name|the address of this name cannot be looked up now/],
  ])("is not what is told to be changed where the host %s is wrong", async (host, why) => {
    const house = await openHouse();
    await expect(openHouse({ engine: house.engine }, { host })).rejects.toThrow(
      new RegExp(
        `^HOST must be an address of this machine; saw "${host}": (${why.source})\\. Leave it out for this machine alone, or set 0\\.0\\.0\\.0`,
      ),
    );
    await house.close();
  });

  it("is let go once those inside have their answers", async () => {
    const { engine, began, let: go } = patient();
    const house = await openHouse({ engine });
    const inside = house.ask("{ __typename }");
    await began;
    const closed = house.close(5_000);
    await expect(fetch(`${house.url}/health`)).rejects.toThrow();
    go();
    expect((await inside).status).toBe(200);
    await closed;
  });
});
